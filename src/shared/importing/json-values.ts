import type { Fields } from '#core/reading/fields';

/** The items of a list; none where it is no list. */
export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? (value as readonly unknown[]) : [];
}

/** A text, or a number as text; '' for anything else. */
export function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  return typeof value === 'number' ? String(value) : '';
}

/** The texts of a list, without empty ones. */
export function textsOf(value: unknown): readonly string[] {
  return listOf(value)
    .map(textOf)
    .filter((text) => text !== '');
}

/** Is something there: a text that is not empty, a list with items? */
export function isFilled(value: unknown): boolean {
  if (Array.isArray(value)) return value.length > 0;
  return value !== undefined && value !== null && value !== '' && value !== false;
}

/** Is this an object that has a list by that name? */
export function hasList(fields: Fields, name: string): boolean {
  return Array.isArray(fields[name]);
}
