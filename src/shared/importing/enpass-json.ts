import { type Fields, fieldsOf } from '#core/reading/fields';
import { appIdOf } from './addresses';
import type { Reading } from './context';
import { rowOf, skipped } from './entry';
import { isFilled, listOf, textOf } from './json-values';
import type { ImportedRow, Place, SkipReason } from './row';

const KINDS: ReadonlyMap<string, SkipReason> = new Map(
  Object.entries({
    note: 'note',
    creditcard: 'card',
    finance: 'card',
    identity: 'identity',
    license: 'document',
    travel: 'document',
    wireless: 'wifi',
  } as const),
);

/** Reads what Enpass exports as JSON. Its labels are in the person's language: fields are told by their type. */
export function readEnpass(root: Fields, reading: Reading): void {
  const folders = new Map(
    listOf(root['folders'])
      .map(fieldsOf)
      .map((folder) => [textOf(folder['uuid']), textOf(folder['title'])]),
  );
  for (const [index, value] of listOf(root['items']).entries()) {
    const place: Place = { file: reading.file, line: null, path: `items[${index}]` };
    reading.add(itemRow(fieldsOf(value), folders, place, reading));
  }
}

function itemRow(
  item: Fields,
  folders: ReadonlyMap<string, string>,
  place: Place,
  reading: Reading,
): ImportedRow {
  const title = textOf(item['title']);
  const fields = listOf(item['fields'])
    .map(fieldsOf)
    .filter((field) => field['deleted'] !== 1 && field['deleted'] !== true);
  const kind = KINDS.get(textOf(item['category']));
  // The category is the person's own choice; by what template it was made is not.
  const isLogin = textOf(item['template_type']).startsWith('login');
  if (kind !== undefined && !isLogin) return skipped(place, kind, title);
  const ofType = (type: string) =>
    fields
      .filter((field) => textOf(field['type']).toLowerCase() === type)
      .map((field) => textOf(field['value']))
      .filter((value) => value !== '');
  const apps = ofType('.android#').map((app) => appIdOf(app));
  return rowOf(
    {
      title,
      addresses: [
        ...ofType('url'),
        ...apps.map((app) => `androidapp://${app}`),
        ...iconHosts(item, ofType('url')),
      ],
      username: ofType('username')[0] ?? '',
      email: ofType('email')[0] ?? '',
      phone: ofType('phone')[0] ?? '',
      folder: folders.get(textOf(listOf(item['folders'])[0])) ?? '',
      created: item['createdAt'],
      note: textOf(item['note']),
      hints: ofType('text'),
      state: isFilled(item['trashed']) && item['trashed'] !== 0 ? 'trashed' : archivedOr(item),
      opens: ofType('password').length > 0 || ofType('totp').length > 0,
    },
    place,
    reading,
  );
}

function archivedOr(item: Fields): 'archived' | 'active' {
  return isFilled(item['archived']) && item['archived'] !== 0 ? 'archived' : 'active';
}

/** Where there is no address, the picture's name (`web/test.com`) still tells the domain. */
function iconHosts(item: Fields, addresses: readonly string[]): readonly string[] {
  if (addresses.length > 0) return [];
  const file = textOf(fieldsOf(fieldsOf(item['icon'])['image'])['file']);
  const [, host] = /^web\/((?:[a-z0-9-]+\.)+[a-z]{2,})$/iu.exec(file) ?? [];
  return host === undefined ? [] : [host];
}
