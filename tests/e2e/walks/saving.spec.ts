import { expect } from '@playwright/test';
import { addAccount, saveStatus } from '../support/accounts';
import { holdStorage } from '../support/hold-storage';
import { test } from '../support/unbind-test';

test('the screen says saved when the disk has it, and not before', async ({ unbind: { page } }) => {
  await expect(saveStatus(page)).toHaveText('Saved');

  await test.step('for what is recorded', async () => {
    const release = await holdStorage(page, 'unbind');
    await addAccount(page, '微信');
    await expect(saveStatus(page)).toHaveText('Saving…');
    await release();
    await expect(saveStatus(page)).toHaveText('Saved');
    await expect(page.getByRole('listitem').getByRole('link', { name: '微信', exact: true })).toBeVisible();
  });

  await test.step('for the settings', async () => {
    await page.getByRole('link', { name: 'Settings', exact: true }).click();
    const release = await holdStorage(page, 'unbind-settings');
    await page.getByLabel('Appearance').selectOption('dark');
    await expect(saveStatus(page)).toHaveText('Saving…');
    await release();
    await expect(saveStatus(page)).toHaveText('Saved');
    await expect(page.getByLabel('Appearance')).toHaveValue('dark');
  });
});

test('a full disk is told, and what could not be saved is not shown', async ({ unbind: { page } }) => {
  const account = (name: string) => page.getByRole('listitem').getByRole('link', { name, exact: true });
  await addAccount(page, '微信');
  await expect(account('微信')).toBeVisible();
  await expect(saveStatus(page)).toHaveText('Saved');
  const put = await page.evaluateHandle(() => {
    const real = Object.getOwnPropertyDescriptor(IDBObjectStore.prototype, 'put');
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('The disk is full.', 'QuotaExceededError');
    };
    return real;
  });

  await addAccount(page, 'QQ');
  await expect(page.getByText('Not saved: there is no room left on the disk')).toBeVisible();
  await expect(saveStatus(page)).toHaveText('Not saved');
  // What was typed is still there to be saved.
  await expect(page.getByRole('dialog').getByLabel(/^Name/)).toHaveValue('QQ');
  await put.evaluate((real) => Object.defineProperty(IDBObjectStore.prototype, 'put', real ?? {}));
  await page.getByRole('dialog').getByRole('button', { name: 'Save', exact: true }).click();
  await expect(account('QQ')).toBeVisible();
  await expect(saveStatus(page)).toHaveText('Saved');
  await expect(page.getByText(/^Not saved/)).toHaveCount(0);
});
