import { type RefObject, useEffect, useRef } from 'react';

/**
 * Takes the focus to an element when something else is shown in it and what had the focus is gone with what was shown
 * before: from there a screen reader reads on, and the Tab key goes on.
 * @param shown what is shown; another object or text each time that it is something else
 */
export function useKeptFocus(element: RefObject<HTMLElement | null>, shown: unknown): void {
  const before = useRef(shown);
  useEffect(() => {
    if (before.current === shown) return;
    before.current = shown;
    if (document.activeElement === document.body) element.current?.focus({ preventScroll: true });
  }, [element, shown]);
}
