import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { copyFile, open, readFile, realpath, rm } from 'node:fs/promises';
import { join, parse } from 'node:path';
import { writeWhole } from '../node/write-whole';

/** More than anybody keeps of one file. */
const MOST_FORMER = 10_000;

/** The file is not as it was read any more. */
export class ChangedMeanwhile extends Error {}

/**
 * Puts a text in the place of a file, of which a copy stays under a name of its own beside it: that is the value. At
 * any moment there is the old one or the new one, even if the power fails. A link stays a link, and who may read the
 * file does not change. Where it throws, the old one is as it was and nothing lies beside it: {@link ChangedMeanwhile},
 * or what the system says where it cannot be written.
 *
 * @param asRead the {@link digestOf} what was in the file: if another program has changed it since, that is not lost
 */
export async function replaceFile(path: string, asRead: string, text: string): Promise<string> {
  const place = await realpath(path);
  // A file that may not be written is not replaced by one that may.
  await (await open(place, 'r+')).close();
  const former = await keepFormer(place);
  try {
    await checkSame(former, asRead);
    await writeWhole(place, text, () => checkSame(place, asRead));
  } catch (error) {
    await rm(former, { force: true }).catch(() => {});
    throw error;
  }
  return former;
}

/** By what the content of a file is told from any other. */
export function digestOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

async function checkSame(path: string, asRead: string): Promise<void> {
  if (digestOf(await readFile(path)) !== asRead) throw new ChangedMeanwhile();
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
