import { expect } from '@playwright/test';
import { test } from '../support/unbind-test';

test('today rolls over at midnight, after a sleep, and with the time zone', async ({ unbind: { page } }) => {
  const today = (day: string) => expect(page.getByRole('banner')).toContainText(`Today ${day}`);
  await page.clock.install({ time: '2026-11-25T23:59:30' });
  await page.reload();
  await today('2026-11-25');
  await page.clock.fastForward('00:31');
  await today('2026-11-26');

  // A machine that sleeps fires no timers; when it wakes up, those that are due fire once.
  await page.clock.fastForward(73 * 3_600_000);
  await today('2026-11-29');

  await page.getByRole('link', { name: 'Settings' }).click();
  const zone = page.getByRole('combobox', { name: 'Time zone of “today”' });
  for (const [name, offset] of [
    ['Pacific/Kiritimati', 14],
    ['Pacific/Pago_Pago', -11],
  ] as const) {
    await zone.fill(name);
    await page.getByRole('option', { name }).click();
    const now = await page.evaluate(() => Date.now());
    await today(new Date(now + offset * 3_600_000).toISOString().slice(0, 10));
  }
});

test('a clock that is out of every calendar is told, and the way back stays open', async ({
  unbind: { page },
  problems,
}) => {
  await page.clock.setFixedTime('2300-01-01T12:00:00');
  await page.reload();
  await expect(page.getByRole('alert')).toContainText('Something went wrong on this page');
  await expect(page.getByRole('alert')).toContainText('The clock of this machine');
  await problems.provoked();
  await page.clock.setFixedTime('2026-11-25T12:00:00');
  await page.getByRole('button', { name: 'Reload' }).click();
  await expect(page.getByRole('banner')).toContainText('Today 2026-11-25');
});
