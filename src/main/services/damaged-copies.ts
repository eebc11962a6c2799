import { randomBytes } from 'node:crypto';
import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fail, ok, type Result } from '#core/result';
import type { FolderTrouble } from '#ipc/desktop-api';
import { writeWhole } from '../../node/write-whole';
import { troubleOf } from './folder-trouble';

/** Nobody mends more than these. */
const MOST_COPIES = 3;

const NAME = /^damaged-\d{4}-\d\d-\d\d-\d{6}-[0-9a-f]{8}\.json$/;

/**
 * Keeps a copy of damaged data in a folder of its own, with the two before it.
 * @param takenAt the civil second, such as `2026-11-29T00:10:05`
 */
export async function keepDamagedCopy(
  folder: string,
  takenAt: string,
  copy: string,
): Promise<Result<null, FolderTrouble>> {
  const moment = takenAt.replace('T', '-').replaceAll(':', '');
  const name = `damaged-${moment}-${randomBytes(4).toString('hex')}.json`;
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await writeWhole(join(folder, name), copy);
  } catch (error) {
    return fail(troubleOf(error));
  }
  const others = (await readdir(folder).catch(() => [])).filter((one) => NAME.test(one) && one !== name);
  const tooMany = others.toSorted().slice(0, Math.max(0, others.length - (MOST_COPIES - 1)));
  await Promise.all(tooMany.map((one) => rm(join(folder, one), { force: true }).catch(() => undefined)));
  return ok(null);
}
