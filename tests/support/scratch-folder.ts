import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';

/** A folder for one test file, which asks for it outside of its tests; it is gone when they are done. */
export function scratchFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'unbind-test-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
