import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { median } from '../median';
import { coreTimer } from './core-timer';
import { ACCOUNTS, drawnAfter, fill, frameOf, isSaved, middle, tell, test } from './window-test';

/** In the next frame: until it begins, and until it is drawn. */
const NEXT_FRAME = 2;
const TWO_FRAMES = 2;
/** At least 90 % of the frames of a blank page. */
const FRAMES_LIMIT = 1 / 0.9;
/** So many accounts, of which two in five are wanted gone, make a plan of about 2,000 steps. */
const PLANNED = 800;
const STEPS = { least: 1800, most: 2200 };
/** Pixels that the chart is scrolled with each frame, and for so many frames. */
const PACE = 60;
const FRAMES = 180;

const link = (page: Page, name: string) => page.getByRole('link', { name, exact: true });
const tab = (page: Page, name: RegExp) => page.getByRole('tab', { name });

/** Opens each of the screens from the list of accounts, whose heading gives way to its own. */
test('opening', async ({ full: page }) => {
  const frame = await frameOf(page);
  for (const name of ['Overview', 'Expiry', 'Plan']) {
    const { heading } = await middle(async () => {
      const drawn = await drawnAfter(page, 'click', { heading: 'main h1' }, () => link(page, name).click());
      await link(page, 'Accounts').click();
      await expect(page.getByText('10,000 accounts')).toBeVisible();
      return drawn;
    });
    tell(`${ACCOUNTS} accounts: ${name} is opened / frame of a blank page`, heading / frame);
  }
});

test('expiry', async ({ full: page, folder }) => {
  const frame = await frameOf(page);
  const core = await coreTimer(page, readFileSync(join(folder, 'inventory.json'), 'utf8'));
  await link(page, 'Expiry').click();
  const ends = page.getByRole('checkbox', { name: 'Only what ends the account' });
  await ends.waitFor();
  const { rows } = await middle(() =>
    drawnAfter(page, 'click', { rows: 'main [aria-live=polite]' }, () => ends.click()),
  );
  tell(`${ACCOUNTS} accounts: expiries are filtered / frame of a blank page`, rows / frame, NEXT_FRAME);
  await ends.setChecked(false);
  const used = page.getByRole('button', { name: /^I logged in today/, disabled: false });
  const times = await middle(async () => {
    const once = await core();
    const drawn = await drawnAfter(page, 'click', { list: '.row-space' }, () => used.first().click());
    await isSaved(page);
    await page.keyboard.press('Control+z');
    await isSaved(page);
    return { core: once, ...drawn };
  });
  tell(
    `${ACCOUNTS} accounts: logged in today, the bar moves / core and two frames`,
    times.list / (times.core + TWO_FRAMES * frame),
    1,
  );
});

/** How many steps the plan has, as its tab says. */
async function stepsOf(page: Page): Promise<number> {
  const said = await tab(page, /^Steps/).textContent();
  return Number(/[\d,]+/.exec(said ?? '')?.[0].replaceAll(',', ''));
}

test('plan', async ({ bench, folder }) => {
  await bench.start();
  await fill(bench, folder, PLANNED);
  const { page } = bench;
  const frame = await frameOf(page);
  await link(page, 'Plan').click();
  const steps = await stepsOf(page);
  expect(steps).toBeGreaterThan(STEPS.least);
  expect(steps).toBeLessThan(STEPS.most);
  const core = await coreTimer(page, readFileSync(join(folder, 'inventory.json'), 'utf8'));
  const times = await middle(async () => {
    const once = await core();
    await page
      .getByRole('button', { name: /^Done: / })
      .first()
      .click();
    const record = page.getByRole('dialog').getByRole('button', { name: 'Record' });
    await record.waitFor();
    const { list } = await drawnAfter(page, 'click', { list: '.plan-views [role=tab]' }, () =>
      record.click(),
    );
    await expect(page.getByRole('dialog')).toBeHidden();
    await isSaved(page);
    await page.keyboard.press('Control+z');
    await isSaved(page);
    return { core: once, list };
  });
  tell(`a plan of ${steps} steps: the core in the page / frame of a blank page`, times.core / frame);
  tell(
    `a plan of ${steps} steps: a step is ticked, new steps / core and two frames`,
    times.list / (times.core + TWO_FRAMES * frame),
    1,
  );

  await tab(page, /^Chart/).click();
  await expect(page.locator('.chart-row').first()).toBeVisible();
  const blank = await page.context().newPage();
  await blank.setContent('<main style="height: 100vh"></main>');
  const rates = { ours: [] as number[], blank: [] as number[] };
  for (let round = 0; round < 5; round += 1) {
    rates.blank.push(await frameWhileScrolling(blank, 'main'));
    rates.ours.push(await frameWhileScrolling(page, '.rows.chart'));
  }
  tell(
    `a plan of ${steps} steps: blank page's frames / the chart's, scrolling`,
    median(rates.ours) / median(rates.blank),
    FRAMES_LIMIT,
  );
});

/** How long a frame takes on the average while this is scrolled by a little in each, in milliseconds. */
async function frameWhileScrolling(page: Page, selector: string): Promise<number> {
  await page.bringToFront();
  return page.evaluate(
    ({ at, pace, count }) =>
      new Promise<number>((done, failed) => {
        const list = document.querySelector(at);
        if (list === null) return failed(new Error(`there is no ${at}`));
        list.scrollTop = 0;
        let [frames, start, way] = [0, 0, pace];
        const next = (now: number) => {
          if (frames === 0) start = now;
          if (frames === count) return done((now - start) / count);
          frames += 1;
          const before = list.scrollTop;
          list.scrollTop += way;
          // At an end it goes back.
          if (list.scrollTop === before) way = -way;
          requestAnimationFrame(next);
        };
        requestAnimationFrame(next);
      }),
    { at: selector, pace: PACE, count: FRAMES },
  );
}
