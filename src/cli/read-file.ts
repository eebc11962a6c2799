import type { Stats } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { isAgeFile } from '#core/reading/age-file';
import { utf8Text } from '#core/reading/utf8';
import { fail, ok, type Result } from '#core/result';

/** What is wrong with a file as a whole, or with the bytes in it. */
export type FileProblem =
  | {
      readonly code:
        | 'missing'
        | 'folder'
        | 'pipe-or-device'
        | 'no-permission'
        | 'empty'
        | 'too-large'
        | 'encrypted';
    }
  | { readonly code: 'unreadable'; readonly error: string }
  /** `byte`: the first one that is not part of UTF-8 text, counted from 1. */
  | { readonly code: 'not-utf8'; readonly byte: number };

/** No inventory is larger; Node could not hold the text of one. */
const LARGEST = 512 * 1024 * 1024;

/** The text of a file, without a byte order mark. Nothing but a regular file of a sensible size is ever opened. */
export async function readTextFile(path: string): Promise<Result<string, FileProblem>> {
  const bytes = await readBytes(path);
  return bytes.ok ? textOf(bytes.value) : bytes;
}

/** The same of what comes through a pipe. */
export async function readTextStream(
  stream: AsyncIterable<Uint8Array>,
): Promise<Result<string, FileProblem>> {
  const bytes = await readByteStream(stream);
  return bytes.ok ? textOf(bytes.value) : bytes;
}

/** The bytes of a file, whatever they are. */
export async function readBytes(path: string): Promise<Result<Buffer, FileProblem>> {
  try {
    const problem = problemOf(await stat(path));
    return problem === undefined ? ok(await readFile(path)) : fail(problem);
  } catch (error) {
    return fail(systemProblem(error));
  }
}

/** The same of what comes through a pipe. */
export async function readByteStream(
  stream: AsyncIterable<Uint8Array>,
): Promise<Result<Buffer, FileProblem>> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of stream) {
      size += chunk.length;
      if (size > LARGEST) return fail({ code: 'too-large' });
      chunks.push(chunk);
    }
    return ok(Buffer.concat(chunks));
  } catch (error) {
    return fail(systemProblem(error));
  }
}

/** The text that bytes are, without a byte order mark. */
export function textOf(bytes: Buffer): Result<string, FileProblem> {
  if (bytes.length === 0) return fail({ code: 'empty' });
  if (isAgeFile(bytes)) return fail({ code: 'encrypted' });
  return utf8Text(bytes);
}

function problemOf(stats: Stats): FileProblem | undefined {
  if (stats.isDirectory()) return { code: 'folder' };
  if (!stats.isFile()) return { code: 'pipe-or-device' };
  return stats.size > LARGEST ? { code: 'too-large' } : undefined;
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
    case 'ERR_FS_FILE_TOO_LARGE':
      return { code: 'too-large' };
    default:
      return { code: 'unreadable', error: code };
  }
}
