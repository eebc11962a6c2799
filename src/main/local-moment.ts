import type { Moment } from '#core/reminders/look';
import { clockInZone } from '#ipc/clock-in-zone';

/**
 * What the clock says in a time zone, which is known here or `system`; undefined where that is outside of the calendar,
 * 1900 to 2200.
 */
export function momentIn(timeZone: string, now: Date): Moment | undefined {
  const shown = clockInZone(timeZone === 'system' ? undefined : timeZone, now);
  return shown && { ...shown, instant: now.getTime() };
}
