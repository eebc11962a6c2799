import { join } from 'node:path';
import { expect } from '@playwright/test';
import { Keyboard } from '../support/keyboard';
import { projectFolder } from '../support/project-folder';
import { test } from '../support/unbind-test';

test('everything can be done without a mouse, and the focus is never lost', async ({ unbind }) => {
  const { page } = unbind;
  const keys = new Keyboard(page);
  const { step } = test;
  const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });
  const link = (name: string) => page.getByRole('link', { name, exact: true });
  const heading = (name: string | RegExp) => page.getByRole('heading', { level: 1, name });
  const dialog = page.getByRole('dialog');

  await step('the first stop leads past the navigation', async () => {
    await expect(heading('No accounts yet')).toBeVisible();
    await expect(page).toHaveTitle('No accounts yet · Unbind');
    await keys.open(link('Skip to the main content'));
    await expect(page.getByRole('main')).toBeFocused();
    await keys.press('Tab');
    await expect(button('Start importing')).toBeFocused();
    await keys.press('Tab');
    await expect(button('Add an account')).toBeFocused();
  });

  await step(
    'a name and Enter add an account; what opened the form is gone, so the heading is next',
    async () => {
      await keys.press('Enter');
      await expect(dialog.getByLabel(/^Name/)).toBeFocused();
      await keys.type('微信');
      await keys.press('Enter');
      await expect(dialog).toBeHidden();
      await expect(heading('Overview')).toBeFocused();
    },
  );

  await step('another screen tells its name and has the focus', async () => {
    await keys.open(link('Accounts'), 'Shift+Tab');
    await expect(heading('Accounts')).toBeFocused();
    await expect(page).toHaveTitle('Accounts · Unbind');
  });

  await step('a dialog keeps the focus, and gives it back', async () => {
    await keys.open(button('Add an account'));
    await expect(dialog.getByLabel(/^Name/)).toBeFocused();
    await keys.tabTo(dialog.getByRole('button', { name: 'Save', exact: true }));
    await keys.press('Tab');
    await expect(dialog.getByRole('button', { name: 'Close' })).toBeFocused();
    await keys.press('Tab');
    await expect(dialog.getByLabel(/^Name/)).toBeFocused();
    await keys.type('QQ');
    await keys.press('Enter');
    await expect(dialog).toBeHidden();
    await expect(button('Add an account')).toBeFocused();
    await expect(link('QQ')).toBeVisible();
  });

  await step('an app that WeChat lets in', async () => {
    await keys.open(link('微信'));
    await expect(heading('微信')).toBeFocused();
    await expect(page).toHaveTitle('微信 · Unbind');
    await keys.open(button('Add a link'));
    await expect(dialog.getByLabel('The other account')).toBeFocused();
    await keys.type('微信读书');
    await keys.press('Enter');
    await expect(dialog.getByLabel('The other account')).toHaveValue('');
    // The first one closes the list of choices, if it is open.
    await keys.press('Escape', 'Escape');
    await expect(dialog).toBeHidden();
    await expect(button('Add a link')).toBeFocused();
    await expect(link('微信读书').first()).toBeVisible();
  });

  await step('a date', async () => {
    await keys.tabTo(page.getByLabel('What happened').first());
    await keys.type('log');
    await keys.press('ArrowDown', 'Enter');
    await keys.open(button('Record a date'));
    await expect(button('Undo')).toHaveAttribute('title', 'Undo: record a date of 微信');
    await expect(button('Record a date')).toBeFocused();
  });

  await step('why', async () => {
    await keys.open(button(/^Why/).first(), 'Shift+Tab');
    await expect(dialog.getByRole('table')).toBeVisible();
    await keys.press('Escape');
    await expect(dialog).toBeHidden();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('?');
  });

  await step('deleting leads to the list, and is undone', async () => {
    await keys.open(button('Delete the record'), 'Shift+Tab');
    await expect(dialog.getByRole('button', { name: 'Cancel' })).toBeFocused();
    await keys.open(dialog.getByRole('button', { name: 'Delete the record' }));
    await expect(heading('Accounts')).toBeFocused();
    await expect(link('微信')).toBeHidden();
    await keys.press('Control+z');
    await expect(link('微信')).toBeVisible();
  });

  await step('another language, and the field that chose it keeps the focus', async () => {
    await keys.open(link('Settings'), 'Shift+Tab');
    await expect(heading('Settings')).toBeFocused();
    await keys.tabTo(page.getByLabel('Language'));
    await keys.press('ArrowDown');
    await expect(heading('设置')).toBeVisible();
    await expect(page.getByLabel('语言')).toBeFocused();
    await expect(page).toHaveTitle('设置 · 解绑');
    await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
  });

  await step('an import asks, and can be refused', async () => {
    await keys.tabTo(button('导入…'));
    await unbind.giveFile(join(projectFolder, 'resources/samples/lin-xiao.json'), () => keys.press('Enter'));
    await expect(dialog.getByRole('button', { name: '取消' })).toBeFocused();
    await keys.press('Escape');
    await expect(dialog).toBeHidden();
    await expect(button('导入…')).toBeFocused();
  });
});

test('the Tab key visits everything once, in the order in which it stands, and is caught nowhere', async ({
  unbind: { page },
}) => {
  const keys = new Keyboard(page);
  await page.getByRole('button', { name: 'Load the sample' }).press('Enter');
  await page.getByRole('link', { name: 'Accounts', exact: true }).press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Accounts', exact: true })).toBeVisible();
  await page.getByRole('link', { name: '微信', exact: true }).press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: '微信' })).toBeFocused();
  const tabbable = await page.evaluate(() => {
    const all = document.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea');
    return [...all].filter(
      (one) => one.tabIndex >= 0 && !one.matches(':disabled, [type="hidden"]') && one.checkVisibility(),
    ).length;
  });
  await keys.tabTo(page.getByRole('link', { name: 'Skip to the main content' }), 'Shift+Tab');
  /** Numbers the elements as they stand in the page. */
  const place = () =>
    page.evaluate(() => [...document.querySelectorAll('*')].indexOf(document.activeElement ?? document.body));
  const visited = [await place()];
  while (visited.length < tabbable) {
    await keys.press('Tab');
    await keys.seesFocus();
    visited.push(await place());
  }
  expect(visited).toEqual([...new Set(visited)].sort((one, other) => one - other));
});
