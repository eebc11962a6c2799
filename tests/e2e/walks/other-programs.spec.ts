import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { saveStatus } from '../support/accounts';
import { exported } from '../support/exported';
import { chooseExports, chromeExport } from '../support/exports';
import { Keyboard } from '../support/keyboard';
import { test } from '../support/unbind-test';

/** More than that, and nobody would call it one sitting. */
const MOST_ACTIONS = 40;

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true });
const tab = (page: Page, name: string) => page.getByRole('tab', { name, exact: true });

test('300 logins of Chrome become a linked inventory with days in one sitting, and come in only once', async ({
  unbind,
  folder,
}) => {
  test.slow();
  const { page } = unbind;
  const file = join(folder, 'Chrome Passwords.csv');
  writeFileSync(file, chromeExport(300));
  let actions = 0;
  const does = async (count: number, what: Promise<unknown>) => {
    actions += count;
    await what;
  };

  await does(1, button(page, 'Start importing').click());
  // The button, the file, and "Open".
  await does(3, chooseExports(unbind, [file]));
  await expect(page.getByText(/Chrome.* · 300 logins · UTF-8/)).toBeVisible();
  await does(1, button(page, 'Next: look through').click());
  await expect(
    page.getByText('300 rows = 300 new + 0 changed + 0 the same + 0 doubtful + 0 skipped'),
  ).toBeVisible();
  await does(1, tab(page, 'Suggested links 2').click());
  await does(1, button(page, 'Tick all (2)').click());
  await expect(page.getByText(/^Result: 302 accounts added · \d+ links added$/)).toBeVisible();
  await does(1, button(page, 'Import').click());
  await expect(page.getByRole('status').filter({ hasText: 'Imported' })).toContainText('302 accounts added');
  await expect(page.getByText('Chrome Passwords.csv')).toBeVisible();
  await expect(page.getByText('Please delete the exported file (1)')).toBeVisible();
  await expect(saveStatus(page)).toHaveText('Saved');

  await does(1, page.getByRole('link', { name: 'Fill in dates' }).click());
  await does(1, page.getByRole('checkbox', { name: /^Select all/ }).click());
  await does(1, button(page, 'Logged in today').click());
  await does(1, page.getByRole('navigation').getByRole('link', { name: 'Expiry', exact: true }).click());
  const days = page.getByRole('main').getByText(/20\d\d-\d\d-\d\d/);
  await expect(days.first()).toBeVisible();
  expect(await days.count()).toBeGreaterThan(3);
  process.stdout.write(`from 300 logins to days: ${actions} actions\n`);
  expect(actions).toBeLessThanOrEqual(MOST_ACTIONS);

  await page.getByRole('navigation').getByRole('link', { name: 'Settings', exact: true }).click();
  const before = await exported(unbind, join(folder, 'before.json'));
  for (const round of [2, 3]) {
    await page.getByRole('link', { name: 'Import from other programs…' }).click();
    if (round === 2) await button(page, 'Import more').click();
    await chooseExports(unbind, [file]);
    await button(page, 'Next: look through').click();
    await expect(
      page.getByText('300 rows = 0 new + 0 changed + 300 the same + 0 doubtful + 0 skipped'),
    ).toBeVisible();
    await expect(button(page, 'Import')).toBeDisabled();
    await button(page, 'Back to the files').click();
    await button(page, 'Remove “Chrome Passwords.csv”').click();
    await page.getByRole('navigation').getByRole('link', { name: 'Settings', exact: true }).click();
  }
  expect(await exported(unbind, join(folder, 'after.json'))).toBe(before);

  // The login of today, then the whole import.
  await button(page, 'Undo').click();
  await button(page, 'Undo').click();
  await expect(button(page, 'Redo')).toHaveAttribute(
    'title',
    'Redo: import from other programs (302 accounts)',
  );
  await expect(button(page, 'Undo')).toBeDisabled();
  await page.getByRole('navigation').getByRole('link', { name: 'Overview', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'No accounts yet' })).toBeVisible();
});

