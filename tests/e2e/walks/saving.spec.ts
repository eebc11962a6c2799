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
