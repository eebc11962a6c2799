import type { Inventory } from '#core/inventory/inventory';
import { readInventory } from '#core/inventory/read-inventory';
import { fail, ok, type Result } from '#core/result';
import { type ChangeName, shortenedName } from './change-name';
import { parsed, type Row } from './chunks';
import { type History, type HistoryEntry, recorded, redoable, undoable } from './history';
import type { Edit, StoreFailure } from './inventory-store';
import { inverse, isEmptyPatch, type Patch, patchBetween, patched, readPatch } from './patch';
import { randomId } from './random-id';
import { type Snapshot, type Writing, writingOf } from './snapshot';
import { problemDetail } from './store-failure';

/** What is to be written, if anything, and what whoever asked is told when it is. */
export interface Decision<Value> {
  readonly writing: Writing | null;
  readonly value: Value;
}

/** What an edit makes of the inventory as it stands. */
export function decideChange<Failure>(
  before: Snapshot,
  name: ChangeName,
  edit: Edit<Failure>,
): Result<Decision<Inventory>, Failure | StoreFailure> {
  const edited = edit(before.inventory);
  if (!edited.ok) return edited;
  const patch = patchBetween(before.inventory, edited.value);
  if (isEmptyPatch(patch)) return ok({ writing: null, value: before.inventory });
  const checked = readInventory(edited.value);
  if (!checked.ok) return fail({ code: 'invalid', detail: problemDetail(checked.failure) });
  const row: Row = { id: randomId(), body: JSON.stringify(patch) };
  const entry = { id: row.id, name: shortenedName(name), length: row.body.length };
  const { history, dropped } = recorded(before.history, entry);
  const rows = { history: [row], removedHistory: dropped };
  return ok({ writing: writingOf(before, checked.value, patch, history, rows), value: checked.value });
}

/** Which change undo or redo is about; undefined: none. */
export function stepEntry(step: 'undo' | 'redo', history: History): HistoryEntry | undefined {
  return step === 'undo' ? undoable(history) : redoable(history);
}

/**
 * What undoing or redoing makes of the inventory as it stands.
 * @param row the stored row of the entry
 */
export function decideStep(
  step: 'undo' | 'redo',
  before: Snapshot,
  entry: HistoryEntry,
  row: Row | undefined,
): Result<Decision<ChangeName>, StoreFailure> {
  const stored = readPatch(parsed(row?.body));
  if (stored === undefined) return fail({ code: 'damaged', detail: 'history: unreadable' });
  const patch: Patch = step === 'undo' ? inverse(stored) : stored;
  const inventory = patched(before.inventory, patch);
  if (inventory === undefined) return fail({ code: 'damaged', detail: 'history: of another inventory' });
  const checked = readInventory(inventory);
  if (!checked.ok) return fail({ code: 'damaged', detail: `history: ${problemDetail(checked.failure)}` });
  const { entries, undone } = before.history;
  const history = { entries, undone: step === 'undo' ? undone + 1 : undone - 1 };
  const writing = writingOf(before, checked.value, patch, history, { history: [], removedHistory: [] });
  return ok({ writing, value: entry.name });
}
