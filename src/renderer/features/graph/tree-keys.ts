import type { TreeRow } from './tree-rows';

/** What a key does in the list: goes to another row, or opens or folds an account. */
export type Move = { readonly goTo: number } | { readonly toggle: string };

/**
 * What a key does in a row: up, down, a page, to either end. Right opens a row, or goes to the first in it, and from a
 * link on to the row of its account; left folds it, or goes back to what it hangs on: so these two walk along the
 * lines, as they do in the picture. Undefined: nothing.
 * @param at the row, by its place
 * @param page how many rows are in sight
 */
export function moveFor(rows: readonly TreeRow[], at: number, key: string, page: number): Move | undefined {
  const row = rows[at];
  if (row === undefined) return undefined;
  switch (key) {
    case 'ArrowRight':
      return forth(rows, row, at);
    case 'ArrowLeft':
      return back(rows, row, at);
  }
  const to = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    PageDown: at + page,
    PageUp: at - page,
    Home: 0,
    End: Infinity,
  }[key];
  return to === undefined ? undefined : { goTo: Math.min(rows.length - 1, Math.max(0, to)) };
}

function forth(rows: readonly TreeRow[], row: TreeRow, at: number): Move | undefined {
  if (row.level === 2) return found(rows.findIndex((one) => one.level === 1 && one.account === row.account));
  if (row.links === 0) return undefined;
  return row.isOpen ? { goTo: at + 1 } : { toggle: row.account };
}

function back(rows: readonly TreeRow[], row: TreeRow, at: number): Move | undefined {
  if (row.level === 2) return found(rows.findLastIndex((one, place) => place < at && one.level === 1));
  if (row.isOpen) return { toggle: row.account };
  return found(rows.findIndex((one) => one.level === 2 && one.account === row.account));
}

function found(place: number): Move | undefined {
  return place < 0 ? undefined : { goTo: place };
}
