import { expect } from '@playwright/test';
import { addAccount, openAccounts, saveStatus } from '../support/accounts';
import { holdStorage } from '../support/hold-storage';
import { test } from '../support/unbind-test';

for (const way of ['closed', 'quit'] as const) {
  test(`a program that is ${way} while something is being saved ends when it is saved`, async ({
    desktop,
  }) => {
    await desktop.start();
    const { page, electron } = desktop;
    const release = await holdStorage(page, 'unbind');
    await addAccount(page, '微信');
    await expect(saveStatus(page)).toHaveText('Saving…');

    const tries = await electron.evaluateHandle(({ app, BrowserWindow }, how) => {
      const seen = { count: 0 };
      const [window] = BrowserWindow.getAllWindows();
      window?.on('close', () => {
        seen.count += 1;
      });
      if (how === 'quit') app.quit();
      else window?.close();
      return seen;
    }, way);
    // It was told more than once, and stayed.
    await expect.poll(() => tries.evaluate(({ count }) => count)).toBeGreaterThan(2);
    await expect(saveStatus(page)).toHaveText('Saving…');
    const ended = desktop.ended();
    await release();
    await ended;

    await desktop.start();
    await openAccounts(desktop.page);
    await expect(desktop.page.getByRole('listitem').getByRole('link', { name: '微信' })).toBeVisible();
  });
}
