import { lineAndColumn, scanJson } from '#core/reading/json-syntax';
import { DEEPEST } from './limits';
import { Refused } from './refusal';

/**
 * The value of a JSON text. Throws {@link Refused}: `too-deep`, `cut-off` where it ends too early, `not-json` with the
 * line; never with a word of the text, which `JSON.parse` would quote.
 */
export function parseJson(text: string): unknown {
  if (isTooDeep(text)) throw new Refused('too-deep', { limit: DEEPEST });
  try {
    return JSON.parse(text) as unknown;
  } catch {
    const at = scanJson(text).problem?.at ?? 0;
    const { line } = lineAndColumn(text, at);
    const place = { file: null, line, path: null };
    throw new Refused(text.slice(at).trim() === '' ? 'cut-off' : 'not-json', { place });
  }
}

const QUOTE = 34;
const BACKSLASH = 92;
const OPENING = [91, 123];
const CLOSING = [93, 125];

/** Looked at before parsing: a parser that goes down a level by calling itself would run out of stack. */
function isTooDeep(text: string): boolean {
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    const char = text.charCodeAt(at);
    if (char === QUOTE) at = closingQuote(text, at);
    else if (OPENING.includes(char)) depth += 1;
    else if (CLOSING.includes(char)) depth -= 1;
    if (depth > DEEPEST) return true;
  }
  return false;
}

/** Index of the quotation mark that ends the text which begins at `start`; the end where there is none. */
function closingQuote(text: string, start: number): number {
  let end = text.indexOf('"', start + 1);
  while (end >= 0 && isEscaped(text, end)) end = text.indexOf('"', end + 1);
  return end < 0 ? text.length : end;
}

function isEscaped(text: string, at: number): boolean {
  let before = at - 1;
  while (text.charCodeAt(before) === BACKSLASH) before -= 1;
  return (at - before) % 2 === 0;
}
