import { useEffect, useRef } from 'react';
import { focusHeading, heading } from '../ui/heading';

/**
 * Tells whoever cannot see it that another screen is shown: the window is called after its heading, and on the way
 * from one screen to another the focus goes there, from where a screen reader reads on. A new screen
 * is shown from its top.
 * @param screen by what one screen differs from another: its address
 */
export function useArrival(screen: string, appName: string): void {
  const before = useRef(screen);
  useEffect(() => {
    if (before.current === screen) return;
    before.current = screen;
    window.scrollTo(0, 0);
    focusHeading();
  }, [screen]);
  // Each time that something was drawn: what the heading says may be another text by now.
  useEffect(() => {
    const shown = heading()?.textContent;
    document.title = shown ? `${shown} · ${appName}` : appName;
  });
}
