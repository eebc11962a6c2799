import { expect, type Page } from '@playwright/test';
import { addAccount, openAccounts, saveStatus } from '../support/accounts';
import { test } from '../support/unbind-test';

const account = (page: Page, name: string) =>
  page.getByRole('listitem').getByRole('link', { name, exact: true });
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

test('two windows show the same, and no change of either is lost', async ({ unbind: { page }, problems }) => {
  await openAccounts(page);
  const other = await page.context().newPage();
  problems.watch(other);
  await other.goto(page.url());
  const both = [page, other];

  await Promise.all([addAccount(page, '微信'), addAccount(other, 'QQ')]);
  for (const one of both) for (const name of ['微信', 'QQ']) await expect(account(one, name)).toBeVisible();

  await addAccount(page, '京东');
  await expect(account(other, '京东')).toBeVisible();
  await expect(button(other, 'Undo')).toHaveAttribute('title', 'Undo: add account 京东');
  await button(other, 'Undo').click();
  for (const one of both) await expect(account(one, '京东')).toHaveCount(0);
  await expect(button(page, 'Redo')).toHaveAttribute('title', 'Redo: add account 京东');
  await button(page, 'Redo').click();
  for (const one of both) await expect(account(one, '京东')).toBeVisible();

  await other.getByRole('link', { name: 'Settings', exact: true }).click();
  await other.getByLabel('Language').selectOption('zh-CN');
  await expect(page.getByRole('link', { name: '账号', exact: true })).toBeVisible();
  await page.close();
  await expect(other.getByRole('banner').getByRole('status')).toHaveText('已保存');
});

test('a window that waits for an older one says so, and goes on by itself', async ({ unbind: { page } }) => {
  const other = await page.context().newPage();
  await other.goto(new URL('none', page.url()).href);
  await page.goto('about:blank');
  await other.evaluate(async () => {
    const ended = (request: IDBOpenDBRequest) =>
      new Promise<IDBDatabase>((done) => {
        request.addEventListener('success', () => done(request.result));
      });
    await ended(indexedDB.deleteDatabase('unbind'));
    await ended(indexedDB.open('unbind', 5));
  });
  await page.goto(new URL('/', other.url()).href);
  await expect(page.getByText('Another window of Unbind still uses data of an older version')).toBeVisible();
  await other.close();
  await expect(saveStatus(page)).toHaveText('Saved');
});
