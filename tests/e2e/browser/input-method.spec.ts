import { expect, type Page } from '@playwright/test';
import { InputMethod } from '../support/input-method';
import { test } from '../support/unbind-test';

/** Screens, and what opens the fields on them that are not there at once. */
const FIELDS: readonly (readonly [place: string, open: (page: Page) => Promise<unknown>])[] = [
  ['/accounts', async () => {}],
  ['/accounts', (page) => page.getByRole('button', { name: 'Add an account' }).click()],
  ['/accounts', (page) => page.getByRole('button', { name: 'Add several…' }).click()],
  ['/accounts', (page) => openForMany(page, 'Tags…')],
  ['/accounts', (page) => openForMany(page, 'Service…')],
  ['/accounts/sample.jd', async () => {}],
  ['/accounts/sample.jd', (page) => page.getByRole('button', { name: 'Add a link' }).click()],
  ['/accounts/sample.jd', (page) => page.getByRole('button', { name: 'Edit', exact: true }).click()],
  ['/check-up', async () => {}],
  ['/catalogue', async () => {}],
  ['/catalogue', (page) => page.getByRole('button', { name: 'Add a service of your own' }).click()],
  ['/settings', async () => {}],
  ['/settings', (page) => page.keyboard.press('Control+k')],
];

async function openForMany(page: Page, button: string) {
  // Still selected from the time before, perhaps.
  const row = page.getByRole('checkbox', { name: /^Select / }).nth(1);
  if (!(await row.isChecked())) await row.click();
  await page.getByRole('button', { name: button }).click();
}

test('whatever field an input method composes in, the keys that it takes trigger nothing', async ({
  unbind: { page },
}) => {
  page.setDefaultTimeout(10_000);
  const chinese = await InputMethod.in(page);
  await page.getByRole('button', { name: 'Load the sample' }).click();
  const seen = () =>
    page.evaluate(() => ({
      place: window.location.hash,
      dialogs: document.querySelectorAll('[role=dialog]').length,
      undo: document.querySelector('header button')?.getAttribute('title'),
    }));
  let fields = 0;
  for (const [place, open] of FIELDS) {
    await page.evaluate((hash) => {
      window.location.hash = hash;
    }, place);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await open(page);
    const all = page.locator(
      (await page.getByRole('dialog').count()) > 0
        ? '[role=dialog] :is(input:not([type]), input[type=text], input[type=search], textarea)'
        : 'main :is(input:not([type]), input[type=text], input[type=search], textarea)',
    );
    for (const field of await all.all()) {
      if (!(await field.isVisible()) || !(await field.isEditable())) continue;
      fields += 1;
      await field.focus();
      const before = await seen();
      await chinese.compose("wei'xin");
      for (const key of ['Enter', 'Escape', 'Tab'] as const) await chinese.takes(key);
      await expect(field).toBeFocused();
      expect(await seen(), `${place}, ${await field.getAttribute('aria-label')}`).toEqual(before);
      await chinese.compose('');
    }
    for (let left = 2; left > 0; left -= 1) await page.keyboard.press('Escape');
  }
  // As many as there are; a screen that shows none any more is one that was not looked at.
  expect(fields).toBeGreaterThan(25);
});
