import { expect } from '@playwright/test';
import { saveStatus } from '../support/accounts';
import { test } from '../support/unbind-test';

test('three accounts are edited at once and one undo takes all of it back; chips go one by one; columns stay', async ({
  unbind,
}) => {
  const { page } = unbind;
  await page.getByRole('button', { name: /载入示例|Load the sample/ }).click();
  await page.getByRole('link', { name: /^(账号|Accounts)$/ }).click();

  const filter = page.getByRole('combobox', { name: /^(筛选|Filter)$/ });
  for (const choice of [/^(保留|keep)$/, /^(注销|delete)$/, /^(使用中|active)$/]) {
    await filter.click();
    await page.getByRole('option', { name: choice }).click();
  }
  const chips = page.getByRole('button', { name: /^(去掉筛选|Remove the filter)/ });
  await expect(chips).toHaveCount(3);
  await expect(page).toHaveURL(/#\/accounts\/only\/intent-keep\.intent-delete\.state-active$/);

  await page.reload();
  await expect(chips).toHaveCount(3);
  const rows = page.getByRole('main').getByRole('listitem');
  // How many more are drawn below depends on the room that there is.
  const shown = () => rows.evaluateAll((items) => items.slice(0, 5).map((item) => item.textContent));
  const before = await shown();
  const boxes = rows.getByRole('checkbox');
  await boxes.nth(0).click();
  await boxes.nth(2).click({ modifiers: ['Shift'] });
  const bar = page.getByRole('group', { name: /^(批量编辑所选账号|Edit the selected accounts)$/ });
  await expect(bar).toContainText(/已选 3 个|3 selected/);
  await bar.getByRole('button', { name: /^(打算|You want)…$/ }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^(任其失效|let expire)$/ })
    .click();
  // They are not among those that are kept or deleted any more.
  await expect(bar).toBeHidden();
  await page.getByRole('button', { name: /^(撤销|Undo)$/ }).click();
  await expect(saveStatus(page)).toContainText(/3 个账号的打算|what you want of 3 accounts/);
  await expect.poll(shown).toEqual(before);

  for (const left of [2, 1, 0]) {
    await chips.first().click();
    await expect(chips).toHaveCount(left);
  }
  await expect(page).toHaveURL(/#\/accounts$/);

  const heading = page.getByRole('columnheader', { name: /^(标签|Tags)$/ });
  await expect(heading).toBeHidden();
  await page.getByRole('button', { name: /^(列|Columns)$/ }).click();
  await page.getByRole('checkbox', { name: /^(标签|Tags)$/ }).click();
  await expect(heading).toBeVisible();
  await expect(saveStatus(page)).toHaveText(/(已保存|Saved)$/);
  await page.reload();
  await expect(heading).toBeVisible();
});
