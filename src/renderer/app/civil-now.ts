import { type CivilDate, parseCivilDate } from '#core/dates/civil-date';

/** The clock of this machine is not between 1900 and 2200. */
export class ClockOutOfCalendar extends Error {
  override readonly name = 'ClockOutOfCalendar';
}

/** The civil day now, in an IANA time zone or, by default, the system's. Throws {@link ClockOutOfCalendar}. */
export function civilDateIn(timeZone: string | undefined, now: Date = new Date()): CivilDate {
  const parts = new Intl.DateTimeFormat('en-CA', {
    calendar: 'gregory',
    numberingSystem: 'latn',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    ...(timeZone === undefined ? {} : { timeZone }),
  }).formatToParts(now);
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? '';
  const day = parseCivilDate(`${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`);
  if (day === undefined) throw new ClockOutOfCalendar();
  return day;
}
