import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { coreTimer } from './core-timer';
import { ACCOUNTS, drawnAfter, frameOf, isSaved, middle, tell, test } from './window-test';

/** In the next frame: until it begins, and until it is drawn. */
const NEXT_FRAME = 2;
const TWO_FRAMES = 2;

const SEARCH = 'input[type=search]';
const ROWS = '.row-space';
const STATUS = 'header [role=status]';
const FILTER = 'input[role=combobox]';

/** What a key press costs in a page that shows what is typed, and nothing else. */
async function bareKey(page: Page): Promise<number> {
  const bare = await page.context().newPage();
  await bare.setContent('<input type="search"><p></p>');
  await bare.evaluate(() => {
    const field = document.querySelector('input');
    const text = document.querySelector('p');
    field?.addEventListener('input', () => {
      if (text !== null) text.textContent = field.value;
    });
  });
  await bare.locator(SEARCH).focus();
  const { text } = await middle(() =>
    drawnAfter(bare, 'keydown', { text: 'p' }, () => bare.keyboard.press('3')),
  );
  await bare.close();
  return text;
}

/** A key that is pressed and, next time, taken back. */
function pressed(page: Page, key: string): (round: number) => Promise<void> {
  return (round) => page.keyboard.press(round % 2 === 0 ? key : 'Backspace');
}

test('keystroke', async ({ full: page }) => {
  const frame = await frameOf(page);
  const line = (what: string, time: number) =>
    tell(`${what} / frame of a blank page`, time / frame, NEXT_FRAME);
  tell('a key in a page with one field / frame of a blank page', (await bareKey(page)) / frame);

  const search = pressed(page, '3');
  await page.locator(SEARCH).focus();
  const found = await middle((round) =>
    drawnAfter(page, 'keydown', { letter: SEARCH, list: ROWS }, () => search(round)),
  );
  line(`${ACCOUNTS} accounts: a key in the search, its letter`, found.letter);
  line(`${ACCOUNTS} accounts: a key in the search, the list`, found.list);

  await page.locator(SEARCH).fill('');
  await page.evaluate(() => window.probe.record());
  await page.locator(SEARCH).pressSequentially('example.org', { delay: 2 * frame });
  const longest = Math.max(...(await page.evaluate(() => window.probe.recorded())));
  line(`${ACCOUNTS} accounts: a word is typed, the longest wait for a frame`, longest);
  await page.locator(SEARCH).fill('');

  const choice = pressed(page, '7');
  await page.locator(FILTER).first().focus();
  const offered = await middle((round) =>
    drawnAfter(page, 'keydown', { letter: FILTER, choices: '[role=option]' }, () => choice(round)),
  );
  line(`${ACCOUNTS} accounts: a key in the filter, the choices`, offered.choices);

  const palette = pressed(page, '8');
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').waitFor();
  const listed = await middle((round) =>
    drawnAfter(page, 'keydown', { choices: '[role=listbox]' }, () => palette(round)),
  );
  line(`${ACCOUNTS} accounts: a key in the palette, what is found`, listed.choices);
});

test('sort', async ({ full: page }) => {
  const frame = await frameOf(page);
  for (const by of ['Next date', 'Service']) {
    const heading = page.getByRole('columnheader', { name: by }).getByRole('button');
    const { rows } = await middle(() => drawnAfter(page, 'click', { rows: ROWS }, () => heading.click()));
    tell(
      `${ACCOUNTS} accounts: a click that sorts by ${by} / frame of a blank page`,
      rows / frame,
      NEXT_FRAME,
    );
  }
});

test('filter', async ({ full: page }) => {
  const frame = await frameOf(page);
  const { rows } = await middle(async () => {
    await page.locator(FILTER).first().click();
    const choice = page.getByRole('option', { name: 'delete', exact: true });
    await choice.waitFor();
    const drawn = await drawnAfter(page, 'click', { rows: ROWS }, () => choice.click());
    await page.getByRole('button', { name: /^Remove the filter/ }).click();
    return drawn;
  });
  tell(`${ACCOUNTS} accounts: a filter is chosen / frame of a blank page`, rows / frame, NEXT_FRAME);
});

test('change', async ({ full: page, folder }) => {
  const frame = await frameOf(page);
  await page.getByRole('button', { name: 'Columns' }).click();
  await page.getByRole('checkbox', { name: 'Last login' }).click();
  await page.keyboard.press('Escape');
  await page.locator(ROWS).getByRole('checkbox').first().click();
  await isSaved(page);
  const coreTime = await coreTimer(page, readFileSync(join(folder, 'inventory.json'), 'utf8'));
  const shown = { status: STATUS, rows: ROWS };
  // In turns, so that all see the same machine.
  const times = await middle(async () => {
    const core = await coreTime();
    const done = page.getByRole('button', { name: 'Logged in today' });
    const { rows: change } = await drawnAfter(page, 'click', shown, () => done.click());
    await isSaved(page);
    const { status, rows: undo } = await drawnAfter(page, 'keydown', shown, () =>
      page.keyboard.press('Control+z'),
    );
    await isSaved(page);
    return { core, change, status, undo };
  });
  const budget = times.core + TWO_FRAMES * frame;
  tell(`${ACCOUNTS} accounts: the core in the page / frame of a blank page`, times.core / frame);
  tell(
    `${ACCOUNTS} accounts: an undo, that it is seen / frame of a blank page`,
    times.status / frame,
    NEXT_FRAME,
  );
  tell(`${ACCOUNTS} accounts: an undo, new figures / core and two frames`, times.undo / budget, 1);
  tell(`${ACCOUNTS} accounts: a change, new figures / core and two frames`, times.change / budget, 1);
});
