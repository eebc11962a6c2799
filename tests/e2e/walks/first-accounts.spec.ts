import { expect } from '@playwright/test';
import { openAccounts } from '../support/accounts';
import { test } from '../support/unbind-test';

test('a person adds WeChat and an app entered by it, reads off what blocks it, and finds all of it again', async ({
  unbind,
}) => {
  const { page } = unbind;
  await page.getByRole('button', { name: /添加账号|Add an account/ }).click();
  const form = page.getByRole('dialog');
  await form.getByLabel(/^(名称|Name)/).fill('我的微信');
  await form.getByRole('combobox', { name: /^(服务|Service)/ }).click();
  await page.getByRole('option', { name: /^(微信|WeChat)$/ }).click();
  await form.getByLabel(/^(打算|You want)/).selectOption('delete');
  await form.getByRole('button', { name: /^(保存|Save)$/ }).click();
  await expect(form).toBeHidden();

  await page.getByRole('link', { name: /^(账号|Accounts)$/ }).click();
  await page.getByRole('link', { name: '我的微信' }).click();
  await page.getByRole('button', { name: /添加关联|Add a link/ }).click();
  await form.getByLabel(/另一个账号|The other account/).fill('读书');
  await form.getByRole('button', { name: /^(保存|Save)$/ }).click();
  await form
    .getByRole('button', { name: /^(关闭|Close)$/ })
    .last()
    .click();

  const body = page.getByRole('main');
  await expect(body).toContainText(/受阻|blocked/);
  const touched = page.getByRole('region', { name: /注销的牵连|What its deletion touches/ });
  await expect(touched).toContainText(/读书 (的登录要先解除|has to be unbound first)/);
  await expect(
    page.getByRole('region', { name: /^(关联|Links)$/ }).getByRole('link', { name: '读书' }),
  ).toBeVisible();
  await expect(page.getByRole('banner').getByRole('status')).toHaveText(/已保存|Saved/);

  await page.reload();
  await expect(page.getByRole('main')).toContainText(/受阻|blocked/);
  await page.getByRole('button', { name: /撤销|Undo/ }).click();
  await expect(
    page.getByRole('region', { name: /^(关联|Links)$/ }).getByRole('link', { name: '读书' }),
  ).toBeHidden();
  await page.getByRole('button', { name: /重做|Redo/ }).click();
  await expect(
    page.getByRole('region', { name: /^(关联|Links)$/ }).getByRole('link', { name: '读书' }),
  ).toBeVisible();
});

test('every condition answers "why?"', async ({ unbind }) => {
  const { page } = unbind;
  await page.getByRole('button', { name: /载入示例|Load the sample/ }).click();
  await page.getByRole('link', { name: /^(账号|Accounts)$/ }).click();
  await page.getByRole('searchbox').fill('京东');
  await page.getByRole('link', { name: '京东', exact: true }).click();
  const orders = page.getByRole('listitem').filter({ hasText: /所有订单|All orders/ });
  await orders.getByRole('button', { name: /为什么|Why/ }).click();
  await expect(page.getByRole('dialog')).toContainText(/2026-03-15 \+ (1 年|1 year) = 2027-03-15/);
});

test('a link that makes no sense is refused with a sentence, and changes nothing', async ({ unbind }) => {
  const { page } = unbind;
  const form = page.getByRole('dialog');
  for (const name of ['QQ', '微信', '微信']) {
    await openAccounts(page);
    await page.getByRole('button', { name: 'Add an account' }).click();
    await form.getByLabel(/^Name/).fill(name);
    await page.keyboard.press('Enter');
    await expect(form).toBeHidden();
  }
  await page.getByRole('link', { name: 'QQ', exact: true }).click();
  await page.getByRole('button', { name: 'Add a link' }).click();
  const link = async (name: string) => {
    await form.getByLabel('The other account').fill(name);
    await form.getByRole('button', { name: 'Save' }).click();
  };
  await link('QQ');
  await expect(form.getByText('An account cannot be linked with itself')).toBeVisible();
  await link('微信');
  await expect(form.getByText(/^Several accounts are called “微信”/)).toBeVisible();
  await link('读书');
  await expect(form.getByRole('status')).toHaveText('Added: 读书');
  await link('读书');
  await expect(form.getByRole('alert')).toHaveText('It is linked with “读书” in this way already');
  await page.keyboard.press('Escape');
  await openAccounts(page);
  await expect(page.getByText('4 accounts')).toBeVisible();
});

test('a date that was mistyped is taken out again, and that can be undone', async ({ unbind }) => {
  const { page } = unbind;
  await page.getByRole('button', { name: 'Add an account' }).click();
  await page.getByRole('dialog').getByLabel(/^Name/).fill('QQ');
  await page.keyboard.press('Enter');
  await openAccounts(page);
  await page.getByRole('link', { name: 'QQ', exact: true }).click();
  const dates = page.getByRole('region', { name: 'Recorded dates' });
  const timers = page.getByRole('region', { name: 'Does it disappear by itself?' });
  for (const day of ['2025-09-20', '2026-09-20']) {
    await dates.getByLabel('Date', { exact: true }).fill(day);
    await page.getByRole('button', { name: 'Record a date' }).click();
  }
  await expect(timers).toContainText('2026-12-20');
  await page.getByRole('button', { name: 'Delete “Last login” of 2026-09-20' }).click();
  await expect(timers).toContainText('2025-12-20');
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(timers).toContainText('2026-12-20');
});
