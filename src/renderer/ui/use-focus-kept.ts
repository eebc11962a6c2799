import { useEffect, useRef } from 'react';
import { focusHeading } from './heading';

/**
 * Moves the focus to the heading of the screen where what had it went away with a change.
 * @param changed another value whenever something may have gone
 */
export function useFocusKept(changed: unknown): void {
  const before = useRef(changed);
  useEffect(() => {
    if (before.current === changed) return;
    before.current = changed;
    const { activeElement } = document;
    if (activeElement === null || activeElement === document.body) focusHeading();
  }, [changed]);
}
