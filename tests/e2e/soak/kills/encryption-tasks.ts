import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import type { DesktopUnbind } from '../../support/desktop-unbind';
import { openSettings } from './everyday-tasks';
import { flawOfEither, type Setting, type Task } from './task';

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const PATIENCE = { timeout: 60_000 };

async function newPassphrase(page: Page, passphrase: string, action: string): Promise<void> {
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(/^(Passphrase|New passphrase)$/).fill(passphrase);
  await dialog.getByLabel('Once more').fill(passphrase);
  await dialog.getByRole('button', { name: action, exact: true }).click();
}

/** Encryption is turned on; the program starts again, and fills the other place. */
export function turningOn({ app, random, before }: Setting<DesktopUnbind>): Task {
  const passphrase = freshPassphrase(random.int(0, 999_999));
  return {
    prepare: async () => {
      plantDamaged(app.userData);
      await openSettings(app.page);
    },
    passphrases: [passphrase, null],
    act: async () => {
      const gone = app.electron.waitForEvent('close', PATIENCE);
      gone.catch(() => {});
      await app.agree();
      await button(app.page, 'Turn on encryption…').click();
      await newPassphrase(app.page, passphrase, 'Encrypt and restart');
      await gone;
      await app.start();
      await expect(button(app.page, 'Unlock')).toBeVisible(PATIENCE);
    },
    flawOf: flawOfEither(before, { ...before, passphrase }),
  };
}

/** And off again. */
export function turningOff({ app, before }: Setting<DesktopUnbind>): Task {
  return {
    prepare: () => openSettings(app.page),
    passphrases: [null, before.passphrase],
    act: async () => {
      const gone = app.electron.waitForEvent('close', PATIENCE);
      gone.catch(() => {});
      await app.agree();
      await button(app.page, 'Turn off encryption…').click();
      const dialog = app.page.getByRole('dialog');
      await dialog.getByLabel('Passphrase', { exact: true }).fill(before.passphrase ?? '');
      await button(app.page, 'Decrypt and restart').click();
      await gone;
      await app.start();
      await expect(app.page.getByRole('link', { name: 'Settings', exact: true })).toBeVisible(PATIENCE);
    },
    flawOf: flawOfEither(before, { ...before, passphrase: null }),
  };
}

/** The passphrase is changed. */
export function changing({ app, random, before }: Setting<DesktopUnbind>): Task {
  const passphrase = freshPassphrase(random.int(0, 999_999));
  return {
    prepare: () => openSettings(app.page),
    passphrases: [passphrase, before.passphrase],
    act: async () => {
      await app.agree();
      await button(app.page, 'Change the passphrase…').click();
      await app.page
        .getByRole('dialog')
        .getByLabel('Present passphrase')
        .fill(before.passphrase ?? '');
      await newPassphrase(app.page, passphrase, 'Change');
      await expect(app.page.getByText('The passphrase was changed')).toBeVisible(PATIENCE);
    },
    flawOf: flawOfEither(before, { ...before, passphrase }),
  };
}

function freshPassphrase(number: number): string {
  return `正确的马 battery ${number}`;
}

/** What was damaged before, and anybody can read: half a snapshot, and a copy. It has to go as well. */
function plantDamaged(userData: string): void {
  const snapshots = join(userData, 'snapshots');
  const newest = readdirSync(snapshots)
    .filter((name) => name.endsWith('.unbind-snapshot'))
    .toSorted()
    .at(-1);
  if (newest === undefined) return;
  const half = readFileSync(join(snapshots, newest)).subarray(0, -100);
  writeFileSync(join(snapshots, '000000-2026-01-01-000000-0000000a.unbind-snapshot'), half);
  mkdirSync(join(userData, 'damaged'), { recursive: true });
  writeFileSync(join(userData, 'damaged', 'damaged-2026-01-01-000000-0000000a.json'), half);
}
