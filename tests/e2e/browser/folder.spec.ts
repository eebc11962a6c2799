import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { readSnapshotFile } from '#core/snapshots/snapshot-file';
import { addAccount, openAccounts, saveStatus } from '../support/accounts';
import { BrowserUnbind } from '../support/browser-unbind';
import {
  filesOnStick,
  questionsIn,
  removeStick,
  stubFolder,
  truncateOnStick,
} from '../support/folder-in-page';
import { test } from '../support/unbind-test';

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const entry = (page: Page, text: string) => page.getByRole('listitem').filter({ hasText: text });
const KEPT = 'Snapshots are kept in the folder “stick”.';
/** Within a minute after a change; a slow machine takes its time to show it. */
const WITHIN_A_MINUTE = { timeout: 75_000 };

async function openSettings(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Settings', exact: true }).click();
  await expect(page.getByRole('heading', { level: 2, name: 'Backups' })).toBeVisible();
}

async function digest(bytes: Uint8Array): Promise<string> {
  return Buffer.from(await crypto.subtle.digest('SHA-256', Uint8Array.from(bytes))).toString('hex');
}

/** The names of the accounts in each snapshot on the stick, oldest first; `damaged` where it is. */
async function snapshotsOn(page: Page): Promise<readonly (readonly string[] | 'damaged')[]> {
  const files = Object.entries(await filesOnStick(page)).toSorted(([one], [other]) => (one < other ? -1 : 1));
  return Promise.all(
    files.map(async ([, base64]) => {
      const read = await readSnapshotFile(Buffer.from(base64, 'base64'), digest);
      if (!read.ok) return 'damaged';
      const { inventory } = JSON.parse(Buffer.from(read.value.body).toString()) as {
        readonly inventory: { readonly accounts: readonly { readonly name: string }[] };
      };
      return inventory.accounts.map(({ name }) => name);
    }),
  );
}

async function chooseFolder(page: Page): Promise<void> {
  await openSettings(page);
  await page.getByRole('button', { name: /^(Choose a|Another) folder…$/ }).click();
  await expect(page.getByText(KEPT)).toBeVisible();
}

const PASSPHRASE = '正确的马 battery 订书钉';
const ALLOWED = { now: 'granted', asked: 'granted' } as const;

