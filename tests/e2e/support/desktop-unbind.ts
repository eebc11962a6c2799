import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { _electron, type ElectronApplication, expect, type JSHandle, type Page } from '@playwright/test';
import type { BrowserWindow } from 'electron';
import { electronProgram } from './electron-program';
import { endedInTime } from './ended-in-time';
import { outlineOf } from './outline';
import type { PageProblems } from './page-problems';
import { describeWith, killNamed, killTree, killWith } from './processes';
import { projectFolder } from './project-folder';
import type { Unbind } from './unbind';

/** The desktop edition, in Electron or its double. */
export class DesktopUnbind implements Unbind {
  #running: { readonly electron: ElectronApplication; readonly page: Page } | undefined;

  readonly userData: string;
  /** More variables for the next start. */
  env: Readonly<Record<string, string>> = {};
  /** What the next start is given, such as a file. */
  given: readonly string[] = [];
  readonly #problems: PageProblems;
  /** What the main process wrote for whoever looks for a fault. */
  #said = '';

  constructor(userData: string, problems: PageProblems) {
    this.userData = userData;
    this.#problems = problems;
  }

  get page(): Page {
    return this.#now().page;
  }
  /** The main process. */
  get electron(): ElectronApplication {
    return this.#now().electron;
  }

  /** Its window, as the main process has it. */
  window(): Promise<JSHandle<BrowserWindow>> {
    return this.electron.browserWindow(this.page) as Promise<JSHandle<BrowserWindow>>;
  }

  async start(): Promise<void> {
    const { path, args } = commandLine();
    const electron = await _electron.launch({
      executablePath: path,
      args: [...args, ...this.given],
      cwd: projectFolder,
      env: this.#variables(),
      timeout: 30_000,
    });
    this.#said = '';
    electron.process().stderr?.on('data', (text: Buffer) => {
      this.#said += text.toString();
    });
    const page = await electron.firstWindow();
    // Without this Playwright would let every page be left that does not want to be; that is for the app to decide.
    electron.context().on('dialog', () => {});
    this.#problems.watch(page);
    // The window is there a little before its page.
    await page.waitForURL(/:[/][/]bundle[./]/);
    this.#running = { electron, page };
    // It is shown when the page has something to show, which may be later still.
    const window = await this.window();
    await expect
      .poll(() => window.evaluate((one) => one.isVisible()), { intervals: [20, 50, 100] })
      .toBe(true);
  }

  async giveFile(file: string | null, act: () => Promise<unknown>): Promise<void> {
    await this.electron.evaluate(({ dialog }, path) => {
      dialog.showOpenDialog = () =>
        Promise.resolve({ canceled: path === null, filePaths: path === null ? [] : [path] });
    }, file);
    await act();
  }

  async takeFile(path: string, act: () => Promise<unknown>): Promise<void> {
    await this.electron.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
    }, path);
    await act();
  }

  /** From now on the person says yes to every question of the system; until the next start. */
  async agree(): Promise<void> {
    await this.electron.evaluate(({ dialog }) => {
      dialog.showMessageBox = () => Promise.resolve({ response: 1, checkboxChecked: false });
    });
  }

  /** Resolves when the program has ended; to be asked before what ends it. The test's own time limits it. */
  async ended(): Promise<void> {
    await this.#now().electron.waitForEvent('close', { timeout: 0 });
  }

  async restart(): Promise<void> {
    await this.close();
    await this.start();
  }

  async crash(): Promise<void> {
    const { electron } = this.#now();
    const gone = this.ended();
    const { pid } = electron.process();
    if (pid !== undefined) killTree(pid);
    await gone;
    await this.start();
  }

  /** Ends everything of it at once, also where it is only just starting. */
  async kill(): Promise<void> {
    this.#running = undefined;
    await killWith('UNBIND_USER_DATA', this.userData);
  }

  /** Starts it once more beside the running one; resolves when that has ended. */
  async startAnother(...given: readonly string[]): Promise<{ readonly code: number | null }> {
    const { path, args } = commandLine();
    const other = spawn(path, [...args, ...given], {
      cwd: projectFolder,
      env: this.#variables(),
      stdio: 'ignore',
    });
    const [code] = (await once(other, 'close')) as [number | null];
    return { code };
  }

  /** What lies in the folder of its data. */
  lookAround(): string {
    return outlineOf(this.userData);
  }

  async close(): Promise<void> {
    const running = this.#running;
    this.#running = undefined;
    if (running === undefined) return;
    await endedInTime(running.electron.close(), {
      describe: () => `${describeWith('UNBIND_USER_DATA', this.userData)}\n${this.#said}`,
      kill: async () => {
        await this.kill();
        // What is left of it when the main process is gone already.
        killNamed(this.userData);
      },
    });
  }

  #variables(): Record<string, string> {
    const { env, userData } = this;
    const set = Object.entries({ ...process.env, UNBIND_USER_DATA: userData, ...env });
    return Object.fromEntries(set.filter((entry): entry is [string, string] => entry[1] !== undefined));
  }

  #now() {
    if (this.#running === undefined) throw new Error('the app is not running');
    return this.#running;
  }
}

function commandLine() {
  const { path, real } = electronProgram();
  // Chromium does not build its sandbox for root, who is who we are in many a container.
  const asRoot = real && process.getuid?.() === 0;
  return { path, args: [...(asRoot ? ['--no-sandbox'] : []), projectFolder] };
}
