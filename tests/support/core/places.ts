/** A parsed JSON document, of which tests change copies. */
export type Json = null | boolean | number | string | Json[] | { [field: string]: Json };

/** Put in place of a value to take its field away. */
export const MISSING = Symbol('missing');

/** The steps of a place such as `accounts[0].confirmations["odd id"].on`. */
export function stepsOf(place: string): (string | number)[] {
  const steps: (string | number)[] = [];
  const step = /\.?([A-Za-z_$][\w$-]*)|\[(\d+)\]|\[("(?:[^"\\]|\\.)*")\]/y;
  while (step.lastIndex < place.length) {
    const at = step.lastIndex;
    const match = step.exec(place);
    if (match === null) throw new Error(`${place} is no place from ${place.slice(at)} on`);
    const [, field, index, quoted] = match;
    steps.push(quoted === undefined ? (field ?? Number(index)) : (JSON.parse(quoted) as string));
  }
  return steps;
}

/** What is at a place: undefined if its last step leads nowhere; throws if an earlier one does. */
export function valueAt(document: Json, steps: readonly (string | number)[]): Json | undefined {
  let value: Json | undefined = document;
  for (const step of steps) {
    if (typeof value !== 'object' || value === null)
      throw new Error(`there is nothing at ${steps.join('/')}`);
    value = Object.hasOwn(value, step) ? (value as { [field: string]: Json })[step] : undefined;
  }
  return value;
}

/** A copy of `document` with another value at a place; even at one named `__proto__`. */
export function withValue(document: Json, place: string, value: Json | typeof MISSING): Json {
  const steps = stepsOf(place);
  const last = steps.pop();
  if (last === undefined) return value as Json;
  const copy = structuredClone(document);
  const holder = valueAt(copy, steps);
  if (typeof holder !== 'object' || holder === null) throw new Error(`nothing can be put at ${place}`);
  if (value !== MISSING) {
    Object.defineProperty(holder, last, { value, enumerable: true, configurable: true, writable: true });
  } else if (Array.isArray(holder)) holder.splice(Number(last), 1);
  else delete holder[last];
  return copy;
}
