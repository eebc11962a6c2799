import type { BrowserWindow } from 'electron';

/** So long the page has to hear that its window is about to close; then it holds it by itself until it is done. */
const HEARD_MS = 100;

/**
 * Lets a window that is about to close tell its page first, if that wants to be told: from then on the page refuses to
 * be left until it has handed over what it has, and {@link closeWhenSaved} has the patience for that. To be called before
 * that is, and after whatever may keep the window.
 * @param tell says to the page that its window is about to close
 * @returns what the page calls to say whether it is to be told
 */
export function closeWhenHandedOver(window: BrowserWindow, tell: () => void): (isWanted: boolean) => void {
  let isToBeTold = false;
  window.on('close', (event) => {
    if (event.defaultPrevented || !isToBeTold) return;
    // Told once: if it does not hear, the window closes all the same.
    isToBeTold = false;
    event.preventDefault();
    tell();
    setTimeout(() => window.isDestroyed() || window.close(), HEARD_MS);
  });
  // The page that wanted it is gone.
  window.webContents.on('did-navigate', () => {
    isToBeTold = false;
  });
  return (isWanted) => {
    isToBeTold = isWanted;
  };
}
