import { isUtf8 } from 'node:buffer';
import type { Stats } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { fail, ok, type Result } from '#core/result';

/** What is wrong with a file as a whole, or with the bytes in it. */
export type FileProblem =
  | { readonly code: 'missing' | 'folder' | 'pipe-or-device' | 'no-permission' | 'empty' | 'too-large' }
  | { readonly code: 'unreadable'; readonly error: string }
  /** `byte`: the first one that is not part of UTF-8 text, counted from 1. */
  | { readonly code: 'not-utf8'; readonly byte: number };

/** No inventory is larger; Node could not hold the text of one. */
const LARGEST = 512 * 1024 * 1024;

const BYTE_ORDER_MARK = '\ufeff';

/** The text of a file, without a byte order mark. Nothing but a regular file of a sensible size is ever opened. */
export async function readTextFile(path: string): Promise<Result<string, FileProblem>> {
  try {
    const problem = problemOf(await stat(path));
    return problem === undefined ? textOf(await readFile(path)) : fail(problem);
  } catch (error) {
    return fail(systemProblem(error));
  }
}

/** The same of what comes through a pipe. */
export async function readTextStream(
  stream: AsyncIterable<Uint8Array>,
): Promise<Result<string, FileProblem>> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of stream) {
      size += chunk.length;
      if (size > LARGEST) return fail({ code: 'too-large' });
      chunks.push(chunk);
    }
    return textOf(Buffer.concat(chunks));
  } catch (error) {
    return fail(systemProblem(error));
  }
}

function problemOf(stats: Stats): FileProblem | undefined {
  if (stats.isDirectory()) return { code: 'folder' };
  if (!stats.isFile()) return { code: 'pipe-or-device' };
  return stats.size > LARGEST ? { code: 'too-large' } : undefined;
}

function textOf(bytes: Buffer): Result<string, FileProblem> {
  if (bytes.length === 0) return fail({ code: 'empty' });
  if (!isUtf8(bytes)) return fail({ code: 'not-utf8', byte: firstByteOutsideUtf8(bytes) });
  const text = bytes.toString('utf8');
  return ok(text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text);
}

function systemProblem(error: unknown): FileProblem {
  const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
  switch (code) {
    case 'EISDIR':
      return { code: 'folder' };
    case 'ENOENT':
    case 'ENOTDIR':
      return { code: 'missing' };
    case 'EACCES':
    case 'EPERM':
      return { code: 'no-permission' };
    case 'ERR_STRING_TOO_LONG':
    case 'ERR_FS_FILE_TOO_LARGE':
      return { code: 'too-large' };
    default:
      return { code: 'unreadable', error: code };
  }
}

const STEP = 65_536;

/** Goes ahead in large steps while all is well, then character by character. */
function firstByteOutsideUtf8(bytes: Buffer): number {
  let at = 0;
  for (let end = startOfCharacter(bytes, STEP); isUtf8(bytes.subarray(at, end)); ) {
    at = end;
    end = startOfCharacter(bytes, at + STEP);
  }
  for (;;) {
    const length = characterLength(bytes[at] ?? 0);
    if (length === 0 || !isUtf8(bytes.subarray(at, at + length))) return at + 1;
    at += length;
  }
}

function startOfCharacter(bytes: Buffer, at: number): number {
  let start = Math.min(at, bytes.length);
  for (let back = 0; back < 3 && ((bytes[start] ?? 0) & 0xc0) === 0x80; back += 1) start -= 1;
  return start;
}

/** How many bytes a character has that begins with this one; 0 where none does. */
function characterLength(lead: number): number {
  if (lead < 0x80) return 1;
  if (lead < 0xc2) return 0;
  if (lead < 0xe0) return 2;
  if (lead < 0xf0) return 3;
  return lead < 0xf5 ? 4 : 0;
}
