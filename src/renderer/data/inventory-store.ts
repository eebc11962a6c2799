import type { Inventory } from '#core/inventory/inventory';
import type { Result } from '#core/result';
import type { ChangeName } from './change-name';
import type { HistoryEntry } from './history';

/** Why something could not be written or read; nothing was changed then. */
export type StoreFailure = {
  /**
   * - `quota`: the disk, or the share of it that the browser grants, is full
   * - `blocked`: another window still holds the data as an older version had it; goes away when that is closed
   * - `vanished`: nothing is stored, though something was. Nothing is written until the person has decided
   * - `damaged`: what is stored is not whole, or no valid inventory. Nothing writes over it
   * - `newer`: a newer version of the program has stored this, or is about to in another window
   * - `invalid`: the inventory that an edit made breaks a rule of the document; a mistake of this program
   * - `unavailable`: no database here, as in some private windows, or it has been closed
   */
  readonly code: 'quota' | 'blocked' | 'vanished' | 'damaged' | 'newer' | 'invalid' | 'unavailable';
  /** For a person who reports it; never anything of the inventory. */
  readonly detail: string;
  /** Of `newer`, where they are known: the data's version, and the newest that this program reads. */
  readonly versions?: { readonly stored: number; readonly known: number };
};

/** A change that undo or redo is about. Each has an id of its own; it keeps it when it is undone and made again. */
export type RecordedChange = Pick<HistoryEntry, 'id' | 'name'>;

/** What the screens read: always whole, never changed in place. */
export type StoreState =
  | { readonly status: 'loading' }
  | {
      readonly status: 'failed';
      readonly failure: StoreFailure;
      /** What this window knew to be durable before that happened; null if it had read nothing yet. */
      readonly lastRead: Inventory | null;
    }
  | {
      readonly status: 'ready';
      /** With the change that is being written; without it again should that fail. */
      readonly inventory: Inventory;
      /** What undo and redo would do; null: nothing to. */
      readonly undo: RecordedChange | null;
      readonly redo: RecordedChange | null;
      /** Are all changes that were asked for durable? The screen says "saved" only then. */
      readonly saved: boolean;
    };

/**
 * Turns the inventory as it stands into the one that is wanted; the same object if there is nothing to change. It is
 * given what is stored when its turn has come, which may be newer than what the screen shows, and does nothing else.
 * What is not edited stays the same object: only what does not is written. What it throws comes out of `change`, and
 * nothing was changed then.
 */
export type Edit<Failure> = (inventory: Inventory) => Result<Inventory, Failure>;

/**
 * The stored inventory, read once and kept in memory as an immutable snapshot. All windows have the same: changes,
 * undo and redo of one show in the others. What was asked for in one window is done in that order.
 */
export interface InventoryStore {
  /** The current state; the same object until something changes. */
  readonly getState: () => StoreState;
  readonly subscribe: (listener: () => void) => () => void;
  /** Resolves when the change is durable, or says why it was not made. */
  readonly change: <Failure>(
    name: ChangeName,
    edit: Edit<Failure>,
  ) => Promise<Result<Inventory, Failure | StoreFailure>>;
  /**
   * Undoes the last change that is not undone, by whichever window; gives its name. It has to be the one with this id,
   * which the screen showed: if any window has changed something since, nothing is done, and it gives null.
   */
  readonly undo: (id: string) => Promise<Result<ChangeName | null, StoreFailure>>;
  /** Makes the change again that was undone last, if it is this one. A new change forgets all that were undone. */
  readonly redo: (id: string) => Promise<Result<ChangeName | null, StoreFailure>>;
  /** All that is stored, record by record and as it is, as the text of a JSON document. Only reads. */
  readonly rawCopy: () => Promise<Result<string, StoreFailure>>;
  /**
   * Removes what is stored, for good, so that the next window starts with nothing. Rejects unless the state is
   * `damaged` or `vanished`. Whoever asks for it has offered a copy before.
   */
  readonly removeDamaged: () => Promise<Result<null, StoreFailure>>;
  /**
   * Puts this inventory in the place of what is `damaged` or has `vanished`; rejects in any other state. The next window
   * reads it. Whoever asks for it has kept a copy of what is damaged.
   */
  readonly repair: (inventory: Inventory, name: ChangeName) => Promise<Result<null, StoreFailure>>;
  /** Takes no more changes, and closes the database when those that were asked for are durable. */
  readonly close: () => void;
}
