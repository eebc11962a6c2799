import { type Fields, fieldsOf } from '#core/reading/fields';
import type { Reading } from './context';
import { rowOf, skipped } from './entry';
import { isFilled, listOf, textOf } from './json-values';
import type { ImportedRow, Place, SkipReason } from './row';

const KINDS: ReadonlyMap<string, SkipReason> = new Map(
  Object.entries({ '2': 'note', '3': 'card', '4': 'identity', '5': 'key' } as const),
);

/** Reads what Bitwarden exports as JSON, of a person or of an organization. */
export function readBitwarden(root: Fields, reading: Reading): void {
  const folders = namesById(listOf(root['folders'] ?? root['collections']));
  for (const [index, value] of listOf(root['items']).entries()) {
    const place: Place = { file: reading.file, line: null, path: `items[${index}]` };
    reading.add(itemRow(fieldsOf(value), folders, place, reading));
  }
}

/** Is it the kind whose texts are all encrypted? Both ways of encrypting say so. */
export function isEncryptedBitwarden(root: Fields): boolean {
  return (
    root['encrypted'] === true && ('encKeyValidation_DO_NOT_EDIT' in root || 'passwordProtected' in root)
  );
}

function itemRow(
  item: Fields,
  folders: ReadonlyMap<string, string>,
  place: Place,
  reading: Reading,
): ImportedRow {
  const title = textOf(item['name']);
  const type = textOf(item['type']);
  if (type !== '' && type !== '1') return skipped(place, KINDS.get(type) ?? 'other-kind', title);
  const login = fieldsOf(item['login']);
  const folderId = textOf(item['folderId']) || textOf(listOf(item['collectionIds'])[0]);
  return rowOf(
    {
      title,
      addresses: listOf(login['uris']).map((uri) => textOf(fieldsOf(uri)['uri'])),
      username: textOf(login['username']),
      folder: folders.get(folderId) ?? '',
      created: item['creationDate'],
      note: textOf(item['notes']),
      hints: openFields(listOf(item['fields'])),
      state: isFilled(item['deletedDate'])
        ? 'trashed'
        : isFilled(item['archivedDate'])
          ? 'archived'
          : 'active',
      opens: isFilled(login['password']) || isFilled(login['totp']) || isFilled(login['fido2Credentials']),
    },
    place,
    reading,
  );
}

/** The custom fields that are plain text (0); hidden ones (1) are not looked at. */
function openFields(fields: readonly unknown[]): readonly string[] {
  return fields
    .map(fieldsOf)
    .filter(({ type }) => type === 0)
    .map(({ name, value }) => `${textOf(name)}: ${textOf(value)}`);
}

function namesById(folders: readonly unknown[]): ReadonlyMap<string, string> {
  return new Map(folders.map(fieldsOf).map((folder) => [textOf(folder['id']), textOf(folder['name'])]));
}
