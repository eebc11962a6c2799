import { useEffect } from 'react';

/** What counts as somebody being there. */
const SIGNS = ['keydown', 'pointerdown', 'pointermove', 'wheel'] as const;

/** A sleeping machine holds timers back: how long nobody was there is asked of the clock. */
const LOOK_MS = 5_000;

const MINUTE_MS = 60_000;

/** Locks when nobody has touched keyboard or pointer for so many minutes; null: never. `lock` has to stay the same. */
export function useIdleLock(minutes: number | null, lock: () => void): void {
  useEffect(() => {
    if (minutes === null) return;
    let last = Date.now();
    const touch = () => {
      last = Date.now();
    };
    const looking = setInterval(() => {
      // A clock that was set back would keep it open for long.
      if (Math.abs(Date.now() - last) >= minutes * MINUTE_MS) lock();
    }, LOOK_MS);
    for (const sign of SIGNS) window.addEventListener(sign, touch, { capture: true, passive: true });
    return () => {
      clearInterval(looking);
      for (const sign of SIGNS) window.removeEventListener(sign, touch, { capture: true });
    };
  }, [minutes, lock]);
}
