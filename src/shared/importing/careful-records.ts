import type { Dialect, RecordTaker } from './csv-dialect';
import { LONGEST_RECORD } from './limits';
import { Refused } from './refusal';

/** A record and where it ends; null where its quotation marks do not match. */
type Found = { readonly cells: readonly string[]; readonly end: number } | null;

/**
 * Takes a CSV apart whose quotation marks do not match, or are escaped by a backslash. A line on which a cell begins
 * with a quotation mark that is not closed, or closed in the middle of the cell, is told as broken, and reading goes
 * on with the next line. Always returns true. Throws {@link Refused} `line-too-long`.
 */
export function carefulRecords(
  text: string,
  from: { readonly at: number; readonly line: number },
  dialect: Dialect,
  taker: RecordTaker,
): true {
  let { at, line } = from;
  while (at < text.length) {
    const lineEnd = endOfLine(text, at);
    if (lineEnd - at > LONGEST_RECORD) {
      throw new Refused('line-too-long', { place: { file: null, line, path: null }, limit: LONGEST_RECORD });
    }
    const found = recordAt(text, at, dialect);
    if (found === null) taker.broken(line);
    else if (found.cells.length > 1 || found.cells[0] !== '') taker.record(found.cells, line);
    const end = found?.end ?? lineEnd;
    line += 1;
    for (let next = text.indexOf('\n', at); next >= 0 && next < end; next = text.indexOf('\n', next + 1))
      line += 1;
    at = end + 1;
    taker.progress(at);
  }
  return true;
}

/** The record that begins at `start`, with the index at which it ends. */
export function recordAt(text: string, start: number, dialect: Dialect): Found {
  const cells: string[] = [];
  let at = start;
  for (;;) {
    if (text[at] === '"') {
      const close = closingQuote(text, at + 1, dialect.hasBackslashes);
      const after = text[close + 1];
      const isClosed = close >= 0 && (after === undefined || after === '\n' || after === dialect.separator);
      if (!isClosed || close - start > LONGEST_RECORD) return null;
      cells.push(unescaped(text.slice(at + 1, close), dialect.hasBackslashes));
      at = close + 1;
    } else {
      const lineEnd = endOfLine(text, at);
      const next = text.indexOf(dialect.separator, at);
      const end = next < 0 || next > lineEnd ? lineEnd : next;
      cells.push(text.slice(at, end));
      at = end;
    }
    if (text[at] !== dialect.separator) return { cells, end: at };
    at += 1;
  }
}

/** Index of the quotation mark that closes a cell; -1 where there is none within the longest record. */
function closingQuote(text: string, start: number, hasBackslashes: boolean): number {
  const stop = Math.min(text.length, start + LONGEST_RECORD);
  for (let at = start; at < stop; at += 1) {
    const char = text.charCodeAt(at);
    if (hasBackslashes && char === BACKSLASH) at += 1;
    else if (char === QUOTE && text.charCodeAt(at + 1) === QUOTE) at += 1;
    else if (char === QUOTE) return at;
  }
  return -1;
}

const BACKSLASH = 92;
const QUOTE = 34;

function unescaped(cell: string, hasBackslashes: boolean): string {
  if (!hasBackslashes) return cell.replaceAll('""', '"');
  return cell.replace(/\\(["\\])|""/gu, (_, escaped: string | undefined) => escaped ?? '"');
}

function endOfLine(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end;
}
