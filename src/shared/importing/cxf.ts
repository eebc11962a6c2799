import { type Fields, fieldsOf } from '#core/reading/fields';
import { appIdOf } from './addresses';
import type { Reading } from './context';
import { rowOf, skipped } from './entry';
import { isFilled, listOf, textOf, textsOf } from './json-values';
import type { ImportedRow, Place, SkipReason } from './row';

/** Types of credentials that open no account; the draft wrote them in capitals (`CreditCard`). */
const KINDS: ReadonlyMap<string, SkipReason> = new Map(
  Object.entries({
    note: 'note',
    creditcard: 'card',
    address: 'identity',
    personname: 'identity',
    customfields: 'other-kind',
    identitydocument: 'document',
    passport: 'document',
    driverslicense: 'document',
    sshkey: 'key',
    apikey: 'key',
    wifi: 'wifi',
    file: 'document',
  } as const),
);

/**
 * Reads FIDO's Credential Exchange Format: 1.0 with a header or as one account (what iOS hands over), and the draft of
 * 2024, which kept items inside collections. See https://fidoalliance.org/specs/cx/cxf-v1.0-ps-20250814.html.
 */
export function readCxf(root: Fields, reading: Reading): void {
  const accounts = Array.isArray(root['accounts']) ? listOf(root['accounts']) : [root];
  for (const [index, value] of accounts.entries()) {
    const account = fieldsOf(value);
    const path = Array.isArray(root['accounts']) ? `accounts[${index}].` : '';
    readItems(listOf(account['items']), `${path}items`, '', reading);
    readCollections(listOf(account['collections']), `${path}collections`, reading);
  }
}

/** Does an account of this format stand here? Its items, or those of its collections, have credentials. */
export function isCxfAccount(account: Fields): boolean {
  const items = [
    ...listOf(account['items']),
    ...listOf(account['collections']).flatMap((collection) => listOf(fieldsOf(collection)['items'])),
  ];
  const first = items.find((item) => typeof item === 'object');
  if (first === undefined) return Array.isArray(account['collections']) && 'userName' in account;
  return Array.isArray(fieldsOf(first)['credentials']);
}

function readCollections(collections: readonly unknown[], path: string, reading: Reading): void {
  for (const [index, value] of collections.entries()) {
    const collection = fieldsOf(value);
    const inside = `${path}[${index}]`;
    // In 1.0 these are references to items of the account; only whole items count.
    const whole = listOf(collection['items']).filter((item) => Array.isArray(fieldsOf(item)['credentials']));
    readItems(whole, `${inside}.items`, textOf(collection['title']), reading);
    readCollections(listOf(collection['subCollections']), `${inside}.subCollections`, reading);
  }
}

function readItems(items: readonly unknown[], path: string, folder: string, reading: Reading): void {
  for (const [index, item] of items.entries()) {
    const place: Place = { file: reading.file, line: null, path: `${path}[${index}]` };
    reading.add(itemRow(fieldsOf(item), folder, place, reading));
  }
}

function itemRow(item: Fields, folder: string, place: Place, reading: Reading): ImportedRow {
  const title = textOf(item['title']);
  const credentials = listOf(item['credentials']).map(fieldsOf);
  const ofType = (type: string) => credentials.filter((credential) => typeOf(credential) === type);
  const [password = {}] = ofType('basicauth');
  const [passkey = {}] = ofType('passkey');
  const [code = {}] = ofType('totp');
  const opens = [...ofType('basicauth'), ...ofType('passkey'), ...ofType('totp')].length > 0;
  if (!opens) return skipped(place, KINDS.get(typeOf(credentials[0] ?? {})) ?? 'other-kind', title);
  const scope = fieldsOf(item['scope']);
  const apps = listOf(scope['androidApps']).map((app) => appIdOf(textOf(fieldsOf(app)['bundleId'])));
  return rowOf(
    {
      title: title || fieldText(code['issuer']),
      addresses: [
        ...textsOf(scope['urls']),
        ...textsOf(password['urls']),
        ...textsOf([passkey['rpId']]),
        ...apps.map((app) => `androidapp://${app}`),
      ],
      username:
        fieldText(password['username']) || fieldText(passkey['username']) || fieldText(code['username']),
      folder,
      created: item['creationAt'],
      note: ofType('note')
        .map((note) => fieldText(note['content']))
        .join('\n'),
      opens: isFilled(password['password']) || typeOf(passkey) !== '' || typeOf(code) !== '',
    },
    place,
    reading,
  );
}

function typeOf(credential: Fields): string {
  return textOf(credential['type']).toLowerCase().replaceAll('-', '');
}

/** The value of an editable field: an object in 1.0, a plain text in the draft. */
function fieldText(field: unknown): string {
  return textOf(field) || textOf(fieldsOf(field)['value']);
}
