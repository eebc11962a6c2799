import type { Page } from '@playwright/test';
import type { Random } from '../../../support/random-world/random';

/** The app as it is killed: in either edition. */
export interface Killable {
  readonly page: Page;
  readonly start: () => Promise<void>;
  /** Ends everything of it at once. */
  readonly kill: () => Promise<void>;
  /** What lies in the folder of its data, for whoever has to find out why it does not start. */
  readonly lookAround: () => string;
  readonly giveFile: (file: string | null, act: () => Promise<unknown>) => Promise<void>;
  readonly takeFile: (path: string, act: () => Promise<unknown>) => Promise<void>;
}

/** What is stored: the document that an export writes, and the passphrase that opens it; null: none is asked for. */
export interface Stored {
  readonly text: string;
  readonly passphrase: string | null;
}

/** What a task is given. */
export interface Setting<App extends Killable = Killable> {
  readonly app: App;
  /** For files that it gives. */
  readonly folder: string;
  readonly random: Random;
  readonly before: Stored;
}

/** Something that a person does, and during which the app is killed. */
export interface Task {
  /** Comes before it: the kill does not. */
  readonly prepare: () => Promise<void>;
  /** Ends when the screen says that it is done; rejects where the app goes away meanwhile. */
  readonly act: () => Promise<void>;
  /** All passphrases that may open it then, the likeliest first. */
  readonly passphrases: readonly (string | null)[];
  /**
   * What is wrong with what is found at the next start; null: nothing.
   * @param isTold has the screen said that it is done?
   */
  readonly flawOf: (found: Stored, isTold: boolean) => string | null;
}

/** The flaw where only one of two states may be found, and only the later one when that has been told. */
export function flawOfEither(before: Stored, after: Stored): Task['flawOf'] {
  const isIt = (found: Stored, one: Stored) => found.text === one.text && found.passphrase === one.passphrase;
  return (found, isTold) => {
    if (isIt(found, after) || (!isTold && isIt(found, before))) return null;
    return isTold && isIt(found, before)
      ? 'what the screen said is not there'
      : 'neither as before nor as after';
  };
}
