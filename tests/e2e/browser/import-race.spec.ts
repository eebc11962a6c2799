import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { openAccounts } from '../support/accounts';
import type { BrowserUnbind } from '../support/browser-unbind';
import { test } from '../support/unbind-test';

// For its address.
test.use({ ownBrowser: true });

test('asks also where the inventory was empty when the file was asked for, and is not any more', async ({
  unbind,
  folder,
  problems,
}) => {
  const { page } = unbind;
  const empty = { format: 'unbind-inventory', version: 1, accounts: [], links: [], services: [] };
  const file = join(folder, 'empty.json');
  writeFileSync(file, JSON.stringify(empty));

  const asked = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Import…' }).click();
  const chooser = await asked;
  const other = await page.context().newPage();
  problems.watch(other);
  await other.goto((unbind as BrowserUnbind).url);
  await other.getByRole('button', { name: 'Load the sample' }).click();
  await expect(other.getByRole('button', { name: 'Undo' })).toBeEnabled();
  await expect(page.getByRole('button', { name: 'Undo' })).toBeEnabled();
  await chooser.setFiles(file);

  const question = page.getByRole('dialog', { name: 'Replace the inventory with “empty.json”?' });
  await expect(question).toContainText('The accounts here (45) will be replaced by those in the file (0).');
  await page.keyboard.press('Escape');
  await expect(question).toBeHidden();
  await openAccounts(page);
  await expect(page.getByText('45 accounts')).toBeVisible();
});
