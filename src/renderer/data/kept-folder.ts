import { createDatabase, type DatabaseHost, hostOfPage } from './database';

/** The folder of the person's choice, as a browser lets a page keep it. */
export interface KeptFolder {
  readonly handle: FileSystemDirectoryHandle;
  /** Of this installation: 8 hexadecimal digits. */
  readonly id: string;
}

/** A database of its own: it is there when the inventory's is damaged, and what is in it comes back from that folder. */
const NAME = 'unbind-folder';
const TABLE = 'folders';
const ROW_ID = 'snapshots';

/** The folder that was chosen; null: none. Rejects where that cannot be read. */
export function keptFolder(host: DatabaseHost | undefined = hostOfPage()): Promise<KeptFolder | null> {
  return inTable(host, async (rows) => (await rows.get(ROW_ID)) ?? null);
}

/** Remembers the folder, or that there is none. Rejects where that cannot be written. */
export async function keepFolder(
  folder: KeptFolder | null,
  host: DatabaseHost | undefined = hostOfPage(),
): Promise<void> {
  await inTable<unknown>(host, (rows) =>
    folder === null ? rows.delete(ROW_ID) : rows.put({ ...folder, row: ROW_ID }),
  );
}

interface Rows {
  readonly get: (id: string) => PromiseLike<KeptFolder | undefined>;
  readonly put: (row: KeptFolder & { readonly row: string }) => PromiseLike<unknown>;
  readonly delete: (id: string) => PromiseLike<unknown>;
}

async function inTable<Value>(
  host: DatabaseHost | undefined,
  act: (rows: Rows) => PromiseLike<Value>,
): Promise<Value> {
  const database = createDatabase(NAME, [{ number: 1, stores: { [TABLE]: 'row' } }], host);
  try {
    return await act(database.table(TABLE));
  } finally {
    database.close();
  }
}
