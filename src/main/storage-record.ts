import { fieldsInText, fieldsOf } from '#core/reading/fields';

/** A place that the window's data is in. */
export interface Place {
  /** The name of a partition, without what Electron wants before it. */
  readonly partition: string;
  /** The name of the key file; null: what is stored there is not encrypted. */
  readonly key: string | null;
}

/** Where the data is, and where it is being moved to, out of a box. */
export interface StorageRecord {
  readonly now: Place;
  readonly next: (Place & { readonly box: string }) | null;
  /** Partitions that could not be opened, the last one first: they are out of use, and stay as they are. */
  readonly aside: readonly string[];
}

/** As a file on disk. Another version is not read: who cannot tell where the data is must not go on. */
const FORMAT = 'unbind-storage';
const VERSION = 1;

/** How files and partitions are called: nothing that leads elsewhere. */
const PARTITION = /^unbind(-[a-z0-9-]{1,60})?$/;
const KEY = /^key-[a-z0-9-]{1,60}\.age$/;
const BOX = /^move-[a-z0-9-]{1,60}\.box$/;

/** Where the data is as long as nothing was ever moved. */
export const FIRST_PARTITION = 'unbind';

/** Is a file of this name a key file or a box? */
export function isStorageFile(name: string): boolean {
  return isKeyFile(name) || BOX.test(name);
}

/** Is a file of this name a key file? */
export function isKeyFile(name: string): boolean {
  return KEY.test(name);
}

/** Is this how a partition of ours is called? */
export function isPartition(name: string): boolean {
  return PARTITION.test(name);
}

/** What is written to disk. */
export function storageRecordText(record: StorageRecord): string {
  return `${JSON.stringify({ format: FORMAT, version: VERSION, ...record })}\n`;
}

/** What was read from disk; undefined where it is no such record, for whatever reason. */
export function readStorageRecord(text: string): StorageRecord | undefined {
  const { format, version, now, next, aside: given = [] } = fieldsInText(text);
  if (format !== FORMAT || version !== VERSION) return undefined;
  const at = readPlace(now);
  const aside = readAside(given);
  if (at === undefined || aside === undefined) return undefined;
  if (next === null) return distinct({ now: at, next, aside });
  const to = readPlace(next);
  const { box } = fieldsOf(next);
  if (to === undefined || typeof box !== 'string' || !BOX.test(box)) return undefined;
  return distinct({ now: at, next: { ...to, box }, aside });
}

/** Each partition is there for one thing: where one is named twice, another that there is would count as left over. */
function distinct(record: StorageRecord): StorageRecord | undefined {
  const { now, next, aside } = record;
  const names = [now.partition, ...(next === null ? [] : [next.partition]), ...aside];
  return new Set(names).size === names.length ? record : undefined;
}

function readAside(value: unknown): readonly string[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const names = value.filter((one): one is string => typeof one === 'string' && PARTITION.test(one));
  return names.length === value.length ? names : undefined;
}

function readPlace(value: unknown): Place | undefined {
  const { partition, key } = fieldsOf(value);
  if (typeof partition !== 'string' || !PARTITION.test(partition)) return undefined;
  if (key !== null && (typeof key !== 'string' || !KEY.test(key))) return undefined;
  return { partition, key };
}
