import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { test } from '../support/unbind-test';

test('the inventory goes out as a file and comes in again', async ({ unbind, folder }) => {
  const { page } = unbind;
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const file = join(folder, 'exported.json');
  const broken = join(folder, 'broken.json');
  writeFileSync(broken, Uint8Array.of(0xbd, 0xe2, 0xb0, 0xf3));

  await button('Load the sample').click();
  await expect(button('Undo')).toBeEnabled();
  await page.getByRole('link', { name: 'Settings' }).click();
  await unbind.takeFile(file, () => button('Export…').click());
  await expect(page.getByText(/^Exported: /)).toBeVisible();
  const exported = JSON.parse(readFileSync(file, 'utf8')) as { accounts: unknown[] };
  expect(exported.accounts).toHaveLength(45);

  await unbind.giveFile(broken, () => button('Import…').click());
  await expect(page.getByText(/broken\.json/)).toBeVisible();
  await unbind.giveFile(null, () => button('Import…').click());
  await expect(page.getByText(/broken\.json/)).toBeHidden();

  await button('Undo').click();
  await expect(button('Redo')).toBeEnabled();
  await unbind.giveFile(file, () => button('Import…').click());
  await expect(page.getByText('Imported: exported.json')).toBeVisible();
});
