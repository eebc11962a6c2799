import type { DayNumber } from '#core/dates/civil-date';
import { dayNumber } from '#core/dates/civil-date';

/** No place changes its day within one. */
const QUARTER_HOUR = 900_000;

/**
 * Tells which day it was at a moment, in milliseconds since 1970, where the person lives.
 * @param timeZone an IANA zone; null: where this machine is
 */
export function dayOfInstantIn(timeZone: string | null): (milliseconds: number) => DayNumber {
  const format = new Intl.DateTimeFormat('en-US', {
    calendar: 'gregory',
    numberingSystem: 'latn',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    ...(timeZone === null ? {} : { timeZone }),
  });
  const known = new Map<number, DayNumber>();
  return (milliseconds) => {
    const quarter = Math.floor(milliseconds / QUARTER_HOUR);
    let day = known.get(quarter);
    if (day === undefined) {
      const parts = format.formatToParts(quarter * QUARTER_HOUR);
      const part = (type: string) => Number(parts.find((one) => one.type === type)?.value);
      day = dayNumber(part('year'), part('month'), part('day'));
      known.set(quarter, day);
    }
    return day;
  };
}
