import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import type { Inventory } from '#core/inventory/inventory';
import { readInventory, writeInventory } from '#core/inventory/read-inventory';
import { addAccount, saveStatus } from '../../support/accounts';
import type { DesktopUnbind } from '../../support/desktop-unbind';
import { documentWith } from './documents';
import { flawOfEither, type Setting, type Task } from './task';

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

/** Goes to the settings. */
export async function openSettings(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Settings', exact: true }).click();
  await expect(button(page, 'Import…')).toBeVisible();
}

/** Accounts are added one by one, each waited for until the screen says that it is saved. */
export function writing({ app, random, before }: Setting): Task {
  const told: string[] = [];
  let pending: string | null = null;
  return {
    prepare: async () => {},
    passphrases: [before.passphrase],
    act: async () => {
      for (let left = random.int(1, 4); left > 0; left -= 1) {
        const name = `账号 ${random.int(0, 999_999_999)}`;
        pending = name;
        await addAccount(app.page, name);
        await expect(app.page.getByRole('dialog')).toBeHidden();
        await expect(saveStatus(app.page)).toHaveText(/Saved$/);
        told.push(name);
        pending = null;
      }
    },
    flawOf: ({ text }) => {
      const { accounts, ...others } = JSON.parse(text) as Inventory;
      const isNew = (name: string) => told.includes(name) || name === pending;
      const old = { ...others, accounts: accounts.filter(({ name }) => !isNew(name)) };
      if (told.some((name) => !accounts.some((one) => one.name === name))) return 'a saved account is gone';
      return sameDocument(old, JSON.parse(before.text)) ? null : 'something else is another';
    },
  };
}

function sameDocument(one: object, other: unknown): boolean {
  const sorted = (value: object) =>
    JSON.stringify(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)));
  return sorted(one) === sorted(other as object);
}

/** Another inventory takes the place of the one that is there. */
export function importing({ app, folder, random, before }: Setting, planted: string): Task {
  const document = documentWith(random, planted);
  const file = join(folder, `import-${random.int(0, 999_999_999)}.json`);
  return {
    prepare: async () => {
      writeFileSync(file, document);
      await openSettings(app.page);
    },
    passphrases: [before.passphrase],
    act: async () => {
      await app.giveFile(file, () => button(app.page, 'Import…').click());
      const replace = button(app.page, 'Replace');
      const done = app.page.getByText(/^Imported: /);
      await expect(replace.or(done)).toBeVisible();
      if (await replace.isVisible()) await replace.click();
      await expect(done).toBeVisible();
      await expect(saveStatus(app.page)).toHaveText(/Saved$/);
    },
    flawOf: flawOfEither(before, { ...before, text: document }),
  };
}

/** A snapshot is brought back. What is in it is read from its file, so nothing may be encrypted. */
export function restoring({ app, random, before }: Setting<DesktopUnbind>): Task {
  let text = '';
  let row = 0;
  return {
    prepare: async () => {
      await openSettings(app.page);
      await button(app.page, 'Take a snapshot now').click();
      await expect.poll(() => snapshotsOf(app.userData)[0]).toBe(before.text);
      await app.page.reload();
      await openSettings(app.page);
      const all = snapshotsOf(app.userData);
      row = random.int(0, Math.min(all.length, 4) - 1);
      text = all[row] ?? '';
    },
    passphrases: [null],
    act: async () => {
      const rows = app.page.getByRole('button', { name: /^Compare and restore the snapshot of / });
      await rows.nth(row).click();
      await app.page.getByRole('dialog').getByRole('button', { name: 'Restore', exact: true }).click();
      await expect(app.page.getByText(/^Restored: the snapshot of /)).toBeVisible();
      await expect(saveStatus(app.page)).toHaveText(/Saved$/);
    },
    flawOf: (found, isTold) => flawOfEither(before, { ...before, text })(found, isTold),
  };
}

/** The documents in the snapshots that can be restored, the newest first. */
function snapshotsOf(userData: string): readonly string[] {
  const folder = join(userData, 'snapshots');
  const names = readdirSync(folder).filter((name) => name.endsWith('.unbind-snapshot'));
  return names
    .toSorted()
    .toReversed()
    .flatMap((name) => documentOf(readFileSync(join(folder, name), 'utf8')));
}

function documentOf(file: string): readonly string[] {
  try {
    const content = JSON.parse(file.split('\n').slice(2).join('\n')) as { readonly inventory: unknown };
    const read = readInventory(content.inventory);
    return read.ok ? [writeInventory(read.value)] : [];
  } catch {
    // It was damaged on purpose, and cannot be chosen.
    return [];
  }
}
