import { fail, ok, type Result } from '#core/result';
import { type ColumnMapping, guessColumns, isShownHeader, meaningOfHeader } from './csv-guess';
import { headerOf } from './csv-header';
import type { ColumnMeaning } from './csv-sources';
import { decodeText } from './decode-text';
import { SIZE_LIMITS } from './limits';
import { firstRecords } from './read-csv';
import { type ImportRefusal, Refused } from './refusal';
import type { ReadExport } from './row';

/** What a column looks like, so that a person can say what it means without its content being shown. */
interface PreviewedColumn {
  /** Its header, where that is a word for something or can be no secret; null otherwise: "column 3". */
  readonly header: string | null;
  readonly meaning: ColumnMeaning | null;
  readonly looksLike: 'empty' | 'address' | 'mail' | 'number' | 'day' | 'text';
}

/** A CSV of no known program, before it is read: what its columns seem to mean. */
export interface CsvPreview {
  readonly separator: string;
  readonly columns: readonly PreviewedColumn[];
  /** What reading it without a mapping would go by; null where nothing can be made out. */
  readonly guess: ColumnMapping | null;
  /** Does its first record seem to be headers? Where nothing says so it is an entry, which must not be lost. */
  readonly hasHeader: boolean;
}

const LOOKS: readonly (readonly [look: PreviewedColumn['looksLike'], cell: RegExp])[] = [
  ['mail', /^[^\s@]+@[^\s@]+\.[a-z]{2,}$/iu],
  ['address', /^[a-z]+:\/\/\S+$|^(?:[\w-]+\.)+[a-z]{2,12}(?:\/\S*)?$/iu],
  ['day', /^\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}/u],
  ['number', /^[\d\s+()-]+$/u],
];
/** Looks at the first records of a CSV. No cell of it is told. Fails with why it is none. */
export function previewCsv(bytes: Uint8Array): Result<CsvPreview, ImportRefusal> {
  try {
    if (bytes.length > SIZE_LIMITS.any) throw new Refused('too-large', { limit: SIZE_LIMITS.any });
    return ok(previewOf(decodeText(bytes).text));
  } catch (error) {
    return fail((error instanceof Refused ? error : new Refused('unknown-format')).refusal);
  }
}

/** What the columns look like of a file that may be a table of no known program; null: it is none. */
export function tablePreview(read: Result<ReadExport, ImportRefusal>, bytes: Uint8Array): CsvPreview | null {
  if (!mayBeTable(read)) return null;
  const preview = previewCsv(bytes);
  return preview.ok && preview.value.columns.length > 1 ? preview.value : null;
}

/** Can what its columns mean be chosen by the person? */
function mayBeTable(read: Result<ReadExport, ImportRefusal>): boolean {
  if (read.ok) return read.value.source === 'other-csv';
  return read.failure.code === 'unknown-format' || read.failure.code === 'mapping';
}

/** The headers of a table, or what stands in their place: for finding a column by, and not to be shown. */
export function headersIn(bytes: Uint8Array): readonly string[] {
  return headerOf(decodeText(bytes).text)?.cells ?? [];
}

function previewOf(text: string): CsvPreview {
  const header = headerOf(text);
  if (header === null) throw new Refused('empty');
  const records = firstRecords(text, header);
  const guess = guessColumns(records);
  const below = guess?.hasHeader === true ? records.slice(1) : records;
  const columns = header.cells.map((cell, index) => ({
    header: guess?.hasHeader === true && isShownHeader(cell) ? cell.trim() : null,
    meaning: meaningIn(guess, index),
    looksLike: lookOf(below.map((record) => record[index] ?? '')),
  }));
  const hasHeader = guess?.hasHeader ?? header.cells.some((cell) => meaningOfHeader(cell) !== null);
  return { separator: header.separator, columns, guess, hasHeader };
}

function meaningIn(guess: ColumnMapping | null, index: number): ColumnMeaning | null {
  const found = Object.entries(guess?.columns ?? {}).find(([, indices]) => indices.includes(index));
  return (found?.[0] as ColumnMeaning | undefined) ?? null;
}

function lookOf(cells: readonly string[]): PreviewedColumn['looksLike'] {
  const filled = cells.filter((cell) => cell !== '');
  if (filled.length === 0) return 'empty';
  // Most of them, since one may be a header that nobody knows.
  const isMost = (pattern: RegExp) => filled.filter((cell) => pattern.test(cell)).length * 2 > filled.length;
  return LOOKS.find(([, pattern]) => isMost(pattern))?.[0] ?? 'text';
}
