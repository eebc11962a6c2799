// @vitest-environment happy-dom
import { screen as page, waitFor } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import type { Notice, ReminderState } from '#ipc/desktop-api';
import { withSample } from '../../../src/renderer/app/sample';
import type { InventoryStore } from '../../../src/renderer/data/inventory-store';
import type { Platform } from '../../../src/renderer/platform/platform';
import { account, happened, inventory } from '../../support/core/build';
import { showApp } from '../support/show-app';

const FINE: ReminderState = { canShow: true, clockLooksWrong: false, trouble: null };
const PATIENCE = { timeout: 20_000 };

/** A desktop that can be made to say something. */
function desktop(state: ReminderState = FINE) {
  let hear: (notice: Notice | null) => void = () => undefined;
  const platform = {
    edition: 'desktop',
    setReminders: vi.fn<Platform['setReminders']>(() => Promise.resolve(state)),
    trustClock: vi.fn<Platform['trustClock']>(() => Promise.resolve(FINE)),
    setBackground: vi.fn<Platform['setBackground']>(() => Promise.resolve({ canStartAtLogin: true })),
    nextNotice: () =>
      new Promise<Notice | null>((answer) => {
        hear(null);
        hear = answer;
      }),
  } as const;
  return { platform, say: (notice: Notice) => hear(notice) };
}

const qq = account({ id: 'qq', name: '企鹅', service: 'qq', events: [happened('login', '2026-11-01')] });
const before = (store: InventoryStore) =>
  store.change({ code: 'sample-loaded' }, (now) => {
    const { accounts } = inventory({ accounts: [qq] });
    return { ok: true, value: withSample({ ...now, accounts }) };
  });

describe('the desktop', () => {
  it('is told what to remind of, without the sample and without names', async () => {
    const { platform } = desktop();
    await showApp({ before, platform });
    await waitFor(() => expect(platform.setReminders).toHaveBeenCalled(), PATIENCE);
    const [plan] = platform.setReminders.mock.calls[0] ?? [];
    expect(plan).toMatchObject({ lang: 'en', choices: { on: true, names: false } });
    expect(new Set(plan?.reminders.map((one) => one.account))).toEqual(new Set(['qq']));
    expect(plan?.reminders.filter(({ name }) => name !== undefined)).toEqual([]);
    expect(platform.setBackground).toHaveBeenCalledWith({ closeToTray: false, startAtLogin: false });
  });

  it('leads to the account that a reminder is of, or to all of them', async () => {
    const { platform, say } = desktop();
    await showApp({ before, platform, place: '/settings' });
    await page.findByRole('heading', { level: 1, name: 'Settings' }, PATIENCE);
    say({ kind: 'open', account: 'qq' });
    await page.findByRole('heading', { level: 1, name: '企鹅' }, PATIENCE);
    say({ kind: 'open', account: null });
    await page.findByRole('heading', { level: 1, name: 'Overview' }, PATIENCE);
    expect(window.location.hash).toBe('#/');
  });

  it('says on every screen that the clock looks wrong, until the person says that it is right', async () => {
    const { platform, say } = desktop();
    const { person } = await showApp({ before, platform, place: '/catalogue' });
    await page.findByRole('heading', { level: 1, name: 'Catalogue' }, PATIENCE);
    // What is said later counts.
    await waitFor(() => expect(platform.setReminders).toHaveBeenCalled(), PATIENCE);
    say({ kind: 'reminders', state: { ...FINE, clockLooksWrong: true } });
    await page.findByText(/^The clock of this computer looks wrong/, undefined, PATIENCE);
    await person.click(page.getByRole('button', { name: 'The date is right' }));
    await waitFor(() => expect(page.queryByText(/looks wrong/)).toBeNull(), PATIENCE);
    expect(platform.trustClock).toHaveBeenCalledOnce();
  });

  it('says once what has become of the memory of reminders', async () => {
    const { platform } = desktop({ ...FINE, trouble: 'forgotten' });
    const { person } = await showApp({ before, platform });
    await page.findByText(/^What you were reminded of could not be read/, undefined, PATIENCE);
    await person.click(page.getByRole('button', { name: 'Close' }));
    await waitFor(() => expect(page.queryByText(/could not be read/)).toBeNull(), PATIENCE);
  });
});
