import { expect } from '@playwright/test';
import { openAccounts } from '../support/accounts';
import { test } from '../support/unbind-test';

test('Ctrl+Z undoes what is typed in a field, and what was recorded everywhere else', async ({
  unbind: { page },
}) => {
  const undo = page.getByRole('button', { name: 'Undo' });
  const redo = page.getByRole('button', { name: 'Redo' });
  const press = (keys: string) => page.keyboard.press(keys);
  await page.getByRole('button', { name: 'Load the sample' }).click();
  await openAccounts(page);
  await page.getByRole('button', { name: 'Add an account' }).click();
  await page.getByRole('dialog').getByLabel(/^Name/).fill('豆瓣');
  await press('Enter');
  await expect(undo).toHaveAttribute('title', 'Undo: add account 豆瓣');

  const search = page.getByRole('searchbox');
  await search.click();
  // One letter: how many of them are undone at once is the browser's own business.
  await page.keyboard.type('a');
  await press('Control+z');
  await expect(search).toHaveValue('');
  await press('Control+Shift+z');
  await expect(search).toHaveValue('a');
  await press('Control+a');
  await press('Delete');
  // Nothing is left to undo here: that must not reach further.
  for (let times = 0; times < 5; times++) await press('Control+z');

  await page.getByRole('link', { name: 'Overview' }).click();
  await press('Control+z');
  await expect(undo).toHaveAttribute('title', 'Undo: load the sample');
  await press('Control+y');
  await expect(undo).toHaveAttribute('title', 'Undo: add account 豆瓣');
  await press('Control+z');
  await expect(redo).toHaveAttribute('title', 'Redo: add account 豆瓣');
  await press('Control+Shift+z');
  await expect(redo).toBeDisabled();
});

test('Ctrl+Z undoes nothing beneath a dialog', async ({ unbind: { page } }) => {
  const undo = page.getByRole('button', { name: 'Undo' });
  const dialog = page.getByRole('dialog');
  await page.getByRole('button', { name: 'Load the sample' }).click();
  await openAccounts(page);
  await page.getByRole('button', { name: 'Add an account' }).click();
  await dialog.getByLabel(/^Name/).fill('豆瓣');
  await page.keyboard.press('Enter');
  await expect(undo).toHaveAttribute('title', 'Undo: add account 豆瓣');

  await page.getByRole('button', { name: 'Add an account' }).click();
  await dialog.getByRole('button', { name: 'Save', exact: true }).focus();
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  // What is undone is undone in turn: had it been done beneath, this one would undo the sample.
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('button', { name: 'Redo' })).toBeEnabled();
  await expect(undo).toHaveAttribute('title', 'Undo: load the sample');
});
