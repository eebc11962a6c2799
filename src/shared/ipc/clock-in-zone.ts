import { type CivilDate, parseCivilDate } from '#core/dates/civil-date';

/**
 * The civil day and the minute of the day, 0 to 1439, that a clock shows in an IANA time zone or, where none is given,
 * in the system's. Undefined: the day is outside of the calendar, 1900 to 2200.
 */
export function clockInZone(
  timeZone: string | undefined,
  now: Date,
): { readonly today: CivilDate; readonly minute: number } | undefined {
  const parts = new Intl.DateTimeFormat('en-CA', {
    calendar: 'gregory',
    numberingSystem: 'latn',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    ...(timeZone === undefined ? {} : { timeZone }),
  }).formatToParts(now);
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((one) => one.type === type)?.value ?? '';
  const today = parseCivilDate(`${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`);
  if (today === undefined) return undefined;
  return { today, minute: Number(part('hour')) * 60 + Number(part('minute')) };
}
