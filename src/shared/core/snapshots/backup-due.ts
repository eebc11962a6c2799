import { type CivilDate, dayNumberOf } from '../dates/civil-date';

/** So many days after "later" the person is reminded again. */
export const LATER_DAYS = 7;

/**
 * Is it time to remind of a backup?
 * @param every after so many days; 0: never
 * @param from the day of the last one, or of the first record; null: not known yet. After today it says nothing: the
 * clock was wrong then, or is now
 */
export function isBackupDue(every: number, from: CivilDate | null, today: CivilDate): boolean {
  if (every === 0 || from === null) return false;
  return dayNumberOf(today) - dayNumberOf(from) >= every;
}
