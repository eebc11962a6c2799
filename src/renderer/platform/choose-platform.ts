import type { DesktopApi } from '#ipc/desktop-api';
import { browserPlatform } from './browser-platform';
import type { Platform } from './platform';

declare global {
  interface Window {
    /** The door to the desktop, handed in by the preload; a plain browser has none. */
    readonly desktop?: DesktopApi;
  }
}

/** The platform that this page runs on. Throws on a desktop whose door is missing: it would look like a browser. */
export function choosePlatform(): Platform {
  const { desktop, location } = window;
  if (desktop !== undefined) return { ...desktop, edition: 'desktop', folder: null };
  if (location.protocol === 'app:') throw new Error('the door to the desktop is missing');
  return browserPlatform();
}
