import { fail, ok, type Result } from '#core/result';
import type { DatabaseHost } from './database';
import type { StoreFailure } from './inventory-store';
import { readingFailureOf } from './store-failure';

/** As a file; nothing reads it but a person who mends what was damaged. */
const FORMAT = 'unbind-raw-copy';
const VERSION = 1;

/** A stored record, or why it cannot be read. */
type RawRecord = { readonly key: IDBValidKey } & ({ readonly value: unknown } | { readonly error: string });

/**
 * Everything that a database holds, of whatever version and in whatever state, as the text of a JSON document: each
 * record of each table, or the name of the error that keeps it from being read. Fails where not even that is possible.
 */
export async function rawCopy(
  name: string,
  { indexedDB }: DatabaseHost,
): Promise<Result<string, StoreFailure>> {
  try {
    const connection = await opened(indexedDB, name);
    try {
      const tables: Record<string, readonly RawRecord[]> = {};
      for (const table of Array.from(connection.objectStoreNames)) {
        tables[table] = await recordsOf(connection.transaction(table).objectStore(table));
      }
      const { version: databaseVersion } = connection;
      const copy = { format: FORMAT, version: VERSION, database: name, databaseVersion, tables };
      return ok(`${JSON.stringify(copy, null, 2)}\n`);
    } finally {
      connection.close();
    }
  } catch (error) {
    return fail(readingFailureOf(error));
  }
}

/** Removes a database. Fails as `blocked` while another window keeps it open; it is removed when that is closed. */
export function removeDatabase(
  name: string,
  { indexedDB }: DatabaseHost,
): Promise<Result<null, StoreFailure>> {
  return new Promise((done) => {
    const request = indexedDB.deleteDatabase(name);
    request.onsuccess = () => done(ok(null));
    request.onerror = () => done(fail(readingFailureOf(request.error)));
    request.onblocked = () => done(fail({ code: 'blocked', detail: 'open in another window' }));
  });
}

/** The version of a database as its browser counts it; undefined where there is none, or none is told. */
export async function storedVersion(name: string, { indexedDB }: DatabaseHost): Promise<number | undefined> {
  try {
    return (await indexedDB.databases()).find((one) => one.name === name)?.version;
  } catch {
    return undefined;
  }
}

/** A connection to what is there. Rejects where nothing is, instead of making a database. */
export function opened(indexedDB: IDBFactory, name: string): Promise<IDBDatabase> {
  const request = indexedDB.open(name);
  request.onupgradeneeded = () => request.transaction?.abort();
  return answered(request);
}

async function recordsOf(table: IDBObjectStore): Promise<readonly RawRecord[]> {
  const keys = await answered(table.getAllKeys());
  const record = (key: IDBValidKey): Promise<RawRecord> =>
    answered(table.get(key) as IDBRequest<unknown>).then(
      (value) => ({ key, value }),
      (error: unknown) => ({ key, error: error instanceof Error ? error.name : 'unknown' }),
    );
  return Promise.all(keys.map(record));
}

/** What a request gives. One that fails does not end its transaction: the others may still be answered. */
export function answered<Value>(request: IDBRequest<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = (event) => {
      event.preventDefault();
      reject(request.error ?? new Error('the request failed'));
    };
  });
}
