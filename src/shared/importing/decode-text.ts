import { firstByteOutsideUtf8 } from '#core/reading/utf8';
import { Refused } from './refusal';
import type { Encoding } from './row';

/** Known to every browser and to Node; the shared code has the types of neither. */
declare const TextDecoder: new (
  label: string,
  options: { readonly fatal: boolean },
) => { decode(bytes: Uint8Array): string };

/** The text of a file. Lines end with a line feed, whatever they ended with. */
export interface DecodedText {
  readonly text: string;
  readonly encoding: Encoding;
  /** The file stops within a character, which was left out. */
  readonly isCutOff: boolean;
}

/**
 * Reads bytes as UTF-8, UTF-16 (with a mark or without) or GB18030, whole and in one encoding.
 * Throws {@link Refused}: `nul`, `mixed-encoding` (both with their line), `unknown-encoding`.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const marked = encodingByMark(bytes);
  if (marked !== null) return decodedAs(marked.encoding, bytes.subarray(marked.length));
  const wide = wideEncoding(bytes);
  if (wide !== null) return decodedAs(wide, bytes);
  return decodedAs('utf-8', bytes);
}

function encodingByMark(bytes: Uint8Array): { encoding: Encoding; length: number } | null {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return { encoding: 'utf-8', length: 3 };
  if (first === 0xff && second === 0xfe) return { encoding: 'utf-16le', length: 2 };
  if (first === 0xfe && second === 0xff) return { encoding: 'utf-16be', length: 2 };
  return null;
}

/** UTF-16 without a mark shows by its zeros: headers and braces are Latin letters. */
function wideEncoding(bytes: Uint8Array): Encoding | null {
  const looked = Math.min(bytes.length, 256) & ~1;
  if (looked < 8) return null;
  let even = 0;
  let odd = 0;
  for (let at = 0; at < looked; at += 2) {
    if (bytes[at] === 0) even += 1;
    if (bytes[at + 1] === 0) odd += 1;
  }
  const half = looked / 4;
  if (odd > half && even < odd / 8) return 'utf-16le';
  if (even > half && odd < even / 8) return 'utf-16be';
  return null;
}

function decodedAs(encoding: Encoding, bytes: Uint8Array): DecodedText {
  if (encoding !== 'utf-8') return decodedWide(encoding, bytes);
  const nul = bytes.indexOf(0);
  if (nul >= 0) throw new Refused('nul', { place: lineIn(bytes, nul) });
  const text = decoded('utf-8', bytes);
  if (text !== null) return textIn('utf-8', text, false);
  const sound = firstByteOutsideUtf8(bytes) - 1;
  // What a download that broke off leaves behind.
  if (bytes.length - sound <= 3 && isBeginning(bytes.subarray(sound))) {
    return textIn('utf-8', decoded('utf-8', bytes.subarray(0, sound)) ?? '', true);
  }
  return decodedChinese(bytes);
}

/** The first bytes of a character of UTF-8, and not all of them. */
function isBeginning(bytes: Uint8Array): boolean {
  const [lead = 0, ...others] = bytes;
  const length = lead >= 0xf0 && lead <= 0xf4 ? 4 : lead >= 0xe0 ? 3 : 2;
  return lead >= 0xc2 && lead <= 0xf4 && bytes.length < length && others.every((other) => other >> 6 === 2);
}

function decodedWide(encoding: Encoding, bytes: Uint8Array): DecodedText {
  const whole = bytes.subarray(0, bytes.length & ~1);
  const text = decoded(encoding, whole);
  if (text === null) throw new Refused('unknown-encoding');
  const nul = text.indexOf('\0');
  if (nul >= 0) throw new Refused('nul', { place: placeOfLine(linesBefore(text, nul) + 1) });
  return textIn(encoding, text, whole.length !== bytes.length);
}

function decodedChinese(bytes: Uint8Array): DecodedText {
  const text = isPaired(bytes) ? decoded('gb18030', bytes) : null;
  if (text === null) {
    const line = lineOfChange(bytes);
    throw line === null ? new Refused('unknown-encoding') : new Refused('mixed-encoding', { place: line });
  }
  const line = lineOfChange(bytes);
  if (line !== null) throw new Refused('mixed-encoding', { place: line });
  return textIn('gb18030', text, false);
}

/**
 * In Chinese text nearly all high bytes come in pairs. In the encodings of Western Europe they stand between letters,
 * and would be read as characters that nobody wrote.
 */
function isPaired(bytes: Uint8Array): boolean {
  let pairs = 0;
  let alone = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    if ((bytes[at] ?? 0) < 0x80) continue;
    const next = bytes[at + 1] ?? 0;
    if (next >= 0x80) pairs += 1;
    else if (next < 0x30 || next > 0x39) alone += 1;
    at += 1;
  }
  return pairs >= alone;
}

/** The first line in another encoding than a line before it; null where all may be in one. */
function lineOfChange(bytes: Uint8Array) {
  let before: 'utf-8' | 'other' | null = null;
  let line = 0;
  for (let start = 0; start < bytes.length; ) {
    const end = bytes.indexOf(0x0a, start);
    const stop = end < 0 ? bytes.length : end;
    line += 1;
    const kind = encodingOfLine(bytes.subarray(start, stop));
    if (kind !== null && before !== null && kind !== before) return placeOfLine(line);
    before = kind ?? before;
    start = stop + 1;
  }
  return null;
}

/** Two Chinese characters of UTF-8 are three of GB18030 only by an accident that would be none in the same line. */
function encodingOfLine(line: Uint8Array): 'utf-8' | 'other' | null {
  if (firstByteOutsideUtf8(line) <= line.length) return 'other';
  let wide = 0;
  for (const byte of line) if (byte >= 0xe0) wide += 1;
  return wide >= 2 ? 'utf-8' : null;
}

function decoded(encoding: Encoding, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function textIn(encoding: Encoding, text: string, isCutOff: boolean): DecodedText {
  const windows = text.includes('\r') ? text.replaceAll('\r\n', '\n') : text;
  const lines = windows.includes('\r') ? windows.replace(/\r*\n|\r/gu, '\n') : windows;
  return { text: lines, encoding, isCutOff };
}

function lineIn(bytes: Uint8Array, at: number) {
  let line = 1;
  for (let next = bytes.indexOf(0x0a); next >= 0 && next < at; next = bytes.indexOf(0x0a, next + 1))
    line += 1;
  return placeOfLine(line);
}

function linesBefore(text: string, at: number): number {
  let count = 0;
  for (let next = text.indexOf('\n'); next >= 0 && next < at; next = text.indexOf('\n', next + 1)) count += 1;
  return count;
}

function placeOfLine(line: number) {
  return { file: null, line, path: null };
}
