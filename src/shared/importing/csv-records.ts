import Papa from 'papaparse';
import { carefulRecords } from './careful-records';
import type { Dialect, RecordTaker } from './csv-dialect';
import { LONGEST_RECORD, MOST_LINES } from './limits';
import { Refused } from './refusal';

/** So much is taken apart at a time that memory stays bounded and progress can be told. */
const CHUNK = 256 * 1024;

/**
 * Takes a CSV apart, from the character `start` on which line `line` begins; empty lines are passed over. Where
 * quotation marks do not match, the rest is read line by line, so that one bad entry costs only itself.
 * Returns whether that was needed. Throws {@link Refused} `line-too-long`, `too-many-rows`.
 */
export function eachRecord(
  text: string,
  { separator, hasBackslashes }: Dialect,
  from: { readonly start: number; readonly line: number },
  taker: RecordTaker,
): boolean {
  let { start: at, line } = from;
  while (at < text.length && !hasBackslashes) {
    const parsed = nextRecords(text, at, separator);
    if (parsed === null) return carefulRecords(text, { at, line }, { separator, hasBackslashes }, taker);
    const next = at + parsed.meta.cursor;
    line = handOver(text.slice(at, next), parsed, { line, isLast: next >= text.length }, taker);
    at = next;
    if (line > MOST_LINES) throw new Refused('too-many-rows', { limit: MOST_LINES });
    taker.progress(at);
  }
  if (hasBackslashes) carefulRecords(text, { at, line }, { separator, hasBackslashes }, taker);
  return false;
}

/** As many whole records as fit in a chunk, or null where the quotation marks do not match. */
function nextRecords(text: string, at: number, separator: string): Papa.ParseResult<string[]> | null {
  for (let size = CHUNK; ; size *= 2) {
    const isLast = at + size >= text.length;
    const chunk = text.slice(at, at + size);
    const parser = new Papa.Parser({ delimiter: separator, newline: '\n', quoteChar: '"' });
    const parsed = parser.parse(chunk, 0, !isLast) as Papa.ParseResult<string[]>;
    if (parsed.errors.length > 0) return null;
    if (isLast) parsed.meta.cursor = chunk.length;
    if (parsed.meta.cursor > 0) return parsed;
    if (size > LONGEST_RECORD) {
      if (chunk.includes('"')) return null;
      throw new Refused('line-too-long', { limit: LONGEST_RECORD });
    }
  }
}

/** Hands records on with the line that each begins on; returns the line after the last. */
function handOver(
  chunk: string,
  { data }: Papa.ParseResult<string[]>,
  from: { readonly line: number; readonly isLast: boolean },
  taker: RecordTaker,
): number {
  const { isLast } = from;
  let { line } = from;
  // Looking into every cell takes as long as taking them apart. Behind the last record there is no line feed.
  const isOneLineEach = linesIn(chunk) < data.length + (isLast ? 0 : 1);
  for (const cells of data) {
    const begins = line;
    line += 1;
    if (!isOneLineEach) for (const cell of cells) line += linesIn(cell);
    if (cells.length > 1 || cells[0] !== '') taker.record(cells, begins);
  }
  return line;
}

function linesIn(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}
