import type { Page } from '@playwright/test';

/** The running app, in either edition. */
export interface Unbind {
  /** Its window; another one after it was started again. */
  readonly page: Page;
  /** Chooses this file when `act` makes the app ask for one; null: the person would rather not. */
  readonly giveFile: (file: string | null, act: () => Promise<unknown>) => Promise<void>;
  /** Lets the app write to this path when `act` makes it ask for one. */
  readonly takeFile: (path: string, act: () => Promise<unknown>) => Promise<void>;
  /** Ends it as a person does and starts it again, with the same data. */
  readonly restart: () => Promise<void>;
  /** Ends everything of it at once, as when the power fails, and starts it again with the same data. */
  readonly crash: () => Promise<void>;
  readonly close: () => Promise<void>;
}
