import { useCallback, useState } from 'react';
import type { Inventory } from '#core/inventory/inventory';
import type { ChangeName } from '../data/change-name';
import type { Edit, RecordedChange, StoreFailure } from '../data/inventory-store';
import { patchBetween, type Splice } from '../data/patch';
import type { Settings } from '../data/settings';

/** What somebody wanted to have saved. */
export type Wanted =
  | { readonly what: 'change' | 'undo' | 'redo'; readonly name: ChangeName; readonly key: () => string }
  | { readonly what: 'settings'; readonly key: () => string };

/** Why something was not saved: the store could not, or what it was about is `gone` or has `changed` meanwhile. */
type Reason = StoreFailure['code'] | 'gone' | 'changed';

const STORE_CODES = ['quota', 'blocked', 'vanished', 'damaged', 'newer', 'invalid', 'unavailable'] as const;

/** The reason in the failure of a change. */
export function reasonOf({ code }: { readonly code: string }): Reason {
  const isGone = code === 'gone' || code === 'no-such-link';
  return STORE_CODES.find((known) => known === code) ?? (isGone ? 'gone' : 'changed');
}

/** Something that was not saved, and why. */
export interface Failed {
  readonly wanted: Wanted;
  /** Alike for the same that is wanted again, and for nothing else. */
  readonly key: string;
  readonly reason: Reason;
}

/** What was not saved: kept until it is, or until the person has read it. */
export interface Failures {
  readonly all: readonly Failed[];
  /** Notes how it went; null: it was saved. */
  readonly note: (wanted: Wanted, reason: Reason | null) => void;
  readonly dismiss: () => void;
}

/** `note` and `dismiss` stay the same. */
export function useFailures(): Failures {
  const [all, setAll] = useState<readonly Failed[]>([]);
  const note = useCallback((wanted: Wanted, reason: Reason | null) => {
    setAll((before) => {
      // The key of a large import takes its time, and is of no use where nothing has failed.
      if (reason === null && before.length === 0) return before;
      const key = `${wanted.what} ${wanted.key()}`;
      const others = before.filter((failed) => failed.key !== key);
      return reason === null ? others : [...others, { wanted, key, reason }];
    });
  }, []);
  const dismiss = useCallback(() => setAll([]), []);
  return { all, note, dismiss };
}

/** A change that is wanted of the inventory as it is shown. The same again: it wants the same records to be there. */
export function wantedChange<Failure>(name: ChangeName, edit: Edit<Failure>, shown: Inventory): Wanted {
  const key = () => {
    const made = edit(shown);
    if (!made.ok) return JSON.stringify(name);
    const { accounts, links, services } = patchBetween(shown, made.value);
    return JSON.stringify([name, recordsOf(accounts), recordsOf(links), recordsOf(services)]);
  };
  return { what: 'change', name, key };
}

/** A step that is wanted in the history. */
export function wantedStep(what: 'undo' | 'redo', { id, name }: RecordedChange): Wanted {
  return { what, name, key: () => id };
}

/** Other settings. The same again: another choice about the same. */
export function wantedChoice(choice: Partial<Settings>): Wanted {
  return { what: 'settings', key: () => Object.keys(choice).sort().join() };
}

// Not where they are in their list: that is another place when something else was saved meanwhile.
function recordsOf(splices: readonly Splice<{ readonly id: string }>[]) {
  return splices.map(({ removed, added }) => [removed.map(({ id }) => id), added]);
}
