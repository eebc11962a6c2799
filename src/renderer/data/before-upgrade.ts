import { INVENTORY_FORMAT } from '#core/inventory/inventory';
import { PLAIN_ROWS, type RowCodec, type StoredRow } from '../sealing/row-codec';
import { parsed, type Row } from './chunks';
import { type DatabaseHost, versionOf } from './database';
import { answered, opened, storedVersion } from './raw-copy';
import { PARTS, ROOT_ID, type RootRow, readRoot } from './stored-root';
import { INVENTORY_VERSIONS } from './versions';

/** The inventory as an older version of the program has stored it: a document of that version, and not checked. */
export interface OlderDocument {
  readonly format: typeof INVENTORY_FORMAT;
  readonly version: number;
  readonly accounts: readonly unknown[];
  readonly links: readonly unknown[];
  readonly services: readonly unknown[];
}

/**
 * What is stored, as `codec` opens it, if that is about to be upgraded; undefined where it is not, or where it cannot be read, about which
 * the upgrade will have more to say. Only reads.
 */
export async function documentBeforeUpgrade(
  name: string,
  host: DatabaseHost,
  codec: RowCodec = PLAIN_ROWS,
): Promise<OlderDocument | undefined> {
  const newest = INVENTORY_VERSIONS.at(-1)?.number ?? 0;
  const native = await storedVersion(name, host);
  if (native === undefined || versionOf(native) >= newest) return undefined;
  try {
    const connection = await opened(host.indexedDB, name);
    try {
      return await documentIn(connection, codec);
    } finally {
      connection.close();
    }
  } catch {
    return undefined;
  }
}

async function documentIn(connection: IDBDatabase, codec: RowCodec): Promise<OlderDocument | undefined> {
  const reading = connection.transaction(['state', 'chunks']);
  const [rootRow, chunkRows] = await Promise.all([
    answered(reading.objectStore('state').get(ROOT_ID) as IDBRequest<StoredRow | undefined>),
    answered(reading.objectStore('chunks').getAll() as IDBRequest<StoredRow[]>),
  ]);
  // All is read by now: what takes its time to be opened holds no transaction up.
  const [row] = (await codec.open('state', rootRow === undefined ? [] : [rootRow])) as readonly RootRow[];
  const root = row && readRoot(row);
  if (root === undefined) return undefined;
  const rows = (await codec.open('chunks', chunkRows)) as readonly Row[];
  const items = new Map(rows.map(({ id, body }) => [id, parsed(body)]));
  const [accounts, links, services] = PARTS.map((part) =>
    root.chunks[part].flatMap((id) => (items.get(id) as readonly unknown[] | undefined) ?? []),
  ) as [unknown[], unknown[], unknown[]];
  // The one before the first that this program knows cannot be: lists begin with the first that shipped.
  const stored = INVENTORY_VERSIONS.findLast(({ number }) => number <= versionOf(connection.version));
  return { format: INVENTORY_FORMAT, version: stored?.document ?? 1, accounts, links, services };
}
