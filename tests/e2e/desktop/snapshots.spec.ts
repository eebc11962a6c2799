import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { addAccount, openAccounts, saveStatus } from '../support/accounts';
import type { DesktopUnbind } from '../support/desktop-unbind';
import { test } from '../support/unbind-test';

const filesIn = (folder: string) => (existsSync(folder) ? readdirSync(folder).toSorted() : []);
const snapshotsOf = ({ userData }: DesktopUnbind) => filesIn(join(userData, 'snapshots'));
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

/** Wherever in its folder the browser part of the program keeps databases. */
function databasesIn(folder: string): string[] {
  const all = readdirSync(folder, { recursive: true, withFileTypes: true });
  const found = all.filter((one) => one.isDirectory() && one.name === 'IndexedDB');
  return found.map((one) => join(one.parentPath, one.name));
}

async function backups(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Settings', exact: true }).click();
  await expect(page.getByRole('heading', { level: 2, name: 'Backups' })).toBeVisible();
}

/** What is stored, as one number: the text of the document that an export writes. */
async function hashOf(desktop: DesktopUnbind, file: string): Promise<string> {
  await desktop.page.getByRole('link', { name: 'Settings', exact: true }).click();
  await desktop.takeFile(file, () => button(desktop.page, 'Export…').click());
  await expect(desktop.page.getByText(/^Exported: /)).toBeVisible();
  return createHash('sha256').update(readFileSync(file)).digest('hex');
}

test('what was recorded and chosen is in snapshots, here and on a stick, and comes back with one click', async ({
  desktop,
  folder,
}) => {
  const stick = join(folder, 'stick');
  mkdirSync(stick);
  await desktop.start();
  await addAccount(desktop.page, '微信');
  await addAccount(desktop.page, 'QQ');
  await expect(saveStatus(desktop.page)).toHaveText('Saved');
  const before = await hashOf(desktop, join(folder, 'before.json'));

  await test.step('quitting takes one, which the next start lists', async () => {
    await desktop.restart();
    expect(snapshotsOf(desktop)).toHaveLength(1);
    await backups(desktop.page);
    await expect(desktop.page.getByText('accounts: 2, links: 0 · on quitting')).toBeVisible();
  });

  await test.step('quitting looks at the disk, though nothing has changed: one that was deleted is taken again', async () => {
    await button(desktop.page, 'Take a snapshot now').click();
    await expect(desktop.page.getByText('The newest snapshot holds everything as it is now.')).toBeVisible();
    const [name = ''] = snapshotsOf(desktop);
    rmSync(join(desktop.userData, 'snapshots', name));
    await desktop.close();
    expect(snapshotsOf(desktop)).toHaveLength(1);
    await desktop.start();
    await backups(desktop.page);
  });

  await test.step('a folder of the person’s choice gets the same', async () => {
    await desktop.giveFile(stick, () => button(desktop.page, 'Choose a folder…').click());
    await expect(desktop.page.getByText('Snapshots are copied to the folder “stick” as well.')).toBeVisible();
    const copies = () => filesIn(stick).flatMap((name) => filesIn(join(stick, name)));
    await expect.poll(copies).toEqual(snapshotsOf(desktop));
  });

  await test.step('a later change is taken before another comes back, and that can be undone', async () => {
    await addAccount(desktop.page, '支付宝');
    await expect(saveStatus(desktop.page)).toHaveText('Saved');
    await backups(desktop.page);
    // On a slow machine the change may have a snapshot of its own by now.
    const older = desktop.page.getByRole('listitem').filter({ hasText: 'accounts: 2, links: 0' }).first();
    await older.getByRole('button', { name: /^Compare and restore the snapshot of / }).click();
    const dialog = desktop.page.getByRole('dialog');
    await expect(dialog).toContainText('Go away: 1 · 支付宝');
    await dialog.getByRole('button', { name: 'Restore', exact: true }).click();
    await expect(desktop.page.getByText(/^Restored: the snapshot of /)).toBeVisible();
    expect(await hashOf(desktop, join(folder, 'restored.json'))).toBe(before);
    expect(snapshotsOf(desktop).length).toBeGreaterThanOrEqual(2);
    await desktop.page.keyboard.press('Control+z');
    await openAccounts(desktop.page);
    await expect(desktop.page.getByRole('link', { name: '支付宝', exact: true })).toBeVisible();
  });

  await test.step('one that is damaged is told, and cannot be chosen', async () => {
    const copied = () => filesIn(stick).flatMap((name) => filesIn(join(stick, name)));
    await expect.poll(copied).toEqual(snapshotsOf(desktop));
    const newest = join(desktop.userData, 'snapshots', snapshotsOf(desktop).at(-1) ?? '');
    truncateSync(newest, 300);
    await desktop.page.reload();
    await backups(desktop.page);
    // The copy on the stick is whole, and takes its place.
    await expect(desktop.page.getByText(/in the folder you chose$/).first()).toBeVisible();
    await button(desktop.page, 'Stop copying').click();
    await expect(desktop.page.getByText('damaged, cannot be restored')).toBeVisible();
  });

  await test.step('a database that is gone is told, and comes back with one click, settings included', async () => {
    await desktop.page.getByLabel('Appearance').selectOption('dark');
    await expect(saveStatus(desktop.page)).toHaveText('Saved');
    const last = await hashOf(desktop, join(folder, 'last.json'));
    await desktop.close();
    for (const place of databasesIn(desktop.userData)) rmSync(place, { recursive: true });
    await desktop.start();
    await expect(desktop.page.getByText('The data that was stored here is gone')).toBeVisible();
    await desktop.page.reload();
    await expect(desktop.page.getByText('The data that was stored here is gone')).toBeVisible();
    await desktop.page
      .getByRole('button', { name: /^Bring back the snapshot of .+ \(accounts: 3\)$/ })
      .click();
    await expect(saveStatus(desktop.page)).toHaveText('Saved');
    expect(await hashOf(desktop, join(folder, 'back.json'))).toBe(last);
    await expect(desktop.page.getByLabel('Appearance')).toHaveValue('dark');
  });
});
