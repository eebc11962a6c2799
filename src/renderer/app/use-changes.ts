import { useCallback } from 'react';
import type { Screen } from '../data/screen';
import type { Settings } from '../data/settings';
import type { AppParts } from './app-parts';
import { type Failures, reasonOf, wantedChange, wantedChoice } from './use-failures';

interface Changes {
  readonly change: Screen['change'];
  readonly choose: (choice: Partial<Settings>) => Promise<void>;
}

/** Changes the inventory and the settings, and notes what could not be changed. Both functions stay the same. */
export function useChanges(
  { store, settings, keeper }: Pick<AppParts, 'store' | 'settings' | 'keeper'>,
  note: Failures['note'],
): Changes {
  const change = useCallback<Screen['change']>(
    async (name, edit, told = []) => {
      if (keeper.isTakenBefore(name)) await keeper.before(name);
      const now = store.getState();
      const made = await store.change(name, edit);
      if (now.status !== 'ready' || (!made.ok && told.includes(made.failure.code))) return made;
      note(wantedChange(name, edit, now.inventory), made.ok ? null : reasonOf(made.failure));
      return made;
    },
    [store, keeper, note],
  );
  const choose = useCallback(
    async (choice: Partial<Settings>) => {
      const chosen = await settings.change(choice);
      note(wantedChoice(choice), chosen.ok ? null : chosen.failure.code);
    },
    [settings, note],
  );
  return { change, choose };
}
