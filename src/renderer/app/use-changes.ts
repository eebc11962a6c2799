import { useCallback } from 'react';
import type { Screen } from '../data/screen';
import type { Settings } from '../data/settings';
import type { AppParts } from './app-parts';
import { type Failures, reasonOf, wantedChange, wantedChoice } from './use-failures';

interface Changes {
  readonly change: Screen['change'];
  readonly choose: (choice: Partial<Settings>) => Promise<void>;
}

/** Changes the inventory and the settings, and notes what could not be changed. `change` stays the same. */
export function useChanges(
  { store, settings }: Pick<AppParts, 'store' | 'settings'>,
  note: Failures['note'],
): Changes {
  const change = useCallback<Screen['change']>(
    async (name, edit, told = []) => {
      const now = store.getState();
      const made = await store.change(name, edit);
      if (now.status !== 'ready' || (!made.ok && told.includes(made.failure.code))) return made;
      note(wantedChange(name, edit, now.inventory), made.ok ? null : reasonOf(made.failure));
      return made;
    },
    [store, note],
  );
  const choose = async (choice: Partial<Settings>) => {
    const chosen = await settings.change(choice);
    note(wantedChoice(choice), chosen.ok ? null : chosen.failure.code);
  };
  return { change, choose };
}
