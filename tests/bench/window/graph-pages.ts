import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { openWindow, uploadChosen, WINDOW } from '../../e2e/support/browser-window';
import type { PageProblems } from '../../e2e/support/page-problems';
import { projectFolder } from '../../e2e/support/project-folder';
import type { SharedBrowser } from '../../e2e/support/shared-browser';
import { hubInventory } from '../hub-inventory';
import { installProbe } from './probe';
import { fill } from './window-test';

/** What pages are opened with. */
export interface Opened {
  readonly shared: SharedBrowser;
  readonly folder: string;
  readonly problems: PageProblems;
}

/** The app with so many accounts, in a context of its own of the browser that all share. */
export async function appWith(accounts: number, { shared, folder, problems }: Opened): Promise<Page> {
  const { browser, url } = await shared.running();
  const context = await browser.newContext(WINDOW);
  const page = await openWindow(context, url, problems, () => context.addInitScript(installProbe));
  await fill({ page, giveFile: (file, act) => uploadChosen(page, file, act) }, folder, accounts);
  return page;
}

/** How many boxes and lines a picture has. */
export interface Size {
  readonly boxes: number;
  readonly lines: number;
}

/** A page that shows nothing yet, and knows the picture of so many accounts, folded or all of them opened. */
export async function bareWith(
  accounts: number,
  isOpened: boolean,
  { shared }: Opened,
): Promise<{ readonly page: Page; readonly size: Size }> {
  const { browser } = await shared.running();
  const context = await browser.newContext(WINDOW);
  await context.addInitScript(installProbe);
  const page = await context.newPage();
  await page.goto('about:blank');
  await page.setContent('<style>body { margin: 0; height: 100vh; overflow: hidden }</style><body></body>');
  await page.addStyleTag({ path: join(projectFolder, 'node_modules/@xyflow/react/dist/style.css') });
  await page.evaluate(readFileSync(join(projectFolder, 'out/bench/pictures-in-page.js'), 'utf8'));
  const text = JSON.stringify(hubInventory(accounts));
  const size = await page.evaluate(([all, opened]) => pictures.read(all, opened), [text, isOpened] as const);
  return { page, size };
}

/** From a click until there are so many of these and the last can be seen, in milliseconds. */
async function firstOf(page: Page, selector: string, click: () => Promise<void>, count = 1): Promise<number> {
  await page.bringToFront();
  await page.evaluate(([wanted, many]) => window.probe.watchPicture(wanted, many), [
    selector,
    count,
  ] as const);
  await click();
  return page.evaluate(() => window.probe.pictured());
}

/** From the click on its name in the navigation until the graph is painted, roughly or with widths and dashes. */
export function appFirst(page: Page, painted: 'any' | 'fine'): Promise<number> {
  const selector = painted === 'any' ? '[data-painted]' : '[data-painted=fine]';
  return firstOf(page, `.graph-picture > canvas${selector}`, () =>
    page.getByRole('link', { name: 'Dependency graph' }).click(),
  );
}

/** To a screen without a picture. */
export async function leaveGraph(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Settings' }).click();
  await page.locator('.graph-picture').waitFor({ state: 'detached' });
}

/** The same on a page of {@link bareWith}, drawn by one of what we are measured against. */
export async function bareFirst(
  page: Page,
  what: 'bare' | 'reactFlow',
  selector: string,
  count = 1,
): Promise<number> {
  await page.evaluate((name) => {
    document.body.replaceChildren();
    document.body.onclick = () => {
      document.body.onclick = null;
      pictures[name]();
    };
  }, what);
  return firstOf(page, selector, () => page.mouse.click(5, 5), count);
}
