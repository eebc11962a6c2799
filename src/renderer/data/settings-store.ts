import type { Result } from '#core/result';
import type { StoreFailure } from './inventory-store';
import type { Settings } from './settings';

/** There are settings to go by at any time: the default ones while they are being read, or if they cannot be. */
export interface SettingsState {
  readonly status: 'loading' | 'ready' | 'failed';
  readonly settings: Settings;
  /** Why they could not be read; null unless `failed`. */
  readonly failure: StoreFailure | null;
  /** Are all choices that were made durable, but for those that failed? */
  readonly saved: boolean;
}

/** The settings of this machine; all windows have the same. */
export interface SettingsStore {
  /** The current state; the same object until something changes. */
  readonly getState: () => SettingsState;
  readonly subscribe: (listener: () => void) => () => void;
  /**
   * Chooses some settings and leaves the others. The state has them at once, and no longer if they cannot be stored.
   * Resolves when that is durable, or says why it was not done.
   */
  readonly change: (choice: Partial<Settings>) => Promise<Result<Settings, StoreFailure>>;
  /** The same for what the app notes by itself: nobody waits for it, so `saved` says nothing of it. */
  readonly note: (choice: Partial<Settings>) => Promise<Result<Settings, StoreFailure>>;
  /** Removes settings that are `damaged`, so that the next window starts with the default ones; else rejects. */
  readonly removeDamaged: () => Promise<Result<null, StoreFailure>>;
  /** Takes no more changes, and closes the database when those that were asked for are durable. */
  readonly close: () => void;
}
