import { setTimeout as wait } from 'node:timers/promises';
import type { Browser, BrowserType } from '@playwright/test';
import { freePort } from '../../support/free-port';
import { BROWSER } from './browser-window';
import { Launcher } from './launcher';

interface Running {
  readonly browser: Browser;
  readonly launcher: Launcher;
  readonly url: string;
}

/** A browser, and a server of the browser edition, for all tests that end neither; started when the first one asks. */
export class SharedBrowser {
  readonly #kind: BrowserType;
  #running: Promise<Running> | undefined;

  constructor(kind: BrowserType) {
    this.#kind = kind;
  }

  /** The same browser and address each time. */
  running(): Promise<Running> {
    this.#running ??= this.#start();
    return this.#running;
  }

  async close(): Promise<void> {
    const running = await this.#running;
    // One that does not end is killed with the worker: it says nothing of any test.
    await Promise.race([running?.browser.close(), wait(30_000, undefined, { ref: false })]);
    await running?.launcher.stop();
  }

  async #start(): Promise<Running> {
    const port = await freePort();
    const launcher = new Launcher(['--no-open', '--port', String(port)]);
    await launcher.firstLine();
    try {
      return { browser: await this.#kind.launch(BROWSER), launcher, url: `http://127.0.0.1:${port}/` };
    } catch (error) {
      await launcher.stop();
      throw error;
    }
  }
}
