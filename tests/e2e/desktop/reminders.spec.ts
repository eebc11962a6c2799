import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { expect } from '@playwright/test';
import { saveStatus } from '../support/accounts';
import type { DesktopUnbind } from '../support/desktop-unbind';
import { electronProgram } from '../support/electron-program';
import { test } from '../support/unbind-test';

/** What the double has of a notification, and of them all. */
interface Double {
  readonly shown: { readonly title: string; readonly body: string; emit: (event: 'click') => void }[];
}

test.skip(electronProgram().real, 'no test can see what a real system shows');

const DAY_MS = 86_400_000;
const dayAt = (days: number) => new Intl.DateTimeFormat('en-CA').format(Date.now() + days * DAY_MS);

/** An account that can be kept until the day before tomorrow's tomorrow, and another that nothing happens to. */
function documentOf(): unknown {
  const plain = {
    identifiers: [],
    never: [],
    intent: 'keep',
    ownLogin: true,
    confirmations: {},
    tags: [],
    notes: '',
  };
  const idle = {
    id: 'idle',
    events: ['login'],
    period: 'P10D',
    consequence: 'recycled',
    certainty: 'may',
    text: { en: 'idle' },
  };
  return {
    format: 'unbind-inventory',
    version: 1,
    accounts: [
      {
        id: 'penguin',
        name: '企鹅',
        service: 'ten-days',
        state: 'active',
        events: [{ type: 'login', on: dayAt(-7) }],
        ...plain,
      },
      { id: 'other', name: '别的', service: null, state: 'active', events: [], ...plain },
    ],
    links: [],
    services: [{ id: 'ten-days', names: { en: 'Ten days' }, ruleSets: [{ asOf: null, inactivity: [idle] }] }],
  };
}

/** What was shown since the program was started, as title and text. */
const shown = ({ electron }: DesktopUnbind) =>
  electron.evaluate(({ Notification }) =>
    (Notification as unknown as Double).shown.map(({ title, body }) => `${title}\n${body}`),
  );

/** Wakes the machine up, with the clock of the main process so many days on until it has been looked at. */
const wakeUp = ({ electron }: DesktopUnbind, days: number) =>
  electron.evaluate(async ({ powerMonitor }, ms) => {
    const Real = Date;
    globalThis.Date = class extends Real {
      constructor() {
        super(Real.now() + ms);
      }
    } as DateConstructor;
    powerMonitor.emit('resume');
    await new Promise((looked) => setTimeout(looked, 300));
    globalThis.Date = Real;
  }, days * DAY_MS);

test('a digest is shown once, names nobody, opens the account, and survives a restart and a clock that jumps', async ({
  desktop,
  folder,
}) => {
  const file = join(folder, 'inventory.json');
  writeFileSync(file, JSON.stringify(documentOf()));
  await desktop.start();
  await desktop.page.getByRole('link', { name: 'Settings' }).click();
  // Whatever the time is where this is tested.
  await desktop.page.getByRole('checkbox', { name: 'Quiet hours' }).uncheck();
  await desktop.giveFile(file, () => desktop.page.getByRole('button', { name: 'Import…' }).click());
  await expect(desktop.page.getByText('Imported: inventory.json')).toBeVisible();
  await expect(saveStatus(desktop.page)).toHaveText('Saved');

  await test.step('on the next start', async () => {
    await desktop.restart();
    await expect
      .poll(() => shown(desktop))
      .toEqual([`1 account needs attention by ${dayAt(2)}\nIf to be kept, by ${dayAt(2)}: 1 account`]);
    const kept = join(desktop.userData, 'reminders.json');
    await expect.poll(() => existsSync(kept) && readFileSync(kept, 'utf8').includes('penguin')).toBe(true);
    expect(readFileSync(kept, 'utf8')).not.toContain('企鹅');
  });

  await test.step('a click on it shows the account', async () => {
    const window = await desktop.window();
    await window.evaluate((one) => one.minimize());
    await desktop.electron.evaluate(({ Notification }) => {
      (Notification as unknown as Double).shown.at(-1)?.emit('click');
    });
    await expect(desktop.page.getByRole('heading', { level: 1, name: '企鹅' })).toBeVisible();
    expect(await window.evaluate((one) => one.isMinimized())).toBe(false);
  });

  await test.step('not again after another start, but on the last day but one', async () => {
    await desktop.restart();
    await expect(desktop.page.getByRole('heading', { level: 1, name: 'Overview' })).toBeVisible();
    await wakeUp(desktop, 0);
    expect(await shown(desktop)).toEqual([]);
    await wakeUp(desktop, 1);
    await expect.poll(() => shown(desktop)).toHaveLength(1);
  });

  await test.step('a clock that is set back a year tells nothing twice, and the window says so', async () => {
    await wakeUp(desktop, -365);
    const told = desktop.page.getByText('The clock of this computer looks wrong');
    await expect(told).toBeVisible();
    expect(await shown(desktop)).toHaveLength(1);
    await desktop.page.getByRole('button', { name: 'The date is right' }).click();
    await expect(told).toBeHidden();
  });
});

test('a window that is closed to the tray is still there, and is opened and quit from its menu', async ({
  desktop,
}) => {
  const trays = () =>
    desktop.electron.evaluate(({ Tray }) =>
      [...(Tray as unknown as { there: Set<{ menu: { items: readonly { label?: string }[] } }> }).there].map(
        ({ menu }) => menu.items.flatMap(({ label }) => label ?? []),
      ),
    );
  const choose = (wanted: string) =>
    desktop.electron.evaluate(({ Tray }, label) => {
      const [tray] = (
        Tray as unknown as {
          there: Set<{ menu: { items: readonly { label?: string; click?: () => void }[] } }>;
        }
      ).there;
      tray?.menu.items.find((item) => item.label === label)?.click?.();
    }, wanted);
  await desktop.start();
  expect(await trays()).toEqual([]);
  await desktop.page.getByRole('link', { name: 'Settings' }).click();
  await expect(desktop.page.getByRole('checkbox', { name: /^Start when I log in/ })).toBeDisabled();
  // The walk that looks at every screen so is in the browser edition, which has no such choices.
  const { violations } = await new AxeBuilder({ page: desktop.page }).setLegacyMode(true).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  await desktop.page.getByRole('checkbox', { name: /^Closing the window/ }).check();
  await expect.poll(trays).toEqual([['Open Unbind', 'Quit']]);

  const window = await desktop.window();
  await window.evaluate((one) => one.close());
  await expect.poll(() => window.evaluate((one) => one.isVisible())).toBe(false);
  await choose('Open Unbind');
  await expect.poll(() => window.evaluate((one) => one.isVisible())).toBe(true);
  const ended = desktop.ended();
  await choose('Quit');
  await ended;
});
