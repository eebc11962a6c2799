import { useCallback } from 'react';
import type { Notice } from '#ipc/desktop-api';
import type { AppParts } from './app-parts';
import { useLock } from './use-lock';
import { useNotices } from './use-notices';

/** Where nothing else of the app is there: locks as always, after a time, by menu, and when the machine is left. */
export function useLockAlone(
  { encryption, platform }: Pick<AppParts, 'encryption' | 'platform'>,
  minutes: number,
): void {
  const lock = useLock(encryption, minutes);
  const hear = useCallback(
    (notice: Notice) => {
      if (notice.kind === 'lock') lock?.();
    },
    [lock],
  );
  useNotices(platform, hear);
}
