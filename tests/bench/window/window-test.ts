import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CDPSession, expect, type Page } from '@playwright/test';
import { BrowserUnbind } from '../../e2e/support/browser-unbind';
import type { Unbind } from '../../e2e/support/unbind';
import { test as base } from '../../e2e/support/unbind-test';
import { hubInventory } from '../hub-inventory';
import { lineOf } from '../line';
import { median } from '../median';
import { installProbe } from './probe';

/** So many frames of a blank page are looked at to say how long one is. */
const FRAMES = 120;

/** Each figure is the middle one of that many rounds; those before them only warm up. */
const ROUNDS = 11;
const WARM_UP = 2;

export const ACCOUNTS = 10_000;

/** What a measurement is given. */
export interface BenchFixtures {
  /** The browser edition with the probe in its page, in English, not started yet. */
  readonly bench: BrowserUnbind;
  /** The same, started, with the inventory of the promises, at the list of accounts. */
  readonly full: Page;
  readonly devtools: CDPSession;
}

/** Playwright's `test`, with a window that can be measured. */
export const test = base.extend<BenchFixtures>({
  bench: async ({ folder, problems }, use) => {
    const bench = new BrowserUnbind(join(folder, 'bench-data'), problems, (page) =>
      page.context().addInitScript(installProbe),
    );
    await use(bench);
    await bench.close();
  },
  full: async ({ bench, folder }, use) => {
    await bench.start();
    await fill(bench, folder);
    await openList(bench.page);
    await use(bench.page);
  },
  devtools: async ({ full }, use) => {
    await use(await full.context().newCDPSession(full));
  },
});

/** Imports the inventory of the promises, as a person does, and waits until it is stored. */
export async function fill(
  unbind: Pick<Unbind, 'page' | 'giveFile'>,
  folder: string,
  accounts = ACCOUNTS,
): Promise<void> {
  const { page } = unbind;
  const file = join(folder, 'inventory.json');
  writeFileSync(file, JSON.stringify(hubInventory(accounts)));
  await page.getByRole('link', { name: 'Settings' }).click();
  await unbind.giveFile(file, () => page.getByRole('button', { name: 'Import…' }).click());
  await expect(page.getByText('Imported: inventory.json')).toBeVisible({ timeout: 60_000 });
  await isSaved(page);
}

/** Waits until all is written. */
export async function isSaved(page: Page): Promise<void> {
  await expect(page.getByRole('banner').getByRole('status')).toHaveText(/Saved$/, { timeout: 30_000 });
}

async function openList(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Accounts', exact: true }).click();
  await expect(page.getByText('10,000 accounts')).toBeVisible();
}

/** How long a frame of a blank page takes in this browser, in milliseconds. */
export async function frameOf(page: Page): Promise<number> {
  const blank = await page.context().newPage();
  await blank.goto('about:blank');
  const frame = median(await blank.evaluate((count) => window.probe.frames(count), FRAMES));
  await blank.close();
  return frame;
}

/** Does something, and measures when the page has drawn what changes at the selectors. */
export async function drawnAfter<Name extends string>(
  page: Page,
  event: 'keydown' | 'click',
  selectors: Readonly<Record<Name, string>>,
  act: () => Promise<unknown>,
): Promise<Readonly<Record<Name, number>>> {
  const watched: Readonly<Record<string, string>> = selectors;
  await page.evaluate(([on, all]) => window.probe.watch(on, all), [event, watched] as const);
  await act();
  return page.evaluate(() => window.probe.drawn());
}

/** Does it many times, each with its number, and gives the middle one of the times of each name. */
export async function middle<Name extends string>(
  measure: (round: number) => Promise<Readonly<Record<Name, number>>>,
): Promise<Readonly<Record<Name, number>>> {
  const all: Record<string, number[]> = {};
  for (let round = 0; round < WARM_UP + ROUNDS; round += 1) {
    for (const [name, time] of Object.entries<number>(await measure(round))) {
      all[name] ??= [];
      if (round >= WARM_UP) all[name].push(time);
    }
  }
  const middles = Object.entries(all).map(([name, times]) => [name, median(times)]);
  return Object.fromEntries(middles) as Readonly<Record<Name, number>>;
}

/** Prints a ratio. A limit that is not kept is said, and fails nothing: the machine may be slow. */
export function tell(what: string, ratio: number, limit: number | null = null): void {
  console.log(lineOf({ what, ratio, limit }));
}
