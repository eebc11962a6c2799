import { fail, ok, type Result } from '../result';

/** Why bytes are no text: at that byte, counted from 1, they are not UTF-8; or they are more than a text can hold. */
export type TextProblem =
  | { readonly code: 'not-utf8'; readonly byte: number }
  | { readonly code: 'too-large' };

/** The text that bytes are as UTF-8, without a byte order mark. */
export function utf8Text(bytes: Uint8Array): Result<string, TextProblem> {
  try {
    return ok(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    // Each engine has an error of its own for valid text that is longer than any text can be.
    const byte = firstByteOutsideUtf8(bytes);
    return fail(byte > bytes.length ? { code: 'too-large' } : { code: 'not-utf8', byte });
  }
}

/**
 * Where bytes stop being UTF-8 (RFC 3629): the first byte, counted from 1, that is not part of a whole character; one
 * more than there are bytes where all are. A byte order mark is a character like any other.
 */
export function firstByteOutsideUtf8(bytes: Uint8Array): number {
  let at = 0;
  while (at < bytes.length) {
    const length = characterLength(bytes, at);
    if (length === 0) break;
    at += length;
  }
  return at + 1;
}

/** How many bytes the character has that begins there; 0 where none does. */
function characterLength(bytes: Uint8Array, at: number): number {
  const lead = bytes[at] ?? 0;
  if (lead < 0x80) return 1;
  if (lead < 0xc2 || lead > 0xf4) return 0;
  if (!isSecondOf(lead, bytes[at + 1] ?? 0)) return 0;
  const length = lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
  for (let next = at + 2; next < at + length; next += 1) {
    if (((bytes[next] ?? 0) & 0xc0) !== 0x80) return 0;
  }
  return length;
}

// After these four it is bound further: else a character would be longer than need be, a surrogate, or none at all.
function isSecondOf(lead: number, second: number): boolean {
  const least = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80;
  const most = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf;
  return second >= least && second <= most;
}
