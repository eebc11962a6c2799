import { randomUUID } from 'node:crypto';
import { constants } from 'node:fs';
import { copyFile, open, realpath, rename, rm, stat } from 'node:fs/promises';
import { dirname, join, parse } from 'node:path';

/** More than anybody keeps of one file. */
const MOST_FORMER = 10_000;

/**
 * Puts a text in the place of a file, of which a copy stays under a name of its own beside it: that is the value. At
 * any moment there is the old one or the new one, even if the power fails. A link stays a link, and who may read the
 * file does not change. Throws what the system says where it cannot be written; then the old one is as it was.
 */
export async function replaceFile(path: string, text: string): Promise<string> {
  const place = await realpath(path);
  const mode = (await stat(place)).mode & 0o777;
  // A file that may not be written is not replaced by one that may.
  await (await open(place, 'r+')).close();
  const former = await keepFormer(place);
  const beside = join(dirname(place), `.unbind-${randomUUID()}.part`);
  try {
    await writeDown(beside, text, mode);
    await rename(beside, place);
  } catch (error) {
    await rm(beside, { force: true }).catch(() => {});
    throw error;
  }
  await syncFolder(dirname(place));
  return former;
}

/** Copies a file to the first name of its kind that is free, and down to the disk. */
async function keepFormer(place: string): Promise<string> {
  const { dir, name, ext } = parse(place);
  for (let number = 1; number <= MOST_FORMER; number += 1) {
    const former = join(dir, `${name}.before-import${number === 1 ? '' : `-${number}`}${ext}`);
    try {
      await copyFile(place, former, constants.COPYFILE_EXCL);
      await syncFile(former);
      return former;
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    }
  }
  throw new Error('EEXIST');
}

async function syncFile(path: string): Promise<void> {
  const file = await open(path, 'r+');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}

async function writeDown(path: string, text: string, mode: number): Promise<void> {
  const file = await open(path, 'wx', mode);
  try {
    // What was asked for in `open` is narrowed by the process's mask.
    await file.chmod(mode);
    await file.writeFile(text, 'utf8');
    await file.sync();
  } finally {
    await file.close();
  }
}

/** The new name is in the folder, which is written down by itself. Windows opens no folders, and needs no such thing. */
async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r').catch(() => null);
  await folder?.sync().catch(() => {});
  await folder?.close();
}
