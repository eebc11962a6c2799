import { expect } from '@playwright/test';
import { saveStatus } from '../support/accounts';
import { test } from '../support/unbind-test';

test('a person chooses what to delete, ticks a step on an earlier day, sees what that moves, and hears how a deletion ended', async ({
  unbind: { page },
}) => {
  await page.clock.setFixedTime('2026-11-23T12:00:00');
  await page.evaluate(() => window.dispatchEvent(new Event('focus')));
  await page.getByRole('button', { name: 'Load the sample' }).click();
  await page.getByRole('link', { name: 'Plan', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Plan' })).toBeVisible();
  const steps = page.getByRole('tab', { name: /^Steps/ });
  await expect(steps).toHaveText('Steps (47)');
  const dialog = page.getByRole('dialog');

  // What comes of a choice is shown before it is one.
  await page.getByRole('button', { name: 'Choose what to delete…' }).click();
  await dialog.getByRole('searchbox').fill('tushuguan');
  await dialog.getByRole('checkbox', { name: /^市图书馆/ }).check();
  const preview = dialog.getByRole('region', { name: 'What comes of it' });
  await expect(preview.getByText('11 accounts are deleted')).toBeVisible();
  await expect(steps).toHaveText('Steps (47)');
  await dialog.getByRole('button', { name: 'Apply' }).click();
  await expect(dialog).toBeHidden();
  await expect(steps).not.toHaveText('Steps (47)');
  await page.keyboard.press('Control+z');
  await expect(steps).toHaveText('Steps (47)');

  // By the keys alone, on an earlier day.
  await page.getByRole('link', { name: 'Unbind QQ from 微信' }).focus();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await dialog.getByRole('textbox', { name: 'Done on' }).fill('2026-11-24');
  await page.keyboard.press('Enter');
  await expect(dialog.getByText(/^That day is still to come/)).toBeVisible();
  await dialog.getByRole('textbox', { name: 'Done on' }).fill('2026-11-20');
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(steps).toHaveText('Steps (46)');
  // The next step is where the one was that is done.
  await expect(page.getByRole('list', { name: 'Steps of the plan' }).getByRole('link').first()).toBeFocused();
  await page.keyboard.press('Control+z');
  await expect(steps).toHaveText('Steps (47)');

  // Many at once, on one day; one undo takes all of them back.
  await page.getByRole('button', { name: 'All checks (12)' }).click();
  await page.getByRole('button', { name: 'They are done…' }).click();
  await dialog.getByRole('button', { name: 'Record' }).click();
  await expect(dialog).toBeHidden();
  await expect(steps).toHaveText('Steps (35)');
  await page.keyboard.press('Control+z');
  await expect(steps).toHaveText('Steps (47)');

  // Whatever moves the finish is told.
  await page.locator('.rows').evaluate((list) => list.scrollTo(0, list.scrollHeight));
  await page.getByRole('button', { name: 'Done: Delete 京东', exact: true }).click();
  await dialog.getByRole('button', { name: 'Record' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText('All is done on 2026-12-07 instead of 2027-03-18.')).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(page.getByText('All is done on 2027-03-18 instead of 2026-12-07.')).toBeVisible();

  await page.getByRole('tab', { name: /^Asked for/ }).click();
  await page.getByRole('button', { name: 'It was refused: 微信（工作小号）' }).click();
  await dialog.getByRole('textbox', { name: 'Reason given' }).fill('orders are open');
  await dialog.getByRole('button', { name: 'Record' }).click();
  await expect(page.getByRole('tab', { name: 'Asked for (1)' })).toBeVisible();
  await expect(saveStatus(page)).toContainText(/Saved$/);
});
