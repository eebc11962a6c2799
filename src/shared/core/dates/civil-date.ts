declare const brand: unique symbol;

/** A day on the calendar as text, `2026-01-31`: no time, no time zone. Made by {@link parseCivilDate} only. */
export type CivilDate = string & { readonly [brand]: 'CivilDate' };

/** A civil day as a count: whole days since 1970-01-01, negative before. The core reckons in these. */
export type DayNumber = number;

/** Stands for "no day" where days are kept in typed arrays; smaller than every day, so `max` ignores it. */
export const NO_DAY: DayNumber = -0x80000000;

/** Later than every day: what is never lost. */
export const NEVER: DayNumber = 0x7fffffff;

const ZERO = 48;
const HYPHEN = 45;
const FIRST_YEAR = 1900;
const LAST_YEAR = 2200;
const DAYS_PER_ERA = 146_097;
const DAYS_TO_1970 = 719_468;

/**
 * The day that `text` names, or {@link NO_DAY} if it is not a `YYYY-MM-DD` from 1900-01-01 to 2200-12-31
 * that exists (domain.md, "Civil dates").
 */
export function dayNumberOf(text: string): DayNumber {
  if (text.length !== 10 || text.charCodeAt(4) !== HYPHEN || text.charCodeAt(7) !== HYPHEN) return NO_DAY;
  const year = twoDigits(text, 0) * 100 + twoDigits(text, 2);
  const month = twoDigits(text, 5);
  const day = twoDigits(text, 8);
  // Written so that NaN, which a character that is no digit gives, fails every comparison.
  if (!(year >= FIRST_YEAR && year <= LAST_YEAR && month >= 1 && month <= 12)) return NO_DAY;
  if (!(day >= 1 && day <= daysInMonth(year, month))) return NO_DAY;
  return dayNumber(year, month, day);
}

/** The same as {@link dayNumberOf} for whoever wants the text: branded, or `undefined` if it is no such day. */
export function parseCivilDate(text: string): CivilDate | undefined {
  return dayNumberOf(text) === NO_DAY ? undefined : (text as CivilDate);
}

/**
 * The count of a day that was worked out, which may lie outside of the years that somebody can enter: 1,000 years
 * after a date of 2200, for instance.
 */
export function numberOfDay(day: CivilDate): DayNumber {
  const [year, month, dayOfMonth] = day.split('-').map(Number) as [number, number, number];
  return dayNumber(year, month, dayOfMonth);
}

/** The text of a day; years have at least four digits. */
export function civilDateOf(day: DayNumber): CivilDate {
  const { year, month, day: dayOfMonth } = civilOf(day);
  return `${String(year).padStart(4, '0')}-${pad2(month)}-${pad2(dayOfMonth)}` as CivilDate;
}

/** `months` calendar months after `day`, on the same day of the month or, where that is missing, the last. */
export function addMonths(day: DayNumber, months: number): DayNumber {
  const civil = civilOf(day);
  const count = civil.year * 12 + (civil.month - 1) + months;
  const year = Math.floor(count / 12);
  const month = count - year * 12 + 1;
  return dayNumber(year, month, Math.min(civil.day, daysInMonth(year, month)));
}

/** The day number of a civil year, month (1-12) and day of the month that exists. */
export function dayNumber(year: number, month: number, day: number): DayNumber {
  // Years are counted from March, so that the leap day is the last of its year.
  const marchYear = month > 2 ? year : year - 1;
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * DAYS_PER_ERA + dayOfEra - DAYS_TO_1970;
}

/** Year, month (1-12) and day of the month of a day number. */
export function civilOf(day: DayNumber): { year: number; month: number; day: number } {
  const shifted = day + DAYS_TO_1970;
  const era = Math.floor(shifted / DAYS_PER_ERA);
  const dayOfEra = shifted - era * DAYS_PER_ERA;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const dayOfMonth = dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1;
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day: dayOfMonth };
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function twoDigits(text: string, at: number): number {
  const tens = text.charCodeAt(at) - ZERO;
  const ones = text.charCodeAt(at + 1) - ZERO;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : Number.NaN;
}

function pad2(part: number): string {
  return part < 10 ? `0${part}` : `${part}`;
}
