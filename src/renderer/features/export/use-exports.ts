import { useEffect, useMemo, useState } from 'react';
import type { FileToSave } from '#ipc/desktop-api';
import { outcomeOf, type Save, type SaveOutcome } from '../../data/saving';

/** The screens that something can be taken along from. */
export type ExportPlace = 'plan' | 'accounts';

/** What is taken along: what is asked about it, and how it went. */
export interface Exports {
  /** How it went on this screen; null: nothing was saved. */
  readonly outcomeAt: (place: ExportPlace) => SaveOutcome | null;
  /** Resolves to whether the file is there; says on this screen how it went. */
  readonly write: (place: ExportPlace, file: FileToSave) => Promise<boolean>;
  /** Is the person asked on the plan's screen what goes into the calendar? */
  readonly isAsking: boolean;
  readonly ask: () => void;
  readonly stopAsking: () => void;
}

type Now =
  | { readonly place: ExportPlace; readonly outcome: SaveOutcome }
  | { readonly place: 'plan'; readonly outcome: null };

/**
 * Saves files, and remembers how it went until the person leaves the screen that says so, or takes it along on paper.
 * The same until something of it is another.
 * @param save has to stay the same
 * @param at the screen that is shown; null: another one
 */
export function useExports(save: Save, at: ExportPlace | null): Exports {
  const [now, setNow] = useState<Now | null>(null);
  useEffect(() => {
    const forget = () => setNow((last) => (last?.outcome === null ? last : null));
    window.addEventListener('beforeprint', forget);
    return () => window.removeEventListener('beforeprint', forget);
  }, []);
  const [was, setWas] = useState(at);
  if (was !== at) {
    setWas(at);
    if (now !== null && now.place === was) setNow(null);
  }
  return useMemo(
    () => ({
      outcomeAt: (place) => (now?.place === place ? now.outcome : null),
      write: async (place, file) => {
        setNow(null);
        const saved = await save(file);
        const outcome = outcomeOf(saved);
        if (outcome !== null) setNow({ place, outcome });
        return saved.ok;
      },
      isAsking: now?.outcome === null,
      ask: () => setNow({ place: 'plan', outcome: null }),
      stopAsking: () => setNow((last) => (last?.outcome === null ? null : last)),
    }),
    [now, save],
  );
}
