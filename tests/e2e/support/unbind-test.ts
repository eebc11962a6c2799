import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, expect } from '@playwright/test';
import { BrowserUnbind } from './browser-unbind';
import { DesktopUnbind } from './desktop-unbind';
import { PageProblems } from './page-problems';
import { SharedBrowser } from './shared-browser';
import { SharedBrowserUnbind } from './shared-browser-unbind';
import type { Unbind } from './unbind';

export interface EditionOption {
  readonly edition: 'desktop' | 'browser';
  /** For tests that start the app again: in the browser edition it costs a browser of its own. */
  readonly ownBrowser: boolean;
}

/** What a test is given. */
export interface Fixtures {
  /** A folder of its own, gone after the test. */
  readonly folder: string;
  /** What went wrong in the pages. A test that leaves something here has failed. */
  readonly problems: PageProblems;
  /** The desktop edition, not started yet. */
  readonly desktop: DesktopUnbind;
  /** The running app in the edition of the project, with no data. */
  readonly unbind: Unbind;
}

export interface WorkerFixtures {
  readonly shared: SharedBrowser;
}

/** Playwright's `test`, with the app. */
export const test = base.extend<Fixtures & EditionOption, WorkerFixtures>({
  shared: [
    async ({ playwright }, use) => {
      const shared = new SharedBrowser(playwright.chromium);
      await use(shared);
      await shared.close();
    },
    { scope: 'worker' },
  ],

  ownBrowser: [false, { option: true }],

  edition: ['browser', { option: true }],

  folder: async ({ edition }, use) => {
    const folder = mkdtempSync(join(tmpdir(), `unbind-${edition}-`));
    await use(folder);
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  },

  problems: async ({ edition }, use) => {
    const problems = new PageProblems();
    await use(problems);
    expect(problems.unwanted, `in the ${edition} edition`).toEqual([]);
  },

  desktop: async ({ folder, problems }, use) => {
    const desktop = new DesktopUnbind(join(folder, 'user-data'), problems);
    await use(desktop);
    await desktop.close();
  },

  unbind: async ({ edition, ownBrowser, shared, folder, problems }, use) => {
    const data = join(folder, 'user-data');
    const unbind =
      edition === 'desktop'
        ? new DesktopUnbind(data, problems)
        : ownBrowser
          ? new BrowserUnbind(data, problems)
          : new SharedBrowserUnbind(shared, problems);
    await unbind.start();
    await use(unbind);
    await unbind.close();
  },
});
