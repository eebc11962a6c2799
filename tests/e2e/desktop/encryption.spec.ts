import { randomBytes } from 'node:crypto';
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { newAccount } from '#core/inventory/edit-inventory';
import { writeInventory } from '#core/inventory/read-inventory';
import { saveStatus } from '../support/accounts';
import type { DesktopUnbind } from '../support/desktop-unbind';
import { exported } from '../support/exported';
import { goodSnapshots } from '../support/good-snapshots';
import { foundBelow } from '../support/planted';
import { test } from '../support/unbind-test';

const { step } = test;
const FIRST = '正确的马 battery 订书钉';
const SECOND = 'another long passphrase';

/** Names that nothing compresses, so that they stand as they are wherever they are stored. */
const NAMES = Array.from({ length: 50 }, () => randomBytes(12).toString('hex'));

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const openSettings = (page: Page) => page.getByRole('link', { name: 'Settings', exact: true }).click();

/** Does something after which the program starts again; what starts it here is the test. */
async function startingAgain(desktop: DesktopUnbind, act: () => Promise<void>): Promise<void> {
  const gone = desktop.ended();
  await desktop.agree();
  await act();
  await gone;
  await desktop.start();
}

async function unlock(page: Page, passphrase: string): Promise<void> {
  await page.getByLabel('Passphrase', { exact: true }).fill(passphrase);
  await page.keyboard.press('Enter');
}

async function newPassphrase(page: Page, passphrase: string, action: string): Promise<void> {
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(/^(Passphrase|New passphrase)$/).fill(passphrase);
  await dialog.getByLabel('Once more').fill(passphrase);
  await dialog.getByRole('button', { name: action, exact: true }).click();
}

async function isLocked(page: Page): Promise<void> {
  await expect(button(page, 'Unlock')).toBeVisible();
  const content = `${await page.title()} ${page.url()} ${await page.content()}`;
  expect(NAMES.filter((name) => content.includes(name))).toEqual([]);
}

test('what is stored is encrypted, locked, opened again, and nothing of it is lost', async ({
  desktop,
  folder,
}) => {
  test.setTimeout(600_000);
  const { userData } = desktop;
  const file = join(folder, 'planted.json');
  const accounts = NAMES.map((name, at) => ({
    ...newAccount(`a${at}`, name),
    registeredOn: '2020-01-01',
  }));
  writeFileSync(
    file,
    writeInventory({ format: 'unbind-inventory', version: 1, accounts, links: [], services: [] } as never),
  );
  await desktop.start();
  await openSettings(desktop.page);
  await desktop.giveFile(file, () => button(desktop.page, 'Import…').click());
  await expect(desktop.page.getByText('Imported: planted.json')).toBeVisible();
  const before = await exported(desktop, join(folder, 'before.json'));

  await step('without encryption every name can be found', async () => {
    await expect(saveStatus(desktop.page)).toHaveText('Saved');
    await desktop.restart();
    expect(foundBelow(userData, NAMES)).toEqual([...NAMES].sort());
  });

  await step('encrypted, none is left, and the old place is gone', async () => {
    await openSettings(desktop.page);
    await startingAgain(desktop, async () => {
      await button(desktop.page, 'Turn on encryption…').click();
      await newPassphrase(desktop.page, FIRST, 'Encrypt and restart');
    });
    await isLocked(desktop.page);
    expect(foundBelow(userData, NAMES)).toEqual([]);
    expect(existsSync(join(userData, 'Partitions/unbind'))).toBe(false);
    expect(readdirSync(userData).filter((name) => name.endsWith('.box'))).toEqual([]);
    // Nobody has unlocked it yet: there was no moment without a good snapshot.
    expect(await goodSnapshots(userData)).toEqual([{ accounts: 50, sealed: 'age' }]);
  });

  await step('another passphrase opens nothing, the right one all of it', async () => {
    await unlock(desktop.page, SECOND);
    await expect(desktop.page.getByText('Wrong passphrase')).toBeVisible({ timeout: 30_000 });
    await isLocked(desktop.page);
    await unlock(desktop.page, FIRST);
    await openSettings(desktop.page);
    expect(await exported(desktop, join(folder, 'unlocked.json'))).toBe(before);
  });

  await step('it locks when the machine goes to sleep', async () => {
    await desktop.page.getByRole('link', { name: 'Accounts', exact: true }).click();
    await expect(desktop.page.getByText(NAMES[0] ?? '')).toBeVisible();
    await desktop.electron.evaluate(({ powerMonitor }) => powerMonitor.emit('suspend'));
    await isLocked(desktop.page);
    expect(foundBelow(userData, NAMES)).toEqual([]);
  });

  await step('the passphrase is changed, and undo is there as well', async () => {
    await unlock(desktop.page, FIRST);
    await openSettings(desktop.page);
    await desktop.agree();
    await button(desktop.page, 'Change the passphrase…').click();
    await desktop.page.getByRole('dialog').getByLabel('Present passphrase').fill(FIRST);
    await newPassphrase(desktop.page, SECOND, 'Change');
    await expect(desktop.page.getByText('The passphrase was changed')).toBeVisible({ timeout: 60_000 });
    await button(desktop.page, 'Undo').click();
    await expect(button(desktop.page, 'Redo')).toBeEnabled();
    await button(desktop.page, 'Redo').click();
    await expect(saveStatus(desktop.page)).toHaveText(/Saved/);
    await desktop.restart();
    expect(foundBelow(userData, NAMES)).toEqual([]);
    await unlock(desktop.page, FIRST);
    await expect(desktop.page.getByText('Wrong passphrase')).toBeVisible({ timeout: 30_000 });
    await unlock(desktop.page, SECOND);
  });

  await step('without encryption again it is what it was', async () => {
    await openSettings(desktop.page);
    await startingAgain(desktop, async () => {
      await button(desktop.page, 'Turn off encryption…').click();
      await desktop.page.getByRole('dialog').getByLabel('Passphrase', { exact: true }).fill(SECOND);
      await button(desktop.page, 'Decrypt and restart').click();
    });
    await openSettings(desktop.page);
    expect(await exported(desktop, join(folder, 'plain.json'))).toBe(before);
  });
});
