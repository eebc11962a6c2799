import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { openWindow, uploadChosen, WINDOW } from '../../e2e/support/browser-window';
import type { PageProblems } from '../../e2e/support/page-problems';
import { projectFolder } from '../../e2e/support/project-folder';
import type { SharedBrowser } from '../../e2e/support/shared-browser';
import { hubInventory } from '../hub-inventory';
import { median } from '../median';
import { middleRates, type Rates, ratesOf } from './gestures';
import { installProbe } from './probe';
import { ACCOUNTS, fill, frameOf, middle, tell, test } from './window-test';

/** So many accounts have about 2,000 cards, their hubs folded. */
const DRAWN_OF = 5100;
const DRAWN = { least: 1950, most: 2050 };
const ROUNDS = 5;
/** At least 90 % of the frames of a blank page. */
const FRAMES_LIMIT = 1 / 0.9;
const FIRST_LIMIT = 2;
const LAYOUT_LIMIT = 1;

const PICTURE = '.graph-picture';
const CANVAS = '.graph-picture > canvas';
const NODE = '.react-flow__node';

interface Opened {
  readonly shared: SharedBrowser;
  readonly folder: string;
  readonly problems: PageProblems;
}

/** The app with so many accounts, in a context of its own of the browser that all share. */
async function appWith(accounts: number, { shared, folder, problems }: Opened): Promise<Page> {
  const { browser, url } = await shared.running();
  const context = await browser.newContext(WINDOW);
  const page = await openWindow(context, url, problems, () => context.addInitScript(installProbe));
  await fill({ page, giveFile: (file, act) => uploadChosen(page, file, act) }, folder, accounts);
  return page;
}

/** A page with nothing in it but what it is measured with. */
async function bareWith(accounts: number, isOpened: boolean, { shared }: Opened): Promise<Page> {
  const { browser } = await shared.running();
  const context = await browser.newContext(WINDOW);
  await context.addInitScript(installProbe);
  const page = await context.newPage();
  await page.goto('about:blank');
  await page.setContent('<style>body { margin: 0; height: 100vh }</style><body></body>');
  await page.evaluate(readFileSync(join(projectFolder, 'out/bench/pictures-in-page.js'), 'utf8'));
  const text = JSON.stringify(hubInventory(accounts));
  const size = await page.evaluate(([all, opened]) => pictures.read(all, opened), [text, isOpened] as const);
  console.log(
    `${accounts} accounts, ${isOpened ? 'all drawn' : 'folded'}: ${size.boxes} boxes, ${size.lines} lines`,
  );
  if (accounts === DRAWN_OF) {
    expect(size.boxes).toBeGreaterThan(DRAWN.least);
    expect(size.boxes).toBeLessThan(DRAWN.most);
  }
  return page;
}

/** From a click until the picture is drawn. */
async function firstOf(page: Page, selector: string, click: () => Promise<void>, count = 1): Promise<number> {
  await page.bringToFront();
  await page.evaluate(([wanted, many]) => window.probe.watchPicture(wanted, many), [
    selector,
    count,
  ] as const);
  await click();
  return page.evaluate(() => window.probe.pictured());
}

function appFirst(page: Page): Promise<number> {
  return firstOf(page, CANVAS, () => page.getByRole('link', { name: 'Dependency graph' }).click());
}

async function leaveGraph(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Settings' }).click();
  await page.locator(PICTURE).waitFor({ state: 'detached' });
}

async function shownBy(page: Page, what: 'bare' | 'reactFlow', selector: string, count = 1): Promise<number> {
  await page.evaluate((name) => {
    document.body.replaceChildren();
    document.body.onclick = () => {
      document.body.onclick = null;
      pictures[name]();
    };
  }, what);
  return firstOf(page, selector, () => page.mouse.click(5, 5), count);
}

