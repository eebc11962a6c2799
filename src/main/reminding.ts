import { join } from 'node:path';
import { app, type BrowserWindow, Notification, powerMonitor } from 'electron';
import type { Notice } from '#ipc/desktop-api';
import { showNotification } from './notification';
import { keptIn } from './services/kept-text';
import { Reminders } from './services/reminders';
import { bringToFront } from './window';

/** The reminders of this machine, beside its data; they look at the clock whenever somebody comes back to it. */
export function startReminders(window: BrowserWindow, tell: (notice: Notice) => void): Reminders {
  const folder = app.getPath('userData');
  const reminders = new Reminders({
    plan: keptIn(join(folder, 'reminders.json')),
    told: keptIn(join(folder, 'reminders-told.json')),
    now: () => new Date(),
    canShow: () => Notification.isSupported(),
    show: showNotification,
    tell,
    open: () => bringToFront(window),
  });
  const look = () => void reminders.look();
  powerMonitor.on('resume', look);
  powerMonitor.on('unlock-screen', look);
  return reminders;
}
