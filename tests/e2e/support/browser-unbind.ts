import { type BrowserContext, chromium, type Page } from '@playwright/test';
import { freePort } from '../../support/free-port';
import { BROWSER, openWindow, takeDownload, uploadChosen, WINDOW } from './browser-window';
import { endedInTime } from './ended-in-time';
import { Launcher } from './launcher';
import { outlineOf } from './outline';
import type { PageProblems } from './page-problems';
import { describeNamed, killNamed } from './processes';
import type { Unbind } from './unbind';

/** The browser edition: what `npm start` serves, in a Chromium with a profile of its own, which outlives a restart. */
export class BrowserUnbind implements Unbind {
  #running:
    | { readonly context: BrowserContext; readonly page: Page; readonly launcher: Launcher }
    | undefined;
  /** Data belongs to the address: it stays the same when the app is started again. */
  #port: number | undefined;

  readonly userData: string;
  readonly #problems: PageProblems;
  readonly #prepare: (page: Page) => Promise<unknown>;

  /** @param prepare is done in the page before it is asked for the app */
  constructor(
    userData: string,
    problems: PageProblems,
    prepare: (page: Page) => Promise<unknown> = async () => {},
  ) {
    this.userData = userData;
    this.#problems = problems;
    this.#prepare = prepare;
  }

  get page(): Page {
    return this.#now().page;
  }
  get url(): string {
    return `http://127.0.0.1:${this.#port}/`;
  }

  async start(): Promise<void> {
    this.#port ??= await freePort();
    const launcher = new Launcher(['--no-open', '--port', String(this.#port)]);
    await launcher.firstLine();
    const context = await chromium.launchPersistentContext(this.userData, { ...BROWSER, ...WINDOW });
    const page = await openWindow(context, this.url, this.#problems, this.#prepare);
    this.#running = { context, page, launcher };
  }

  giveFile(file: string | null, act: () => Promise<unknown>): Promise<void> {
    return uploadChosen(this.page, file, act);
  }

  takeFile(path: string, act: () => Promise<unknown>): Promise<void> {
    return takeDownload(this.page, path, act);
  }

  async restart(): Promise<void> {
    await this.close();
    await this.start();
  }

  async crash(): Promise<void> {
    await this.kill();
    await this.start();
  }

  /** Ends everything of it at once. */
  async kill(): Promise<void> {
    const { context, launcher } = this.#now();
    const gone = context.waitForEvent('close');
    killNamed(`--user-data-dir=${this.userData}`);
    await Promise.all([gone, launcher.stop('SIGKILL')]);
  }

  /** What lies in the folder of its data. */
  lookAround(): string {
    return outlineOf(this.userData);
  }

  async close(): Promise<void> {
    const running = this.#running;
    this.#running = undefined;
    if (running === undefined) return;
    const profile = `--user-data-dir=${this.userData}`;
    await endedInTime(running.context.close(), {
      describe: () => describeNamed(profile),
      kill: async () => killNamed(profile),
    });
    await running.launcher.stop();
  }

  #now() {
    if (this.#running === undefined) throw new Error('the app is not running');
    return this.#running;
  }
}
