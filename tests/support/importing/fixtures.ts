import type { SourceId } from '#importing/row';
import { bytesOf, zipOf } from './zip-of';

/** An export of our own making, and what has to come out of it: rows as `title | addresses and apps | user name`. */
export interface Fixture {
  readonly name: string;
  readonly source: SourceId;
  readonly bytes: Uint8Array;
  readonly rows: readonly string[];
}

/** A cell in quotes. */
const cell = (text: string) => `"${text.replaceAll('"', '""')}"`;
const csv = (...lines: readonly (readonly string[])[]) =>
  lines.map((line) => line.map(cell).join(',')).join('\r\n');
const xml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
const json = (value: unknown) => JSON.stringify(value, null, 1);

/**
 * One export of every format, with `secret` in every field that holds secrets, in headers and names of fields of the
 * person's own, in attachments' names, and in addresses where these may hold one.
 */
export function fixturesWith(secret: string): readonly Fixture[] {
  const url = `https://lin:${encodeURIComponent(secret)}@bank.example/login?token=${encodeURIComponent(secret)}#${secret}`;
  const bank = 'Bank | https://bank.example/login | lin';
  const notes = `first line\nPassword: ${secret}\nmore: ${secret}`;
  const all = [
    ...browserFixtures(secret, url, bank, notes),
    ...csvFixtures(secret, url, bank, notes),
    ...otherTables(secret, url, bank, notes),
    ...jsonFixtures(secret, url, bank, notes),
    ...otherFixtures(secret, url, bank, notes),
  ];
  return all.map(({ content, ...fixture }) => ({ ...fixture, bytes: bytesOf(content) }));
}

type Written = Omit<Fixture, 'bytes'> & { readonly content: string | Uint8Array };

function browserFixtures(secret: string, url: string, bank: string, notes: string): readonly Written[] {
  return [
    {
      name: 'Chrome',
      source: 'chrome-csv',
      content: csv(
        ['name', 'url', 'username', 'password', 'note'],
        ['Bank', url, 'lin', secret, notes],
        ['', 'android://x-_9==@com.example.app/', 'lin', secret, ''],
        ['note only', '', '', '', notes],
      ),
      rows: [bank, ' | com.example.app | lin', '- note note only'],
    },
    {
      name: 'Firefox',
      source: 'firefox-csv',
      content: [
        '"url","username","password","httpRealm","formActionOrigin","guid","timeCreated","timeLastUsed","timePasswordChanged"',
        `${cell(url)},"lin",${cell(secret)},,"","{1}","1577836800000","1609459200000","1577836800000"`,
        `"chrome://FirefoxAccounts","me",${cell(`{"kSync":"${secret}"}`)},"Firefox Accounts credentials",,"{2}","1","1","1"`,
      ].join('\r\n'),
      rows: [' | https://bank.example/login | lin', '- browser-own '],
    },
    {
      name: 'Apple Passwords',
      source: 'apple-csv',
      content: csv(
        ['Title', 'URL', 'Username', 'Password', 'Notes', 'OTPAuth'],
        [
          'Bank',
          url,
          'lin',
          secret,
          `# PASSWORD_HISTORY #\n2020-01-01 ${secret}\n${notes}`,
          `otpauth://totp/x?secret=${secret}`,
        ],
      ),
      rows: [bank],
    },
  ];
}

