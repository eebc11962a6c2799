import { expect } from '@playwright/test';
import { test } from '../support/unbind-test';

test('a person finds a service, reads its rules old and new, makes them their own, and goes back', async ({
  unbind: { page },
}) => {
  await page.getByRole('link', { name: 'Catalogue', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Catalogue' })).toBeFocused();
  await page.getByRole('searchbox').fill('wx');
  await page.getByRole('link', { name: 'WeChat', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'WeChat' })).toBeFocused();
  const old = page.getByRole('region', { name: 'Rules of 2018-03' });
  await expect(old.getByText('older than three years').first()).toBeVisible();
  await expect(old.getByRole('row', { name: /^Sources/ })).toContainText('看看新闻');
  // An address is a text here: nothing leads out of the app.
  await expect(page.locator('main a[href^="http"]')).toHaveCount(0);

  await page.getByRole('button', { name: 'Copy and change' }).click();
  const dialog = page.getByRole('dialog');
  const json = dialog.getByLabel('The service as JSON');
  const save = dialog.getByRole('button', { name: 'Save' });
  const text = await json.inputValue();
  await json.fill(text.replace(/"period": "P[^"]*"/, '"period": "3 months"'));
  await expect(dialog.getByText(/\.period: expected/)).toBeVisible();
  await expect(save).toBeDisabled();
  await json.fill(text.replace(/"period": "P[^"]*"/, '"period": "P9M"'));
  await save.click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText('own rules', { exact: true })).toBeVisible();
  await expect(page.getByText(/9 months/).first()).toBeVisible();

  await page.getByRole('button', { name: 'Back to the built-in rules' }).click();
  await dialog.getByRole('button', { name: 'Back to the built-in rules' }).click();
  await expect(page.getByText('own rules', { exact: true })).toBeHidden();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('own rules', { exact: true })).toBeVisible();
});

test('the check-up settles what it asks about, with the keys alone, and goes on where it was left', async ({
  unbind: { page },
}) => {
  await page.getByRole('button', { name: 'Load the sample' }).click();
  await page.getByRole('link', { name: 'Check-up', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Check-up' })).toBeFocused();
  const left = page.getByText(/^\d+ questions? left$/);
  const count = async () => Number.parseInt((await left.textContent()) ?? '', 10);
  const before = await count();
  await page.keyboard.press('1');
  await expect(left).not.toHaveText(`${before} questions left`);
  const then = await count();
  expect(then).toBeLessThan(before);
  await page.getByRole('link', { name: 'Accounts', exact: true }).click();
  await page.getByRole('link', { name: 'Check-up', exact: true }).click();
  await expect(left).toHaveText(`${then} questions left`);
  await page.keyboard.press('Control+z');
  await expect(left).toHaveText(`${before} questions left`);
});
