import { dayNumberOf, NO_DAY } from '../dates/civil-date';
import { parsePeriod } from '../dates/period';
import { type Expected, fieldPlace, foundIn, Refusal, refuseInside } from './problem';

/** An object whose fields have not been looked at yet. */
export type Unread = { readonly [field: string]: unknown };

/** Looks at a value and throws a {@link Refusal} if it is not what belongs there. */
export type Check = (value: unknown) => void;

const ID = /^[A-Za-z0-9._-]{1,100}$/;
const MONTH = /^[12]\d{3}-(0[1-9]|1[0-2])$/;

/** Throws: `value`, found at `place`, is not what `expected` says. */
export function refuse(place: string, expected: Expected, value: unknown): never {
  throw new Refusal(place, expected, foundIn(value, expected));
}

/** Is this an id: 1 to 100 of `A-Z a-z 0-9 . _ -`? */
export function isId(value: unknown): value is string {
  return typeof value === 'string' && ID.test(value);
}

/** Is this a month `YYYY-MM`? */
export function isMonth(value: unknown): value is string {
  return typeof value === 'string' && MONTH.test(value);
}

/** The fields of an object, or a refusal at `place`. */
export function objectAt(value: unknown, place: string): Unread {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return refuse(place, { code: 'object' }, value);
  }
  return value as Unread;
}

/** The items of a list, or a refusal at `place`. */
export function listAt(value: unknown, place: string): readonly unknown[] {
  return Array.isArray(value) ? value : refuse(place, { code: 'list' }, value);
}

export function checkText(value: unknown, place: string): void {
  if (typeof value !== 'string') refuse(place, { code: 'text' }, value);
}

export function checkId(value: unknown, place: string): void {
  if (!isId(value)) refuse(place, { code: 'id' }, value);
}

/** An id of something that can be recorded as having happened; `registered` has a field of its own. */
export function checkEventType(value: unknown, place: string): void {
  if (!isId(value) || value === 'registered') refuse(place, { code: 'event-type' }, value);
}

export function checkDay(value: unknown, place: string): void {
  if (typeof value !== 'string' || dayNumberOf(value) === NO_DAY) refuse(place, { code: 'day' }, value);
}

export function checkPeriod(value: unknown, place: string): void {
  if (typeof value !== 'string' || parsePeriod(value) === undefined) refuse(place, { code: 'period' }, value);
}

export function checkMonth(value: unknown, place: string): void {
  if (!isMonth(value)) refuse(place, { code: 'month' }, value);
}

export function checkMonthOrNull(value: unknown, place: string): void {
  if (value !== null && !isMonth(value)) refuse(place, { code: 'month-or-null' }, value);
}

export function checkOneOf(value: unknown, values: readonly string[], place: string): void {
  if (!values.includes(value as string)) refuse(place, { code: 'one-of', values }, value);
}

/** Throws if the object has a field besides the `known` ones. A field that is `undefined` is as good as none. */
export function checkNoOtherField(record: Unread, known: ReadonlySet<string>): void {
  for (const field of Object.keys(record)) {
    if (known.has(field) || record[field] === undefined) continue;
    refuse(fieldPlace(field), { code: 'known-field', values: [...known] }, record[field]);
  }
}

/** Checks each item of a list; refusals get `place[index]` in front. */
export function checkEach(value: unknown, place: string, check: Check): readonly unknown[] {
  const list = listAt(value, place);
  let index = 0;
  try {
    for (; index < list.length; index += 1) check(list[index]);
  } catch (error) {
    refuseInside(error, `${place}[${index}]`);
  }
  return list;
}

/** Throws if two items of a list have the same `key`; the later one is named. */
export function checkUnique(keys: readonly unknown[], placeOf: (index: number) => string): void {
  const seen = new Set<unknown>();
  for (const [index, key] of keys.entries()) {
    if (seen.has(key)) throw new Refusal(placeOf(index), { code: 'unique' }, shownId(key));
    seen.add(key);
  }
}

/** An id that has passed {@link checkId}, as something that a refusal may show. */
export function shownId(id: unknown): { code: 'value'; shown: string } {
  return { code: 'value', shown: String(id) };
}

/** How the fields of an object are checked: all `required` ones have to be there. */
export interface Shape {
  readonly required: { readonly [field: string]: FieldCheck };
  readonly optional: { readonly [field: string]: FieldCheck };
}
export type FieldCheck = (value: unknown, place: string) => void;

/** Checks an object against a shape: small, general and not made for tens of thousands of them. */
export function checkShape(value: unknown, { required, optional }: Shape): Unread {
  const record = objectAt(value, '');
  for (const [field, check] of Object.entries(required)) check(ownField(record, field), field);
  for (const [field, check] of Object.entries(optional)) {
    const own = ownField(record, field);
    if (own !== undefined) check(own, field);
  }
  checkNoOtherField(record, new Set([...Object.keys(required), ...Object.keys(optional)]));
  return record;
}

/** A check for a field that holds an object of that shape. */
export function shaped(shape: Shape): FieldCheck {
  return (value, place) => {
    try {
      checkShape(value, shape);
    } catch (error) {
      refuseInside(error, place);
    }
  };
}

/** A check for a field that holds a list, each item of which passes `check`. */
export function listOf(check: FieldCheck): FieldCheck {
  return (value, place) => {
    checkEach(value, place, (item) => check(item, ''));
  };
}

/** The same, but the list must not be empty. */
export function someOf(check: FieldCheck): FieldCheck {
  return (value, place) => {
    if (listAt(value, place).length === 0) refuse(place, { code: 'non-empty-list' }, value);
    listOf(check)(value, place);
  };
}

/** A check for a field that holds one of `values`. */
export function oneOf(values: readonly string[]): FieldCheck {
  return (value, place) => checkOneOf(value, values, place);
}

function ownField(record: Unread, field: string): unknown {
  return Object.hasOwn(record, field) ? record[field] : undefined;
}
