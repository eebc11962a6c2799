import { mkdir, readdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { SnapshotFolder } from '#core/snapshots/shelf';
import { LARGEST_DOCUMENT } from '#ipc/desktop-api';
import { writeWhole } from '../../node/write-whole';

/** More than a snapshot ever has beside what the window gives: its own lines, and what sealing adds. */
const ROOM_BESIDE = 1024 * 1024;

/**
 * A folder of this machine with snapshots in it.
 * @param isOurs it is made where it is missing; of any other folder that is missing nothing is known any more
 */
export function nodeFolder(path: string, isOurs: boolean): SnapshotFolder {
  const make = async () => {
    // Nobody else of this machine has a reason to read it.
    if (isOurs) await mkdir(path, { recursive: true, mode: 0o700 });
  };
  return {
    names: async () => {
      await make();
      const entries = await readdir(path, { withFileTypes: true });
      return entries.filter((entry) => entry.isFile()).map(({ name }) => name);
    },
    read: async (name) => {
      const place = join(path, name);
      const { size } = await stat(place);
      if (size > LARGEST_DOCUMENT + ROOM_BESIDE) throw new Error('too large for a snapshot');
      return readFile(place);
    },
    write: async (name, bytes) => {
      await make();
      await writeWhole(join(path, name), bytes);
    },
    remove: (name) => rm(join(path, name), { force: true }),
    removeParts: () => removeParts(path),
  };
}

/** Removes what was being written into a folder when the program ended. Never fails. */
export async function removeParts(path: string): Promise<void> {
  const names = await readdir(path).catch(() => []);
  const parts = names.filter((name) => /^\.unbind-[0-9a-f-]{36}\.part$/.test(name));
  await Promise.all(parts.map((name) => rm(join(path, name), { force: true }).catch(() => undefined)));
}
