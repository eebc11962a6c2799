import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { addAccount, openAccounts, saveStatus } from '../support/accounts';
import { tamper } from '../support/tamper';
import { test } from '../support/unbind-test';

test.use({ ownBrowser: true });

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

test('damaged data is told, copied, and removed only when the person says so', async ({ unbind, folder }) => {
  const { page } = unbind;
  const file = join(folder, 'copy.json');
  await addAccount(page, '微信');
  await expect(page.getByRole('listitem').getByRole('link', { name: '微信', exact: true })).toBeVisible();
  await expect(saveStatus(page)).toHaveText('Saved');
  await tamper(page, 'unbind', 'chunks', { body: '[{"id":"a","name":"微信"' });
  await page.reload();
  const alert = page.getByRole('alert').filter({ hasText: 'The data cannot be read' });
  await expect(alert).toContainText('Part of what is stored is damaged');
  await expect(alert).toContainText('damaged: StoredDamage: chunks: unreadable');

  await test.step('it stays as long as nobody removes it', async () => {
    await button(page, 'Start empty…').click();
    await expect(page.getByRole('dialog')).toContainText('no copy of it has been saved');
    await button(page, 'Cancel').click();
    await expect(page.getByRole('dialog')).toBeHidden();
    await button(page, 'Reload').click();
    await expect(alert).toContainText('Part of what is stored is damaged');
  });

  await test.step('a copy holds what is there', async () => {
    await button(page, 'Start empty…').click();
    const dialog = page.getByRole('dialog');
    await unbind.takeFile(file, () => dialog.getByRole('button', { name: 'Save a copy…' }).click());
    await expect(dialog).toContainText('It was saved as “');
    const { tables } = JSON.parse(readFileSync(file, 'utf8')) as {
      tables: Record<string, { value: { body: string } }[]>;
    };
    expect(tables['chunks']?.map(({ value }) => value.body)).toEqual(['[{"id":"a","name":"微信"']);
    expect(tables['history']?.[0]?.value.body).toContain('微信');
  });

  await button(page, 'Delete and start empty').click();
  await expect(saveStatus(page)).toHaveText('Saved');
  await addAccount(page, 'QQ');
  await expect(page.getByText('1 account', { exact: true })).toBeVisible();
  await expect(saveStatus(page)).toHaveText('Saved');
  await unbind.restart();
  await openAccounts(unbind.page);
  await expect(
    unbind.page.getByRole('listitem').getByRole('link', { name: 'QQ', exact: true }),
  ).toBeVisible();
});

test('what was shown last can be exported when the data breaks in the middle', async ({ unbind, folder }) => {
  const { page } = unbind;
  const file = join(folder, 'last.json');
  await addAccount(page, '微信');
  await expect(page.getByText('1 account', { exact: true })).toBeVisible();
  await expect(saveStatus(page)).toHaveText('Saved');
  await tamper(page, 'unbind', 'state', { body: 'null', revision: 'x' });
  await addAccount(page, 'QQ');
  await expect(page.getByText('Part of what is stored is damaged')).toBeVisible();
  await unbind.takeFile(file, () => button(page, 'Export what was shown last…').click());
  await expect.poll(() => existsSync(file)).toBe(true);
  expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({
    format: 'unbind-inventory',
    accounts: [{ name: '微信' }],
  });
});

test('data of a newer version is told with its number, and left alone', async ({ unbind: { page } }) => {
  await expect(saveStatus(page)).toHaveText('Saved');
  await page.evaluate(async () => {
    const opening = indexedDB.open('unbind', 20);
    const connection = await new Promise<IDBDatabase>((done) => {
      opening.addEventListener('success', () => done(opening.result));
    });
    connection.close();
  });
  const told = page.getByText('data version 2; this program reads up to 1');
  await expect(told).toBeVisible();
  await button(page, 'Reload').click();
  await expect(told).toBeVisible();
  await expect(button(page, 'Start empty…')).toHaveCount(0);
  await expect(button(page, 'Save a copy…')).toBeVisible();
});

test('settings that cannot be read are told, and the app works with the usual ones', async ({ unbind }) => {
  const { page } = unbind;
  await expect(saveStatus(page)).toHaveText('Saved');
  await page.evaluate(async () => {
    const opening = indexedDB.open('unbind-settings', 20);
    const connection = await new Promise<IDBDatabase>((done) => {
      opening.addEventListener('success', () => done(opening.result));
    });
    connection.close();
  });
  await page.reload();
  const told = page.getByText(/^The settings cannot be read/);
  await expect(told).toContainText('from a newer version of this program');
  await addAccount(page, '微信');
  await expect(page.getByText('1 account', { exact: true })).toBeVisible();
  await expect(saveStatus(page)).toHaveText('Saved');

  await page.getByRole('link', { name: 'Settings', exact: true }).click();
  await page.getByLabel('Appearance').selectOption('dark');
  await expect(page.getByText(/^Not saved: the data is from a newer version/)).toBeVisible();
  await expect(saveStatus(page)).toHaveText('Not saved');
  await expect(page.getByLabel('Appearance')).toHaveValue('system');
});

test('the settings say whether the data is kept when the disk is full', async ({
  unbind: { page },
  edition,
}) => {
  await page.getByRole('link', { name: 'Settings', exact: true }).click();
  const kept = page.getByText('The data stays here until you delete it');
  const notKept = page.getByText('When the disk is full, the browser may clear this data.');
  // A fresh browser grants nothing to a page that nobody has bookmarked.
  await expect(edition === 'desktop' ? kept : notKept).toBeVisible();
});
