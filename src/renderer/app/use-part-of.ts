import { useSyncExternalStore } from 'react';

/** What can be asked for its state, and tells of changes. */
interface Store<State> {
  readonly getState: () => State;
  readonly subscribe: (listener: () => void) => () => void;
}

/**
 * A part of a store's state: who shows only that is not drawn again when another part changes.
 * @param part has to be the same value as long as nothing of it has changed
 */
export function usePartOf<State, Part>(
  { subscribe, getState }: Store<State>,
  part: (state: State) => Part,
): Part {
  return useSyncExternalStore(subscribe, () => part(getState()));
}
