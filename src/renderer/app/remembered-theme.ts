import type { Settings } from '../data/settings';

/** Read by src/renderer/public/first-colours.js. */
const PLACE = 'unbind-theme';

/**
 * Writes down how the window looks where it can be read before anything is painted; the settings themselves are read
 * too late for that. Where nothing can be stored, the first moment looks as the system does.
 */
export function rememberTheme(theme: Settings['theme']): void {
  try {
    localStorage.setItem(PLACE, theme);
  } catch {
    // The disk is full, or the browser keeps nothing: only the first moment depends on it.
  }
}
