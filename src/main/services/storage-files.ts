import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, renameSync } from 'node:fs';
import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { writeWhole } from '../../node/write-whole';
import { FIRST_PARTITION, isPartition, isStorageFile } from '../storage-record';
import { RECORD, type StorageFiles, type StoredName } from './storage-place';

/** Where Electron keeps the partitions that last. */
const PARTITIONS = 'Partitions';

/** What Electron keeps of a page that has no partition. */
const WITHOUT_PARTITION = ['IndexedDB', 'Local Storage'];

/**
 * Puts what the window has stored before there were partitions into the first of them; nothing where that is there.
 * To be called before Electron opens any of it.
 */
export function adoptOlderData(folder: string): void {
  const first = join(folder, PARTITIONS, FIRST_PARTITION);
  const isBegun = existsSync(`${first}.part`) || existsSync(join(folder, 'IndexedDB'));
  if (existsSync(first) || existsSync(join(folder, RECORD)) || !isBegun) return;
  mkdirSync(`${first}.part`, { recursive: true });
  for (const name of WITHOUT_PARTITION) {
    if (existsSync(join(folder, name))) renameSync(join(folder, name), join(`${first}.part`, name));
  }
  renameSync(`${first}.part`, first);
}

/** The app's own files in the folder of its data. */
export function storageFilesIn(folder: string): StorageFiles {
  const partitions = join(folder, PARTITIONS);
  return {
    read: (name) => readFile(join(folder, name)).catch(undefinedWhereNothingIs),
    write: async (name, content) => {
      await mkdir(folder, { recursive: true });
      await writeWhole(join(folder, name), content);
    },
    list: async () => [
      ...(await namesIn(folder)).filter(isStorageFile).map((name): StoredName => ({ kind: 'file', name })),
      ...(await namesIn(partitions))
        .filter(isPartition)
        .map((name): StoredName => ({ kind: 'partition', name })),
    ],
    remove: async ({ kind, name }) => {
      // On Windows a virus scanner may hold a file for a moment.
      const path = join(kind === 'file' ? folder : partitions, name);
      await rm(path, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
    },
    freshId: () => randomUUID(),
  };
}

async function namesIn(folder: string): Promise<readonly string[]> {
  return (await readdir(folder).catch(undefinedWhereNothingIs)) ?? [];
}

function undefinedWhereNothingIs(error: unknown): undefined {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
  throw error;
}
