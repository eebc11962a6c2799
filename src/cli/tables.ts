import { displayWidth } from '../shared/words/text-width';
import type { Paint, Style } from './paint';
import { wrap } from './wrap';

/** A column of a table. One that holds nothing in any row is left out. */
export interface Column {
  readonly heading: string;
  readonly align?: 'right';
  /** May be wrapped where the terminal is narrow, but not to fewer columns than this. */
  readonly least?: number;
  /** Is given no more than this where anything has to be wrapped. */
  readonly most?: number;
  /** Where even that is not enough, goes below the row: as it is, with its heading in front, or in a line of its own. */
  readonly below?: 'note' | 'labelled' | 'line';
  /** What goes below the row begins where this column begins. */
  readonly host?: true;
}

interface Cell {
  readonly text: string;
  readonly style?: Style;
}
export type Row = readonly (string | Cell)[];

/** What a table is drawn on. */
export interface Sheet {
  /** Columns of the terminal; null where there is none, and nothing has to be wrapped. */
  readonly columns: number | null;
  readonly paint: Paint;
}

const GAP = 2;
/** Without a terminal a longer cell does not push the whole table apart: what follows it goes on in the next line. */
const WIDEST = 64;
/** Text narrower than this is no longer read. */
const NARROWEST = 16;
const NOTE_INDENT = 2;
const NOTE_GAP = '  ';

/** The lines of a table: headings, then rows; columns begin at the same place in every line, whatever the script. */
export function table(allColumns: readonly Column[], allRows: readonly Row[], sheet: Sheet): string[] {
  const used = allColumns.flatMap((column, at) =>
    allRows.some((row) => textOf(row[at]) !== '') ? [{ column, at }] : [],
  );
  const columns = used.map(({ column }) => column);
  const rows = allRows.map((row) => used.map(({ at }) => cellOf(row[at])));
  const natural = columns.map(({ heading }, at) =>
    rows.reduce((most, row) => Math.max(most, displayWidth(textOf(row[at]))), displayWidth(heading)),
  );
  const grid: Grid = { columns, rows, natural, paint: sheet.paint };
  const room = sheet.columns;
  if (room === null) return unbounded(grid);
  if (sum(natural) + GAP * (natural.length - 1) <= room) return bounded(grid, natural, [], room);
  const lines = columns.flatMap(({ below }, at) => (below === 'line' ? [at] : []));
  for (const moved of [[], lines]) {
    const widths = fitted(grid, room, moved, false);
    if (widths !== undefined) return bounded(grid, widths, moved, room);
  }
  const moved = columns.flatMap(({ below }, at) => (below === undefined ? [] : [at]));
  return bounded(grid, fitted(grid, room, moved, true) ?? natural, moved, room);
}

interface Grid {
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
  readonly natural: readonly number[];
  readonly paint: Paint;
}

function unbounded({ columns, rows, natural, paint }: Grid): string[] {
  const widths = natural.map((width) => Math.min(width, WIDEST));
  const starts = startsOf(widths);
  return [headings(columns), ...rows].flatMap((row) => {
    const lines: Line[] = [new Line()];
    for (const [at, cell] of row.entries()) {
      if (cell.text === '') continue;
      const place = (starts[at] ?? 0) + indent(columns[at], cell.text, widths[at] ?? 0);
      if (place > 0 && (lines.at(-1)?.width ?? 0) >= place) lines.push(new Line());
      lines.at(-1)?.put(place, cell, paint);
    }
    return lines.map(({ text }) => text);
  });
}

function bounded(grid: Grid, widths: readonly number[], moved: readonly number[], room: number): string[] {
  const { columns, rows, paint } = grid;
  const beside = columns.flatMap((_, at) => (moved.includes(at) ? [] : [at]));
  const starts = startsOf(beside.map((at) => widths[at] ?? 0));
  const host = starts[beside.findIndex((at) => columns[at]?.host)] ?? 0;
  return [headings(columns), ...rows].flatMap((row, number) => {
    const cells = beside.map((at) => row[at] ?? EMPTY);
    const parts = cells.map(({ text }, order) => wrap(text, widths[beside[order] ?? 0] ?? 0));
    const height = parts.reduce((most, part) => Math.max(most, part.length), 0);
    const lines = Array.from({ length: height }, (_, nth) => {
      const line = new Line();
      for (const [order, cell] of cells.entries()) {
        const text = parts[order]?.[nth] ?? '';
        const at = beside[order] ?? 0;
        line.put((starts[order] ?? 0) + indent(columns[at], text, widths[at] ?? 0), { ...cell, text }, paint);
      }
      return line.text;
    });
    const below =
      number === 0 || moved.length === 0 ? [] : notesBelow(grid, row, moved, room, host + NOTE_INDENT);
    return [...lines, ...below.map((note) => `${note.margin}${paint.dim(note.text)}`)];
  });
}

