import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { app, type BrowserWindow, Notification, powerMonitor } from 'electron';
import type { Notice } from '#ipc/desktop-api';
import { showNotification } from './notification';
import { keptIn } from './services/kept-text';
import { Reminders } from './services/reminders';
import { bringToFront } from './window';

/** Where plan and memory are, in words that anybody may read and, where the data is encrypted, in other ones. */
const FILES = {
  plain: ['reminders.json', 'reminders-told.json'],
  sealed: ['reminders-sealed.json', 'reminders-told-sealed.json'],
} as const;

/**
 * The reminders of this machine, beside its data; they look at the clock whenever somebody comes back to it.
 * @param isSealed is what the window stores encrypted? Then nothing is left of the files from when it was not
 */
export function startReminders(
  window: BrowserWindow,
  tell: (notice: Notice) => void,
  isSealed: boolean,
): Reminders {
  const folder = app.getPath('userData');
  const [plan, told] = FILES[isSealed ? 'sealed' : 'plain'];
  for (const other of FILES[isSealed ? 'plain' : 'sealed']) void rm(join(folder, other), { force: true });
  const reminders = new Reminders({
    plan: keptIn(join(folder, plan)),
    told: keptIn(join(folder, told)),
    isSealed,
    now: () => new Date(),
    canShow: () => Notification.isSupported(),
    show: showNotification,
    tell,
    open: () => bringToFront(window),
  });
  if (isSealed) {
    // The page locks then as well, but where the machine sleeps at once it hears of it only when that wakes up.
    const forget = () => reminders.forgetNames();
    powerMonitor.on('suspend', forget);
    powerMonitor.on('lock-screen', forget);
  }
  const look = () => void reminders.look();
  powerMonitor.on('resume', look);
  powerMonitor.on('unlock-screen', look);
  return reminders;
}
