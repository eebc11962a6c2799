import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import type { Inventory } from '#core/inventory/inventory';
import { SharedBrowserUnbind } from '../support/shared-browser-unbind';
import { squeezed } from '../support/squeezed';
import { test } from '../support/unbind-test';

/** Where names stand beside something else, or in a sentence with a day. */
const PLACES = [
  '/',
  '/accounts',
  '/accounts/wechat',
  '/expiry',
  '/expiry/forecast',
  '/expiry/what-if/lose/wechat',
  '/expiry/what-if/delete/wechat',
  '/plan',
  '/plan/other',
  '/check-up',
];

const SMALLEST = { width: 960, height: 600 };

/** Of a name in words, one in Chinese, and one without any place to break it; each longer than a hundred characters. */
const ENDINGS = [
  ' which I use for what I do on Sundays and, if it rains, on some of the other days of the week as well',
  '这个账号的名称写得非常非常长'.repeat(10),
  'without-any-blank-'.repeat(8),
];

function withLongNames(): Inventory {
  const sample = JSON.parse(readFileSync('resources/samples/lin-xiao.json', 'utf8')) as Inventory;
  const named = (name: string, at: number) => `${name}${ENDINGS[at % ENDINGS.length]}`.slice(0, 180);
  return {
    ...sample,
    accounts: sample.accounts.map((account, at) => ({ ...account, name: named(account.name, at) })),
  };
}

async function go(page: Page, place: string): Promise<void> {
  await page.evaluate((hash) => {
    window.location.hash = hash;
  }, place);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
}

test('names of any length squeeze nothing and hide nothing beside them, in the smallest window', async ({
  shared,
  problems,
  folder,
}) => {
  const unbind = new SharedBrowserUnbind(shared, problems, {
    timezoneId: 'Asia/Shanghai',
    prepare: (page) => page.clock.setFixedTime('2026-11-23T10:00:00+08:00'),
  });
  await unbind.start();
  const { page } = unbind;
  const file = join(folder, 'long.json');
  writeFileSync(file, JSON.stringify(withLongNames()));
  await page.getByRole('link', { name: 'Settings', exact: true }).click();
  await unbind.giveFile(file, () => page.getByRole('button', { name: 'Import…' }).click());
  await expect(page.getByText('Imported: long.json')).toBeVisible();
  await page.getByLabel('Language').selectOption('zh-CN');
  await page.setViewportSize(SMALLEST);

  for (const place of PLACES) {
    await go(page, place);
    await expect.poll(() => squeezed(page), { message: place }).toEqual([]);
  }
  await go(page, '/plan');
  await page.getByRole('button', { name: '选择要注销的账号…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('checkbox').first().check();
  await expect(dialog.getByText('不能注销', { exact: true })).toBeVisible();
  expect(await squeezed(page)).toEqual([]);
  // What is cut off a name can be read all the same.
  const { accounts } = withLongNames();
  await expect(dialog.getByTitle(accounts[0]?.name ?? '')).toBeAttached();
  await page.keyboard.press('Escape');

  // What has changed since the last visit begins as far from its edge as what stands below.
  await page.clock.setFixedTime('2026-12-20T10:00:00+08:00');
  await page.reload();
  await go(page, '/');
  const inset = async (name: string) => {
    const card = page.getByRole('region', { name, exact: true });
    const [around, heading] = await Promise.all([
      card.boundingBox(),
      card.getByRole('heading').boundingBox(),
    ]);
    return Math.round((heading?.x ?? 0) - (around?.x ?? 0));
  };
  expect(await inset('上次打开以来')).toBe(await inset('即将失效'));
  expect(await squeezed(page)).toEqual([]);
  await unbind.close();
});
