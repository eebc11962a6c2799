import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { newAccount } from '#core/inventory/edit-inventory';
import { INVENTORY_FORMAT, INVENTORY_VERSION } from '#core/inventory/inventory';
import { saveStatus } from '../support/accounts';
import { test } from '../support/unbind-test';

test('a person sees what blocks WeChat, releases a link right there, sees what that changes, and takes it back', async ({
  unbind: { page },
}) => {
  await page.getByRole('button', { name: 'Load the sample' }).click();
  await page.getByRole('link', { name: 'Dependency graph' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Dependency graph' })).toBeVisible();
  const find = page.getByRole('combobox', { name: 'Find an account' });
  await find.fill('weixin');
  await page.getByRole('option', { name: '微信', exact: true }).click();
  const details = page.getByRole('region', { name: 'Details' });
  const blocked = (count: number) => details.getByText(`${count} links block its deletion`);
  await expect(blocked(10)).toBeVisible();

  // All that has to happen is lit, and near enough to be read.
  const picture = page.getByRole('application');
  const card = (name: string) => picture.getByRole('button', { name: new RegExp(`^${name}`) });
  await expect(card('微信 blocked')).toHaveAttribute('aria-pressed', 'true');
  await expect(card('百度 blocked')).not.toHaveClass(/faded/);
  await expect(card('QQ 靓号')).toHaveClass(/faded/);

  await details.getByRole('button', { name: 'Mark released: Unbind QQ from 微信' }).click();
  await expect(blocked(9)).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(blocked(10)).toBeVisible();
  await expect(saveStatus(page)).toContainText(/Saved$/);

  // By the keys alone: into the picture, along a line, and choose what is there.
  await picture.getByRole('button', { name: 'Go into the picture' }).focus();
  await page.keyboard.press('Enter');
  await expect(card('微信 blocked')).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await expect(card('QQ blocked')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#\/graph\/sample\.qq$/);
  await page.keyboard.press('Escape');
  await expect(page).toHaveURL(/#\/graph$/);
});

test('a hub with many accounts is one card until it is opened, and a worker lays so many out', async ({
  unbind,
  folder,
}) => {
  const { page } = unbind;
  const apps = Array.from({ length: 1500 }, (_, at) => newAccount(`app-${at}`, `App ${at}`));
  const file = join(folder, 'hub.json');
  writeFileSync(
    file,
    JSON.stringify({
      format: INVENTORY_FORMAT,
      version: INVENTORY_VERSION,
      services: [],
      accounts: [newAccount('hub', 'Hub'), ...apps],
      links: apps.map(({ id }) => ({ id: `l-${id}`, provider: 'hub', dependent: id, kind: 'login' })),
    }),
  );
  await page.getByRole('link', { name: 'Settings' }).click();
  await unbind.giveFile(file, () => page.getByRole('button', { name: 'Import…' }).click());
  await page.getByRole('link', { name: 'Dependency graph' }).click();
  const cards = page.getByRole('application').getByRole('button', { name: /^(?:Hub|App|On Hub)/ });
  await expect(cards).toHaveText([/^Hub/, 'On Hub1,500 accounts, open']);
  expect(page.workers().map((worker) => new URL(worker.url()).pathname)).toEqual([
    expect.stringMatching(/^\/assets\/layout-worker-[\w-]+\.js$/),
  ]);
  await cards.nth(1).click();
  await page.getByRole('button', { name: 'Fold everything' }).click();
  await expect(cards).toHaveCount(2);
  await page.getByRole('link', { name: 'Settings' }).click();
  await expect.poll(() => page.workers()).toEqual([]);
});
