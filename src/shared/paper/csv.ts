import Papa from 'papaparse';
import type { PaperTable } from './paper-table';

/** What a spreadsheet takes for a formula at the beginning of a cell, in half and full width, after any blanks. */
const FORMULA = /^\s*[=+\-@＝＋－＠\t\r\n]/u;
/** The same behind what separates cells for programs of other countries, inside a cell. */
const INNER_FORMULA = /([;\t]\s*)(?=[=+\-@＝＋－＠])/gu;

/** Tells Excel that the text is UTF-8; without it Chinese is garbled. */
const BYTE_ORDER_MARK = '\ufeff';

/**
 * A table as CSV (RFC 4180) for a spreadsheet: every cell in quotes, lines ended by CRLF, and nothing that is reckoned
 * with: before what looks like a formula stands an apostrophe (OWASP, "CSV Injection").
 */
export function csvOf({ columns, rows }: PaperTable): string {
  const cells = [columns, ...rows].map((row) => row.map((cell) => cell.replace(INNER_FORMULA, "$1'")));
  const text = Papa.unparse(cells, { quotes: true, newline: '\r\n', escapeFormulae: FORMULA });
  return `${BYTE_ORDER_MARK}${text}\r\n`;
}
