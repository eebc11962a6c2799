import { basename } from 'node:path';
import { fail, ok, type Result } from '#core/result';
import type { FileToSave, SaveFailure } from '#ipc/desktop-api';
import { writeWhole } from '../../node/write-whole';

/** Lets the person choose where to write; undefined: not at all. */
export type ChoosePlace = (suggestedName: string) => Promise<string | undefined>;

/** Writes the file where the person wants it, whole or not at all. */
export async function saveDocument(
  { suggestedName, content }: FileToSave,
  choosePlace: ChoosePlace,
): Promise<Result<{ readonly name: string }, SaveFailure>> {
  const path = await choosePlace(suggestedName);
  if (path === undefined) return fail({ code: 'cancelled' });
  const name = basename(path);
  try {
    await writeWhole(path, content);
    return ok({ name });
  } catch {
    return fail({ code: 'not-writable', name });
  }
}
