import { createDatabase, type DatabaseHost, hostOfPage } from './database';
import { INVENTORY_VERSIONS } from './versions';

/** The number of the newest shape of stored inventories that this program knows. */
export const DATA_VERSION = INVENTORY_VERSIONS.at(-1)?.number ?? 0;

/** Is a database of its own, which is removed again, written and read as it should be? Nothing of the person's is touched. */
export async function checkStorage(host: DatabaseHost | undefined = hostOfPage()): Promise<boolean> {
  const database = createDatabase('unbind-self-check', [{ number: 1, stores: { rows: 'id' } }], host);
  try {
    const body = 'written';
    await database.table('rows').put({ id: 'row', body });
    const read = (await database.table('rows').get('row')) as { readonly body?: unknown } | undefined;
    return read?.body === body;
  } catch {
    return false;
  } finally {
    await database.delete().catch(() => {});
  }
}
