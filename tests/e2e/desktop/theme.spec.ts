import { expect } from '@playwright/test';
import { test } from '../support/unbind-test';

test('the frame of the window, and what is behind the page, follow the theme that was chosen', async ({
  desktop,
}) => {
  const source = () => desktop.electron.evaluate(({ nativeTheme }) => nativeTheme.themeSource);
  const background = async () => (await desktop.window()).evaluate((window) => window.getBackgroundColor());
  await desktop.start();
  await desktop.page.getByRole('link', { name: 'Settings' }).click();
  await desktop.page.getByLabel('Appearance').selectOption('dark');
  await expect.poll(source).toBe('dark');
  await expect.poll(background).toBe('#242424');
  await desktop.restart();
  await expect.poll(source).toBe('dark');
  await expect.poll(background).toBe('#242424');
  await desktop.page.getByRole('link', { name: 'Settings' }).click();
  await desktop.page.getByLabel('Appearance').selectOption('system');
  await expect.poll(source).toBe('system');
});
