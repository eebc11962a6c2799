import type { SnapshotFolder } from '#core/snapshots/shelf';
import { readSnapshotName } from '#core/snapshots/snapshot-file';
import type { FolderTrouble } from '#ipc/desktop-api';
import { LARGEST_DOCUMENT } from '#ipc/desktop-api';

/** More than a snapshot ever has beside what the window gives: its own lines, and what sealing adds. */
const ROOM_BESIDE = 1024 * 1024;

/**
 * A folder that the person chose, or one in it, with snapshots.
 * @param open looks for it anew each time: it may be gone meanwhile, or back
 */
export function handleFolder(open: () => Promise<FileSystemDirectoryHandle>): SnapshotFolder {
  return {
    names: async () => {
      const names: string[] = [];
      for await (const [name, { kind }] of (await open()).entries()) if (kind === 'file') names.push(name);
      return names;
    },
    read: async (name) => {
      const file = await (await (await open()).getFileHandle(name)).getFile();
      if (file.size > LARGEST_DOCUMENT + ROOM_BESIDE) throw new Error('too large for a snapshot');
      return new Uint8Array(await file.arrayBuffer());
    },
    // The browser writes beside it, and puts that in its place when it is closed.
    write: async (name, bytes) => {
      const file = await (await open()).getFileHandle(name, { create: true });
      const stream = await file.createWritable();
      try {
        await stream.write(Uint8Array.from(bytes));
        await stream.close();
      } catch (error) {
        await stream.abort().catch(() => undefined);
        await (await open()).removeEntry(name).catch(() => undefined);
        throw error;
      }
    },
    remove: async (name) => {
      await (await open()).removeEntry(name).catch((error: unknown) => {
        if (troubleOf(error) !== 'gone') throw error;
      });
    },
  };
}

/**
 * Removes snapshots of which not a byte was written when the browser ended: they take no place then. Nothing may be
 * written there meanwhile.
 */
export async function removeUnwritten(folder: FileSystemDirectoryHandle): Promise<void> {
  for await (const [name, { kind }] of folder.entries()) {
    if (kind !== 'file' || readSnapshotName(name) === undefined) continue;
    const { size } = await (await folder.getFileHandle(name)).getFile();
    if (size === 0) await folder.removeEntry(name);
  }
}

const TROUBLES: Readonly<Record<string, FolderTrouble>> = {
  NotFoundError: 'gone',
  TypeMismatchError: 'gone',
  QuotaExceededError: 'full',
  NotAllowedError: 'not-allowed',
  SecurityError: 'not-allowed',
};

/** What an error of the browser means for whoever reads it. */
export function troubleOf(error: unknown): FolderTrouble {
  return (error instanceof DOMException ? TROUBLES[error.name] : undefined) ?? 'not-writable';
}
