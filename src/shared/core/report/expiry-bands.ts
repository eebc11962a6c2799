import { addMonths, type CivilDate, civilDateOf, civilOf, dayNumber, numberOfDay } from '../dates/civil-date';
import type { TimerRow } from './report-data';

/** How many months after the current one are told apart. */
const MONTHS_AHEAD = 12;

/** Timers that run out in one stretch of time, in the report's order. */
export interface ExpiryBand {
  /** `month`: from today's month on, without what is past due. */
  readonly code: 'past' | 'month' | 'later' | 'unknown';
  /** The first day of the month; null unless `month`. */
  readonly month: CivilDate | null;
  readonly timers: readonly TimerRow[];
}

/** The months that the timeline spans: first days of today's month and of those after it, and of the one after these. */
export function monthsShown(today: CivilDate): readonly CivilDate[] {
  const { year, month } = civilOf(numberOfDay(today));
  const first = dayNumber(year, month, 1);
  return Array.from({ length: MONTHS_AHEAD + 2 }, (_, at) => civilDateOf(addMonths(first, at)));
}

/** Timers by when they run out: past due, each of the months of {@link monthsShown}, later, not known. Without empty ones. */
export function expiryBands(timers: readonly TimerRow[], today: CivilDate): readonly ExpiryBand[] {
  const starts = monthsShown(today);
  const end = starts.at(-1) as CivilDate;
  const past: TimerRow[] = [];
  const later: TimerRow[] = [];
  const unknown: TimerRow[] = [];
  const months = new Map<string, TimerRow[]>();
  for (const timer of timers) {
    const { dueOn } = timer;
    if (dueOn === null) unknown.push(timer);
    else if (dueOn <= today) past.push(timer);
    else if (dueOn >= end) later.push(timer);
    else {
      const month = dueOn.slice(0, 7);
      const known = months.get(month);
      if (known === undefined) months.set(month, [timer]);
      else known.push(timer);
    }
  }
  const bands: readonly ExpiryBand[] = [
    { code: 'past', month: null, timers: past },
    ...starts.slice(0, -1).map((month) => ({
      code: 'month' as const,
      month,
      timers: months.get(month.slice(0, 7)) ?? [],
    })),
    { code: 'later', month: null, timers: later },
    { code: 'unknown', month: null, timers: unknown },
  ];
  return bands.filter((band) => band.timers.length > 0);
}
