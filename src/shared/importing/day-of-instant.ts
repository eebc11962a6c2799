import { type DayNumber, dayNumber } from '#core/dates/civil-date';

const SECOND = 1000;
const DAY = 86_400 * SECOND;
/** Since 1990 no place has changed its clocks there and back within one. */
const WEEK = 7 * DAY;

/**
 * Tells which day it was at a moment, in milliseconds since 1970, where the person lives. An export has a hundred
 * thousand moments: the clock of the place is asked once for each week, unless that was changed in it.
 * @param timeZone an IANA zone; null: where this machine is
 */
export function dayOfInstantIn(timeZone: string | null): (milliseconds: number) => DayNumber {
  const offsetAt = offsetIn(timeZone);
  const known = new Map<number, number | null>();
  const offsetInWeek = (week: number) => {
    const start = offsetAt(week * WEEK);
    return start === offsetAt((week + 1) * WEEK) ? start : null;
  };
  return (milliseconds) => {
    const week = Math.floor(milliseconds / WEEK);
    let offset = known.get(week);
    if (offset === undefined) {
      offset = offsetInWeek(week);
      known.set(week, offset);
    }
    return Math.floor((milliseconds + (offset ?? offsetAt(milliseconds))) / DAY);
  };
}

/** By how much the clock of a place is ahead of UTC at a moment, in milliseconds. */
function offsetIn(timeZone: string | null): (milliseconds: number) => number {
  const format = new Intl.DateTimeFormat('en-US', {
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
    ...(timeZone === null ? {} : { timeZone }),
  });
  return (milliseconds) => {
    const moment = Math.floor(milliseconds / SECOND) * SECOND;
    const parts = format.formatToParts(moment);
    const part = (type: string) => Number(parts.find((one) => one.type === type)?.value);
    const day = dayNumber(part('year'), part('month'), part('day'));
    const seconds = part('hour') * 3600 + part('minute') * 60 + part('second');
    return day * DAY + seconds * SECOND - moment;
  };
}
