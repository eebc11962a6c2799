import { readService } from '../catalogue/check-service';
import type { Service } from '../catalogue/service';
import { type LineAndColumn, lineAndColumn, type SyntaxExpected, scanJson } from '../reading/json-syntax';
import { fieldPlace, type Problem } from '../reading/problem';
import { nameAt, repeatedField } from '../reading/repeated-field';
import { fail, ok, type Result } from '../result';
import type { Inventory } from './inventory';
import { readInventory } from './read-inventory';

/** Where a text is not JSON, or loses something as such: of two fields with one name, JSON keeps only the last. */
export interface NotJson extends LineAndColumn {
  readonly code: 'not-json';
  readonly expected: SyntaxExpected | 'less-nesting' | 'field-once';
  /** The character that stands there, or the name of the repeated field; undefined: the text ends there. */
  readonly found: string | undefined;
}

/** Why a text is no inventory that can be read. */
export type DocumentProblem = NotJson | { readonly code: 'document'; readonly problem: Problem };

/** The inventory that a text holds. `parse` is there for tests: it stands for a `JSON.parse` with less stack. */
export function readDocument(
  text: string,
  parse: (text: string) => unknown = JSON.parse,
): Result<Inventory, DocumentProblem> {
  return readText(text, parse, readInventory);
}

/** The one service that a text holds, checked by the rules of the catalogue's files. */
export function readServiceText(text: string): Result<Service, DocumentProblem> {
  return readText(text, JSON.parse, readService);
}

function readText<Value>(
  text: string,
  parse: (text: string) => unknown,
  readValue: (value: unknown) => Result<Value, Problem>,
): Result<Value, DocumentProblem> {
  let value: unknown;
  try {
    value = parse(text);
  } catch {
    return fail(placeOfFailure(text));
  }
  const repeated = repeatedField(text, value);
  if (repeated !== undefined) {
    const found = fieldPlace(nameAt(text, repeated));
    return fail({ code: 'not-json', ...lineAndColumn(text, repeated), expected: 'field-once', found });
  }
  const read = readValue(value);
  return read.ok ? ok(read.value) : fail({ code: 'document', problem: read.failure });
}

/** `JSON.parse` names no place, or one that it changes with every version: we look for ourselves. */
function placeOfFailure(text: string): NotJson {
  const { problem, deepest } = scanJson(text);
  const at = problem?.at ?? deepest;
  const codePoint = text.codePointAt(at);
  return {
    code: 'not-json',
    ...lineAndColumn(text, at),
    // JSON that cannot be parsed all the same is nested too deeply.
    expected: problem?.expected ?? 'less-nesting',
    found: codePoint === undefined ? undefined : String.fromCodePoint(codePoint),
  };
}
