import { app, type BrowserWindow } from 'electron';
import type { Background, BackgroundState } from '#ipc/desktop-api';
import type { Lang } from '../shared/words/lang';
import { canStartAtLogin, startAtLogin } from './services/start-at-login';
import { TrayPicture } from './tray';
import { bringToFront } from './window';

/** What goes on without a window. */
export interface InBackground {
  readonly set: (background: Background) => BackgroundState;
  /** What is in the tray speaks this language from now on. */
  readonly speak: (language: Lang) => void;
}

/**
 * Lets closing the window leave the program in the tray, where that is wanted. To be called before anything else
 * listens for the window's end, which this may prevent.
 * @param hidden the window is not to be seen yet: until something else is said, the tray is the way to it
 */
export function keepInBackground(window: BrowserWindow, hidden: boolean, language: Lang): InBackground {
  let spoken = language;
  let isQuitting = false;
  let staysInTray = hidden;
  let isWaiting = hidden;
  const picture = new TrayPicture({ open: () => bringToFront(window), quit: () => app.quit() });
  if (hidden) picture.show(spoken);

  app.on('before-quit', () => {
    isQuitting = true;
  });
  window.on('close', (event) => {
    if (isQuitting || !staysInTray) return;
    event.preventDefault();
    window.hide();
  });
  window.on('show', () => {
    isWaiting = false;
    if (!staysInTray) picture.hide();
  });
  window.on('closed', () => picture.hide());

  return {
    set: (background) => {
      staysInTray = background.closeToTray;
      // A window that was not seen yet must stay within reach.
      if (staysInTray || isWaiting) picture.show(spoken);
      else picture.hide();
      startAtLogin(background.startAtLogin);
      return { canStartAtLogin: canStartAtLogin() };
    },
    speak: (next) => {
      if (next === spoken) return;
      spoken = next;
      if (staysInTray || isWaiting) picture.show(spoken);
    },
  };
}
