import type { Transaction } from 'dexie';

/** One shape that stored data has had. */
export interface DataVersion {
  /** 1, 2, 3, ... */
  readonly number: number;
  /** The tables, each with its primary key, in Dexie's notation; null: the table is gone. */
  readonly stores: Readonly<Record<string, string | null>>;
  /** Turns the rows of the version before into rows of this one. */
  readonly upgrade?: (transaction: Transaction) => Promise<void>;
}

/** One shape that a stored inventory has had. */
export interface InventoryDataVersion extends DataVersion {
  /** The version of inventory documents whose records are in the rows. */
  readonly document: number;
}

/**
 * The shapes of a stored inventory. An append-only list: whatever has shipped is never edited, since somebody's
 * inventory lies in it. A new version needs an example from its day in tests/data/stored-versions.
 *
 * Version 1. Every row is `{ id, body }`, its body the text of a JSON document, which is where encryption would go;
 * nothing is indexed, and ids are random.
 * - `chunks`: a list of records, some hundreds of accounts, of links or of own services, in their order. A row is
 *   never changed: its records go into rows of other ids, and it is removed.
 * - `state`: the one row `root` (see `stored-root.ts`) says which chunks make up the inventory, in which order, and
 *   which changes can be undone and redone. Its `revision` is another random text after every change.
 * - `history`: one row for each change, with what it removed and added (see `patch.ts`).
 */
export const INVENTORY_VERSIONS: readonly InventoryDataVersion[] = [
  { number: 1, document: 1, stores: { state: 'id', chunks: 'id', history: 'id' } },
];

/** The shapes of stored settings; the same holds. Version 1: one row `settings` with a field for each setting. */
export const SETTINGS_VERSIONS: readonly DataVersion[] = [{ number: 1, stores: { settings: 'id' } }];
