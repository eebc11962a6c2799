import type { BrowserContext, Page } from '@playwright/test';
import { openWindow, takeDownload, uploadChosen, WINDOW } from './browser-window';
import type { PageProblems } from './page-problems';
import type { SharedBrowser } from './shared-browser';
import type { Unbind } from './unbind';

/** The browser edition in a context of its own of a browser, and from a server, that other tests use as well. */
export class SharedBrowserUnbind implements Unbind {
  readonly #shared: SharedBrowser;
  readonly #problems: PageProblems;
  #running: { readonly context: BrowserContext; readonly page: Page } | undefined;

  constructor(shared: SharedBrowser, problems: PageProblems) {
    this.#shared = shared;
    this.#problems = problems;
  }

  get page(): Page {
    if (this.#running === undefined) throw new Error('the app is not running');
    return this.#running.page;
  }

  async start(): Promise<void> {
    const { browser, url } = await this.#shared.running();
    const context = await browser.newContext(WINDOW);
    this.#running = { context, page: await openWindow(context, url, this.#problems) };
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
