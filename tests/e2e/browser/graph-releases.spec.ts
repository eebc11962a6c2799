import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { expect } from '@playwright/test';
import { median } from '../../bench/median';
import { saveStatus } from '../support/accounts';
import { held } from '../support/held';
import { hubOf } from '../support/hub-of';
import { isShort } from '../support/is-short';
import { watchCards } from '../support/touched';
import { test } from '../support/unbind-test';

const RELEASES = isShort ? 20 : 200;
/** The card of the account that is released, and one more where the hub's says something else. */
const MOST_CHANGED = 2;

test(`${RELEASES} links are released one after the other, and no more of the picture changes than has to`, async ({
  unbind,
  folder,
}) => {
  test.setTimeout(600_000);
  const { page } = unbind;
  const file = join(folder, 'hub.json');
  writeFileSync(file, hubOf(RELEASES + 20));
  await page.getByRole('link', { name: 'Settings' }).click();
  await unbind.giveFile(file, () => page.getByRole('button', { name: 'Import…' }).click());
  await expect(page.getByText('Imported: hub.json')).toBeVisible();
  await page.evaluate(() => {
    window.location.hash = '#/graph/hub';
  });
  const picture = page.getByRole('application');
  const cards = picture.locator('.graph-card');
  await picture.getByRole('button', { name: 'Go into the picture' }).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowRight');
  await expect(cards.and(page.locator(':focus'))).toHaveClass(/fold/);
  await page.keyboard.press('Enter');
  await expect(cards.filter({ hasText: 'App' }).nth(8)).toBeVisible();

  const details = page.getByRole('region', { name: 'Details' });
  const release = details.getByRole('button', { name: /^Mark released:/ });
  const layer = picture.locator('.graph-layer');
  const devtools = await page.context().newCDPSession(page);
  const seenFrom = () => layer.evaluate(({ style }) => style.transform);
  const releaseOne = async (left: number) => {
    await release.first().click();
    await expect(details.getByText(`${left} links block its deletion`)).toBeVisible();
    await expect(saveStatus(page)).toContainText(/Saved$/);
  };
  // Once for what is made when it is first needed.
  await releaseOne(RELEASES + 19);
  const [from, before] = [await seenFrom(), await held(devtools)];
  await watchCards(layer);
  const changed: number[] = [];
  const times: number[] = [];
  const heaps = [before.heap];
  for (let at = 1; at < RELEASES; at += 1) {
    const start = performance.now();
    await releaseOne(RELEASES + 19 - at);
    times.push(performance.now() - start);
    const touched = await page.evaluate(() => globalThis.touched?.());
    changed.push(touched?.changed ?? Number.NaN);
    expect(touched?.all).toBeGreaterThan(MOST_CHANGED);
    if (at % (RELEASES / 2) === RELEASES / 2 - 1) heaps.push((await held(devtools)).heap);
  }
  const megabytes = heaps.map((heap) => (heap / 2 ** 20).toFixed(1)).join(', ');
  process.stdout.write(
    `${RELEASES} releases: ${median(times).toFixed(0)} ms each in the middle, at most ${Math.max(...changed)} cards changed; heap ${megabytes} MB\n`,
  );
  expect(Math.max(...changed)).toBeLessThanOrEqual(MOST_CHANGED);
  expect(Math.max(...changed)).toBeGreaterThan(0);
  expect(await seenFrom()).toBe(from);
  const [, halfway = Number.NaN, end = Number.NaN] = heaps;
  expect(end).toBeLessThan(halfway * 1.1 + 1_000_000);
});
