import { addMonths, type DayNumber } from './civil-date';

/** Whether a period is over on the day start + period, or ("more than 15 days") one day later. */
export type Boundary = 'inclusive' | 'exclusive';

/** A length of time in whole days or whole calendar months; never both. */
export interface Period {
  readonly months: number;
  readonly days: number;
}

const PATTERN = /^P(?:([1-9]\d{0,3})([YMWD])|T([1-9]\d{0,4})H)$/;
const LARGEST = 1000;
const HOURS_PER_DAY = 24;

/**
 * The period that `text` names, or `undefined`: one ISO 8601 component with a number from 1 to 1000; hours only in
 * whole days, of which the number is counted (domain.md, "Civil dates").
 */
export function parsePeriod(text: string): Period | undefined {
  const match = PATTERN.exec(text);
  if (match === null) return undefined;
  const hours = match[3];
  const count = hours === undefined ? Number(match[1]) : Number(hours) / HOURS_PER_DAY;
  if (count > LARGEST || !Number.isInteger(count)) return undefined;
  switch (match[2]) {
    case 'Y':
      return { months: count * 12, days: 0 };
    case 'M':
      return { months: count, days: 0 };
    case 'W':
      return { months: 0, days: count * 7 };
    default:
      return { months: 0, days: count };
  }
}

/** The day on which `period`, begun on `start`, is over; by default inclusive. */
export function addPeriod(start: DayNumber, period: Period, boundary: Boundary = 'inclusive'): DayNumber {
  const end = period.months === 0 ? start + period.days : addMonths(start, period.months);
  return boundary === 'exclusive' ? end + 1 : end;
}
