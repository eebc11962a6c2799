import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { hubInventory } from '../../bench/hub-inventory';
import { saveStatus } from '../support/accounts';
import type { DesktopUnbind } from '../support/desktop-unbind';
import { exported } from '../support/exported';
import { test } from '../support/unbind-test';

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const openSettings = (page: Page) => page.getByRole('link', { name: 'Settings', exact: true }).click();

/** An inventory of 300 accounts is imported. */
async function imported(desktop: DesktopUnbind, file: string): Promise<void> {
  writeFileSync(file, JSON.stringify(hubInventory(300)));
  await openSettings(desktop.page);
  await desktop.giveFile(file, () => button(desktop.page, 'Import…').click());
  await expect(desktop.page.getByText(/^Imported: /)).toBeVisible();
  await expect(saveStatus(desktop.page)).toHaveText('Saved');
  await button(desktop.page, 'Take a snapshot now').click();
  await expect(desktop.page.getByText(/^accounts: 300, /)).toBeVisible();
}

/** The files in which the browser part of the program keeps its databases. */
function databaseFiles(userData: string): readonly string[] {
  const all = readdirSync(userData, { recursive: true, withFileTypes: true });
  return all
    .filter((one) => one.isFile() && /IndexedDB[/\\]/.test(join(one.parentPath, one.name)))
    .map((one) => join(one.parentPath, one.name));
}

const bringBack = (page: Page) =>
  page.getByRole('button', { name: /^Bring back the snapshot of .+ \(accounts: 300\)$/ });

/** In the middle half of every file. */
function zeroBytes(files: readonly string[]): void {
  for (const file of files) {
    const bytes = readFileSync(file);
    writeFileSync(file, bytes.fill(0, Math.floor(bytes.length / 4), Math.ceil((bytes.length * 3) / 4)));
  }
}

test('a database whose files were zeroed, and a profile that was deleted, come back from a snapshot', async ({
  desktop,
  folder,
}) => {
  test.setTimeout(180_000);
  await desktop.start();
  await imported(desktop, join(folder, 'in.json'));
  const before = await exported(desktop, join(folder, 'before.json'));
  const isBack = async (file: string) => {
    await bringBack(desktop.page).click();
    await expect(saveStatus(desktop.page)).toHaveText('Saved');
    await openSettings(desktop.page);
    expect(await exported(desktop, join(folder, file))).toBe(before);
  };

  await test.step('zeroed bytes: nothing is guessed, and the files are set aside at the person’s word', async () => {
    await desktop.kill();
    const files = databaseFiles(desktop.userData);
    zeroBytes(files);
    await desktop.start();
    await expect(desktop.page.getByText('The files that hold the data cannot be opened')).toBeVisible();
    await desktop.agree();
    const gone = desktop.ended();
    await button(desktop.page, 'Set the files aside and restart').click();
    await gone;
    await desktop.start();
    await expect(desktop.page.getByText('The data that was stored here is gone')).toBeVisible();
    await isBack('after-zeroes.json');
    expect(files.filter((file) => existsSync(file))).not.toEqual([]);
  });

  await test.step('a deleted profile: told apart from an empty one', async () => {
    await desktop.kill();
    rmSync(join(desktop.userData, 'Partitions'), { recursive: true });
    await desktop.start();
    await expect(desktop.page.getByText('The data that was stored here is gone')).toBeVisible();
    await isBack('after-deletion.json');
    await desktop.kill();
  });
});
