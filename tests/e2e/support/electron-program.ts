import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from './project-folder';

interface ElectronProgram {
  readonly path: string;
  /** Is it Electron, and not the double? */
  readonly real: boolean;
}

const PLACES: Readonly<Partial<Record<NodeJS.Platform, string>>> = {
  darwin: 'Electron.app/Contents/MacOS/Electron',
  win32: 'electron.exe',
};

/** The real binary where it is installed, else the double: same walks, same Playwright. E2E_ELECTRON chooses one. */
export function electronProgram(): ElectronProgram {
  const wanted = process.env['E2E_ELECTRON'];
  const real = join(projectFolder, 'node_modules/electron/dist', PLACES[process.platform] ?? 'electron');
  if (wanted !== 'host' && existsSync(real)) return { path: real, real: true };
  if (wanted === 'real') throw new Error(`There is no Electron binary at ${real}: npx install-electron`);
  return { path: join(projectFolder, 'tests/support/electron-host/electron'), real: false };
}
