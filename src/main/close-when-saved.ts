import type { BrowserWindow } from 'electron';

/** How often a window that has something unsaved is asked again whether it may close. */
const AGAIN_MS = 100;

/** Saving takes moments: who has waited for so long is asked. */
const PATIENCE_MS = 10_000;

/** What the person decides about a window that does not get its data saved. */
export type AskWhetherToWait = () => Promise<'wait' | 'close'>;

/**
 * Lets a window close as soon as its page has saved everything. A page that has not refuses to be left, which Electron
 * takes for the end of it: here the window is closed again until the page lets go. After ten seconds, or where the page
 * answers nothing at all, the person decides. A page that is only loaded again stays until it is asked once more.
 */
export function closeWhenSaved(window: BrowserWindow, ask: AskWhetherToWait): void {
  let isClosing = false;
  let isAsking = false;
  let waited = 0;

  const askPerson = async () => {
    if (isAsking) return;
    isAsking = true;
    // A question that could not be asked is answered by nobody: it is asked again after as long.
    const answer = await ask().catch(() => 'wait' as const);
    isAsking = false;
    waited = 0;
    if (window.isDestroyed()) return;
    // Only `destroy` asks nobody.
    if (answer === 'close') window.destroy();
    else window.close();
  };

  window.on('close', (event) => {
    // Somebody else may keep it open.
    isClosing = !event.defaultPrevented;
  });
  window.webContents.on('will-prevent-unload', () => {
    if (!isClosing) return;
    isClosing = false;
    waited += AGAIN_MS;
    if (waited > PATIENCE_MS) void askPerson();
    else setTimeout(() => window.isDestroyed() || window.close(), AGAIN_MS);
  });
  // Electron says so when the page has not answered for a while.
  window.on('unresponsive', () => {
    if (isClosing) void askPerson();
  });
}
