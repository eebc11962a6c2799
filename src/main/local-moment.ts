import { parseCivilDate } from '#core/dates/civil-date';
import type { Moment } from '#core/reminders/look';

/**
 * What the clock says in a time zone, which is known here or `system`; undefined where that is outside of the calendar,
 * 1900 to 2200.
 */
export function momentIn(timeZone: string, now: Date): Moment | undefined {
  const parts = new Intl.DateTimeFormat('en-CA', {
    calendar: 'gregory',
    numberingSystem: 'latn',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    ...(timeZone === 'system' ? {} : { timeZone }),
  }).formatToParts(now);
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((one) => one.type === type)?.value ?? '';
  const today = parseCivilDate(`${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`);
  if (today === undefined) return undefined;
  return { today, minute: Number(part('hour')) * 60 + Number(part('minute')), instant: now.getTime() };
}
