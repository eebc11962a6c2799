// Civil dates and periods. Days are ISO strings; all arithmetic is Temporal's.
import { Temporal } from 'temporal-polyfill';
import type { Boundary, Day } from './types';

function durationOf(period: string): Temporal.DurationLike {
  const parts = /^P(T?)(\d+)([YMWDH])$/.exec(period);
  if (!parts) throw new Error(`not a period: ${period}`);
  const amount = Number(parts[2]);
  switch (parts[3]) {
    case 'Y':
      return { years: amount };
    case 'M':
      return { months: amount };
    case 'W':
      return { weeks: amount };
    case 'D':
      return { days: amount };
    default:
      // "`PTnH` in whole days (`PT72H` = 3 days)"
      return { days: amount / 24 };
  }
}

/**
 * "Months and years clamp to the month's end"; "`inclusive` (also where none is given) counts on the day
 * start + period; `exclusive` one day later".
 */
export function plus(start: Day, period: string, boundary: Boundary | undefined): Day {
  const day = Temporal.PlainDate.from(start).add(durationOf(period), { overflow: 'constrain' });
  return (boundary === 'exclusive' ? day.add({ days: 1 }) : day).toString();
}

export function dayBefore(day: Day): Day {
  return Temporal.PlainDate.from(day).subtract({ days: 1 }).toString();
}

export function daysBetween(from: Day, to: Day): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'days' }).days;
}

/** The latest of the known days, null without any. */
export function latest(days: readonly (Day | null | undefined)[]): Day | null {
  let found: Day | null = null;
  for (const day of days) {
    if (day != null && (found === null || day > found)) found = day;
  }
  return found;
}

/** The latest of the known days, but never before `atLeast`. */
export function latestFrom(atLeast: Day, days: readonly (Day | null | undefined)[]): Day {
  return latest([atLeast, ...days]) ?? atLeast;
}

/** The earliest of the known days, null without any. */
export function earliest(days: readonly (Day | null | undefined)[]): Day | null {
  let found: Day | null = null;
  for (const day of days) {
    if (day != null && (found === null || day < found)) found = day;
  }
  return found;
}
