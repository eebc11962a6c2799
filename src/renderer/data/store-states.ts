import { versionOf } from './database';
import type { StoreFailure, StoreState } from './inventory-store';
import { INVENTORY_VERSIONS } from './versions';

/** Something was stored, and is not there any more. */
export const VANISHED: StoreFailure = { code: 'vanished', detail: 'nothing is stored, though something was' };

/** There is no database, or none any more. */
export const NOWHERE: StoreFailure = { code: 'unavailable', detail: 'no database' };

/** Of data that its browser counts like this, for a failure. */
export function versionsFor(native: number): { readonly stored: number; readonly known: number } {
  return { stored: versionOf(native), known: INVENTORY_VERSIONS.at(-1)?.number ?? 0 };
}

/** Why the state is `failed`, if it is. */
export function failureIn(state: StoreState): StoreFailure | undefined {
  return state.status === 'failed' ? state.failure : undefined;
}

/** Do two states show the same? Only of ready ones that is ever so. */
export function sameState(one: StoreState, other: StoreState): boolean {
  if (one.status !== 'ready' || other.status !== 'ready') return false;
  return one.saved === other.saved && isSameBesideSaving(one, other);
}

type Ready = Extract<StoreState, { status: 'ready' }>;

function isSameBesideSaving(one: Ready, other: Ready): boolean {
  return (
    one.inventory === other.inventory && one.undo?.id === other.undo?.id && one.redo?.id === other.redo?.id
  );
}

/**
 * Gives the state for whoever does not ask whether it is saved: the same object until something else of it changes, so
 * that no screen is drawn again only because something is being written.
 */
export function besideSaving(getState: () => StoreState): () => StoreState {
  let given = getState();
  return () => {
    const now = getState();
    const isSame = now.status === 'ready' && given.status === 'ready' && isSameBesideSaving(now, given);
    if (!isSame) given = now;
    return given;
  };
}
