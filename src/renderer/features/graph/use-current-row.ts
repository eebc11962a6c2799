import type { Virtualizer } from '@tanstack/react-virtual';
import { type FocusEvent, type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react';
import { moveFor } from './tree-keys';
import type { TreeRow } from './tree-rows';

/** The row that the Tab key reaches, and from which the arrow keys go on. */
interface CurrentRow {
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
  readonly onFocus: (event: FocusEvent<HTMLElement>) => void;
  readonly onBlur: (event: FocusEvent<HTMLElement>) => void;
}

/** Which row it is, by its key, and where it stood last. */
interface Current {
  readonly key: string;
  readonly at: number;
}

/** Where that row is now: where it stood, if it is gone. */
function placeOf(rows: readonly TreeRow[], { key, at }: Current): number {
  if (rows[at]?.key === key) return at;
  const place = rows.findIndex((row) => row.key === key);
  return place >= 0 ? place : Math.max(0, Math.min(at, rows.length - 1));
}

/**
 * Which row is the current one, by its place; the chosen account's as soon as another is chosen.
 * @param chosen its id; null: none
 */
export function useCurrentPlace(rows: readonly TreeRow[], chosen: string | null) {
  const [current, setCurrent] = useState<Current>({ key: '', at: 0 });
  const [shown, setShown] = useState<string | null>(null);
  const place = placeOf(rows, current);
  if (shown !== chosen) {
    setShown(chosen);
    const at = rows.findIndex(({ level, account }) => level === 1 && account === chosen);
    if (at >= 0 && rows[place]?.account !== chosen) setCurrent({ key: rows[at]?.key ?? '', at });
  }
  return { place, setCurrent };
}

interface Grid {
  readonly rows: readonly TreeRow[];
  readonly place: number;
  readonly setCurrent: (current: Current) => void;
  readonly body: RefObject<HTMLElement | null>;
  readonly virtual: Pick<Virtualizer<HTMLDivElement, Element>, 'scrollToIndex'>;
  /** How many rows are in sight. */
  readonly page: () => number;
  readonly onToggle: (account: string) => void;
  readonly onChoose: (account: string | null) => void;
}

/** Takes the focus from row to row, also to those that are not drawn yet. */
export function useRowFocus(grid: Grid): CurrentRow {
  const { rows, place, setCurrent, body, virtual, page, onToggle, onChoose } = grid;
  const isWanted = useRef(false);
  const hasFocus = useRef(false);
  // What had the focus may be gone with its row, and a row may not be there before the next time that rows are drawn.
  useEffect(() => {
    const isLost = hasFocus.current && document.activeElement === document.body;
    if (!isWanted.current && !isLost) return;
    const row = body.current?.querySelector<HTMLElement>(`[aria-rowindex="${place + 2}"]`);
    if (row == null) return;
    isWanted.current = false;
    row.focus({ preventScroll: true });
  });
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const row = rows[place];
    if (event.key === 'Escape') onChoose(null);
    if (event.key === 'Enter' && row !== undefined && isRow(event.target)) onChoose(row.account);
    const move = moveFor(rows, place, event.key, page());
    if (move === undefined) return;
    event.preventDefault();
    isWanted.current = true;
    if ('toggle' in move) {
      onToggle(move.toggle);
      return;
    }
    setCurrent({ key: rows[move.goTo]?.key ?? '', at: move.goTo });
    virtual.scrollToIndex(move.goTo);
  };
  const onFocus = ({ target }: FocusEvent<HTMLElement>) => {
    hasFocus.current = true;
    const at = Number(target.closest('tr')?.getAttribute('aria-rowindex') ?? 2) - 2;
    const key = rows[at]?.key;
    if (key !== undefined && at !== place) setCurrent({ key, at });
  };
  const onBlur = ({ currentTarget, relatedTarget }: FocusEvent<HTMLElement>) => {
    hasFocus.current = currentTarget.contains(relatedTarget);
  };
  return { onKeyDown, onFocus, onBlur };
}

function isRow(target: EventTarget): boolean {
  return target instanceof HTMLTableRowElement;
}
