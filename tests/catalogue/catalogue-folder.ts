import { readFileSync } from 'node:fs';
import { Ajv2020, type ErrorObject } from 'ajv/dist/2020.js';
import { nameAt, repeatedField } from '#core/reading/repeated-field';

export interface JsonObject {
  readonly [key: string]: unknown;
}

/** The top folder of the project. */
export const root = new URL('../../', import.meta.url);

/** The text of a file of the project. */
export function readText(path: string): string {
  return readFileSync(new URL(path, root), 'utf8');
}

/** What a JSON file of the project holds. Throws where a field stands twice: the first would be lost without a word. */
export function readJson(path: string): unknown {
  const text = readText(path);
  const value: unknown = JSON.parse(text);
  const at = repeatedField(text, value);
  if (at !== undefined) throw new Error(`${path}: ${nameAt(text, at)} stands twice`);
  return value;
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

/** One text in both languages, and where it stands. */
export interface Translated {
  readonly path: string;
  readonly 'zh-CN': string;
  readonly en: string;
}

/** Every text that is there in both languages; of lists, every line. */
export function translations(value: unknown, path: string): Translated[] {
  return textsIn(value, path).flatMap(({ path: place, text }) => {
    const english = [text['en']].flat();
    return [text['zh-CN']].flat().flatMap((chinese, index) => {
      const en = english[index];
      return typeof chinese === 'string' && typeof en === 'string'
        ? [{ path: place, 'zh-CN': chinese, en }]
        : [];
    });
  });
}

/** Where a text is written in Chinese and not begun in English. */
export function chineseAlone(value: unknown, path: string): string[] {
  return textsIn(value, path)
    .filter(({ text }) => !('en' in text) && isComplete({ ...text, en: text['zh-CN'] }))
    .map((found) => found.path);
}

/** Where an English text has Chinese in it, or punctuation that only Chinese has. */
export function chineseInEnglish(value: unknown, path: string): string[] {
  return textsIn(value, path)
    .filter(({ text }) =>
      /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u.test(JSON.stringify(text['en'] ?? '')),
    )
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
