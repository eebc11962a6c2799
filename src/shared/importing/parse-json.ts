import { lineAndColumn, scanJson } from '#core/reading/json-syntax';
import { closingQuote, repeatedField } from '#core/reading/repeated-field';
import { DEEPEST } from './limits';
import { Refused } from './refusal';
import type { Place } from './row';

/**
 * The value of a JSON text. Throws {@link Refused}: `too-deep`, `cut-off` where it ends too early, with the line
 * `not-json`, and `repeated-field` where two fields of an object have one name: all that is in the first would be lost.
 * Never with a word of the text, which `JSON.parse` would quote.
 */
export function parseJson(text: string): unknown {
  if (isTooDeep(text)) throw new Refused('too-deep', { limit: DEEPEST });
  const value = parsed(text);
  const at = repeatedField(text, value);
  if (at !== undefined) throw new Refused('repeated-field', { place: placeAt(text, at) });
  return value;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    const at = scanJson(text).problem?.at ?? 0;
    const isCutOff = text.slice(at).trim() === '';
    throw new Refused(isCutOff ? 'cut-off' : 'not-json', { place: placeAt(text, at) });
  }
}

function placeAt(text: string, at: number): Place {
  return { file: null, line: lineAndColumn(text, at).line, path: null };
}

const QUOTE = 34;
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
