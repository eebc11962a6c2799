import { type Fields, fieldsOf } from '#core/reading/fields';
import type { Reading } from './context';
import { rowOf, skipped } from './entry';
import { isFilled, listOf, textOf, textsOf } from './json-values';
import { kindOfType } from './kind-of-type';
import type { ImportedRow, Place } from './row';

/** Reads what Proton Pass exports as JSON, alone or in its archive. */
export function readProton(root: Fields, reading: Reading): void {
  for (const [index, value] of Object.values(fieldsOf(root['vaults'])).entries()) {
    const vault = fieldsOf(value);
    const folder = textOf(vault['name']);
    for (const [place, item] of listOf(vault['items']).entries()) {
      const path = `vaults[${index}].items[${place}]`;
      reading.add(itemRow(fieldsOf(item), folder, { file: reading.file, line: null, path }, reading));
    }
  }
}

function itemRow(item: Fields, folder: string, place: Place, reading: Reading): ImportedRow {
  const data = fieldsOf(item['data']);
  const metadata = fieldsOf(data['metadata']);
  const content = fieldsOf(data['content']);
  const title = textOf(metadata['name']);
  const kind = kindOfType(textOf(data['type']) || textOf(metadata['itemType']));
  if (kind !== 'login') return skipped(place, kind, title);
  return rowOf(
    {
      title,
      addresses: textsOf(content['urls']),
      username: textOf(content['itemUsername']) || textOf(content['username']),
      email: textOf(content['itemEmail']),
      folder,
      created: item['createTime'],
      note: textOf(metadata['note']),
      hints: openFields(listOf(data['extraFields'])),
      state: item['state'] === 2 ? 'trashed' : 'active',
      opens: isFilled(content['password']) || isFilled(content['totpUri']) || isFilled(content['passkeys']),
    },
    place,
    reading,
  );
}

function openFields(fields: readonly unknown[]): readonly string[] {
  return fields
    .map(fieldsOf)
    .filter((field) => field['type'] === 'text')
    .map((field) => `${textOf(field['fieldName'])}: ${textOf(fieldsOf(field['data'])['content'])}`);
}
