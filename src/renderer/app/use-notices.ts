import { useEffect } from 'react';
import type { Notice } from '#ipc/desktop-api';
import type { Platform } from '../platform/platform';

/** Hears whatever the desktop, or the browser, says without having been asked; `hear` has to stay the same. */
export function useNotices(platform: Platform, hear: (notice: Notice) => void): void {
  useEffect(() => {
    let isOver = false;
    const listen = async () => {
      const notice = await platform.nextNotice();
      // Whoever is told nothing is no longer the one who listens.
      if (isOver || notice === null) return;
      hear(notice);
      await listen();
    };
    void listen();
    return () => {
      isOver = true;
    };
  }, [platform, hear]);
}