function csvFixtures(secret: string, url: string, bank: string, notes: string): readonly Written[] {
  return [
    {
      name: 'Bitwarden CSV',
      source: 'bitwarden-csv',
      content: csv(
        'folder,favorite,type,name,notes,fields,reprompt,login_uri,login_username,login_password,login_totp'.split(
          ',',
        ),
        [
          'f',
          '',
          'login',
          'Bank',
          notes,
          `pin: ${secret}`,
          '0',
          `${url},androidapp://com.example.app`,
          'lin',
          secret,
          secret,
        ],
        ['f', '', 'note', 'A note', notes, '', '0', '', '', '', ''],
        ['f', '', secret, 'Odd', notes, '', '0', '', '', '', ''],
      ),
      rows: ['Bank | https://bank.example/login com.example.app | lin', '- note A note', '- other-kind Odd'],
    },
    {
      name: '1Password CSV',
      source: '1password-csv',
      content: csv(
        'Title,Url,Username,Password,OTPAuth,Favorite,Archived,Tags,Notes'.split(','),
        ['Bank', url, 'lin', secret, secret, 'false', 'false', 'a;b', notes],
        ['Old', 'old.example', 'lin', secret, '', 'false', 'true', '', ''],
      ),
      rows: [bank, 'Old | old.example | lin'],
    },
    {
      name: 'KeePassXC',
      source: 'keepassxc-csv',
      content: csv(
        [
          'Group',
          'Title',
          'Username',
          'Password',
          'URL',
          'Notes',
          'TOTP',
          'Icon',
          'Last Modified',
          'Created',
        ],
        ['Root', 'Bank', 'lin', `${secret}\\`, url, notes, secret, '0', '2020-01-01T00:00:00Z', secret],
      ),
      rows: [bank],
    },
    {
      name: 'KeePass 1',
      source: 'keepass-1-csv',
      content: [
        '"Account","Login Name","Password","Web Site","Comments"',
        `"Bank","lin","${secret.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}","${url}","say \\"hi\\""`,
      ].join('\r\n'),
      rows: [bank],
    },
    {
      name: 'LastPass',
      source: 'lastpass-csv',
      content: csv(
        'url,username,password,totp,extra,name,grouping,fav'.split(','),
        [url, 'lin', secret, secret, notes, 'Bank', 'Work\\Sub', '0'],
        ['http://sn', '', '', '', `NoteType:Credit Card\nNumber:${secret}`, 'Visa', '', '0'],
        ['http://', 'lin', secret, '', '', 'Mill &amp; Sons', '', '0'],
      ),
      rows: [bank, '- card Visa', 'Mill & Sons |  | lin'],
    },
    {
      name: 'Dashlane',
      source: 'dashlane-csv',
      content: zipOf({
        'credentials.csv': csv(
          'username,username2,username3,title,password,note,url,category,otpSecret'.split(','),
          ['', 'lin', '', 'Bank', secret, notes, url, 'c', secret],
        ),
        'securenotes.csv': csv(['title', 'note'], ['Safe', secret]),
        'wifi.csv': csv('ssid,passphrase,name,note,hidden,encription_type'.split(','), [
          'net',
          secret,
          'Home',
          '',
          '',
          '',
        ]),
        [`attachments/${secret.replaceAll(/[/\\]/g, '_')}.bin`]: secret,
      }),
      rows: [bank, '- note Safe', '- wifi Home'],
    },
    {
      name: 'Enpass CSV',
      source: 'enpass-csv',
      content: csv(
        ['Bank', 'Username', 'lin', '*Password', secret, 'Website', url, 'more', secret, '*PIN', secret],
        ['Visa', 'Cardholder', 'lin', '*Number', secret, '*CVC', secret],
      ),
      rows: [bank, '- card Visa'],
    },
    {
      name: 'Proton CSV',
      source: 'proton-csv',
      content: csv(
        'type,name,url,email,username,password,note,totp,createTime,modifyTime,vault'.split(','),
        [
          'login',
          'Bank',
          `${url}, https://b.example`,
          '',
          'lin',
          secret,
          notes,
          secret,
          '1577836800',
          '1',
          'v',
        ],
        ['creditCard', 'Visa', '', '', '', '', json({ number: secret }), '', '1577836800', '1', 'v'],
      ),
      rows: ['Bank | https://bank.example/login https://b.example | lin', '- card Visa'],
    },
    {
      name: 'another CSV',
      source: 'other-csv',
      content: csv(
        ['名称', '网址', '账号', '密码', '手机号', secret],
        ['Bank', url, 'lin', secret, '13800138000', secret],
      ),
      rows: [bank],
    },
    {
      name: 'a CSV without header',
      source: 'other-csv',
      content: csv(['Bank', url, 'lin', secret, ''], ['Shop', 'https://shop.example', 'lin', secret, notes]),
      rows: [bank, 'Shop | https://shop.example | lin'],
    },
  ];
}

