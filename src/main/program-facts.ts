import { release } from 'node:os';
import { app, safeStorage } from 'electron';
import type { ProgramFacts } from '#ipc/desktop-api';
import { withoutHome } from './services/without-home';

/** What the program knows of itself and of where it runs. */
export function programFacts(): ProgramFacts {
  const {
    electron = null,
    chrome = null,
    node,
  } = process.versions as Readonly<Record<string, string | undefined>>;
  return {
    version: app.getVersion(),
    electron,
    chromium: chrome,
    node: node ?? null,
    system: `${process.platform} ${process.arch} ${release()}`,
    folder: withoutHome(app.getPath('userData'), app.getPath('home')),
    keyring: keyring(),
  };
}

/** Where there is no keyring Electron has a key that everybody knows: that is none. */
function keyring(): ProgramFacts['keyring'] {
  if (!safeStorage.isEncryptionAvailable()) return 'none';
  if (process.platform !== 'linux') return 'usable';
  const backend = safeStorage.getSelectedStorageBackend();
  return backend === 'basic_text' || backend === 'unknown' ? 'none' : 'usable';
}
