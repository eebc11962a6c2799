import type { SkipReason, SourceId } from './row';

/** What a column of a CSV may hold. `secret` is looked at only for whether it is empty, but for Zoho Vault's. */
export type ColumnMeaning =
  | 'title'
  | 'url'
  | 'username'
  | 'email'
  | 'phone'
  | 'note'
  | 'folder'
  | 'created'
  | 'last-used'
  | 'archived'
  | 'type'
  | 'hint'
  | 'secret';

/** The columns of one program's CSV. */
export interface CsvSource {
  readonly source: SourceId;
  /** Without one of these headers, in small letters, it is not this program's. */
  readonly required: readonly string[];
  /** Headers that are in some versions only. */
  readonly optional: readonly string[];
  /** How many headers of none of these two lists it may have. */
  readonly strangers: number;
  /** By meaning, the headers that hold it; of several, the first that is not empty. */
  readonly columns: Readonly<Partial<Record<ColumnMeaning, readonly string[]>>>;
  /** A cell of addresses holds several of them, with commas between. */
  readonly manyAddresses?: true;
  readonly hasBackslashes?: true;
  /** No row of it is an account. */
  readonly all?: SkipReason;
}

const words = (text: string): readonly string[] => text.split(',');

/** What the first line of each program's CSV looks like, as far back as files of it were found. */
export const CSV_SOURCES: readonly CsvSource[] = [
  {
    source: 'chrome-csv',
    required: words('name,url,username,password'),
    optional: words('note'),
    strangers: 0,
    columns: { title: ['name'], url: ['url'], username: ['username'], secret: ['password'], note: ['note'] },
  },
  {
    source: 'firefox-csv',
    required: words('url,username,password,httprealm,formactionorigin,guid,timecreated,timelastused'),
    optional: words('timepasswordchanged'),
    strangers: 2,
    columns: {
      url: ['url'],
      username: ['username'],
      secret: ['password'],
      created: ['timecreated'],
      'last-used': ['timelastused'],
    },
  },
  {
    source: 'firefox-csv',
    required: words('hostname,username,password'),
    optional: words('formsubmiturl,httprealm,usernamefield,passwordfield'),
    strangers: 0,
    columns: { url: ['hostname'], username: ['username'], secret: ['password'] },
  },
  {
    source: 'apple-csv',
    required: words('title,url,username,password'),
    optional: words('notes,otpauth'),
    strangers: 0,
    columns: {
      title: ['title'],
      url: ['url'],
      username: ['username'],
      secret: ['password', 'otpauth'],
      note: ['notes'],
    },
  },
  {
    source: '1password-csv',
    required: words('title,url,username,password,favorite,archived'),
    optional: words('otpauth,tags,notes'),
    strangers: 3,
    columns: {
      title: ['title'],
      url: ['url'],
      username: ['username'],
      secret: ['password', 'otpauth'],
      archived: ['archived'],
      folder: ['tags'],
      note: ['notes'],
    },
  },
  {
    // 1Password 7 for Mac wrote a column for every field of every kind.
    source: '1password-csv',
    required: words('title,type,url,username,password,notes,scope,tags,created date,modified date'),
    optional: [],
    strangers: 500,
    hasBackslashes: true,
    columns: {
      type: ['type'],
      title: ['title'],
      url: ['url', 'url(url)', 'website(website)', "provider's website(provider_website)"],
      username: ['username', 'username(username)', 'username(pop_username)'],
      secret: ['password', 'password(password)', 'password(pop_password)'],
      note: ['notes'],
      created: ['created date'],
    },
  },
  {
    source: 'bitwarden-csv',
    required: words('type,name,login_uri,login_username,login_password'),
    optional: words('folder,favorite,collections,notes,fields,reprompt,login_totp,archiveddate'),
    strangers: 3,
    manyAddresses: true,
    columns: {
      type: ['type'],
      title: ['name'],
      url: ['login_uri'],
      username: ['login_username'],
      secret: ['login_password', 'login_totp'],
      folder: ['folder', 'collections'],
      note: ['notes'],
      hint: ['fields'],
      archived: ['archiveddate'],
    },
  },
  {
    source: 'keepassxc-csv',
    required: words('group,title,username,password,url,notes'),
    optional: words('totp,icon,last modified,created'),
    strangers: 2,
    columns: {
      title: ['title'],
      url: ['url'],
      username: ['username'],
      secret: ['password', 'totp'],
      folder: ['group'],
      note: ['notes'],
      created: ['created'],
    },
  },
  {
    source: 'keepass-1-csv',
    required: words('account,login name,password,web site,comments'),
    optional: [],
    strangers: 20,
    hasBackslashes: true,
    columns: {
      title: ['account'],
      url: ['web site'],
      username: ['login name'],
      secret: ['password'],
      note: ['comments'],
    },
  },
  {
    source: 'lastpass-csv',
    required: words('url,username,password,extra,name,grouping,fav'),
    optional: words('totp'),
    strangers: 1,
    columns: {
      title: ['name'],
      url: ['url'],
      username: ['username'],
      secret: ['password', 'totp'],
      folder: ['grouping'],
      note: ['extra'],
    },
  },
  {
    source: 'dashlane-csv',
    required: words('username,username2,title,password,note,url'),
    optional: words('username3,category,otpsecret,otpurl'),
    strangers: 2,
    columns: {
      title: ['title'],
      url: ['url'],
      username: ['username', 'username2', 'username3'],
      secret: ['password', 'otpsecret', 'otpurl'],
      folder: ['category'],
      note: ['note'],
    },
  },
  {
    source: 'proton-csv',
    required: words('type,name,url,username,password,note,totp,createtime,modifytime'),
    optional: words('email,vault'),
    strangers: 2,
    manyAddresses: true,
    columns: {
      type: ['type'],
      title: ['name'],
      url: ['url'],
      email: ['email'],
      username: ['username'],
      secret: ['password', 'totp'],
      folder: ['vault'],
      note: ['note'],
      created: ['createtime'],
    },
  },
  // What else lies in Dashlane's archive: recognised so that it is said what was left out, and why.
  dashlane('identity', 'type,title,first_name,last_name,date_of_birth', 40, ['item_name', 'title']),
  dashlane('wifi', 'ssid,passphrase', 10, ['name', 'ssid']),
  dashlane('card', 'type,account_name,account_holder', 40, ['account_name']),
  dashlane('document', 'type,number,name,issue_date,expiration_date', 40, []),
  { ...dashlane('note', 'title,note', 0, ['title']) },
];

function dashlane(all: SkipReason, required: string, strangers: number, title: readonly string[]): CsvSource {
  return {
    source: 'dashlane-csv',
    required: words(required),
    optional: [],
    strangers,
    columns: { title },
    all,
  };
}