interface Note {
  readonly margin: string;
  readonly text: string;
}

/** What went below a row: short notes side by side, then what has a line of its own, moved to the left if it is long. */
function notesBelow(
  { columns }: Grid,
  row: readonly Cell[],
  moved: readonly number[],
  room: number,
  start: number,
): Note[] {
  const notes: string[] = [];
  const lines: Note[] = [];
  for (const at of moved) {
    const text = textOf(row[at]);
    const { below, heading = '' } = columns[at] ?? {};
    if (text === '') continue;
    if (below === 'line') lines.push({ margin: margin(start, text, room), text });
    else notes.push(below === 'labelled' ? `${heading} ${text}` : text);
  }
  const fine = wrap(notes.join(NOTE_GAP), Math.max(room - start, NARROWEST));
  return [
    ...fine.filter((text) => text !== '').map((text) => ({ margin: ' '.repeat(start), text })),
    ...lines,
  ];
}

function margin(start: number, text: string, room: number): string {
  return ' '.repeat(Math.max(0, Math.min(start, room - displayWidth(text))));
}

function startsOf(widths: readonly number[]): number[] {
  let start = 0;
  return widths.map((width) => {
    const here = start;
    start += width + GAP;
    return here;
  });
}

/**
 * Widths that fit into the terminal without the columns that are `moved` away, or undefined if those that may be
 * wrapped would get narrower than they should be; unless there is no better way, and `anyway` is said.
 */
function fitted(
  { columns, natural }: Grid,
  room: number,
  moved: readonly number[],
  anyway: boolean,
): number[] | undefined {
  const widths = natural.map((width, at) => (moved.includes(at) ? 0 : width));
  const flexible = columns.flatMap(({ least }, at) =>
    least !== undefined && !moved.includes(at) ? [at] : [],
  );
  // The host comes last: it takes what is left.
  flexible.sort((one, other) => Number(columns[one]?.host ?? false) - Number(columns[other]?.host ?? false));
  const least = flexible.map((at) =>
    Math.min(natural[at] ?? 0, anyway ? NARROWEST : (columns[at]?.least ?? 0)),
  );
  const gaps = GAP * (columns.length - moved.length - 1);
  let left = room - gaps - sum(widths.filter((_, at) => !flexible.includes(at)));
  if (!anyway && left < sum(least)) return undefined;
  for (const [served, at] of flexible.entries()) {
    const needed = Math.min(natural[at] ?? 0, columns[at]?.most ?? Number.POSITIVE_INFINITY);
    const width = Math.max(Math.min(needed, left - sum(least.slice(served + 1))), least[served] ?? 0);
    widths[at] = width;
    left -= width;
  }
  return widths;
}

/** A line being written from left to right. */
class Line {
  text = '';
  width = 0;

  put(place: number, { text, style }: Cell, paint: Paint): void {
    if (text === '') return;
    this.text += ' '.repeat(Math.max(0, place - this.width));
    this.text += style === undefined ? text : paint[style](text);
    this.width = Math.max(place, this.width) + displayWidth(text);
  }
}

const EMPTY: Cell = { text: '' };

function headings(columns: readonly Column[]): Cell[] {
  return columns.map(({ heading }) => ({ text: heading, style: 'bold' }));
}

function indent(column: Column | undefined, text: string, width: number): number {
  return column?.align === 'right' ? Math.max(0, width - displayWidth(text)) : 0;
}

function cellOf(cell: string | Cell | undefined): Cell {
  return typeof cell === 'string' ? { text: cell } : (cell ?? EMPTY);
}

function textOf(cell: string | Cell | undefined): string {
  return typeof cell === 'string' ? cell : (cell?.text ?? '');
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
