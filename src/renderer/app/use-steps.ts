import { useEffectEvent, useRef } from 'react';
import type { InventoryStore, RecordedChange, StoreFailure } from '../data/inventory-store';
import { useSteady } from '../ui/use-steady';

type Which = 'undo' | 'redo';

/**
 * Undoes and redoes what the screen shows. Who presses twice in a row means the change before as well, which nothing
 * shows yet: the second waits for the first, and goes by what that has left. The function stays the same.
 * @param done tells of each that was made, or why it was not
 */
export function useSteps(
  store: InventoryStore,
  done: (which: Which, change: RecordedChange, failure: StoreFailure['code'] | null) => void,
): (which: Which) => void {
  const queue = useRef<Promise<void>>(Promise.resolve());
  const waiting = useRef(0);
  const tell = useEffectEvent(done);
  const take = async (which: Which, shown: RecordedChange | null) => {
    if (shown === null) return;
    const made = await store[which](shown.id);
    // Refused: the screen shows by now what another window has done.
    if (made.ok && made.value === null) return;
    tell(which, shown, made.ok ? null : made.failure.code);
  };
  return useSteady((which) => {
    const shown = waiting.current === 0 ? shownIn(store, which) : undefined;
    waiting.current += 1;
    queue.current = queue.current
      .then(() => take(which, shown === undefined ? shownIn(store, which) : shown))
      .finally(() => {
        waiting.current -= 1;
      });
  });
}

function shownIn(store: InventoryStore, which: Which): RecordedChange | null {
  const state = store.getState();
  return state.status === 'ready' ? state[which] : null;
}
