import { expect } from '@playwright/test';
import { saveStatus } from '../support/accounts';
import { test } from '../support/unbind-test';

test('a person sees in time what expires, keeps one, lets one go, tries what that does, and is told what has changed', async ({
  unbind: { page },
}) => {
  await page.clock.setFixedTime('2026-11-01T12:00:00');
  await page.reload();
  await expect(page.getByRole('banner')).toContainText('Today 2026-11-01');
  // The app was opened on the day of this machine first.
  const wrong = page.getByRole('region', { name: 'The clock of this machine looks wrong' });
  if (await wrong.isVisible()) await wrong.getByRole('button', { name: 'Today is right' }).click();
  await page.getByRole('button', { name: 'Load the sample' }).click();
  await expect(saveStatus(page)).toContainText(/Saved$/);

  // Some weeks later time alone has changed something.
  await page.clock.setFixedTime('2026-11-23T12:00:00');
  await page.reload();
  const changes = page.getByRole('region', { name: 'Since the last visit' });
  await expect(changes).toContainText('Since your last visit on 2026-11-01');
  await expect(changes).toContainText('QQ 靓号ran out on 2026-11-19will be recycled');
  await expect(changes).toContainText('the time for its deletion was over on 2026-11-09');
  await changes.getByRole('button', { name: 'Got it' }).press('Enter');
  await expect(changes).toBeHidden();

  // A figure leads to what it counts.
  await page.getByRole('link', { name: 'Within 30 days, will: 2' }).press('Enter');
  await expect(page).toHaveURL(/#\/expiry\/only\/30\.will\.ends$/);
  const timeline = page.getByRole('list', { name: 'Timeline of expiries' });
  const row = (name: string) =>
    timeline.getByRole('listitem').filter({ has: page.getByRole('link', { name, exact: true }) });
  await expect(timeline.getByRole('link')).toHaveText(['QQ 靓号', '网易邮箱（163）']);

  // Keyboard only: a login today moves the bar, and the focus stays with its row.
  const mailbox = row('网易邮箱（163）');
  await expect(mailbox).toContainText('log in by 2026-12-04 (7 days early)');
  await page.getByRole('combobox', { name: 'Within' }).selectOption('');
  await mailbox.getByRole('button', { name: /^I logged in today/ }).press('Enter');
  await expect(
    page.getByText(/^网易邮箱（163） is due on 2027-05-22 now, instead of 2026-12-12$/),
  ).toBeVisible();
  await expect(mailbox).toContainText('2027-05-22');
  await expect(mailbox.getByRole('link')).toBeFocused();
  await page.keyboard.press('Control+z');
  await expect(mailbox).toContainText('2026-12-12');

  await mailbox.getByRole('button', { name: /^Let go/ }).press('Enter');
  await expect(mailbox).toContainText('let go: will be deleted on 2026-12-12');
  await page.getByRole('radio', { name: 'Table' }).press('Space');
  const table = page.getByRole('list', { name: 'Table of expiries, by day' });
  await expect(table.getByRole('listitem').filter({ hasText: '163' })).toContainText(
    'will be deleted on 2026-12-12',
  );

  // If nothing is done, what is entered by it falls as well; what if it is let go says that this is why.
  await page.getByRole('radio', { name: 'If I do nothing' }).press('Space');
  const forecast = page.getByRole('list', { name: 'If I do nothing' });
  await expect(forecast.getByRole('listitem').filter({ hasText: '网易云音乐' }).first()).toContainText(
    '网易邮箱（163）: its own expiry (will be deleted)',
  );
  await page.getByRole('radio', { name: 'What if…' }).press('Space');
  await page.getByRole('radio', { name: 'I let it go' }).press('Space');
  await page.getByRole('combobox', { name: 'Choose an account' }).fill('163');
  await page.getByRole('option', { name: '网易邮箱（163）' }).click();
  await expect(page.getByRole('region', { name: 'Will or may be lost with it' })).toContainText('网易云音乐');
  await page.getByRole('radio', { name: 'I delete it' }).press('Space');
  await page.getByRole('button', { name: 'Do that: delete it' }).click();
  await expect(page.getByText('Recorded: delete (can be undone)')).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('button', { name: 'Do that: delete it' })).toBeEnabled();
  await expect(saveStatus(page)).toContainText(/Saved$/);

  // The clock is set back: that is said, and the later day is not forgotten.
  await page.clock.setFixedTime('2025-11-23T12:00:00');
  await page.reload();
  await expect(wrong).toContainText('It says 2025-11-23, but this was open on 2026-11-23');
  await page.reload();
  await expect(wrong).toBeVisible();
  await page.clock.setFixedTime('2026-11-23T12:00:00');
  await page.reload();
  await expect(page.getByRole('banner')).toContainText('Today 2026-11-23');
  await expect(wrong).toBeHidden();
});
