import type { BrowserContext, Page } from '@playwright/test';
import { chromiumSwitches } from '../../support/chromium-switches';
import type { PageProblems } from './page-problems';

const { CHROMIUM: executablePath } = process.env;

/** How the browser is started. */
export const BROWSER = {
  ...(executablePath === undefined ? {} : { executablePath }),
  args: chromiumSwitches(),
};

/** How a window of it is, until the test makes it another. */
export const WINDOW = { viewport: { width: 1280, height: 800 }, locale: 'en-US' };

/**
 * Opens the app in a context of a browser.
 * @param prepare is done in the page before it is asked for the app
 */
export async function openWindow(
  context: BrowserContext,
  url: string,
  problems: PageProblems,
  prepare: (page: Page) => Promise<unknown> = async () => {},
): Promise<Page> {
  const page = context.pages()[0] ?? (await context.newPage());
  problems.watch(page);
  // Caught from the start: one that opens before the browser has heard of a listener opens as a window of its own.
  page.on('filechooser', () => {});
  await prepare(page);
  await page.goto(url);
  return page;
}

/** Chooses this file when `act` makes the page ask for one; null: the person would rather not. */
export async function uploadChosen(
  page: Page,
  file: string | null,
  act: () => Promise<unknown>,
): Promise<void> {
  const asked = page.waitForEvent('filechooser');
  await act();
  const chooser = await asked;
  if (file !== null) await chooser.setFiles(file);
  // Playwright cannot close a file chooser: this is what the browser does then.
  else await chooser.element().evaluate((field) => field.dispatchEvent(new Event('cancel')));
}

/** Saves to this path what `act` makes the page download. */
export async function takeDownload(page: Page, path: string, act: () => Promise<unknown>): Promise<void> {
  const asked = page.waitForEvent('download');
  await act();
  await (await asked).saveAs(path);
}
