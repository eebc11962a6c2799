import { expect, type Page } from '@playwright/test';
import { test } from '../support/unbind-test';

test.use({ ownBrowser: true });

const DARK = 'rgb(36, 36, 36)';

const backgroundOf = (page: Page) => page.evaluate(() => getComputedStyle(document.body).backgroundColor);

test('another theme changes the colours and nothing that is being written', async ({ unbind: { page } }) => {
  await page.getByRole('link', { name: 'Settings' }).click();
  await page.getByLabel('Rules as of a month').fill('2018-1');
  await page.getByLabel('Appearance').focus();
  await page.getByLabel('Appearance').selectOption('dark');
  await expect.poll(() => backgroundOf(page)).toBe(DARK);
  await expect(page.getByLabel('Rules as of a month')).toHaveValue('2018-1');
  await expect(page.getByLabel('Appearance')).toBeFocused();
  await page.getByLabel('Appearance').selectOption('light');
  await expect.poll(() => backgroundOf(page)).not.toBe(DARK);
});

test('whoever chose dark never sees a light page, though the system is light', async ({ unbind }) => {
  await unbind.page.getByRole('link', { name: 'Settings' }).click();
  await unbind.page.getByLabel('Appearance').selectOption('dark');
  await expect.poll(() => backgroundOf(unbind.page)).toBe(DARK);
  await unbind.restart();
  const { page } = unbind;
  await page.addInitScript(() => {
    const seen: string[] = [];
    Object.assign(window, { seen });
    const look = () => {
      if (document.body !== null) seen.push(getComputedStyle(document.body).backgroundColor);
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  const seen = await page.evaluate(() => (window as unknown as { seen: string[] }).seen);
  expect(seen.length).toBeGreaterThan(0);
  expect([...new Set(seen)]).toEqual([DARK]);
});
