import { INVENTORY_FORMAT } from '#core/inventory/inventory';
import { parsed } from './chunks';
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
 * What is stored, if that is about to be upgraded; undefined where it is not, or where it cannot be read, about which
 * the upgrade will have more to say. Only reads.
 */
export async function documentBeforeUpgrade(
  name: string,
  host: DatabaseHost,
): Promise<OlderDocument | undefined> {
  const newest = INVENTORY_VERSIONS.at(-1)?.number ?? 0;
  const native = await storedVersion(name, host);
  if (native === undefined || versionOf(native) >= newest) return undefined;
  try {
    const connection = await opened(host.indexedDB, name);
    try {
      return await documentIn(connection);
    } finally {
      connection.close();
    }
  } catch {
    return undefined;
  }
}

async function documentIn(connection: IDBDatabase): Promise<OlderDocument | undefined> {
  const reading = connection.transaction(['state', 'chunks']);
  const [row, rows] = await Promise.all([
    answered(reading.objectStore('state').get(ROOT_ID) as IDBRequest<RootRow | undefined>),
    answered(reading.objectStore('chunks').getAll() as IDBRequest<{ id: string; body: string }[]>),
  ]);
  const root = row && readRoot(row);
  if (root === undefined) return undefined;
  const items = new Map(rows.map(({ id, body }) => [id, parsed(body)]));
  const [accounts, links, services] = PARTS.map((part) =>
    root.chunks[part].flatMap((id) => (items.get(id) as readonly unknown[] | undefined) ?? []),
  ) as [unknown[], unknown[], unknown[]];
  // The one before the first that this program knows cannot be: lists begin with the first that shipped.
  const stored = INVENTORY_VERSIONS.findLast(({ number }) => number <= versionOf(connection.version));
  return { format: INVENTORY_FORMAT, version: stored?.document ?? 1, accounts, links, services };
}
