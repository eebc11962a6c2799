import { civilOf, type DayNumber } from '../dates/civil-date';

/** What decides whether a snapshot is kept. */
export interface Keepable {
  readonly name: string;
  /** Larger than that of every snapshot that was taken before; a clock that jumps changes nothing about it. */
  readonly sequence: number;
  /** The civil day on which it was taken, by the clock of that moment. */
  readonly day: DayNumber;
  /** Can it be restored? */
  readonly isGood: boolean;
}

/** How many are kept: the latest, and the last one of each of so many days, weeks and months that have any. */
export const KEPT = { latest: 10, daily: 7, weekly: 4, monthly: 12 } as const;

/** 1970-01-01 was a Thursday; weeks begin on Monday. */
const THURSDAY = 3;

/**
 * The names of those that are to be kept; the others may be removed. Days, weeks and months are counted in the order in
 * which snapshots were taken and not by the calendar: a clock that was wrong for a while pushes nothing out for good.
 * Of good ones the last is always among them. One that is damaged takes no good one's place, and goes once there are
 * ten good ones after it.
 */
export function namesToKeep(all: readonly Keepable[]): ReadonlySet<string> {
  const newestFirst = [...all].sort(byAge);
  const good = newestFirst.filter(({ isGood }) => isGood);
  const latest = good.slice(0, KEPT.latest);
  const oldest = good.length < KEPT.latest ? undefined : latest.at(-1);
  const damaged = newestFirst.filter(
    ({ isGood, sequence }) => !isGood && (oldest === undefined || sequence > oldest.sequence),
  );
  const kept = [
    ...latest,
    ...lastOfEach(good, KEPT.daily, ({ day }) => day),
    ...lastOfEach(good, KEPT.weekly, ({ day }) => Math.floor((day + THURSDAY) / 7)),
    ...lastOfEach(good, KEPT.monthly, ({ day }) => monthOf(day)),
    // Were all of them damaged, they would still not grow without end.
    ...damaged.slice(0, KEPT.latest),
  ];
  return new Set(kept.map(({ name }) => name));
}

/** Newest first. */
export function byAge(one: Keepable, other: Keepable): number {
  if (one.sequence !== other.sequence) return other.sequence - one.sequence;
  return one.name < other.name ? 1 : -1;
}

function lastOfEach(
  newestFirst: readonly Keepable[],
  most: number,
  periodOf: (one: Keepable) => number,
): readonly Keepable[] {
  const periods = new Map<number, Keepable>();
  for (const one of newestFirst) {
    const period = periodOf(one);
    if (periods.size < most && !periods.has(period)) periods.set(period, one);
  }
  return [...periods.values()];
}

function monthOf(day: DayNumber): number {
  const { year, month } = civilOf(day);
  return year * 12 + month;
}
