import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { hubInventory } from '../../bench/hub-inventory';
import { openAccounts } from '../support/accounts';
import { held, scrollList } from '../support/held';
import { test } from '../support/unbind-test';

const ACCOUNTS = 1500;

/** In a window of 800 pixels a dozen rows are in view; beyond them are some more on either side. */
const MOST_ROWS = 50;

test(`the list of ${ACCOUNTS} accounts draws few rows wherever it is, and keeps nothing of those it has drawn`, async ({
  unbind,
  folder,
}) => {
  const { page } = unbind;
  const file = join(folder, 'many.json');
  writeFileSync(file, JSON.stringify(hubInventory(ACCOUNTS)));
  await page.getByRole('link', { name: 'Settings' }).click();
  await unbind.giveFile(file, () => page.getByRole('button', { name: 'Import…' }).click());
  await expect(page.getByText('Imported: many.json')).toBeVisible();
  await openAccounts(page);
  const rows = page.getByRole('main').getByRole('listitem');
  await expect(rows.first()).toBeVisible();

  const devtools = await page.context().newCDPSession(page);
  // Once for what is made when it is first needed.
  await scrollList(page, 'end');
  await scrollList(page, 'start');
  const before = await held(devtools);
  const way = await scrollList(page, 'end');
  await expect(rows.last()).toHaveAttribute('aria-posinset', String(ACCOUNTS));
  expect(way).toBeGreaterThan(ACCOUNTS * 40);
  expect(await rows.count()).toBeLessThan(MOST_ROWS);
  const end = await held(devtools);
  await scrollList(page, 'start');
  await expect(rows.first()).toHaveAttribute('aria-posinset', '1');
  const after = await held(devtools);

  expect(end.nodes).toBeLessThan(before.nodes * 1.5);
  expect(after.nodes).toBeLessThan(before.nodes * 1.2);
  expect(after.heap).toBeLessThan(before.heap * 1.2 + 5_000_000);
});
