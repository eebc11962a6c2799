import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { isAgeFile } from '#core/reading/age-file';
import { utf8Text } from '#core/reading/utf8';
import { fail, ok, type Result } from '#core/result';
import { LARGEST_DOCUMENT, type OpenedFile, type OpenFailure } from '#ipc/desktop-api';

/** Lets the person choose a file to read; undefined: none. */
export type ChooseFile = () => Promise<string | undefined>;

/** Reads the file that the person wants. Nothing but a regular file of a sensible size is ever opened. */
export async function openDocument(chooseFile: ChooseFile): Promise<Result<OpenedFile, OpenFailure>> {
  const path = await chooseFile();
  if (path === undefined) return fail({ code: 'cancelled' });
  const name = basename(path);
  try {
    const found = await stat(path);
    if (!found.isFile()) return fail({ code: 'unreadable', name });
    if (found.size > LARGEST_DOCUMENT) return fail({ code: 'too-large', name });
    const bytes = await readFile(path);
    // A plain array of bytes: what a buffer shares with others must not go through the door.
    if (isAgeFile(bytes)) return ok({ name, sealed: Uint8Array.from(bytes) });
    const text = utf8Text(bytes);
    return text.ok ? ok({ name, text: text.value }) : fail({ ...text.failure, name });
  } catch (error) {
    return fail({ code: codeOf(error), name });
  }
}

function codeOf(error: unknown): 'too-large' | 'unreadable' {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return code === 'ERR_FS_FILE_TOO_LARGE' ? 'too-large' : 'unreadable';
}
