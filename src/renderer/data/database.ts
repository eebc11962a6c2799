import Dexie from 'dexie';
import type { DataVersion } from './versions';

/** Where databases are; by default what the page has. Tests bring their own. */
export interface DatabaseHost {
  readonly indexedDB: IDBFactory;
  readonly IDBKeyRange: typeof IDBKeyRange;
}

/** Dexie stores its version 1 as version 10, to leave room for fractions. */
const NATIVE_VERSIONS_PER_VERSION = 10;

/**
 * A database, not open yet, that will be brought up to the newest of the versions. Writing is durable when a
 * transaction's promise resolves: the browser is told to wait for the disk (`strict`), which is not its default.
 *
 * Opening fails with a `VersionError` if what is stored is newer, and with a `SchemaError` if tables are missing.
 */
export function createDatabase(
  name: string,
  versions: readonly DataVersion[],
  host: DatabaseHost | undefined = hostOfPage(),
): Dexie {
  const newest = versions.at(-1)?.number ?? 0;
  const database = new Dexie(name, {
    chromeTransactionDurability: 'strict',
    // The inventory is kept in memory here. Dexie's cache would copy rows, and loses fields called `__proto__`.
    cache: 'disabled',
    ...(host === undefined ? {} : { ...host, indexedDB: guarded(host.indexedDB, newest) }),
  });
  for (const { number, stores, upgrade } of versions) {
    const version = database.version(number).stores({ ...stores });
    if (upgrade !== undefined) version.upgrade(upgrade);
  }
  return database;
}

/** The version that a program has given to a database that its browser counts like this. */
export function versionOf(native: number): number {
  return native / NATIVE_VERSIONS_PER_VERSION;
}

/** Where the page's own databases are; undefined in a page that may have none. */
export function hostOfPage(): DatabaseHost | undefined {
  const { indexedDB, IDBKeyRange } = globalThis as Partial<DatabaseHost>;
  return indexedDB === undefined || IDBKeyRange === undefined ? undefined : { indexedDB, IDBKeyRange };
}

/**
 * What Dexie opens databases with. Dexie itself opens a newer database as if it were its own, and adds what tables it
 * misses there under a version of its own making; both would put an older program's hands on newer data.
 */
function guarded(factory: IDBFactory, newest: number) {
  const open = (name: string, version?: number): IDBOpenDBRequest => {
    if (version === undefined) throw new DOMException('The stored data is newer.', 'VersionError');
    if (version > newest * NATIVE_VERSIONS_PER_VERSION) {
      throw new Dexie.SchemaError('The stored data lacks a table.');
    }
    return factory.open(name, version);
  };
  return {
    open,
    deleteDatabase: (name: string) => factory.deleteDatabase(name),
    databases: () => factory.databases(),
    cmp: (one: unknown, other: unknown) => factory.cmp(one, other),
  };
}
