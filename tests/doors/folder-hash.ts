import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Everything below a folder, names and bytes, as one number. */
export function folderHash(folder: string): string {
  const hash = createHash('sha256');
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).map((entry) => ({
    path: join(entry.parentPath, entry.name),
    isFile: entry.isFile(),
  }));
  for (const { path, isFile } of entries.toSorted((one, other) => (one.path < other.path ? -1 : 1))) {
    hash.update(`${path}\n`);
    if (isFile) hash.update(readFileSync(path));
  }
  return hash.digest('hex');
}
