import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import inspector from 'node:inspector';
import Module, { register } from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { answerRequest } from './answer-request';
import { app } from './app';
import { BrowserWindow, webContents } from './browser-window';
import { dialog } from './dialog';
import { host } from './host-state';
import { ipcMain } from './ipc-main';
import { Menu } from './menu';
import { nativeTheme } from './native-theme';
import { Notification } from './notification';
import { safeStorage } from './safe-storage';
import { protocol } from './schemes';
import { screen } from './screen';
import { session } from './session';
import { shell } from './shell';
import { nativeImage, Tray } from './tray';

/**
 * `electron [switches] <folder of the app>`, without Electron: the app's main process runs in this Node, with a double
 * in the place of the module `electron`, and its windows are shown by a Chromium. It answers to Playwright as Electron
 * does. What it cannot do it refuses; what that leaves open is in docs/not-proven.md.
 */
const electron = {
  app,
  BrowserWindow,
  dialog,
  ipcMain,
  Menu,
  nativeImage,
  nativeTheme,
  Notification,
  /** A machine that never sleeps, unless a test says so with `emit('resume')`. */
  powerMonitor: new EventEmitter(),
  protocol,
  safeStorage,
  screen,
  session,
  shell,
  Tray,
  webContents,
};

void run(process.argv.slice(2));

async function run(args: readonly string[]): Promise<void> {
  const folder = args.find((argument) => !argument.startsWith('-'));
  if (folder === undefined) throw new Error('usage: electron [switches] <folder of the app>');
  const main = readSettings(resolve(folder));
  host.switches.push(...args.filter((argument) => argument.startsWith('--')));
  // Electron warns of these, where Node would end.
  process.on('unhandledRejection', (error) =>
    process.stderr.write(`unhandled rejection: ${String(error)}\n`),
  );
  process.on('SIGTERM', () => app.quit());
  process.on('SIGINT', () => app.quit());
  host.answer = answerRequest;
  standIn();
  if (app.commandLine.hasSwitch('inspect')) inspector.open(0, '127.0.0.1');
  await import(pathToFileURL(main).href);
  if (host.exiting) return;
  host.ready = true;
  app.emit('ready', {}, {});
}

/** Reads the app's package.json, as Electron does, and returns its main file. */
function readSettings(folder: string): string {
  const text = readFileSync(join(folder, 'package.json'), 'utf8');
  const { name, version, main } = JSON.parse(text) as Record<'name' | 'version' | 'main', string>;
  Object.assign(host, { name, version, appPath: folder });
  return join(folder, main);
}

/** The double is what `electron` means from now on: for the app's own import, and for Playwright, which requires it. */
function standIn(): void {
  const key = 'unbind.electron-double';
  Object.defineProperty(globalThis, Symbol.for(key), { value: electron });
  const source = [
    `const double = globalThis[Symbol.for('${key}')];`,
    ...Object.keys(electron).map((name) => `export const ${name} = double.${name};`),
    'export default double;',
  ].join('\n');
  const url = `data:text/javascript,${encodeURIComponent(source)}`;
  const hook = `export const resolve = (specifier, context, next) =>
    specifier === 'electron' ? { url: ${JSON.stringify(url)}, shortCircuit: true } : next(specifier, context);`;
  register(`data:text/javascript,${encodeURIComponent(hook)}`);
  const loader = Module as unknown as { _load: (request: string, ...rest: unknown[]) => unknown };
  const load = loader._load.bind(Module);
  loader._load = (request, ...rest) => (request === 'electron' ? electron : load(request, ...rest));
  Object.defineProperty(process.versions, 'electron', { value: 'double', enumerable: true });
}