/** Tables of programs' older versions, and of such as are only guessed. */
function otherTables(secret: string, url: string, bank: string, notes: string): readonly Written[] {
  const escaped = (text: string) => `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
  return [
    {
      name: 'Enpass 5',
      source: 'enpass-csv',
      content: csv(
        ['Title', 'Field', 'Value', 'Field', 'Value', '.........', 'Note'],
        ['Bank', 'Username', 'lin', 'Password', secret, 'URL', url, 'pin', secret, notes],
        ['Memo', notes],
      ),
      rows: [bank, '- note Memo'],
    },
    {
      name: '1Password 7 for Mac',
      source: '1password-csv',
      content: [
        `Created Date,Modified Date,Notes,PIN(pin),Password,Scope,Tags,Title,Type,URL,Username,${cell(secret)},`,
        `,,${escaped(notes)},${escaped(secret)},${escaped(secret)},,"{(\n    \\"Kit\\"\n)}",Bank,Login,${escaped(url)},lin,${escaped(secret)},`,
        `,,,${escaped(secret)},,,,Visa,Credit Card,,,${escaped(secret)},`,
      ].join('\n'),
      rows: [bank, '- card Visa'],
    },
    {
      name: 'Keeper',
      source: 'other-csv',
      content: csv(
        ['Work', 'Bank', 'lin', secret, url, notes, '', 'PIN', secret, secret, secret],
        ['', 'Shop', 'lin', secret, 'https://shop.example', '', ''],
        ['', 'Safe', '', '', '', notes, ''],
      ),
      rows: [bank, 'Shop | https://shop.example | lin', '- note Safe'],
    },
    {
      name: 'RoboForm',
      source: 'other-csv',
      content: csv(
        ['Name', 'Url', 'MatchUrl', 'Login', 'Pwd', 'Note', 'Folder', 'RfFieldsV2'],
        ['Bank', url, url, 'lin', secret, notes, '/Work', 'User ID$,,,txt,lin', `Password$,,,pwd,${secret}`],
      ),
      rows: [bank],
    },
  ];
}

function jsonFixtures(secret: string, url: string, bank: string, notes: string): readonly Written[] {
  return [
    {
      name: 'Bitwarden JSON',
      source: 'bitwarden-json',
      content: json({
        encrypted: false,
        folders: [{ id: 'f', name: 'Folder' }],
        items: [
          {
            type: 1,
            folderId: 'f',
            name: 'Bank',
            notes,
            key: secret,
            fields: [
              { name: secret, value: secret, type: 0 },
              { name: 'h', value: secret, type: 1 },
            ],
            passwordHistory: [{ password: secret }],
            attachments: [{ fileName: secret }],
            login: {
              uris: [{ match: null, uri: url }],
              username: 'lin',
              password: secret,
              totp: secret,
              fido2Credentials: [{ keyValue: secret }],
            },
            [secret]: secret,
          },
          { type: 3, name: 'Visa', notes, card: { number: secret, code: secret } },
          { type: 4, name: 'Me', identity: { ssn: secret, passportNumber: secret } },
          { type: 5, name: 'Server', sshKey: { privateKey: secret } },
          { type: 9, name: 'New', bankAccount: { iban: secret } },
        ],
      }),
      rows: [bank, '- card Visa', '- identity Me', '- key Server', '- other-kind New'],
    },
    {
      name: 'Enpass JSON',
      source: 'enpass-json',
      content: json({
        folders: [],
        items: [
          {
            title: 'Bank',
            category: 'login',
            note: notes,
            fields: [
              { label: 'x', type: 'username', value: 'lin', history: [{ value: secret }] },
              { label: secret, type: 'text', value: secret },
              { label: 'y', type: 'password', value: secret, sensitive: 1 },
              { label: 'z', type: 'url', value: url },
              { label: 'gone', type: 'url', value: 'https://gone.example', deleted: 1 },
              { label: 'app', type: '.Android#', value: 'com.example.app' },
              { label: 'pin', type: 'pin', value: secret },
              { label: 'code', type: 'totp', value: secret },
            ],
            attachments: [{ name: secret, data: secret }],
          },
          {
            title: 'Visa',
            category: 'creditcard',
            fields: [{ label: 'n', type: 'ccNumber', value: secret }],
          },
        ],
      }),
      rows: ['Bank | https://bank.example/login com.example.app | lin', '- card Visa'],
    },
    {
      name: 'Proton JSON',
      source: 'proton-json',
      content: zipOf({
        'Proton Pass/data.json': protonJson(secret, url, notes),
        [`files/${plain(secret)}`]: secret,
      }),
      rows: [bank, '- alias Alias', 'Old |  | lin'],
    },
    {
      name: '1PUX',
      source: '1password-1pux',
      content: zipOf({
        'export.attributes': '{"version":3}',
        'export.data': onePuxJson(secret, url, notes),
        [`files/${plain(secret)}`]: secret,
      }),
      rows: [bank, 'Router | http://10.0.0.1 | admin', '- card Visa'],
    },
    {
      name: 'CXF',
      source: 'cxf',
      content: json({
        version: { major: 1, minor: 0 },
        accounts: [
          {
            id: 'a',
            username: 'me',
            items: [
              {
                title: 'Bank',
                scope: { urls: [url], androidApps: [{ bundleId: 'com.example.app' }] },
                credentials: [
                  { type: 'passkey', rpId: 'bank.example', username: 'lin', key: secret },
                  {
                    type: 'basic-auth',
                    username: { fieldType: 'string', value: 'lin' },
                    password: { fieldType: 'concealed-string', value: secret },
                  },
                  { type: 'totp', secret },
                  { type: 'custom-fields', fields: [{ label: secret, value: secret }] },
                  { type: 'note', content: { fieldType: 'string', value: notes } },
                ],
              },
              { title: 'Visa', credentials: [{ type: 'credit-card', number: { value: secret } }] },
            ],
            collections: [],
          },
        ],
      }),
      rows: ['Bank | https://bank.example/login bank.example com.example.app | lin', '- card Visa'],
    },
    {
      name: 'the draft of CXF',
      source: 'cxf',
      content: json({
        version: 1,
        accounts: [
          {
            userName: 'me',
            items: [],
            collections: [
              {
                title: 'Folder',
                items: [
                  {
                    title: 'Bank',
                    credentials: [{ type: 'BasicAuth', urls: [url], username: 'lin', password: secret }],
                  },
                ],
              },
            ],
          },
        ],
      }),
      rows: [bank],
    },
  ];
}

const plain = (secret: string) => `${secret.replaceAll(/[/\\]/g, '_')}.json`;

function protonJson(secret: string, url: string, notes: string): string {
  const item = (name: string, type: string, content: unknown, more = {}) => ({
    itemId: 'i',
    data: {
      metadata: { name, note: notes },
      type,
      content,
      extraFields: [{ fieldName: secret, type: 'text', data: { content: secret } }],
    },
    state: 1,
    createTime: 1577836800,
    ...more,
  });
  const login = {
    itemEmail: '',
    itemUsername: 'lin',
    password: secret,
    urls: [url],
    totpUri: secret,
    passkeys: [{ content: secret }],
  };
  const old = { itemUsername: 'lin', password: secret, urls: [] };
  return json({
    encrypted: false,
    vaults: {
      v: {
        name: 'Vault',
        items: [
          item('Bank', 'login', login),
          item('Alias', 'alias', {}, { aliasEmail: `x.${encodeURIComponent(secret)}@alias.example` }),
          item('Old', 'login', old, { state: 2 }),
        ],
      },
    },
  });
}

function onePuxJson(secret: string, url: string, notes: string): string {
  const item = (title: string, categoryUuid: string, overview: unknown, details: unknown) => ({
    createdAt: 1577836800,
    state: 'active',
    categoryUuid,
    overview: { title, ...(overview as object) },
    details: { notesPlain: notes, passwordHistory: [{ value: secret }], ...(details as object) },
  });
  return json({
    accounts: [
      {
        attrs: { accountName: 'me', email: 'me@example.com' },
        vaults: [
          {
            attrs: { name: 'Private' },
            items: [
              item(
                'Bank',
                '001',
                { url, urls: [{ url }] },
                {
                  loginFields: [
                    { designation: 'username', value: 'lin' },
                    { designation: 'password', value: secret },
                    { id: 'terms', value: secret },
                  ],
                  sections: [
                    {
                      fields: [
                        { title: secret, value: { concealed: secret } },
                        { title: 'x', value: { totp: secret } },
                      ],
                    },
                  ],
                  documentAttributes: { fileName: secret },
                },
              ),
              item(
                'Router',
                '109',
                {},
                {
                  loginFields: [],
                  sections: [
                    {
                      fields: [
                        { id: 'username', title: 'user', value: { string: 'admin' } },
                        { id: 'password', title: 'password', value: { concealed: secret } },
                        { id: 'url', title: 'page', value: { url: 'http://10.0.0.1' } },
                      ],
                    },
                  ],
                },
              ),
              item('Visa', '002', {}, { sections: [{ fields: [{ value: { creditCardNumber: secret } }] }] }),
            ],
          },
        ],
      },
    ],
  });
}

function otherFixtures(secret: string, url: string, bank: string, notes: string): readonly Written[] {
  const string = (key: string, value: string) =>
    `<String><Key>${xml(key)}</Key><Value Protected="True">${xml(value)}</Value></String>`;
  const entry = (title: string, address: string, inside = '') =>
    `<Entry><UUID>e</UUID><Times><CreationTime>2020-01-01T00:00:00Z</CreationTime><ExpiryTime>2021-01-01T00:00:00Z</ExpiryTime></Times>${string('Title', title)}${string('URL', address)}${string('UserName', 'lin')}${string('Password', secret)}${string('Notes', notes)}${string(secret, secret)}<Binary><Key>${xml(secret)}</Key><Value Ref="0"/></Binary>${inside}</Entry>`;
  const history = `<History>${entry('Older', 'https://older.example')}</History>`;
  return [
    {
      name: 'KeePass XML',
      source: 'keepass-xml',
      content: `<?xml version="1.0" encoding="utf-8" standalone="yes"?>
<KeePassFile><Meta><RecycleBinUUID>bin</RecycleBinUUID><Binaries><Binary ID="0">${xml(secret)}</Binary></Binaries></Meta>
<Root><Group><UUID>g</UUID><Name>Root</Name>${entry('Bank', url, history)}
<Group><UUID>bin</UUID><Name>Bin</Name>${entry('Gone', 'https://gone.example')}</Group></Group></Root></KeePassFile>`,
      rows: [bank, 'Gone | https://gone.example | lin'],
    },
    {
      name: 'Facebook',
      source: 'facebook',
      content: zipOf({
        'apps/connected_apps_and_websites.json': json({
          installed_apps_v2: [
            {
              name: 'S\u00c5\u0082owo',
              added_timestamp: 1577836800,
              category: 'active',
              user_app_scoped_id: secret,
            },
            { name: 'Old Game', added_timestamp: 0, removed_timestamp: 1609459200, category: 'removed' },
          ],
        }),
        'messages/message_1.json': json({ messages: [{ content: secret }] }),
        [`photos/${plain(secret)}`]: json({ photo: secret }),
      }),
      rows: ['+ Słowo 2020-01-01 active', '+ Old Game null removed'],
    },
    {
      name: 'Instagram',
      source: 'instagram',
      content: json({
        apps_and_websites_expired_apps: [
          {
            title: 'Filter Fun',
            string_map_data: {
              'Added on': { timestamp: 1577836800 },
              'Expired on': { timestamp: 1609459200 },
              'App User ID': { value: secret },
            },
          },
        ],
      }),
      rows: ['+ Filter Fun 2020-01-01 expired'],
    },
    {
      name: 'X',
      source: 'x',
      content: `window.YTD.connected_application.part0 = ${json([
        {
          connectedApplication: {
            name: 'Blog ',
            organization: {
              name: secret,
              url,
              privacyPolicyUrl: `https://blog.example/p?x=${encodeURIComponent(secret)}`,
            },
            description: secret,
            approvedAt: '2020-01-01T10:00:00.000Z',
            id: secret,
          },
        },
      ])}`,
      rows: ['+ Blog 2020-01-01 active'],
    },
  ];
}
