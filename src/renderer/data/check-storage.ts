import { createDatabase, type DatabaseHost, hostOfPage } from './database';
import { inTurn } from './in-turn';
import { INVENTORY_VERSIONS } from './versions';

/** The number of the newest shape of stored inventories that this program knows. */
export const DATA_VERSION = INVENTORY_VERSIONS.at(-1)?.number ?? 0;

const NAME = 'unbind-self-check';

/**
 * Is a database of its own, which is removed again, written and read as it should be? Nothing of the person's is touched.
 * One check after the other, of all windows: what one removes under another's hands is no trouble with the storage.
 */
export function checkStorage(host: DatabaseHost | undefined = hostOfPage()): Promise<boolean> {
  return inTurn(NAME, () => check(host));
}

async function check(host: DatabaseHost | undefined): Promise<boolean> {
  const database = createDatabase(NAME, [{ number: 1, stores: { rows: 'id' } }], host);
  try {
    const body = 'written';
    const rows = database.table<{ readonly id: string; readonly body: unknown }, string>('rows');
    await rows.put({ id: 'row', body });
    // In a transaction, which is waited for: a database in which something is still going on is not removed at once.
    const read = await database.transaction('r', rows, () => rows.get('row'));
    return read?.body === body;
  } catch {
    return false;
  } finally {
    database.close();
    await database.delete().catch(() => {});
  }
}
