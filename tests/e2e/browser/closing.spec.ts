import { expect } from '@playwright/test';
import { addAccount, saveStatus } from '../support/accounts';
import { holdStorage } from '../support/hold-storage';
import { test } from '../support/unbind-test';

test('a page that is left while something is being saved asks first, and lets go when it is saved', async ({
  unbind: { page },
}) => {
  const release = await holdStorage(page, 'unbind');
  await addAccount(page, '微信');
  await expect(saveStatus(page)).toHaveText('Saving…');

  const asked: string[] = [];
  page.on('dialog', (dialog) => {
    asked.push(dialog.type());
    void dialog.dismiss();
  });
  await page.close({ runBeforeUnload: true });
  await expect.poll(() => asked).toEqual(['beforeunload']);
  await page.evaluate(() => window.location.reload());
  await expect.poll(() => asked).toEqual(['beforeunload', 'beforeunload']);
  await expect(saveStatus(page)).toHaveText('Saving…');

  await release();
  await expect(saveStatus(page)).toHaveText('Saved');
  await page.reload();
  await expect(page.getByRole('listitem').getByRole('link', { name: '微信' })).toBeVisible();
  expect(asked).toHaveLength(2);
});
