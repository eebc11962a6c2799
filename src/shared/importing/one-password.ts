import { type Fields, fieldsOf } from '#core/reading/fields';
import type { Reading } from './context';
import { rowOf, skipped } from './entry';
import { isFilled, listOf, textOf } from './json-values';
import type { ImportedLogin, ImportedRow, Place, SkipReason } from './row';

/** Categories that hold no account: https://support.1password.com/1pux-format. */
const KINDS: ReadonlyMap<string, SkipReason> = new Map(
  Object.entries({
    '002': 'card',
    '003': 'note',
    '004': 'identity',
    '006': 'document',
    '100': 'document',
    '101': 'card',
    '103': 'document',
    '104': 'document',
    '106': 'document',
    '108': 'document',
    '113': 'document',
    '114': 'key',
    '115': 'card',
  } as const),
);

/**
 * Logins and passwords: an address or number in one of these is the person's own. In a membership, a reward program or a
 * server it is mostly that of whoever is called when something is wrong.
 */
const OWN = new Set(['001', '005']);

/** Reads the member `export.data` of what 1Password 8 exports. */
export function readOnePassword(root: Fields, reading: Reading): void {
  for (const [account, accountValue] of listOf(root['accounts']).entries()) {
    for (const [vault, vaultValue] of listOf(fieldsOf(accountValue)['vaults']).entries()) {
      const folder = textOf(fieldsOf(fieldsOf(vaultValue)['attrs'])['name']);
      for (const [index, value] of listOf(fieldsOf(vaultValue)['items']).entries()) {
        const path = `accounts[${account}].vaults[${vault}].items[${index}]`;
        const written = fieldsOf(value);
        // In 2021 each item was wrapped together with its file.
        const item = 'item' in written ? fieldsOf(written['item']) : written;
        reading.add(itemRow(item, folder, { file: reading.file, line: null, path }, reading));
      }
    }
  }
}

function itemRow(item: Fields, folder: string, place: Place, reading: Reading): ImportedRow {
  const overview = fieldsOf(item['overview']);
  const details = fieldsOf(item['details']);
  const title = textOf(overview['title']);
  const category = textOf(item['categoryUuid']);
  const kind = KINDS.get(category);
  if (kind !== undefined) return skipped(place, kind, title);
  const loginFields = listOf(details['loginFields']).map(fieldsOf);
  const designated = (designation: string) =>
    textOf(loginFields.find((field) => field['designation'] === designation)?.['value']);
  const inSections = sectionTexts(listOf(details['sections']));
  const isOwn = OWN.has(category);
  const written = [
    ...listOf(overview['urls']).map((url) => textOf(fieldsOf(url)['url'])),
    textOf(overview['url']),
    ...inSections.addresses,
  ].filter((address) => address !== '');
  const addresses = written.length > 0 ? written : [hostOf(listOf(details['sections']))];
  return rowOf(
    {
      title,
      addresses,
      username: designated('username') || inSections.username,
      email: isOwn ? inSections.email : '',
      phone: isOwn ? inSections.phone : '',
      folder,
      created: item['createdAt'],
      note: textOf(details['notesPlain']),
      hints: inSections.texts,
      state: stateOf(item),
      opens: designated('password') !== '' || isFilled(details['password']) || inSections.hasSecret,
    },
    place,
    reading,
  );
}

function stateOf(item: Fields): ImportedLogin['state'] {
  if (item['trashed'] === true || item['state'] === 'trashed') return 'trashed';
  return item['state'] === 'archived' ? 'archived' : 'active';
}

/** Fields that tell where a server, a database or a mailbox is, as texts; the first of them that is filled counts. */
const HOST_FIELDS = ['url', 'hostname', 'website', 'provider_website', 'pop_server', 'smtp_server'] as const;

/** The address among the fields of servers, databases and mail accounts; '' where there is none. */
function hostOf(sections: readonly unknown[]): string {
  const fields = sections
    .map(fieldsOf)
    // Where a server is rented has its own website.
    .filter(({ name }) => name !== 'hosting_provider_details')
    .flatMap((section) => listOf(section['fields']).map(fieldsOf));
  const values = HOST_FIELDS.map((id) => fields.find((field) => field['id'] === id)).map((field) =>
    textOf(fieldsOf(field?.['value'])['string']),
  );
  return values.find((value) => value !== '') ?? '';
}

interface SectionTexts {
  readonly addresses: readonly string[];
  readonly username: string;
  readonly email: string;
  readonly phone: string;
  readonly texts: readonly string[];
  readonly hasSecret: boolean;
}

/** What the sections of servers, databases, routers and mail accounts hold where logins have fields of their own. */
function sectionTexts(sections: readonly unknown[]): SectionTexts {
  const fields = sections.flatMap((section) => listOf(fieldsOf(section)['fields'])).map(fieldsOf);
  const values = (kind: string) =>
    fields
      .map((field) => fieldsOf(field['value'])[kind])
      .map((value) => textOf(value) || textOf(fieldsOf(value)['email_address']))
      .filter((value) => value !== '');
  const username = fields.find((field) =>
    /^(?:username|pop_username|smtp_username)$/u.test(textOf(field['id'])),
  );
  return {
    addresses: values('url'),
    username: textOf(fieldsOf(username?.['value'])['string']),
    email: values('email')[0] ?? '',
    phone: values('phone')[0] ?? '',
    texts: fields.map((field) => `${textOf(field['title'])}: ${textOf(fieldsOf(field['value'])['string'])}`),
    hasSecret: values('concealed').length > 0 || values('totp').length > 0,
  };
}
