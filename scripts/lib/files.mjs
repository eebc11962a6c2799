import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Every file below `folder`, as paths that begin with `folder`; none where there is no such folder.
 * `skip` is asked with each name and path, folders included.
 * @param {string} folder
 * @param {(name: string, path: string) => boolean} [skip]
 * @returns {string[]}
 */
export function filesBelow(folder, skip = () => false) {
  /** @type {string[]} */
  const found = [];
  for (const entry of entriesOf(folder)) {
    const path = join(folder, entry.name);
    if (skip(entry.name, path)) continue;
    if (entry.isDirectory()) found.push(...filesBelow(path, skip));
    else if (entry.isFile()) found.push(path);
  }
  return found.sort();
}

/** @param {string} folder */
function entriesOf(folder) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    // A folder that is not there, or goes away while we look, holds no files.
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
}
