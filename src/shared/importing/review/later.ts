import type { CivilDate } from '#core/dates/civil-date';

/** The later of two days, either of which may not be known. */
export function later(one: CivilDate | null, other: CivilDate | null): CivilDate | null {
  if (one === null || other === null) return one ?? other;
  return one > other ? one : other;
}

/** Does a day say more than what was known? */
export function isLater(day: CivilDate, known: CivilDate | null): boolean {
  return known === null || day > known;
}
