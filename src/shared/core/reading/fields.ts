import { repeatedField } from './repeated-field';

/** The fields of an object that somebody else wrote: any may be missing, or of any kind. */
export type Fields = Readonly<Record<string, unknown>>;

const NONE: Fields = {};

/** The fields of an object; none where it is no object, or a list. */
export function fieldsOf(value: unknown): Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : NONE;
}

/** The fields of the object that a text is as JSON; none where it is no such text, or a field in it stands twice. */
export function fieldsInText(text: string | undefined): Fields {
  try {
    const json = text ?? '';
    const value: unknown = JSON.parse(json);
    return repeatedField(json, value) === undefined ? fieldsOf(value) : NONE;
  } catch {
    return NONE;
  }
}
