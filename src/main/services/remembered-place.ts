import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { placeText, readPlace, type WindowPlace } from '../window-place';

/** The place of the window, remembered in a small file. Losing it is no loss: nothing here ever fails. */
export interface RememberedPlace {
  readonly read: () => WindowPlace | undefined;
  /** At once and whole, so that the last call before the end counts as well. */
  readonly write: (place: WindowPlace) => void;
}

/** Remembers in this file. */
export function rememberedIn(file: string): RememberedPlace {
  let last = '';
  return {
    read: () => {
      try {
        return readPlace(readFileSync(file, 'utf8'));
      } catch {
        return undefined;
      }
    },
    write: (place) => {
      const text = placeText(place);
      if (text === last) return;
      try {
        mkdirSync(dirname(file), { recursive: true });
        writeFileSync(`${file}.part`, text);
        renameSync(`${file}.part`, file);
        last = text;
      } catch {
        // A disk that is full or may not be written: the window opens where it was before.
      }
    },
  };
}
