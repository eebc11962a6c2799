import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Locator, type Page } from '@playwright/test';
import type { Inventory } from '#core/inventory/inventory';
import { openAccounts } from '../support/accounts';
import { exported } from '../support/exported';
import { isShort } from '../support/is-short';
import type { Unbind } from '../support/unbind';
import { test } from '../support/unbind-test';

test.use({ ownBrowser: true });

interface Step {
  readonly name: string;
  /** Does it as a person does; resolves to what shows that it was done. */
  readonly act: (unbind: Unbind, folder: string) => Promise<Locator>;
  /** What has to be stored from then on. */
  readonly stored: (inventory: Inventory) => unknown;
  readonly as: Record<string, unknown> | unknown[];
}

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const named = ({ accounts }: Inventory, name: string) => accounts.find((account) => account.name === name);

async function open(page: Page, account: string): Promise<void> {
  await openAccounts(page);
  await page.getByRole('listitem').getByRole('link', { name: account, exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: account, exact: true })).toBeVisible();
}

async function add(page: Page, name: string): Promise<Locator> {
  await openAccounts(page);
  await button(page, 'Add an account').click();
  await page.getByRole('dialog').getByLabel(/^Name/).fill(name);
  await page.keyboard.press('Enter');
  return page.getByRole('listitem').getByRole('link', { name, exact: true });
}

const STEPS: readonly Step[] = [
  {
    name: 'an account is added',
    act: ({ page }) => add(page, '微信'),
    stored: (inventory) => named(inventory, '微信'),
    as: { service: 'wechat', intent: 'undecided' },
  },
  {
    name: 'another one is added',
    act: ({ page }) => add(page, 'QQ'),
    stored: ({ accounts }) => accounts.map(({ name }) => name),
    as: ['微信', 'QQ'],
  },
  {
    name: 'an account is to be deleted',
    act: async ({ page }) => {
      await open(page, '微信');
      await button(page, 'Edit').click();
      await page.getByRole('dialog').getByLabel('You want').selectOption('delete');
      await page.getByRole('dialog').getByLabel('Tags').fill('社交');
      await page.keyboard.press('Enter');
      await button(page, 'Save').click();
      return page.getByRole('cell', { name: 'delete', exact: true });
    },
    stored: (inventory) => named(inventory, '微信'),
    as: { intent: 'delete', tags: ['社交'] },
  },
  {
    name: 'a link is added, with an account at its other end',
    act: async ({ page }) => {
      await open(page, '微信');
      await button(page, 'Add a link').click();
      await page.getByRole('dialog').getByLabel('The other account').fill('读书');
      await button(page, 'Save').click();
      return page.getByRole('region', { name: 'Links', includeHidden: true }).getByText('读书');
    },
    stored: ({ links, accounts }) => [links.length, accounts.length],
    as: [1, 3],
  },
  {
    name: 'a date is recorded',
    act: async ({ page }) => {
      await open(page, 'QQ');
      const dates = page.getByRole('region', { name: 'Recorded dates' });
      await dates.getByLabel('Date').fill('2026-01-31');
      await button(page, 'Record a date').click();
      return dates.getByRole('cell', { name: '2026-01-31', exact: true });
    },
    stored: (inventory) => named(inventory, 'QQ')?.events,
    as: [{ type: 'login', on: '2026-01-31' }],
  },
  {
    name: 'a condition is checked',
    act: async ({ page }) => {
      await open(page, '微信');
      const conditions = page.getByRole('region', { name: 'Conditions of deletion' }).getByRole('listitem');
      const safe = conditions.filter({ hasText: 'The account is not at risk' });
      await safe.getByRole('button', { name: 'Met', exact: true }).click();
      return safe.getByText('met', { exact: true });
    },
    stored: (inventory) => Object.values(named(inventory, '微信')?.confirmations ?? {}),
    as: [{ status: 'met' }],
  },
  {
    name: 'a link is released',
    act: async ({ page }) => {
      await open(page, '微信');
      await button(page, 'Mark as released').click();
      return page.getByText(/^released on /);
    },
    stored: ({ links }) => links,
    as: [{ releasedOn: expect.stringMatching(/^\d{4}-/) }],
  },
  {
    name: 'an account is removed',
    act: async ({ page }) => {
      await open(page, '读书');
      await button(page, 'Delete the record').click();
      await page.getByRole('dialog').getByRole('button', { name: 'Delete the record' }).click();
      return page.getByText('2 accounts');
    },
    stored: ({ links, accounts }) => [links.length, accounts.length],
    as: [0, 2],
  },
  {
    name: 'that is undone',
    act: async ({ page }) => {
      await button(page, 'Undo').click();
      await openAccounts(page);
      return page.getByText('3 accounts');
    },
    stored: ({ links, accounts }) => [links.length, accounts.length],
    as: [1, 3],
  },
  {
    name: 'another inventory is imported',
    act: async (unbind, folder) => {
      const { page } = unbind;
      const file = join(folder, 'other.json');
      const other = { format: 'unbind-inventory', version: 1, accounts: [], links: [], services: [] };
      writeFileSync(file, JSON.stringify(other));
      await page.getByRole('link', { name: 'Settings', exact: true }).click();
      await unbind.giveFile(file, () => button(page, 'Import…').click());
      await button(page, 'Replace').click();
      return page.getByText('Imported: other.json');
    },
    stored: ({ links, accounts }) => [links.length, accounts.length],
    as: [0, 0],
  },
];

/** Where time is short, each edition is killed after every other step and else loaded again. */
const KILLS = isShort ? STEPS.length / 2 : STEPS.length;

test(`what the screen says is saved is there after the app was killed, ${KILLS} times`, async ({
  unbind,
  edition,
  folder,
}) => {
  test.setTimeout(180_000);
  for (const [at, { name, act, stored, as }] of STEPS.entries()) {
    const kills = !isShort || at % 2 === (edition === 'desktop' ? 0 : 1);
    await test.step(name, async () => {
      await expect(await act(unbind, folder)).toBeVisible();
      await expect(unbind.page.getByRole('banner').getByRole('status')).toHaveText(/Saved$/);
      await (kills ? unbind.crash() : unbind.page.reload());
      await unbind.page.getByRole('link', { name: 'Settings', exact: true }).click();
      const document = await exported(unbind, join(folder, `${at}.json`));
      const found = stored(JSON.parse(document) as Inventory);
      expect(found, name).toMatchObject(as);
    });
  }
});

test('it is there as well after reloading and after an orderly restart, and the settings are', async ({
  unbind,
  folder,
}) => {
  const { page } = unbind;
  await button(page, 'Load the sample').click();
  await expect(page.getByRole('banner').getByRole('status')).toHaveText(/Saved$/);
  await page.getByRole('link', { name: 'Settings', exact: true }).click();
  await page.getByLabel('Rules as of a month').fill('2018-03');
  await expect(page.getByRole('banner').getByRole('status')).toHaveText(/Saved$/);
  const before = await exported(unbind, join(folder, 'before.json'));
  await page.reload();
  await expect(page.getByLabel('Rules as of a month')).toHaveValue('2018-03');
  expect(await exported(unbind, join(folder, 'reloaded.json'))).toBe(before);
  await unbind.restart();
  await unbind.page.getByRole('link', { name: 'Settings', exact: true }).click();
  await expect(unbind.page.getByLabel('Rules as of a month')).toHaveValue('2018-03');
  expect(await exported(unbind, join(folder, 'restarted.json'))).toBe(before);
  await expect(button(unbind.page, 'Undo')).toHaveAttribute('title', 'Undo: load the sample');
});
