import { expect } from '@playwright/test';
import { test } from '../support/unbind-test';

/** Counts the keys that a person presses besides those that write a name. */
class Presses {
  count = 0;
}

test('twenty accounts that WeChat opens are entered from nothing, with three keys each at most and no mouse', async ({
  unbind: { page },
}) => {
  const presses = new Presses();
  const press = async (...keys: readonly string[]) => {
    for (const key of keys) {
      await page.keyboard.press(key);
      presses.count += 1;
    }
  };
  const dialog = page.getByRole('dialog');
  const names = Array.from({ length: 20 }, (_, at) => `应用 ${at + 1}`);

  // Nothing listens before the app is there.
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await press('Control+k');
  await expect(dialog.getByRole('textbox')).toBeFocused();
  await page.keyboard.type('add an');
  await expect(dialog.getByRole('option')).toHaveCount(1);
  await press('Enter');
  await expect(dialog.getByLabel(/^Name/)).toBeFocused();
  await page.keyboard.type('微信');
  await press('Enter');
  await expect(dialog).toBeHidden();

  await press('Control+k');
  await expect(dialog.getByRole('textbox')).toBeFocused();
  await page.keyboard.type('微信');
  await expect(dialog.getByRole('option').first()).toHaveText('微信');
  await press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: '微信' })).toBeFocused();
  const linking = page.getByRole('button', { name: 'Add a link', exact: true });
  for (
    let tab = 0;
    tab < 40 && !(await linking.evaluate((one) => one === document.activeElement));
    tab += 1
  ) {
    await press('Shift+Tab');
  }
  await press('Enter');
  for (const name of names) {
    await expect(dialog.getByLabel('The other account')).toBeFocused();
    await page.keyboard.type(name);
    await press('Enter');
    await expect(dialog.getByText(`Added: ${name}`)).toBeVisible();
  }
  await press('Escape');
  await expect(dialog).toBeHidden();
  for (const name of names)
    await expect(page.getByRole('link', { name, exact: true }).first()).toBeAttached();
  expect(presses.count).toBeLessThanOrEqual(3 * (names.length + 1));
});

test('a hundred names are pasted, looked through and added with ten keys at most', async ({
  unbind: { page },
}) => {
  const presses = new Presses();
  const press = async (key: string) => {
    await page.keyboard.press(key);
    presses.count += 1;
  };
  const dialog = page.getByRole('dialog');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await press('Control+k');
  await expect(dialog.getByRole('textbox')).toBeFocused();
  await page.keyboard.type('several');
  await expect(dialog.getByRole('option')).toHaveCount(1);
  await press('Enter');
  await expect(dialog.getByLabel('Names, one per line')).toBeFocused();
  await page.keyboard.insertText(Array.from({ length: 100 }, (_, at) => `名称 ${at + 1}`).join('\n'));
  presses.count += 1;
  await expect(dialog.getByText('100 to be added or linked, 0 left as they are')).toBeVisible();
  await press('Control+Enter');
  await expect(dialog).toBeHidden();
  await expect(page.getByText('100 accounts in all')).toBeVisible();
  await press('Control+z');
  await expect(page.getByText('No accounts yet')).toBeVisible();
  expect(presses.count).toBeLessThanOrEqual(10);
});

test('the list of keys comes by its key, and not while a name is typed', async ({ unbind: { page } }) => {
  const keys = page.getByRole('dialog', { name: 'Keys' });
  await page.getByRole('button', { name: 'Add an account' }).click();
  await page.keyboard.type('为什么?');
  await expect(page.getByRole('dialog').getByLabel(/^Name/)).toHaveValue('为什么?');
  await expect(keys).toBeHidden();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await page.keyboard.press('Shift+?');
  await expect(keys.getByRole('table')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(keys).toBeHidden();
});
