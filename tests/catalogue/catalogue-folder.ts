import { readFileSync } from 'node:fs';
import { Ajv2020, type ErrorObject } from 'ajv/dist/2020.js';

export interface JsonObject {
  readonly [key: string]: unknown;
}

/** The top folder of the project. */
export const root = new URL('../../', import.meta.url);

/** The text of a file of the project. */
export function readText(path: string): string {
  return readFileSync(new URL(path, root), 'utf8');
}

/** What a JSON file of the project holds. */
export function readJson(path: string): unknown {
  return JSON.parse(readText(path));
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const validate = new Ajv2020({ allErrors: true }).compile(
  readJson('resources/service.schema.json') as JsonObject,
);

/** What the JSON schema of a service has against a value. */
export function schemaErrors(value: unknown): readonly ErrorObject[] {
  validate(value);
  return validate.errors ?? [];
}

/** A text for people, in some or all languages, and where it stands. */
interface FoundText {
  readonly path: string;
  readonly text: JsonObject;
}

/** Where a text for people lacks one of the two languages, or has lists of different lengths. */
export function incompleteTexts(value: unknown, path: string): string[] {
  return textsIn(value, path)
    .filter(({ text }) => !isComplete(text))
    .map((found) => found.path);
}

/** Where an English text has Chinese in it. */
export function chineseInEnglish(value: unknown, path: string): string[] {
  return textsIn(value, path)
    .filter(({ text }) => /\p{Script=Han}/u.test(JSON.stringify(text['en'] ?? '')))
    .map((found) => found.path);
}

function textsIn(value: unknown, path: string): FoundText[] {
  if (Array.isArray(value)) return value.flatMap((item, index) => textsIn(item, `${path}[${index}]`));
  if (!isObject(value)) return [];
  if ('zh-CN' in value || 'en' in value) return [{ path, text: value }];
  const inside = Object.entries(value).flatMap(([key, item]) => textsIn(item, `${path}.${key}`));
  // A list of effects or notes without any language is an object without keys.
  return Object.keys(value).length === 0 ? [{ path, text: value }] : inside;
}

function isComplete(text: JsonObject): boolean {
  const { 'zh-CN': chinese, en: english } = text;
  const sides = [[chinese].flat(), [english].flat()];
  const isWritten = (line: unknown) => typeof line === 'string' && line.trim() !== '';
  return sides[0]?.length === sides[1]?.length && sides.flat().every(isWritten);
}

/** The values that have been there before. */
export function repeated<T>(values: readonly T[]): T[] {
  return values.filter((value, index) => values.indexOf(value) !== index);
}
