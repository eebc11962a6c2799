// @vitest-environment happy-dom
import { screen as page, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { fail, ok } from '#core/result';
import type { SnapshotEntry } from '#core/snapshots/listing';
import type { Notice, SnapshotList } from '#ipc/desktop-api';
import { backupText } from '../../../src/renderer/data/backup';
import type { InventoryStore } from '../../../src/renderer/data/inventory-store';
import { DEFAULT_SETTINGS } from '../../../src/renderer/data/settings';
import type { Platform } from '../../../src/renderer/platform/platform';
import { account, inventory } from '../../support/core/build';
import { showApp } from '../support/show-app';

const PATIENCE = { timeout: 20_000 };
const entry = (fields: Partial<SnapshotEntry> = {}): SnapshotEntry => ({
  token: 'token-1',
  order: '1',
  takenAt: '2026-11-29T00:10:05',
  why: 'quit',
  accounts: 2,
  links: 1,
  services: 0,
  problem: null,
  isSecond: false,
  ...fields,
});

const then = inventory({
  accounts: [account({ id: 'mail', name: '邮箱', tags: ['old'] }), account({ id: 'bank', name: '银行' })],
});

function desktop(list: Partial<SnapshotList>, more: Partial<Platform> = {}) {
  let hear: (notice: Notice | null) => void = () => undefined;
  const takeSnapshot = vi.fn<Platform['takeSnapshot']>(() => Promise.resolve(ok(null)));
  const platform: Partial<Platform> = {
    edition: 'desktop',
    listSnapshots: () => Promise.resolve({ snapshots: [], trouble: null, second: null, ...list }),
    takeSnapshot,
    openSnapshot: vi.fn<Platform['openSnapshot']>(() =>
      Promise.resolve(ok(backupText({ inventory: then, settings: { ...DEFAULT_SETTINGS, theme: 'dark' } }))),
    ),
    nextNotice: () =>
      new Promise<Notice | null>((answer) => {
        hear = answer;
      }),
    ...more,
  };
  return { platform, takeSnapshot, say: (notice: Notice) => hear(notice) };
}

const before = (store: InventoryStore) =>
  store.change({ code: 'sample-loaded' }, () =>
    ok(
      inventory({ accounts: [account({ id: 'mail', name: '邮箱' }), account({ id: 'shop', name: '商店' })] }),
    ),
  );

const look = () =>
  page.findByRole('button', { name: /^Compare and restore the snapshot of 2026-11-29 00:10/ }, PATIENCE);

describe('the snapshots in the settings', () => {
  it('show what would change by name, bring back inventory and settings, and can be undone', async () => {
    const { platform, takeSnapshot } = desktop({ snapshots: [entry()] });
    const { person, store } = await showApp({ before, platform, place: '/settings' });
    await person.click(await look());
    const dialog = await page.findByRole('dialog');
    expect(dialog.textContent).toContain('Come back: 1 · 银行');
    expect(dialog.textContent).toContain('Change: 1 · 邮箱');
    expect(dialog.textContent).toContain('Go away: 1 · 商店');
    await person.click(within(dialog).getByRole('button', { name: 'Restore' }));
    await page.findByText('Restored: the snapshot of 2026-11-29 00:10', undefined, PATIENCE);
    expect(platform.openSnapshot).toHaveBeenCalledWith('token-1');
    expect(takeSnapshot.mock.calls.map(([{ why }]) => why)).toContain('restore');
    expect(page.getByLabelText<HTMLSelectElement>('Appearance').value).toBe('dark');
    const state = () => {
      const now = store.getState();
      return now.status === 'ready' ? now : null;
    };
    expect(state()?.inventory.accounts.map(({ id }) => id)).toEqual(['mail', 'bank']);
    expect(state()?.undo?.name).toEqual({ code: 'snapshot-restored', taken: '2026-11-29 00:10' });
    await store.undo(state()?.undo?.id ?? '');
    expect(state()?.inventory.accounts.map(({ id }) => id)).toEqual(['mail', 'shop']);
  });

  it('bring the settings back as they were when that is undone, but for what was chosen since', async () => {
    const { platform } = desktop({ snapshots: [entry()] });
    platform.openSnapshot = () =>
      Promise.resolve(
        ok(backupText({ inventory: then, settings: { ...DEFAULT_SETTINGS, theme: 'dark', keepMargin: 30 } })),
      );
    const { person, settings } = await showApp({ before, platform, place: '/settings' });
    await person.click(await look());
    await person.click(within(await page.findByRole('dialog')).getByRole('button', { name: 'Restore' }));
    await page.findByText('Restored: the snapshot of 2026-11-29 00:10', undefined, PATIENCE);
    const now = () => {
      const { theme, keepMargin } = settings.getState().settings;
      return [theme, keepMargin];
    };
    expect(now()).toEqual(['dark', 30]);
    await person.click(page.getByRole('button', { name: /^Undo/ }));
    await waitFor(() => expect(now()).toEqual(['system', 7]), PATIENCE);
    await settings.change({ keepMargin: 3 });
    await person.click(page.getByRole('button', { name: /^Redo/ }));
    await waitFor(() => expect(now()).toEqual(['dark', 3]), PATIENCE);
  });

  it('are told apart by seconds where two were taken within a minute, and only there', async () => {
    const moments = ['2026-11-29T00:10:05', '2026-11-29T00:10:41', '2026-11-29T00:11:00'];
    const snapshots = moments.map((takenAt, at) => entry({ takenAt, token: `token-${at}` }));
    const { platform } = desktop({ snapshots });
    await showApp({ before, platform, place: '/settings' });
    const buttons = await page.findAllByRole('button', { name: /^Compare and restore/ }, PATIENCE);
    const names = buttons.map(
      (button) => /2026[\d: -]*\d/.exec(button.getAttribute('aria-label') ?? '')?.[0],
    );
    expect(names).toEqual(['2026-11-29 00:10:05', '2026-11-29 00:10:41', '2026-11-29 00:11']);
  });

  it('leave the settings alone where that is wanted', async () => {
    const { platform } = desktop({ snapshots: [entry()] });
    const { person } = await showApp({ before, platform, place: '/settings' });
    await person.click(await look());
    await person.click(await page.findByRole('checkbox', { name: 'Bring back the settings as well' }));
    await person.click(page.getByRole('button', { name: 'Restore' }));
    await page.findByText('Restored: the snapshot of 2026-11-29 00:10', undefined, PATIENCE);
    expect(page.getByLabelText<HTMLSelectElement>('Appearance').value).toBe('system');
  });

  it('say which one is damaged, and offer it not', async () => {
    const { platform } = desktop({
      snapshots: [
        entry({ problem: 'damaged', why: null }),
        entry({ token: 'b', problem: 'newer', why: null }),
      ],
    });
    await showApp({ before, platform, place: '/settings' });
    await page.findByText('damaged, cannot be restored', undefined, PATIENCE);
    page.getByText('written by a newer version of Unbind, cannot be read by this one');
    expect(page.queryByRole('button', { name: /^Compare and restore/ })).toBeNull();
  });

  it.each([
    [() => Promise.resolve(fail({ code: 'damaged' as const })), 'the snapshot is damaged'],
    [() => Promise.resolve(fail({ code: 'gone' as const })), 'it is not there any more'],
    [
      () => Promise.resolve(ok('{"inventory":{"format":"unbind-inventory","version":2}}')),
      'it was written by a newer version of Unbind',
    ],
    [() => Promise.resolve(ok('half a tex')), 'the snapshot is damaged'],
  ])('change nothing where one cannot be opened after all', async (openSnapshot, why) => {
    const { platform } = desktop({ snapshots: [entry()] }, { openSnapshot });
    const { person } = await showApp({ before, platform, place: '/settings' });
    await person.click(await look());
    await page.findByText(`Not restored, and nothing was changed: ${why}`);
    expect(page.queryByRole('dialog')).toBeNull();
  });

  it('say where they are copied to, and what keeps them from it', async () => {
    const { platform } = desktop({ second: { name: 'stick', trouble: 'gone' } });
    const forgetSnapshotFolder = vi.fn<Platform['forgetSnapshotFolder']>(() => Promise.resolve());
    const { person } = await showApp({
      before,
      platform: { ...platform, forgetSnapshotFolder },
      place: '/settings',
    });
    await page.findByText(/^The folder “stick” is not there now/, undefined, PATIENCE);
    await person.click(page.getByRole('button', { name: 'Stop copying' }));
    expect(forgetSnapshotFolder).toHaveBeenCalled();
  });
});

it('the button hands everything over as often as it is pressed, and says that it is held', async () => {
  const { platform, takeSnapshot } = desktop({});
  const { person } = await showApp({ before, platform, place: '/settings' });
  const button = await page.findByRole('button', { name: 'Take a snapshot now' }, PATIENCE);
  await person.click(button);
  await page.findByText('The newest snapshot holds everything as it is now.');
  const first = takeSnapshot.mock.calls.length;
  await person.click(button);
  await waitFor(() => expect(takeSnapshot.mock.calls.length).toBe(first + 1));
});

it('the sentence about the second folder is true again as soon as that is told', async () => {
  let trouble: 'gone' | null = 'gone';
  const { platform, say } = desktop(
    {},
    {
      listSnapshots: () =>
        Promise.resolve({ snapshots: [], trouble: null, second: { name: 'stick', trouble } }),
    },
  );
  await showApp({ before, platform, place: '/settings' });
  await page.findByText(/^The folder “stick” is not there now/, undefined, PATIENCE);
  trouble = null;
  say({ kind: 'snapshots', state: { trouble: null, second: null } });
  expect(await page.findByText('Snapshots are copied to the folder “stick” as well.')).toBeDefined();
});

it('that a snapshot could not be copied is said on every screen, until it is read, and again when it happens again', async () => {
  const { platform, say } = desktop({});
  const { person } = await showApp({ before, platform });
  await page.findByRole('heading', { level: 1, name: 'Overview' }, PATIENCE);
  say({ kind: 'snapshots', state: { trouble: null, second: 'full' } });
  const alert = await page.findByText(/^Snapshots were not copied to the folder you chose: it is full/);
  await person.click(page.getByRole('button', { name: 'Close' }));
  expect(alert.isConnected).toBe(false);
  say({ kind: 'snapshots', state: { trouble: null, second: null } });
  await waitFor(() => undefined);
  say({ kind: 'snapshots', state: { trouble: null, second: 'full' } });
  await page.findByText(/^Snapshots were not copied/);
});