test.describe('a folder of the person’s choice', () => {
  test('gets a snapshot after changes and before a restore, each of which comes back with one click', async ({
    folder,
    problems,
  }) => {
    test.setTimeout(300_000);
    const app = new BrowserUnbind(join(folder, 'user-data'), problems, (page) => stubFolder(page, ALLOWED));
    await app.start();
    const { page } = app;
    await addAccount(page, '微信');
    await addAccount(page, 'QQ');
    await expect(saveStatus(page)).toHaveText('Saved');

    await test.step('at once, when it is chosen, and not before', async () => {
      await openSettings(page);
      await expect(page.getByText(/^No folder is chosen yet/)).toBeVisible();
      expect(await filesOnStick(page)).toEqual({});
      await chooseFolder(page);
      await expect(entry(page, 'accounts: 2, links: 0 · after changes')).toBeVisible();
      expect(await snapshotsOn(page)).toEqual([['微信', 'QQ']]);
    });

    await test.step('within a minute after a change', async () => {
      await addAccount(page, '支付宝');
      await expect
        .poll(() => snapshotsOn(page), WITHIN_A_MINUTE)
        .toEqual([
          ['微信', 'QQ'],
          ['微信', 'QQ', '支付宝'],
        ]);
    });

    await test.step('before an older one comes back, which can be undone', async () => {
      await addAccount(page, '京东');
      await expect(saveStatus(page)).toHaveText('Saved');
      await openSettings(page);
      await entry(page, 'accounts: 2, links: 0').getByRole('button').click();
      const dialog = page.getByRole('dialog');
      await expect(dialog).toContainText('Go away: 2 · 支付宝, 京东');
      await dialog.getByRole('button', { name: 'Restore', exact: true }).click();
      await expect(page.getByText(/^Restored: the snapshot of /)).toBeVisible();
      expect(await snapshotsOn(page)).toContainEqual(['微信', 'QQ', '支付宝', '京东']);
      await openAccounts(page);
      await expect(page.getByRole('link', { name: '京东', exact: true })).toHaveCount(0);
      await page.keyboard.press('Control+z');
      await expect(page.getByRole('link', { name: '京东', exact: true })).toBeVisible();
    });

    await test.step('in two windows, with one number each', async () => {
      const other = await page.context().newPage();
      problems.watch(other);
      await stubFolder(other, ALLOWED);
      await other.goto(page.url());
      await openSettings(other);
      await expect(other.getByText(KEPT)).toBeVisible();
      await addAccount(other, '淘宝');
      await expect(saveStatus(other)).toHaveText('Saved');
      await openSettings(other);
      await openSettings(page);
      await Promise.all([page, other].map((one) => button(one, 'Take a snapshot now').click()));
      await expect.poll(() => snapshotsOn(page)).toContainEqual(['微信', 'QQ', '支付宝', '京东', '淘宝']);
      const numbers = Object.keys(await filesOnStick(page)).map((name) => name.split('/')[1]?.slice(0, 6));
      expect(new Set(numbers).size).toBe(numbers.length);
      await other.close();
    });

    await test.step('again after the newest was cut short, which is told and cannot be chosen', async () => {
      const count = (await snapshotsOn(page)).length;
      const newest =
        Object.keys(await filesOnStick(page))
          .toSorted()
          .at(-1) ?? '';
      await truncateOnStick(page, newest, 200);
      expect((await snapshotsOn(page)).at(-1)).toBe('damaged');
      await page.reload();
      await openSettings(page);
      const first = page.getByRole('list').filter({ hasText: 'after changes' }).getByRole('listitem').first();
      await expect(first).toContainText('damaged, cannot be restored');
      await expect(first.getByRole('button')).toHaveCount(0);
      await button(page, 'Take a snapshot now').click();
      await expect.poll(async () => (await snapshotsOn(page)).length).toBe(count + 1);
      // One of which not a byte was written when the browser was killed takes no place at all.
      const [, emptied = ''] = Object.keys(await filesOnStick(page)).toSorted();
      await truncateOnStick(page, emptied, 0);
      await page.reload();
      await openSettings(page);
      await button(page, 'Take a snapshot now').click();
      await expect.poll(async () => Object.keys(await filesOnStick(page))).not.toContain(emptied);
      await expect
        .poll(async () => (await snapshotsOn(page)).at(-1))
        .toEqual(['微信', 'QQ', '支付宝', '京东', '淘宝']);
    });
    await app.close();
  });

  test('is asked for again after a restart by a click alone, and is gone without a word too many', async ({
    folder,
    problems,
  }) => {
    test.setTimeout(300_000);
    let permission: Parameters<typeof stubFolder>[1] = ALLOWED;
    const app = new BrowserUnbind(join(folder, 'user-data'), problems, (page) =>
      stubFolder(page, permission),
    );
    await app.start();
    await addAccount(app.page, '微信');
    await chooseFolder(app.page);
    await expect(entry(app.page, 'accounts: 1, links: 0')).toBeVisible();
    const notAllowed = (page: Page) =>
      page.getByText(/^No snapshot can be kept: after a restart, the browser/);

    await test.step('refused, that stays said, and everything else goes on', async () => {
      permission = { now: 'prompt', asked: 'denied' };
      await app.restart();
      await expect(notAllowed(app.page)).toBeVisible();
      expect(await questionsIn(app.page)).toBe(0);
      await addAccount(app.page, 'QQ');
      await expect(saveStatus(app.page)).toHaveText('Saved');
      await button(app.page, 'Allow…').click();
      expect(await questionsIn(app.page)).toBe(1);
      await expect(notAllowed(app.page)).toBeVisible();
      expect(await snapshotsOn(app.page)).toEqual([['微信']]);
    });

    await test.step('allowed, what was missed is taken', async () => {
      permission = { now: 'prompt', asked: 'granted' };
      await app.restart();
      await expect(notAllowed(app.page)).toBeVisible();
      await button(app.page, 'Allow…').click();
      await expect(notAllowed(app.page)).toHaveCount(0);
      await openSettings(app.page);
      await button(app.page, 'Take a snapshot now').click();
      await expect.poll(() => snapshotsOn(app.page)).toEqual([['微信'], ['微信', 'QQ']]);
    });

    await test.step('gone, it is said once, nothing is made in its place, and another one can be chosen', async () => {
      await removeStick(app.page);
      await addAccount(app.page, '支付宝');
      await expect(saveStatus(app.page)).toHaveText('Saved');
      await openSettings(app.page);
      await button(app.page, 'Take a snapshot now').click();
      const gone = app.page
        .getByRole('alert')
        .filter({ hasText: 'the folder of the snapshots is not there' });
      await expect(gone).toBeVisible();
      await gone.getByRole('button', { name: 'Close' }).click();
      await expect(gone).toHaveCount(0);
      expect(await filesOnStick(app.page)).toEqual({});
      await openSettings(app.page);
      await expect(app.page.getByText(/^The folder “stick” is not there now/)).toBeVisible();
      await chooseFolder(app.page);
      await expect(entry(app.page, 'accounts: 3, links: 0')).toBeVisible();
      expect(await snapshotsOn(app.page)).toEqual([['微信', 'QQ', '支付宝']]);
    });
    await app.close();
  });

  test('holds nothing readable once its snapshots are encrypted, and they open with the passphrase', async ({
    folder,
    problems,
  }) => {
    test.setTimeout(300_000);
    const app = new BrowserUnbind(join(folder, 'user-data'), problems, (page) => stubFolder(page, ALLOWED));
    await app.start();
    await addAccount(app.page, '微信');
    await chooseFolder(app.page);
    await expect(entry(app.page, 'accounts: 1, links: 0')).toBeVisible();
    const texts = async () =>
      Object.values(await filesOnStick(app.page)).map((base64) => Buffer.from(base64, 'base64').toString());
    expect((await texts()).join('')).toContain('微信');

    await test.step('from the moment on in which it is said', async () => {
      await button(app.page, 'Encrypt the snapshots…').click();
      const dialog = app.page.getByRole('dialog');
      await dialog.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE);
      await dialog.getByLabel('Once more').fill(PASSPHRASE);
      await dialog.getByRole('button', { name: 'Encrypt', exact: true }).click();
      await expect(app.page.getByText(/^The snapshots are encrypted\./)).toBeVisible({ timeout: 60_000 });
      await expect(dialog).toHaveCount(0);
      expect(await texts()).toEqual([expect.stringContaining('"sealed":"age"')]);
      expect((await texts()).join('')).not.toContain('微信');
    });

    await test.step('after a restart nothing is taken that has not changed', async () => {
      await app.restart();
      await openSettings(app.page);
      await button(app.page, 'Take a snapshot now').click();
      await expect(entry(app.page, 'accounts: 1, links: 0')).toHaveCount(1);
      expect(await texts()).toHaveLength(1);
    });

    await test.step('and what has, comes back by the passphrase alone', async () => {
      await addAccount(app.page, 'QQ');
      await expect(saveStatus(app.page)).toHaveText('Saved');
      await openSettings(app.page);
      await entry(app.page, 'accounts: 1, links: 0').getByRole('button').click();
      const dialog = app.page.getByRole('dialog');
      await dialog.getByLabel('Passphrase', { exact: true }).fill('another one');
      await app.page.keyboard.press('Enter');
      await expect(dialog.getByText('Wrong passphrase')).toBeVisible({ timeout: 60_000 });
      await dialog.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE);
      await app.page.keyboard.press('Enter');
      await expect(dialog).toContainText('Go away: 1 · QQ', { timeout: 60_000 });
      await dialog.getByRole('button', { name: 'Restore', exact: true }).click();
      await expect(app.page.getByText(/^Restored: the snapshot of /)).toBeVisible();
      for (const text of await texts()) expect(text).not.toContain('微信');
    });

    await test.step('in another folder as well', async () => {
      const before = (await texts()).length;
      await chooseFolder(app.page);
      await expect.poll(async () => (await texts()).length).toBe(before + 1);
      for (const text of await texts()) expect(text).toContain('"sealed":"age"');
    });

    await test.step('where the data is lost, the start brings back the newest one, by its passphrase', async () => {
      await deleteDatabases(app, ['unbind']);
      await app.restart();
      await button(app.page, 'Give its passphrase…').click();
      await app.page.getByRole('dialog').getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE);
      await app.page.keyboard.press('Enter');
      const bringBack = app.page.getByRole('button', { name: /^Bring back the snapshot of / });
      await bringBack.click({ timeout: 60_000 });
      await openAccounts(app.page);
      await expect(app.page.getByRole('link', { name: '微信', exact: true })).toBeVisible();
    });
    await app.close();
  });

  test('brings everything back where the browser has lost it', async ({ folder, problems }) => {
    test.setTimeout(180_000);
    let permission: Parameters<typeof stubFolder>[1] = ALLOWED;
    const app = new BrowserUnbind(join(folder, 'user-data'), problems, (page) =>
      stubFolder(page, permission),
    );
    await app.start();
    await addAccount(app.page, '微信');
    await chooseFolder(app.page);
    await expect(entry(app.page, 'accounts: 1, links: 0')).toBeVisible();

    await test.step('the data alone: the start offers the newest one', async () => {
      await deleteDatabases(app, ['unbind']);
      permission = { now: 'prompt', asked: 'granted' };
      await app.restart();
      await expect(app.page.getByText(/^There may be snapshots in the folder that you chose/)).toBeVisible();
      await button(app.page, 'Allow…').click();
      await app.page.getByRole('button', { name: /^Bring back the snapshot of / }).click();
      await openAccounts(app.page);
      await expect(app.page.getByRole('link', { name: '微信', exact: true })).toBeVisible();
    });

    await test.step('the folder as well: the start lets it be chosen again', async () => {
      permission = ALLOWED;
      await deleteDatabases(app, ['unbind', 'unbind-settings', 'unbind-folder']);
      await app.restart();
      await button(app.page, 'Choose the folder with the snapshots…').click();
      await app.page.getByRole('button', { name: /^Bring back the snapshot of / }).click();
      await openAccounts(app.page);
      await expect(app.page.getByRole('link', { name: '微信', exact: true })).toBeVisible();
    });

    await test.step('all of it: choosing the folder again is enough', async () => {
      permission = ALLOWED;
      await deleteDatabases(app, ['unbind', 'unbind-settings', 'unbind-folder']);
      await app.page.evaluate(() => localStorage.clear());
      await app.restart();
      await chooseFolder(app.page);
      const old = entry(app.page, 'of another installation').first();
      await old.getByRole('button').click();
      await expect(app.page.getByRole('dialog')).toContainText('Come back: 1 · 微信');
      await app.page.getByRole('dialog').getByRole('button', { name: 'Restore', exact: true }).click();
      await expect(app.page.getByText(/^Restored: the snapshot of /)).toBeVisible();
    });
    await app.close();
  });
});

/** On a page of the same address that holds none of them open. */
async function deleteDatabases({ page, url }: BrowserUnbind, names: readonly string[]): Promise<void> {
  const empty = new URL('empty', url).href;
  await page.route(empty, (route) =>
    route.fulfill({ contentType: 'text/html', body: '<link rel="icon" href="data:,">' }),
  );
  await page.goto(empty);
  await page.evaluate(async (all) => {
    for (const name of all) {
      await new Promise((done) => {
        indexedDB.deleteDatabase(name).addEventListener('success', done);
      });
    }
  }, names);
}
