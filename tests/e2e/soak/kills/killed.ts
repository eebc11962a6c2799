import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { exported } from '../../support/exported';
import { openSettings } from './everyday-tasks';
import type { Killable, Stored, Task } from './task';

const PATIENCE = { timeout: 60_000 };
/** Where it starts again by itself, as it does where moving has failed, the test has to start it. */
const STARTS = 3;

const settingsOf = (page: Page) => page.getByRole('link', { name: 'Settings', exact: true });

/** Does the task, kills the app after so long, and resolves to whether the screen had said by then that it is done. */
export async function killedWhile(
  app: Killable,
  task: Task,
  afterMs: number,
): Promise<{ isTold: boolean; ms: number }> {
  const start = performance.now();
  const acting = task.act().then(
    () => ({ isTold: true, ms: performance.now() - start }),
    () => ({ isTold: false, ms: performance.now() - start }),
  );
  await Promise.race([acting, new Promise((done) => setTimeout(done, afterMs))]);
  // What was told between the two is told: it comes before what is found out about it.
  await app.kill();
  const ended = await acting;
  // It may have been between two starts.
  if (ended.isTold) await app.kill().catch(() => {});
  return ended;
}

/** Starts the app again, unlocks it if it is locked, and resolves to what is stored. */
export async function foundAfter(
  app: Killable,
  folder: string,
  passphrases: Task['passphrases'],
): Promise<Stored> {
  for (let left = STARTS; ; left -= 1) {
    try {
      await app.start();
      await expect(settingsOf(app.page).or(unlockOf(app.page))).toBeVisible(PATIENCE);
      break;
    } catch (error) {
      await app.kill().catch(() => {});
      if (left === 1) throw new Error(`does not start: ${app.lookAround()}`, { cause: error });
    }
  }
  const passphrase = (await unlockOf(app.page).isVisible()) ? await unlocked(app.page, passphrases) : null;
  await openSettings(app.page);
  return { text: await exported(app, join(folder, `${crypto.randomUUID()}.json`)), passphrase };
}

function unlockOf(page: Page) {
  return page.getByRole('button', { name: 'Unlock', exact: true });
}

async function unlocked(page: Page, passphrases: Task['passphrases']): Promise<string> {
  for (const passphrase of passphrases) {
    if (passphrase === null) continue;
    await page.getByLabel('Passphrase', { exact: true }).fill(passphrase);
    await page.keyboard.press('Enter');
    const wrong = page.getByText('Wrong passphrase');
    await expect(wrong.or(settingsOf(page))).toBeVisible(PATIENCE);
    if (await settingsOf(page).isVisible()) return passphrase;
  }
  throw new Error('no passphrase opens it');
}
