import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, expect } from '@playwright/test';
import { BrowserUnbind } from './browser-unbind';
import { DesktopUnbind } from './desktop-unbind';
import { PageProblems } from './page-problems';
import type { Unbind } from './unbind';

export interface EditionOption {
  readonly edition: 'desktop' | 'browser';
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

/** Playwright's `test`, with the app. */
export const test = base.extend<Fixtures & EditionOption>({
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

  unbind: async ({ edition, folder, problems }, use) => {
    const Edition = edition === 'desktop' ? DesktopUnbind : BrowserUnbind;
    const unbind = new Edition(join(folder, 'user-data'), problems);
    await unbind.start();
    await use(unbind);
    await unbind.close();
  },
});
