import { randomUUID } from 'node:crypto';
import { access, constants, open, realpath, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/**
 * Writes a file so that there is the old one or the new one at any moment, even if the power fails: beside it first,
 * down to the disk, then renamed. A link stays a link, and who may read the file does not change.
 * Throws what the system says where it cannot be written; then the old one is as it was.
 *
 * @param beforeReplacing done when all is written but the name: where it throws, the old one stays, too
 */
export async function writeWhole(
  path: string,
  content: string | Uint8Array,
  beforeReplacing: () => Promise<void> = () => Promise.resolve(),
): Promise<void> {
  // Where nothing is yet, the path itself is the place.
  const place = await realpath(path).catch(() => path);
  const mode = await modeOf(place);
  const beside = join(dirname(place), `.unbind-${randomUUID()}.part`);
  try {
    await writeDown(beside, content, mode);
    await beforeReplacing();
    await rename(beside, place);
  } catch (error) {
    await rm(beside, { force: true }).catch(() => {});
    throw error;
  }
  await writeDownFolder(dirname(place));
}

/** Of the file that is there, which must be one that may be written; undefined: there is none. */
async function modeOf(place: string): Promise<number | undefined> {
  const found = await stat(place).catch(() => undefined);
  if (found === undefined) return undefined;
  if (!found.isFile()) throw new Error('not a file');
  await access(place, constants.W_OK);
  return found.mode & 0o777;
}

async function writeDown(
  path: string,
  content: string | Uint8Array,
  mode: number | undefined,
): Promise<void> {
  const file = await open(path, 'wx', mode);
  try {
    // What was asked for in `open` is narrowed by the process's mask.
    if (mode !== undefined) await file.chmod(mode);
    await file.writeFile(content, 'utf8');
    await file.sync();
  } finally {
    await file.close();
  }
}

/** The new name is in the folder, which is written down by itself. Windows opens no folders, and needs no such thing. */
async function writeDownFolder(path: string): Promise<void> {
  try {
    const folder = await open(path, 'r');
    try {
      await folder.sync();
    } finally {
      await folder.close();
    }
  } catch {
    // The file is written; only whether it survives a power failure in this second is less sure.
  }
}
