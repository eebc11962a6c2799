import { expect, type Page } from '@playwright/test';
import { median } from '../median';
import { middleRates, type Rates, ratesOf } from './gestures';
import { appFirst, appWith, bareFirst, bareWith, leaveGraph, type Opened } from './graph-pages';
import { ACCOUNTS, frameOf, middle, tell, test } from './window-test';

/** So many accounts have about 2,000 cards, with their hubs folded. */
const DRAWN_OF = 5100;
const DRAWN = { name: '2000 cards drawn', least: 1950, most: 2050 };
const FOLDED = `${ACCOUNTS} accounts folded`;
const ROUNDS = 5;
/** At least 90 % of the frames of a blank page. */
const FRAMES_LIMIT = 1 / 0.9;
const FIRST_LIMIT = 2;
const LAYOUT_LIMIT = 1;

/** How long the first picture takes, beside a bare canvas; in turns. Leaves the app at the graph. */
async function firstPictures(name: string, app: Page, bare: Page): Promise<void> {
  const times = { rough: [] as number[], fine: [] as number[], bare: [] as number[] };
  for (let round = 0; round < ROUNDS; round += 1) {
    times.bare.push(await bareFirst(bare, 'bare', 'canvas'));
    times.rough.push(await appFirst(app, 'any'));
    await leaveGraph(app);
    times.fine.push(await appFirst(app, 'fine'));
    if (round < ROUNDS - 1) await leaveGraph(app);
  }
  const canvas = median(times.bare);
  tell(`${name}: first picture / a bare canvas`, median(times.rough) / canvas, FIRST_LIMIT);
  tell(`${name}: until it has all widths and dashes / a bare canvas`, median(times.fine) / canvas);
}

test('picture', async ({ shared, folder, problems }) => {
  const opened: Opened = { shared, folder, problems };
  const drawn = { app: await appWith(DRAWN_OF, opened), ...(await bareWith(DRAWN_OF, false, opened)) };
  const folded = { app: await appWith(ACCOUNTS, opened), ...(await bareWith(ACCOUNTS, false, opened)) };
  expect(drawn.size.boxes).toBeGreaterThan(DRAWN.least);
  expect(drawn.size.boxes).toBeLessThan(DRAWN.most);
  tell(`${DRAWN.name}: cards that are drawn`, drawn.size.boxes);
  tell(`${DRAWN.name}: lines that are drawn`, drawn.size.lines);
  tell(`${FOLDED}: cards that are drawn`, folded.size.boxes);
  tell(`${FOLDED}: lines that are drawn`, folded.size.lines);
  await firstPictures(DRAWN.name, drawn.app, drawn.page);
  await firstPictures(FOLDED, folded.app, folded.page);

  const canvas = await bareFirst(drawn.page, 'bare', 'canvas');
  const flow = await bareFirst(drawn.page, 'reactFlow', '.react-flow__node', drawn.size.boxes);
  tell(`${DRAWN.name}: first picture of React Flow / a bare canvas`, flow / canvas);
  const blank = folded.page;
  await blank.evaluate(() => document.body.replaceChildren());
  const pages = {
    blank: () => ratesOf(blank, blank.locator('body')),
    drawn: () => ratesOf(drawn.app, drawn.app.locator('.graph-picture')),
    folded: () => ratesOf(folded.app, folded.app.locator('.graph-picture')),
    flow: () => ratesOf(drawn.page, drawn.page.locator('.react-flow')),
  };
  const rates: Record<keyof typeof pages, Rates[]> = { blank: [], drawn: [], folded: [], flow: [] };
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const name of ['blank', 'drawn', 'folded', 'flow'] as const) rates[name].push(await pages[name]());
  }
  for (const gesture of ['panning', 'zooming'] as const) {
    const of = (name: keyof typeof pages) => middleRates(rates[name])[gesture];
    tell(`frames per second of a blank page, ${gesture}`, of('blank'));
    tell(`${DRAWN.name}: blank page's frames / ours, ${gesture}`, of('blank') / of('drawn'), FRAMES_LIMIT);
    tell(`${FOLDED}: blank page's frames / ours, ${gesture}`, of('blank') / of('folded'), FRAMES_LIMIT);
    tell(`${DRAWN.name}: blank page's frames / React Flow's, ${gesture}`, of('blank') / of('flow'));
  }
});

/** The longest wait for a frame from now until a while after it, in milliseconds. */
async function longestWait(page: Page, act: () => Promise<unknown>): Promise<number> {
  await page.evaluate(() => window.probe.record());
  await act();
  await page.waitForTimeout(2000);
  return Math.max(...(await page.evaluate(() => window.probe.recorded())));
}

test('layout', async ({ shared, folder, problems }) => {
  const opened: Opened = { shared, folder, problems };
  for (const isOpened of [false, true]) {
    const { page } = await bareWith(ACCOUNTS, isOpened, opened);
    const frame = await frameOf(page);
    const { picture, layout } = await middle(() => page.evaluate(() => pictures.time()));
    const named = isOpened ? `${ACCOUNTS} accounts all drawn` : FOLDED;
    tell(`${named}: layout / frame of a blank page`, layout / frame, LAYOUT_LIMIT);
    tell(`${named}: the whole picture worked out / frame of a blank page`, picture / frame);
    await page.close();
  }
  const app = await appWith(ACCOUNTS, opened);
  const frame = await frameOf(app);
  await app.bringToFront();
  const opening = await longestWait(app, () => appFirst(app, 'any'));
  tell(`${FOLDED}: the longest wait for a frame while the graph opens / a frame`, opening / frame);
  await app.locator('.graph-panel .numbered-list button').first().click();
  const release = app.getByRole('button', { name: /^Mark released:/ }).first();
  await release.waitFor();
  const change = await longestWait(app, () => release.click());
  tell(`${FOLDED}: the longest wait for a frame after a release / a frame`, change / frame);
});
