import { expect } from '@playwright/test';
import { openAccounts } from '../support/accounts';
import { InputMethod } from '../support/input-method';
import { test } from '../support/unbind-test';

test('while an input method composes, Enter, Tab and Escape save, close, choose and move nothing', async ({
  unbind: { page },
}) => {
  const chinese = await InputMethod.in(page);
  const form = page.getByRole('dialog');
  const name = form.getByLabel(/^Name/);
  await page.getByRole('button', { name: 'Add an account' }).click();
  await expect(name).toBeFocused();

  await chinese.compose("wei'xin");
  await expect(name).toHaveValue("wei'xin");
  for (const key of ['Escape', 'Tab', 'ArrowDown', 'Enter'] as const) await chinese.takes(key);
  await expect(name).toBeFocused();
  await expect(form).toBeVisible();
  await chinese.commit('微信');
  // As Safari has it: the composition is over, then comes the key that ended it.
  await chinese.takes('Enter');
  await chinese.takes('Escape');
  await expect(name).toHaveValue('微信');
  await expect(form).toBeVisible();
  // Held a moment longer than the composition lasts.
  await chinese.compose('hao');
  await chinese.takes('Enter', { held: true });
  await chinese.commit('号');
  await chinese.repeats('Enter');
  await chinese.release('Enter');
  await expect(name).toHaveValue('微信号');
  await expect(form).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(form).toBeHidden();
  await expect(page.getByRole('button', { name: 'Undo' })).toHaveAttribute('title', /微信号/);
});

test('while an input method composes, a list of choices keeps open and chooses nothing', async ({
  unbind: { page },
}) => {
  const chinese = await InputMethod.in(page);
  const form = page.getByRole('dialog');
  await page.getByRole('button', { name: 'Load the sample' }).click();
  await openAccounts(page);
  await page.getByRole('link', { name: '微信', exact: true }).click();
  await page.getByRole('button', { name: 'Add a link' }).click();
  const other = form.getByLabel('The other account');
  await expect(other).toBeFocused();

  await chinese.compose('jing');
  await chinese.commit('京');
  const choices = page.getByRole('option', { name: '京东', exact: true });
  await expect(choices).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await chinese.compose('dong');
  for (const key of ['ArrowDown', 'Enter', 'Escape'] as const) await chinese.takes(key);
  await expect(form).toBeVisible();
  await expect(other).toHaveValue('京dong');
  await chinese.commit('东');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(other).toHaveValue('京东');
  await expect(form).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(form).toBeHidden();
});

test('while an input method composes, nothing is undone', async ({ unbind: { page } }) => {
  const chinese = await InputMethod.in(page);
  await page.getByRole('button', { name: 'Load the sample' }).click();
  await openAccounts(page);
  await page.getByRole('searchbox').focus();
  await chinese.compose('qq');
  await page.keyboard.press('Control+z');
  await chinese.commit('QQ');
  await expect(page.getByRole('searchbox')).toHaveValue('QQ');
  await expect(page.getByRole('button', { name: 'Undo' })).toHaveAttribute('title', 'Undo: load the sample');
});
