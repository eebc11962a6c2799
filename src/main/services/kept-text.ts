import { readFile } from 'node:fs/promises';
import { writeWhole } from '../../node/write-whole';

/** A text that is kept in a file of its own. Nothing here ever throws. */
export interface KeptText {
  /** Undefined: there is none, or it cannot be read. */
  readonly read: () => Promise<string | undefined>;
  /** Whole, and after whatever was to be written before. Is it written? */
  readonly write: (text: string) => Promise<boolean>;
}

/** Keeps a text in this file, in a folder that is there. */
export function keptIn(path: string): KeptText {
  let last: string | undefined;
  let writing: Promise<unknown> = Promise.resolve();
  const write = async (text: string) => {
    if (text === last) return true;
    try {
      await writeWhole(path, text);
      last = text;
      return true;
    } catch {
      return false;
    }
  };
  return {
    read: async () => readFile(path, 'utf8').catch(() => undefined),
    write: (text) => {
      const written = writing.then(() => write(text));
      writing = written;
      return written;
    },
  };
}
