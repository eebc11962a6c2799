import { EventEmitter } from 'node:events';
import { mkdirSync, readFileSync, rmSync, watch, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { host, missing, stoppable } from './host-state';

interface LoginItem {
  readonly path: string;
  readonly args?: readonly string[];
}

class App extends EventEmitter {
  readonly isPackaged = false;
  /** What the system was told to start at login, by the program and what it is given. */
  readonly loginItems = new Map<string, boolean>();
  readonly #paths = new Map<string, string>();
  readonly #ready = new Promise<void>((done) => this.once('ready', () => done()));
  #quitting = false;
  #lock: string | undefined;

  readonly commandLine = {
    appendSwitch: (name: string, value?: string) => {
      host.switches.push(value === undefined ? `--${name}` : `--${name}=${value}`);
    },
    hasSwitch: (name: string) =>
      host.switches.some((one) => one === `--${name}` || one.startsWith(`--${name}=`)),
  };

  whenReady() {
    return this.#ready;
  }
  isReady() {
    return host.ready;
  }
  getName() {
    return host.name;
  }
  getVersion() {
    return host.version;
  }
  getAppPath() {
    return host.appPath;
  }
  getLocale() {
    return process.env['HOST_LOCALE'] ?? 'en-US';
  }
  getPreferredSystemLanguages() {
    return [this.getLocale()];
  }
  enableSandbox() {
    if (host.ready) throw new Error('app.enableSandbox can only be called before app is ready');
  }
  focus() {}
  getLoginItemSettings({ path, args = [] }: LoginItem) {
    return { openAtLogin: this.loginItems.get([path, ...args].join(' ')) ?? false };
  }
  setLoginItemSettings({ openAtLogin, path, args = [] }: LoginItem & { readonly openAtLogin: boolean }) {
    this.loginItems.set([path, ...args].join(' '), openAtLogin);
  }

  setPath(name: string, path: string) {
    if (host.ready) missing('app.setPath after the app is ready');
    mkdirSync(path, { recursive: true });
    this.#paths.set(name, path);
  }
  getPath(name: string): string {
    const appData = process.env['XDG_CONFIG_HOME'] ?? join(homedir(), '.config');
    const usual = new Map([
      ['home', homedir()],
      ['temp', tmpdir()],
      ['appData', appData],
      ['userData', join(appData, host.name)],
      ['documents', join(homedir(), 'Documents')],
      ['downloads', join(homedir(), 'Downloads')],
    ]);
    return this.#paths.get(name) ?? usual.get(name) ?? missing(`app.getPath('${name}')`);
  }

  /** A file holds the number of the process that has the lock; another one leaves its call in a letter box. */
  requestSingleInstanceLock() {
    const folder = this.getPath('userData');
    const lock = join(folder, 'host.lock');
    const letterBox = join(folder, 'host.letter-box');
    mkdirSync(folder, { recursive: true });
    if (isHeld(lock)) {
      writeFileSync(letterBox, JSON.stringify({ argv: process.argv, cwd: process.cwd() }));
      return false;
    }
    writeFileSync(lock, processMark(process.pid));
    writeFileSync(letterBox, '');
    watch(letterBox, () => {
      const letter = readFileSync(letterBox, 'utf8');
      if (letter === '') return;
      writeFileSync(letterBox, '');
      const { argv, cwd } = JSON.parse(letter) as { argv: string[]; cwd: string };
      this.emit('second-instance', {}, argv, cwd);
    }).unref();
    this.#lock = lock;
    return true;
  }

  quit() {
    if (this.#quitting) return;
    const event = stoppable({});
    this.emit('before-quit', event);
    if (event.defaultPrevented) return;
    this.#quitting = true;
    if (host.windows.size === 0) this.exit(0);
    for (const window of host.windows) window.close();
  }
  /** A window that does not want to be closed stops the end of the app. */
  keepRunning() {
    this.#quitting = false;
  }
  /** A window is gone. An app that does not say what happens after the last one is left ends. */
  windowIsGone() {
    if (host.windows.size > 0 || host.exiting) return;
    if (this.#quitting) this.exit(0);
    else if (!this.emit('window-all-closed')) this.quit();
  }
  /** Nobody starts it again here but the test. */
  relaunch() {}
  exit(code = 0) {
    void this.#end(code);
  }

  async #end(code: number) {
    if (host.exiting) return;
    host.exiting = true;
    this.emit('will-quit', stoppable({}));
    this.emit('quit', {}, code);
    if (this.#lock !== undefined) rmSync(this.#lock, { force: true });
    await host.context?.close().catch(() => {});
    process.exit(code);
  }
}

function isHeld(lock: string): boolean {
  try {
    const mark = readFileSync(lock, 'utf8');
    const [pid] = mark.split(' ');
    process.kill(Number(pid), 0);
    return processMark(Number(pid)) === mark;
  } catch {
    return false;
  }
}

/** A process by its number and, where there is /proc, when it began: numbers are given to others again. */
function processMark(pid: number): string {
  try {
    // The name, which may hold anything, is in brackets; the time is the 20th field after it.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
    return `${pid} ${fields[19] ?? ''}`;
  } catch {
    return String(pid);
  }
}

export const app = new App();
