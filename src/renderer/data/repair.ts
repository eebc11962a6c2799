import type { Inventory } from '#core/inventory/inventory';
import { fail, ok, type Result } from '#core/result';
import type { RowCodec } from '../sealing/row-codec';
import type { ChangeName } from './change-name';
import { createDatabase, type DatabaseHost } from './database';
import { decideChange } from './decisions';
import type { StoreFailure } from './inventory-store';
import { removeDatabase } from './raw-copy';
import { EMPTY_SNAPSHOT } from './snapshot';
import { readingFailureOf } from './store-failure';
import { StoredInventory } from './stored-inventory';
import { INVENTORY_VERSIONS } from './versions';

/**
 * Removes a database that nobody here has open any more, and stores the inventory in a new one, as its first change.
 * @param codec how rows are stored here
 */
export async function repairedWith(
  name: string,
  host: DatabaseHost,
  inventory: Inventory,
  change: ChangeName,
  codec: RowCodec | undefined,
): Promise<Result<null, StoreFailure>> {
  const decided = decideChange<StoreFailure>(EMPTY_SNAPSHOT, change, () => ok(inventory));
  if (!decided.ok) return decided;
  const removed = await removeDatabase(name, host);
  if (!removed.ok) return removed;
  const { writing } = decided.value;
  if (writing === null) return ok(null);
  const database = createDatabase(name, INVENTORY_VERSIONS, host);
  try {
    const stored = new StoredInventory(database, codec);
    await database.open();
    await stored.writing(() => stored.write(writing));
    return ok(null);
  } catch (error) {
    return fail(readingFailureOf(error));
  } finally {
    database.close();
  }
}