test('what another program has changed since is all that a later export changes', async ({
  unbind,
  folder,
}) => {
  const { page } = unbind;
  const file = join(folder, 'firefox.csv');
  const HEAD =
    '"url","username","password","httpRealm","formActionOrigin","guid","timeCreated","timeLastUsed","timePasswordChanged"';
  const row = (site: string, used: number) =>
    `"https://${site}","lin","Pass-1-word!",,"https://${site}","{1}","1577836800000","${used}","1577836800000"`;
  const write = (...used: readonly number[]) =>
    writeFileSync(file, [HEAD, ...used.map((one, at) => row(`shop${at}.example`, one))].join('\r\n'));
  const bring = async () => {
    await chooseExports(unbind, [file]);
    await button(page, 'Next: look through').click();
  };
  write(1_600_000_000_000, 1_600_000_000_000, 1_600_000_000_000);
  await button(page, 'Start importing').click();
  await bring();
  await button(page, 'Import').click();
  await expect(page.getByText('3 accounts added')).toBeVisible();

  write(1_700_000_000_000, 1_600_000_000_000, 1_700_000_000_000);
  await button(page, 'Import more').click();
  await bring();
  await expect(
    page.getByText('3 rows = 0 new + 2 changed + 1 the same + 0 doubtful + 0 skipped'),
  ).toBeVisible();
  await expect(page.getByText(/last login 2023-11-1\d/)).toHaveCount(2);
  await button(page, 'Import').click();
  await expect(page.getByText('2 accounts updated')).toBeVisible();
  await button(page, 'Undo this import').click();
  await expect(page.getByText('The import is undone')).toBeVisible();
});

test('a list of grants becomes links of the account that it is of', async ({ unbind }) => {
  const { page } = unbind;
  await button(page, 'Start importing').click();
  await page.getByRole('combobox', { name: 'Whose grants these are' }).fill('weixin');
  await page.getByRole('option', { name: 'WeChat (new account)' }).click();
  await page
    .getByRole('textbox', { name: 'List', exact: true })
    .fill('知乎 2023-05-01\n网易云音乐\n解除授权\n');
  await button(page, 'Add').click();
  await expect(
    page.getByText('list copied from a page of grants · 2 grants · 1 row skipped · UTF-8'),
  ).toBeVisible();
  await button(page, 'Next: look through').click();
  await expect(
    page.getByText('3 rows = 2 new + 0 changed + 0 the same + 0 doubtful + 1 skipped'),
  ).toBeVisible();
  await button(page, 'Import').click();
  await expect(page.getByText('3 accounts added')).toBeVisible();
  await expect(page.getByText('2 links added')).toBeVisible();
  await page.getByRole('link', { name: 'Open the dependency graph' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Dependency graph' })).toBeVisible();
});

test('the whole import can be done without a mouse', async ({ unbind, folder }) => {
  test.slow();
  const { page } = unbind;
  const keys = new Keyboard(page);
  const file = join(folder, 'chrome.csv');
  writeFileSync(file, chromeExport(8));
  // Before any key: from then on Playwright takes the place of the system's dialog.
  const asked = page.waitForEvent('filechooser');
  await expect(page.getByRole('heading', { name: 'No accounts yet' })).toBeVisible();
  await keys.open(button(page, 'Start importing'));
  await expect(page.getByRole('heading', { level: 1, name: 'Import' })).toBeFocused();
  await keys.tabTo(button(page, 'Choose files…'));
  await keys.press('Enter');
  await (await asked).setFiles(file);
  await expect(page.getByText(/8 logins/)).toBeVisible();
  await keys.open(button(page, 'Next: look through'));
  await expect(tab(page, 'New 8')).toBeVisible();
  await expect(page.getByRole('heading', { level: 1, name: 'Import' })).toBeFocused();
  await keys.tabTo(page.getByRole('combobox', { name: /^What to do with Zhihu/ }));
  await keys.type('Leave');
  await expect(page.getByText('Result: 7 accounts added')).toBeVisible();
  await keys.tabTo(tab(page, 'New 8'), 'Shift+Tab');
  await keys.press('ArrowRight', 'ArrowRight', 'ArrowRight');
  await expect(tab(page, 'Suggested links 2')).toBeFocused();
  await keys.open(button(page, 'Tick all (2)'));
  await keys.open(button(page, 'Import'));
  await expect(page.getByText('9 accounts added')).toBeVisible();
  await expect(page.getByRole('heading', { level: 1, name: 'Import' })).toBeFocused();
  await keys.open(page.getByRole('link', { name: 'Open the dependency graph' }));
  await expect(page.getByRole('heading', { level: 1, name: 'Dependency graph' })).toBeFocused();
});
