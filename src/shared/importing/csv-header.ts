import { recordAt } from './careful-records';
import { isTitleAbove } from './csv-guess';
import type { Columns } from './csv-rows';
import { type ColumnMeaning, CSV_SOURCES, type CsvSource } from './csv-sources';
import { LONGEST_RECORD, MOST_COLUMNS } from './limits';
import { Refused } from './refusal';

/** The first record of a CSV, and what is behind it. */
export interface Header {
  readonly cells: readonly string[];
  readonly separator: string;
  /** Where the records after it begin, and on which line. */
  readonly next: { readonly start: number; readonly line: number };
  /** Where it begins itself: it may be a record, too. */
  readonly self: { readonly start: number; readonly line: number };
}

const SEPARATORS = [',', ';', '\t', '|'] as const;

/** The header: the first record, or the second where the first is but a title of the table. */
export function headerOf(text: string): Header | null {
  const first = firstOf(text, { start: 0, line: 1 });
  if (first === null) return null;
  const second = first.next.start < text.length ? firstOf(text, first.next) : null;
  return second !== null && isTitleAbove(first.cells, second.cells) ? second : first;
}

/**
 * The first record, by the separator that makes most cells of it. Before it may stand empty lines, comments (of
 * Firefox's old add-on) and Excel's `sep=;`. Null where there is none.
 * Throws {@link Refused} `too-many-columns`, `line-too-long`.
 */
function firstOf(text: string, from: Header['self']): Header | null {
  let { start, line } = from;
  let told: string | null = null;
  for (;;) {
    const end = text.indexOf('\n', start);
    const first = text.slice(start, end < 0 ? undefined : Math.min(end, start + 200));
    const [, separator] = /^"?sep=(.)"?$/iu.exec(first) ?? [];
    if (separator !== undefined) told = separator;
    else if (first.trim() !== '' && !first.startsWith('# ')) break;
    if (end < 0) return null;
    start = end + 1;
    line += 1;
  }
  const headers = (told === null ? SEPARATORS : [told]).map((separator) =>
    firstRecord(text, start, line, separator),
  );
  const widest = headers.reduce((best, header) => (header.cells.length > best.cells.length ? header : best));
  if (widest.cells.length > MOST_COLUMNS) {
    throw new Refused('too-many-columns', { place: { file: null, line, path: null }, limit: MOST_COLUMNS });
  }
  return widest;
}

function firstRecord(text: string, start: number, line: number, separator: string): Header {
  const end = text.indexOf('\n', start);
  const lineEnd = end < 0 ? text.length : end;
  if (lineEnd - start > LONGEST_RECORD) {
    throw new Refused('line-too-long', { place: { file: null, line, path: null }, limit: LONGEST_RECORD });
  }
  const found = recordAt(text, start, { separator, hasBackslashes: false });
  const stop = found?.end ?? lineEnd;
  const cells = found?.cells ?? text.slice(start, lineEnd).split(separator);
  const lines = text.slice(start, stop).split('\n').length;
  return { cells, separator, self: { start, line }, next: { start: stop + 1, line: line + lines } };
}

/** Headers as they are compared: small letters, trimmed. */
export function headerWords(cells: readonly string[]): readonly string[] {
  return cells.map((cell) => cell.trim().toLowerCase());
}

/** The program whose header fits best: all that are required, and few that are strange. */
export function csvSourceOf(headers: readonly string[]): CsvSource | null {
  const present = new Set(headers);
  let best: CsvSource | null = null;
  let bestScore = 0;
  for (const candidate of CSV_SOURCES) {
    const { required, optional, strangers } = candidate;
    if (!required.every((header) => present.has(header))) continue;
    const known = required.length + optional.filter((header) => present.has(header)).length;
    // One that stands twice is as strange: only the first of them would be read.
    const strange = headers.filter((header) => header !== '').length - known;
    const score = known - strange / 100;
    if (strange > strangers || score <= bestScore) continue;
    best = candidate;
    bestScore = score;
  }
  return best;
}

/** Where in a record the columns of a program stand. */
export function columnsOf({ columns }: CsvSource, headers: readonly string[]): Columns {
  const entries = Object.entries(columns).map(([meaning, names]) => [
    meaning,
    names.map((name) => headers.indexOf(name)).filter((index) => index >= 0),
  ]);
  return Object.fromEntries(entries.filter(([, indices]) => (indices?.length ?? 0) > 0)) as Partial<
    Record<ColumnMeaning, readonly number[]>
  >;
}
