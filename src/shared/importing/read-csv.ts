import { recordAt } from './careful-records';
import type { Reading } from './context';
import type { Dialect } from './csv-dialect';
import { type ColumnMapping, guessColumns, meaningOfHeader, unreadColumns } from './csv-guess';
import { columnsOf, csvSourceOf, type Header, headerOf, headerWords } from './csv-header';
import { eachRecord } from './csv-records';
import { type Columns, csvRow, type RowPlan } from './csv-rows';
import type { CsvSource } from './csv-sources';
import { enpassRow, isEnpassHeader, isEnpassRecord } from './enpass-csv';
import { skipped } from './entry';
import { Refused } from './refusal';
import type { ImportedRow, SourceId } from './row';

/** How a CSV will be read: by which program's columns, or by a mapping. */
export interface CsvPlan {
  readonly source: SourceId;
  readonly header: Header;
  readonly known: CsvSource | null;
  /** Where the program is not known. */
  readonly mapping: ColumnMapping | null;
  /** Has the person said so? Then it is no guess. */
  readonly isTold?: true;
}

/** Records at the beginning that a guess looks at. */
const LOOKED_AT = 20;

/** Recognises a CSV by its first record; null where it is none, or nothing can be made of it. */
export function planCsv(text: string): CsvPlan | null {
  const header = headerOf(text);
  if (header === null) return null;
  const known = csvSourceOf(headerWords(header.cells));
  if (known !== null) return { source: known.source, header, known, mapping: null };
  if (isEnpassHeader(header.cells) || isEnpass(firstRecords(text, header))) {
    return { source: 'enpass-csv', header, known, mapping: null };
  }
  if (header.cells.length < 2 && firstRecords(text, header).every((cells) => cells.length < 3)) return null;
  const mapping = guessColumns(firstRecords(text, header));
  return mapping === null ? null : { source: 'other-csv', header, known, mapping };
}

/**
 * Records of Enpass have no header: where the first could be one, by its words or because what is below is as wide and
 * no such record, it is none of Enpass.
 */
function isEnpass([first = [], ...others]: readonly (readonly string[])[]): boolean {
  const [next = first] = others;
  const isTable = others.length > 0 && others.every((cells) => cells.length === first.length);
  if (!isEnpassRecord(first) || (isTable && !others.some(isEnpassRecord))) return false;
  return meaningOfHeader(first[0] ?? '') === null || isEnpassRecord(next);
}

/** A plan by a mapping from outside. Throws {@link Refused} `mapping` where the file has no such columns. */
export function planByMapping(text: string, mapping: ColumnMapping): CsvPlan {
  const header = headerOf(text);
  const width = header === null ? 0 : widthOf(text, header);
  const columns = Object.values(mapping.columns).flat();
  if (header === null || columns.length === 0 || columns.some((column) => column < 0 || column >= width)) {
    throw new Refused('mapping', { source: 'other-csv' });
  }
  return { source: 'other-csv', header, known: null, mapping, isTold: true };
}

/** Reads a CSV by its plan; its rows are added to `reading`. */
export function readCsv(text: string, plan: CsvPlan, reading: Reading): void {
  const { header, known, mapping, source } = plan;
  const dialect: Dialect = { separator: header.separator, hasBackslashes: known?.hasBackslashes ?? false };
  const hasHeader = known !== null || mapping?.hasHeader === true || isEnpassHeader(header.cells);
  const from = hasHeader ? header.next : header.self;
  const rows = rowPlan(plan);
  const rowAt = source === 'enpass-csv' ? enpassRow : rowMaker(rows);
  const addresses = rows.columns.url ?? [];
  const hasAddress = (cells: readonly string[]) =>
    addresses.length === 0 || addresses.some((column) => ADDRESS.test(cells[column] ?? ''));
  let isTorn = false;
  const giveUp = (line: number) => {
    isTorn = true;
    reading.add(skipped({ file: reading.file, line, path: null }, 'broken'));
  };
  const needed = eachRecord(text, dialect, from, {
    record: (cells, line) => {
      // Below an entry that is never closed its own further lines follow: passwords, codes and notes.
      if (isTorn && !hasAddress(cells)) return giveUp(line);
      isTorn = false;
      reading.add(rowAt(cells, line, reading));
    },
    broken: giveUp,
    progress: (at) => reading.options.onProgress?.(at / text.length),
  });
  if (needed) reading.warn('broken-quotes');
  if (mapping === null) return;
  if (plan.isTold !== true) reading.warn('guessed-columns');
  if (mapping.hasHeader) reading.unread.push(...unreadColumns(mapping, header.cells));
}

/** By which an entry is known to begin. */
const ADDRESS = /^[a-z][a-z0-9+.-]*:\/\/|^[\w-]+(?:\.[\w-]+)+/iu;

function rowMaker(plan: RowPlan): (cells: readonly string[], line: number, reading: Reading) => ImportedRow {
  return (cells, line, reading) => csvRow(cells, line, plan, reading);
}

/** The last header of RoboForm's CSV, and of Keeper's: below stand as many cells as an entry has fields, or none. */
const OPEN_END = /^(?:rf_?fields|custom fields$)/iu;

function rowPlan({ header, known, mapping, source }: CsvPlan): RowPlan {
  const isOpen = mapping !== null && (!mapping.hasHeader || OPEN_END.test(header.cells.at(-1) ?? ''));
  return {
    columns: known === null ? (mapping?.columns ?? {}) : columnsOf(known, headerWords(header.cells)),
    width: isOpen ? widthNeeded(mapping.columns) : header.cells.length,
    isOpen,
    isGuessed: known === null,
    manyAddresses: mapping !== null || known?.manyAddresses === true,
    all: known?.all,
    isLastPass: source === 'lastpass-csv',
  };
}

/** A record is whole where it reaches to the last column that tells an account. */
function widthNeeded({ url = [], username = [], title = [] }: Columns): number {
  return Math.max(0, ...url, ...username, ...title) + 1;
}

/** How many cells the longest of the first records has. */
function widthOf(text: string, header: Header): number {
  return Math.max(...firstRecords(text, header).map((cells) => cells.length));
}

/** The first records, the header among them. */
export function firstRecords(text: string, header: Header): readonly (readonly string[])[] {
  const records = [header.cells];
  let at = header.next.start;
  while (at < text.length && records.length < LOOKED_AT) {
    const found = recordAt(text, at, { separator: header.separator, hasBackslashes: false });
    const end = text.indexOf('\n', at);
    if (found !== null && (found.cells.length > 1 || found.cells[0] !== '')) records.push(found.cells);
    at = (found?.end ?? (end < 0 ? text.length : end)) + 1;
  }
  return records;
}
