import type { BrowserContext, Page } from '@playwright/test';
import { openWindow, takeDownload, uploadChosen, WINDOW } from './browser-window';
import type { PageProblems } from './page-problems';
import type { SharedBrowser } from './shared-browser';
import type { Unbind } from './unbind';

/** How the context is, where that matters. */
export interface Circumstances {
  /** An IANA time zone; that of this machine unless given. */
  readonly timezoneId?: string;
  /** Done in the page before it is asked for the app. */
  readonly prepare?: (page: Page) => Promise<unknown>;
}

/** The browser edition in a context of its own of a browser, and from a server, that other tests use as well. */
export class SharedBrowserUnbind implements Unbind {
  readonly #shared: SharedBrowser;
  readonly #problems: PageProblems;
  readonly #circumstances: Circumstances;
  #running: { readonly context: BrowserContext; readonly page: Page } | undefined;

  constructor(shared: SharedBrowser, problems: PageProblems, circumstances: Circumstances = {}) {
    this.#shared = shared;
    this.#problems = problems;
    this.#circumstances = circumstances;
  }

  get page(): Page {
    if (this.#running === undefined) throw new Error('the app is not running');
    return this.#running.page;
  }

  async start(): Promise<void> {
    const { browser, url } = await this.#shared.running();
    const { timezoneId, prepare } = this.#circumstances;
    const context = await browser.newContext({
      ...WINDOW,
      ...(timezoneId === undefined ? {} : { timezoneId }),
    });
    this.#running = { context, page: await openWindow(context, url, this.#problems, prepare) };
  }

  giveFile(file: string | null, act: () => Promise<unknown>): Promise<void> {
    return uploadChosen(this.page, file, act);
  }

  takeFile(path: string, act: () => Promise<unknown>): Promise<void> {
    return takeDownload(this.page, path, act);
  }

  restart(): Promise<void> {
    return Promise.reject(new Error('its data ends with its context: the test has to use `ownBrowser`'));
  }

  crash(): Promise<void> {
    return this.restart();
  }

  async close(): Promise<void> {
    await this.#running?.context.close();
    this.#running = undefined;
  }
}
