import type { View } from './view';

/** What can be met in a world, by name: whether it is met in this one. */
export type Phenomena = Readonly<Record<string, (view: View) => boolean>>;

/** One phenomenon for each of several values. */
export function forEach<T extends string>(
  prefix: string,
  values: readonly T[],
  test: (view: View, value: T) => boolean,
): Phenomena {
  return Object.fromEntries(values.map((value) => [`${prefix}:${value}`, (view: View) => test(view, value)]));
}

/** Days from one day to the other. */
export function daysFrom(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000;
}
