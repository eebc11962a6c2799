import { useMemo, useRef, useState } from 'react';
import type { ListRow } from './rows-of';

/** Which rows are selected, of those that are shown: what a filter hides is out of reach of what is done to many. */
export interface Selection {
  readonly ids: ReadonlySet<string>;
  /**
   * Selects a row, or no longer.
   * @param upTo all rows as well between it and the one that was chosen before
   */
  readonly toggle: (id: string, upTo: boolean) => void;
  readonly selectAll: () => void;
  readonly clear: () => void;
}

const NOTHING: ReadonlySet<string> = new Set();

/** Selects among these rows; what is selected stays so while it is not shown. */
export function useSelection(rows: readonly ListRow[]): Selection {
  const [chosen, setChosen] = useState(NOTHING);
  const anchor = useRef<string | null>(null);
  const ids = useMemo(() => {
    if (chosen.size === 0) return NOTHING;
    return new Set(rows.flatMap(({ account: { id } }) => (chosen.has(id) ? [id] : [])));
  }, [rows, chosen]);
  return {
    ids,
    toggle: (id, upTo) => {
      const isOn = !chosen.has(id);
      const next = new Set(chosen);
      for (const one of upTo ? between(rows, anchor.current, id) : [id]) {
        if (isOn) next.add(one);
        else next.delete(one);
      }
      anchor.current = id;
      setChosen(next);
    },
    selectAll: () => setChosen(new Set(rows.map(({ account: { id } }) => id))),
    clear: () => {
      anchor.current = null;
      setChosen(NOTHING);
    },
  };
}

function between(rows: readonly ListRow[], from: string | null, to: string): readonly string[] {
  const placeOf = (id: string | null) => rows.findIndex(({ account }) => account.id === id);
  const [one, other] = [placeOf(from), placeOf(to)];
  if (one < 0) return [to];
  return rows.slice(Math.min(one, other), Math.max(one, other) + 1).map(({ account }) => account.id);
}
