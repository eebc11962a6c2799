import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { isAgeFile } from '#core/reading/age-file';
import { firstByteOutsideUtf8 } from '#core/reading/utf8';
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
    return isAgeFile(bytes) ? ok({ name, sealed: Uint8Array.from(bytes) }) : textOf(name, bytes);
  } catch (error) {
    return fail({ code: codeOf(error), name });
  }
}

function textOf(name: string, bytes: Uint8Array): Result<OpenedFile, OpenFailure> {
  try {
    return ok({ name, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) });
  } catch (error) {
    if (systemCode(error) !== 'ERR_ENCODING_INVALID_ENCODED_DATA') throw error;
    return fail({ code: 'not-utf8', name, byte: firstByteOutsideUtf8(bytes) });
  }
}

function codeOf(error: unknown): 'too-large' | 'unreadable' {
  const code = systemCode(error);
  return code === 'ERR_STRING_TOO_LONG' || code === 'ERR_FS_FILE_TOO_LARGE' ? 'too-large' : 'unreadable';
}

function systemCode(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}
