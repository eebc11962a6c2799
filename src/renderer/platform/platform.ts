import type { DesktopApi } from '#ipc/desktop-api';

/** What the app asks of the place that it runs in: the desktop through its door, or a plain browser. */
export interface Platform extends DesktopApi {
  readonly edition: 'desktop' | 'browser';
}
