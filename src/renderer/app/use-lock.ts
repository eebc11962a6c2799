import { useEffect, useMemo } from 'react';
import type { Encryption } from './encryption';

/** What counts as somebody being there. */
const SIGNS = ['keydown', 'pointerdown', 'pointermove', 'wheel'] as const;

/** A sleeping machine holds timers back: how long nobody was there is asked of the clock. */
const LOOK_MS = 5_000;

const MINUTE_MS = 60_000;

/**
 * What locks at once; null: there is nothing to lock. It also comes by itself when nobody has touched keyboard or pointer
 * for so many minutes.
 * @param minutes 0: never
 */
export function useLock(encryption: Encryption | null, minutes: number): (() => void) | null {
  const lock = useMemo(() => (encryption?.isOn === true ? () => void encryption.lock() : null), [encryption]);
  useEffect(() => {
    if (minutes === 0 || lock === null) return;
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
  return lock;
}
