import { powerMonitor } from 'electron';
import type { Notice } from '#ipc/desktop-api';

/** Tells the window to lock when the machine goes to sleep or its screen is locked. Returns what locks it at once. */
export function lockWhenLeft(tell: (notice: Notice) => void): () => void {
  const lock = () => tell({ kind: 'lock' });
  powerMonitor.on('suspend', lock);
  powerMonitor.on('lock-screen', lock);
  return lock;
}
