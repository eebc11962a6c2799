import type { ChangeName } from './change-name';

/** A change that was made, as the history's table of contents has it; what it did is a row of its own. */
export interface HistoryEntry {
  /** The id of its row. */
  readonly id: string;
  readonly name: ChangeName;
  /** How long its row is. */
  readonly length: number;
}

/** Changes, oldest first; the last `undone` of them have been undone. */
export interface History {
  readonly entries: readonly HistoryEntry[];
  readonly undone: number;
}

export const NO_HISTORY: History = { entries: [], undone: 0 };

/** So many changes can be undone, */
export const MOST_ENTRIES = 200;

/** if their rows are no longer than this, in characters; the last change always can. */
export const LONGEST_HISTORY = 32 * 1024 * 1024;

/** The change that undo would undo. */
export function undoable({ entries, undone }: History): HistoryEntry | undefined {
  return entries[entries.length - 1 - undone];
}

/** The change that redo would make again. */
export function redoable({ entries, undone }: History): HistoryEntry | undefined {
  return undone > 0 ? entries[entries.length - undone] : undefined;
}

/** The history with a new change, and the ids of those that fell out: what was undone, and the oldest. */
export function recorded(
  { entries, undone }: History,
  entry: HistoryEntry,
): { readonly history: History; readonly dropped: readonly string[] } {
  const done = [...entries.slice(0, entries.length - undone), entry];
  let first = done.length - 1;
  let length = entry.length;
  while (first > 0 && done.length - first < MOST_ENTRIES) {
    length += (done[first - 1] as HistoryEntry).length;
    if (length > LONGEST_HISTORY) break;
    first -= 1;
  }
  const kept = done.slice(first);
  const dropped = entries.filter((one) => !kept.includes(one)).map(({ id }) => id);
  return { history: { entries: kept, undone: 0 }, dropped };
}
