import { useEffect, useState } from 'react';
import { type CivilDate, numberOfDay } from '#core/dates/civil-date';
import type { SettingsStore } from '../data/settings-store';

/** When the app was open before, and what today is to that. */
export interface LastVisit {
  /** The day of the visit before this one; null: it was today, there was none, or the person has seen what changed. */
  readonly since: CivilDate | null;
  readonly onSeen: () => void;
  /** The day of the last visit, if that is later than tomorrow: the clock was wrong then, or is now. */
  readonly ahead: CivilDate | null;
  /** Today is right, says the person. */
  readonly onTodayIsRight: () => void;
}

/** Whoever travels west, or chooses another time zone, has yesterday again. */
const DAYS_BY_TRAVEL = 1;

/**
 * Notes that the app is open today, and gives the day before that on which it was. What is not seen stays to be seen if
 * another day comes meanwhile. Nothing is noted while the clock seems to have been set back.
 */
export function useLastVisit(store: SettingsStore, last: CivilDate | null, today: CivilDate): LastVisit {
  const [since, setSince] = useState<CivilDate | null>(null);
  useEffect(() => {
    if (last !== null && last >= today) return;
    setSince((before) => before ?? last);
    // That it cannot be stored is told elsewhere, and is nothing that the person has chosen.
    void store.note({ lastVisitOn: today });
  }, [store, last, today]);
  return {
    since: since !== null && since < today ? since : null,
    onSeen: () => setSince(null),
    ahead: last !== null && numberOfDay(last) - numberOfDay(today) > DAYS_BY_TRAVEL ? last : null,
    onTodayIsRight: () => void store.change({ lastVisitOn: today }),
  };
}
