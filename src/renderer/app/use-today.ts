import { useEffect, useState } from 'react';
import type { CivilDate } from '#core/dates/civil-date';
import { civilDateIn } from './civil-now';

const LOOK_EVERY = 20_000;

/**
 * Today in a time zone. It rolls over at midnight and after sleep: the clock is looked at often, and whenever the
 * window comes back, because a timer set for midnight does not survive either.
 */
export function useToday(timeZone: string | undefined): CivilDate {
  const [today, setToday] = useState(() => civilDateIn(timeZone));
  useEffect(() => {
    const look = () => setToday(civilDateIn(timeZone));
    look();
    const timer = setInterval(look, LOOK_EVERY);
    window.addEventListener('focus', look);
    document.addEventListener('visibilitychange', look);
    return () => {
      clearInterval(timer);
      window.removeEventListener('focus', look);
      document.removeEventListener('visibilitychange', look);
    };
  }, [timeZone]);
  return today;
}
