import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inRoot } from '../root.mjs';

/**
 * The Electron program, exactly where the package `electron` has it; undefined: not installed. It is looked for in
 * files: asking the package itself would start a download, which waits for minutes where a network swallows it.
 * @returns {string | undefined}
 */
export function electronBinary() {
  const name = nameOfProgram();
  // As the package itself does: for builds of Electron that lie elsewhere.
  const elsewhere = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  if (elsewhere) return existing(join(elsewhere, name ?? 'electron'));
  return name === undefined ? undefined : existing(inRoot('node_modules/electron/dist', name));
}

/** What the package's own installer wrote down; undefined: it has not run. */
function nameOfProgram() {
  try {
    return readFileSync(inRoot('node_modules/electron/path.txt'), 'utf8');
  } catch {
    return undefined;
  }
}

/** @param {string} path */
function existing(path) {
  return existsSync(path) ? path : undefined;
}
