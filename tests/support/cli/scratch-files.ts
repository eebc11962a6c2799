import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { type Example, inventory } from '../core/build';

/** A folder for the files of one test file; it is gone when its tests are done. */
export function scratchFiles() {
  const folder = mkdtempSync(join(tmpdir(), 'unbind-cli-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const path = (name: string) => join(folder, name);
  return {
    path,
    /** Writes a file and returns its path. */
    write: (name: string, content: string | Uint8Array) => {
      writeFileSync(path(name), content);
      return path(name);
    },
  };
}

/** The text of the inventory document of an example. */
export function documentOf(example: Example): string {
  return JSON.stringify(inventory(example));
}
