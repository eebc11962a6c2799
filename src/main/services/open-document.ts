import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
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
    return ok({ name, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) });
  } catch (error) {
    return fail({ code: codeOf(error), name });
  }
}

function codeOf(error: unknown): 'too-large' | 'not-utf8' | 'unreadable' {
  switch (error instanceof Error && 'code' in error ? error.code : undefined) {
    case 'ERR_ENCODING_INVALID_ENCODED_DATA':
      return 'not-utf8';
    case 'ERR_STRING_TOO_LONG':
    case 'ERR_FS_FILE_TOO_LARGE':
      return 'too-large';
    default:
      return 'unreadable';
  }
}
