import { splitAddresses } from './addresses';
import type { Reading } from './context';
import type { ColumnMeaning, CsvSource } from './csv-sources';
import { rowOf, skipped } from './entry';
import { withoutReference } from './keepass-reference';
import { kindOfType } from './kind-of-type';
import { lastPassKind } from './lastpass-kind';
import type { ImportedRow, Place } from './row';
import { zohoSecret } from './zoho-secret';

/** Which columns, by index, hold what. */
export type Columns = Readonly<Partial<Record<ColumnMeaning, readonly number[]>>>;

/** How the rows of one CSV are read. */
export interface RowPlan {
  readonly columns: Columns;
  /** How many cells a record has. */
  readonly width: number;
  /** May it have more? Without a header nothing says how many there are to be, but how many are needed. */
  readonly isOpen: boolean;
  /** Then words for kinds that nobody knows tell nothing: they may be the person's own folders. */
  readonly isGuessed: boolean;
  readonly manyAddresses: boolean;
  readonly all: CsvSource['all'] | undefined;
  readonly isLastPass: boolean;
}

/** A long number as Excel writes it where nobody said that it is text: most of its digits are gone. */
const ROUNDED = /^\s*\d(?:[.,]\d+)?E\+\d{1,2}\s*$/iu;
const NOWHERE: readonly number[] = [];

/** The row of one record of a CSV. */
export function csvRow(cells: readonly string[], line: number, plan: RowPlan, reading: Reading): ImportedRow {
  const place: Place = { file: reading.file, line, path: null };
  if (!isWhole(cells, plan)) return skipped(place, 'broken');
  const { columns } = plan;
  const title = first(cells, columns.title);
  if (plan.all !== undefined) return skipped(place, plan.all, title);
  const kind = kindOf(cells, plan);
  if (kind !== 'login') return skipped(place, kind, title);
  return rowOf(entryOf(cells, title, plan, reading), place, reading);
}

function entryOf(cells: readonly string[], title: string, plan: RowPlan, reading: Reading) {
  const { columns, manyAddresses, isLastPass, isGuessed } = plan;
  const loginIn = (indices: readonly number[] | undefined) => {
    const text = first(cells, indices);
    if (!isGuessed || !ROUNDED.test(text)) return text;
    reading.warn('rounded-number');
    return '';
  };
  const secret = first(cells, columns.secret);
  const zoho = isGuessed ? zohoSecret(secret) : null;
  const archived = columns.archived === undefined ? '' : first(cells, columns.archived);
  return {
    title: isLastPass ? withoutEntities(title) : title,
    addresses: addressesIn(cells, columns.url ?? NOWHERE, manyAddresses),
    username: loginIn(columns.username) || (zoho?.username ?? ''),
    email: columns.email === undefined ? '' : first(cells, columns.email),
    phone: columns.phone === undefined ? '' : loginIn(columns.phone),
    folder: first(cells, columns.folder),
    created: columns.created === undefined ? '' : first(cells, columns.created),
    lastUsed: columns['last-used'] === undefined ? '' : first(cells, columns['last-used']),
    note: first(cells, columns.note),
    ...(columns.hint === undefined ? {} : { hints: [first(cells, columns.hint)] }),
    state:
      archived === '' || /^(?:false|0|no)$/iu.test(archived) ? ('active' as const) : ('archived' as const),
    opens: zoho?.opens ?? secret !== '',
  };
}

/** A record has as many cells as the header; more of them only where these are empty. */
function isWhole(cells: readonly string[], { width, isOpen }: RowPlan): boolean {
  if (cells.length === width || (isOpen && cells.length > width)) return true;
  if (cells.length < width) return false;
  for (let at = width; at < cells.length; at += 1) if (cells[at] !== '') return false;
  return true;
}

function kindOf(cells: readonly string[], { columns, isGuessed, isLastPass }: RowPlan) {
  if (columns.type !== undefined) {
    const kind = kindOfType(first(cells, columns.type));
    return isGuessed && kind === 'other-kind' ? 'login' : kind;
  }
  return isLastPass ? lastPassKind(first(cells, columns.url), first(cells, columns.note)) : 'login';
}

function addressesIn(cells: readonly string[], columns: readonly number[], many: boolean): readonly string[] {
  const [only] = columns;
  if (columns.length === 1 && !many) {
    const cell = cells[only ?? 0] ?? '';
    // LastPass writes this where there is no address.
    return cell === '' || cell === 'http://' ? NONE : [cell];
  }
  return columns
    .flatMap((column) => addressesOfCell(cells[column] ?? ''))
    .filter((address) => address !== '');
}

const NONE: readonly string[] = [];

function addressesOfCell(cell: string): readonly string[] {
  return cell.startsWith('[') ? (cell.match(/[^\s"',[\]]+/gu) ?? []) : splitAddresses(cell);
}

function first(cells: readonly string[], columns: readonly number[] = NOWHERE): string {
  for (let at = 0; at < columns.length; at += 1) {
    const cell = cells[columns[at] ?? 0];
    if (cell !== undefined && cell !== '') return plainCell(cell);
  }
  return '';
}

function plainCell(cell: string): string {
  if (cell.startsWith('{')) return withoutReference(cell);
  return cell.startsWith("'") && KEPT_FROM_EXCEL.test(cell) ? cell.slice(1) : cell;
}

/** RoboForm and others put an apostrophe before what Excel would take for a formula (`'@lin`, `'+86 138…`). */
const KEPT_FROM_EXCEL = /^'[=+@'-]/u;

/** LastPass wrote these into its CSV for years. */
function withoutEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
}
