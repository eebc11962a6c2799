import { type Fields, fieldsOf } from '#core/reading/fields';
import { cleanAddress } from './addresses';
import type { Reading } from './context';
import { readTitle, shown, skipped } from './entry';
import { hasList, listOf, textOf } from './json-values';
import type { ImportedConnection, ImportedRow, Place } from './row';
import { withoutMojibake } from './without-mojibake';

/** The lists of apps in Facebook's archive, over the years. */
const FACEBOOK_LISTS = ['installed_apps_v2', 'installed_apps', 'inactive_apps_v2', 'inactive_apps'] as const;

export function isFacebook(root: Fields): boolean {
  return FACEBOOK_LISTS.some((name) => hasList(root, name));
}

/** Reads the apps that Facebook's archive of one's own data names. */
export function readFacebook(root: Fields, reading: Reading): void {
  for (const list of FACEBOOK_LISTS) {
    for (const [index, value] of listOf(root[list]).entries()) {
      const app = fieldsOf(value);
      const place: Place = { file: reading.file, line: null, path: `${list}[${index}]` };
      const state = facebookState(textOf(app['category']), list);
      const grantedOn = reading.day(app['added_timestamp']);
      const removedOn = reading.day(app['removed_timestamp']);
      const name = withoutMojibake(textOf(app['name']));
      reading.add(
        connectionRow({ name, urls: [], grantedOn, lastUsed: null, removedOn, state }, place, reading),
      );
    }
  }
}

/** What an entry says itself, else what its list is of. */
function facebookState(category: string, list: (typeof FACEBOOK_LISTS)[number]): ImportedConnection['state'] {
  if (category === 'removed') return 'removed';
  const isInactive = category === 'inactive' || (category === '' && list.startsWith('inactive'));
  return isInactive ? 'expired' : 'active';
}

const INSTAGRAM_LIST = /^apps_and_websites_(active|expired|removed)_apps$/u;

export function isInstagram(root: unknown): boolean {
  if (Array.isArray(root)) {
    const [first] = root as readonly unknown[];
    return isInstagramRecord(fieldsOf(first));
  }
  return Object.keys(fieldsOf(root)).some((name) => INSTAGRAM_LIST.test(name));
}

function isInstagramRecord(record: Fields): boolean {
  if ('string_map_data' in record) return ADDED.some((label) => label in fieldsOf(record['string_map_data']));
  return listOf(record['label_values']).some((pair) => ID_LABEL.test(textOf(fieldsOf(pair)['label'])));
}

const ID_LABEL = /^(?:your )?(?:app )?(?:user )?id\b.*$/iu;
const NAME_LABEL = /^(?:app )?name$/iu;
const ADDED = ['Added on', 'added on', 'Last active on', 'Expired on', 'expired on', 'App User ID'];

/** Reads the apps of Instagram's archive: labels are in the person's language, so that dates count only by known ones. */
export function readInstagram(root: unknown, reading: Reading): void {
  readInstagramList(listOf(root), 'active', '', reading);
  for (const [name, list] of Object.entries(fieldsOf(root))) {
    const [, state] = INSTAGRAM_LIST.exec(name) ?? [];
    if (state !== undefined)
      readInstagramList(listOf(list), state as ImportedConnection['state'], name, reading);
  }
}

function readInstagramList(
  list: readonly unknown[],
  listState: ImportedConnection['state'],
  path: string,
  reading: Reading,
): void {
  for (const [index, value] of list.entries()) {
    const record = fieldsOf(value);
    const place: Place = { file: reading.file, line: null, path: `${path}[${index}]` };
    const stamps = stampsOf(record);
    const at = (label: string) => reading.day(stamps.get(label));
    const removedOn = at('expired on') ?? at('removed on');
    const state = removedOn !== null && listState === 'active' ? 'expired' : listState;
    const name = withoutMojibake(instagramName(record));
    const lastUsed = at('last active on') ?? at('last active time');
    const grantedOn = at('added on');
    reading.add(connectionRow({ name, urls: [], grantedOn, lastUsed, removedOn, state }, place, reading));
  }
}

function instagramName(record: Fields): string {
  const byLabel = Object.entries(fieldsOf(record['string_map_data'])).find(([label]) =>
    NAME_LABEL.test(label),
  );
  const pair = listOf(record['label_values'])
    .map(fieldsOf)
    .find(({ label }) => NAME_LABEL.test(textOf(label)));
  return textOf(record['title']) || textOf(fieldsOf(byLabel?.[1])['value']) || textOf(pair?.['value']);
}

/** The moments of a record by their labels, in small letters. */
function stampsOf(record: Fields): ReadonlyMap<string, unknown> {
  const mapped = Object.entries(fieldsOf(record['string_map_data'])).map(
    ([label, value]) => [label.toLowerCase(), fieldsOf(value)['timestamp']] as const,
  );
  const listed = listOf(record['label_values'])
    .map(fieldsOf)
    .map((pair) => [textOf(pair['label']).toLowerCase(), pair['timestamp_value']] as const);
  return new Map([...mapped, ...listed]);
}

/** Reads the list of connected applications of X's archive, already taken out of its JavaScript. */
export function readX(list: readonly unknown[], reading: Reading): void {
  for (const [index, value] of list.entries()) {
    const app = fieldsOf(fieldsOf(value)['connectedApplication']);
    const place: Place = { file: reading.file, line: null, path: `[${index}]` };
    const organization = fieldsOf(app['organization']);
    const urls = [
      cleanAddress(textOf(organization['url'])),
      hostOnly(textOf(organization['privacyPolicyUrl'])),
    ];
    const grantedOn = reading.day(app['approvedAt']);
    reading.add(
      connectionRow(
        {
          name: textOf(app['name']),
          urls: [...new Set(urls)].filter((url) => url !== ''),
          grantedOn,
          lastUsed: null,
          removedOn: null,
          state: 'active',
        },
        place,
        reading,
      ),
    );
  }
}

function hostOnly(address: string): string {
  return /^https?:\/\/[^/@]+/iu.exec(cleanAddress(address))?.[0] ?? '';
}

/** A row of an app; skipped where it has no name. */
export function connectionRow(
  app: Omit<ImportedConnection, 'kind' | 'place'>,
  place: Place,
  reading: Reading,
): ImportedRow {
  const written = shown(app.name);
  const name = readTitle(written, reading);
  if (name === '') return skipped(place, written === '' ? 'empty' : 'secret');
  return { kind: 'connection', place, ...app, name };
}
