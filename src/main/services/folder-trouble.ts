import type { FolderTrouble } from '#ipc/desktop-api';

const TROUBLES: Readonly<Record<string, FolderTrouble>> = {
  ENOSPC: 'full',
  EDQUOT: 'full',
  EFBIG: 'full',
  ENOENT: 'gone',
  ENOTDIR: 'gone',
  ENODEV: 'gone',
  ENXIO: 'gone',
  EIO: 'gone',
  ESTALE: 'gone',
  ETIMEDOUT: 'gone',
};

/** What an error of the disk means for whoever reads it. */
export function troubleOf(error: unknown): FolderTrouble {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return TROUBLES[code] ?? 'not-writable';
}