test('picture', async ({ shared, folder, problems }) => {
  const opened = { shared, folder, problems };
  const apps = [
    {
      name: '2,000 cards drawn',
      page: await appWith(DRAWN_OF, opened),
      bare: await bareWith(DRAWN_OF, false, opened),
    },
    {
      name: '10,000 accounts folded',
      page: await appWith(ACCOUNTS, opened),
      bare: await bareWith(ACCOUNTS, false, opened),
    },
  ] as const;
  for (const { name, page, bare } of apps) {
    const { ours, canvas } = await middle(async () => {
      const times = { ours: await appFirst(page), canvas: await shownBy(bare, 'bare', 'canvas') };
      await leaveGraph(page);
      return times;
    });
    console.log(`${name}: first picture ${ours.toFixed(0)} ms, bare canvas ${canvas.toFixed(0)} ms`);
    tell(`${name}: first picture / a bare canvas`, ours / canvas, FIRST_LIMIT);
    await appFirst(page);
  }
  const [{ page: drawn, bare: flow }, { page: folded, bare: blank }] = apps;
  await blank.evaluate(() => document.body.replaceChildren());
  const flowFirst = await shownBy(flow, 'reactFlow', NODE, DRAWN.least);
  const canvasFirst = await shownBy(blank, 'bare', 'canvas');
  tell('2,000 cards drawn: first picture of React Flow / a bare canvas', flowFirst / canvasFirst);
  await blank.evaluate(() => document.body.replaceChildren());
  const rounds = { blank: [] as Rates[], drawn: [] as Rates[], folded: [] as Rates[], flow: [] as Rates[] };
  for (let round = 0; round < ROUNDS; round += 1) {
    rounds.blank.push(await ratesOf(blank, blank.locator('body')));
    rounds.drawn.push(await ratesOf(drawn, drawn.locator(PICTURE)));
    rounds.folded.push(await ratesOf(folded, folded.locator(PICTURE)));
    rounds.flow.push(await ratesOf(flow, flow.locator('.react-flow')));
  }
  const of = (page: keyof typeof rounds) => middleRates(rounds[page]);
  for (const gesture of ['panning', 'zooming'] as const) {
    const nothing = of('blank')[gesture];
    console.log(
      Object.fromEntries(Object.keys(rounds).map((p) => [p, of(p as 'blank')[gesture].toFixed(1)])),
    );
    tell(
      `2,000 cards drawn: frames of a blank page / ours, ${gesture}`,
      nothing / of('drawn')[gesture],
      FRAMES_LIMIT,
    );
    tell(
      `10,000 accounts folded: frames of a blank page / ours, ${gesture}`,
      nothing / of('folded')[gesture],
      FRAMES_LIMIT,
    );
    tell(
      `2,000 cards drawn: frames of a blank page / React Flow's, ${gesture}`,
      nothing / of('flow')[gesture],
    );
  }
});

test('layout', async ({ shared, folder, problems }) => {
  const opened = { shared, folder, problems };
  for (const isOpened of [false, true]) {
    const page = await bareWith(ACCOUNTS, isOpened, opened);
    const frame = await frameOf(page);
    const { picture, layout } = await middle(() => page.evaluate(() => pictures.time()));
    const named = `${ACCOUNTS} accounts, ${isOpened ? 'all drawn' : 'folded'}`;
    console.log(picture, layout);
    tell(`${named}: layout / frame of a blank page`, layout / frame, LAYOUT_LIMIT);
    tell(`${named}: the whole picture worked out / frame of a blank page`, picture / frame);
    await page.close();
  }
  const app = await appWith(ACCOUNTS, opened);
  const frame = await frameOf(app);
  await app.bringToFront();
  await app.evaluate(() => window.probe.record());
  await appFirst(app);
  await app.waitForTimeout(1000);
  const opening = Math.max(...(await app.evaluate(() => window.probe.recorded())));
  tell(
    `${ACCOUNTS} accounts folded: longest wait for a frame while the graph opens / a frame`,
    opening / frame,
  );
});
void median;
