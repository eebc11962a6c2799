import type { CivilDate } from '#core/dates/civil-date';
import { clockInZone } from '#ipc/clock-in-zone';

/** The clock of this machine is not between 1900 and 2200. */
export class ClockOutOfCalendar extends Error {
  override readonly name = 'ClockOutOfCalendar';
}

/** The civil day now, in an IANA time zone or, by default, the system's. Throws {@link ClockOutOfCalendar}. */
export function civilDateIn(timeZone: string | undefined, now: Date = new Date()): CivilDate {
  const shown = clockInZone(timeZone, now);
  if (shown === undefined) throw new ClockOutOfCalendar();
  return shown.today;
}
