import { IDBObjectStore } from 'fake-indexeddb';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { isTimeZone } from '#ipc/time-zone';
import { createSettingsStore } from '../../src/renderer/data/create-settings-store';
import { createDatabase } from '../../src/renderer/data/database';
import { DEFAULT_SETTINGS, readSettings, type Settings } from '../../src/renderer/data/settings';
import { SETTINGS_VERSIONS } from '../../src/renderer/data/versions';
import { day } from '../support/core/build';
import { instead } from './instead';
import { Machine, until } from './machine';

afterEach(() => vi.restoreAllMocks());

const CHOSEN: Settings = {
  language: 'zh-CN',
  theme: 'dark',
  timeZone: 'Asia/Shanghai',
  rulesAsOf: '2025-12',
  strategy: 'least-effort',
  accountColumns: ['verdict', 'tags'],
  accountSorting: { by: 'next', descending: true },
  accountPanel: true,
  graphView: 'list',
  keptAnswers: [{ provider: 'weibo', no: ['service:zhihu'], unknown: ['account:a'] }],
  lockAfter: 5,
  keepMargin: 14,
  expiryView: 'table',
  lastVisitOn: day('2026-11-22'),
  backupEvery: 7,
  backupFrom: day('2026-11-20'),
  calendarExported: {
    '00ff@unbind': { on: day('2026-12-24'), sequence: 3, mark: 'ab', cancelled: false },
  },
  settingsSteps: [{ change: 'c', before: { theme: 'light' }, after: { theme: 'dark' } }],
  reminders: { on: false, leads: [14, 0], quiet: null, names: true },
  background: { closeToTray: true, startAtLogin: true },
};

describe('settings', () => {
  it('are the default ones while they are read, and as long as nothing is chosen', async () => {
    const machine = new Machine();
    const store = createSettingsStore(machine.settingsName, machine.host);
    expect(store.getState()).toEqual({
      status: 'loading',
      settings: DEFAULT_SETTINGS,
      failure: null,
      saved: true,
    });
    await until(() => store.getState().status !== 'loading');
    expect(store.getState()).toEqual({
      status: 'ready',
      settings: DEFAULT_SETTINGS,
      failure: null,
      saved: true,
    });
  });

  it('survive a restart', async () => {
    const machine = new Machine();
    const store = await machine.settings();
    expect(await store.change(CHOSEN)).toEqual({ ok: true, value: CHOSEN });
    store.close();
    expect((await machine.settings()).getState().settings).toEqual(CHOSEN);
  });

  it('of one window show in the others, and what both choose stays', async () => {
    const machine = new Machine();
    const [one, other] = [await machine.settings(), await machine.settings()];
    const told = vi.fn<() => void>();
    other.subscribe(told);
    await Promise.all([one.change({ language: 'en' }), other.change({ theme: 'dark' })]);
    const both = { ...DEFAULT_SETTINGS, language: 'en', theme: 'dark' };
    await until(() => one.getState().settings.theme === 'dark');
    await until(() => other.getState().settings.language === 'en');
    expect([one.getState().settings, other.getState().settings]).toEqual([both, both]);
    expect(told).toHaveBeenCalled();
  });

  it('are not saved while a choice is in hand, and are while the app notes something by itself', async () => {
    const store = await new Machine().settings();
    const chosen = store.change({ theme: 'dark' });
    expect(store.getState().saved).toBe(false);
    await chosen;
    const noted = store.note({ lastVisitOn: day('2026-11-22') });
    expect(store.getState().saved).toBe(true);
    await noted;
    expect(store.getState().settings).toMatchObject({ theme: 'dark', lastVisitOn: '2026-11-22' });
  });

  it('are shown as they are chosen before they are stored, and as they were where they cannot be', async () => {
    const machine = new Machine();
    const store = await machine.settings();
    const chosen = Promise.all([store.change({ theme: 'dark' }), store.change({ language: 'en' })]);
    expect(store.getState().settings).toMatchObject({ theme: 'dark', language: 'en' });
    await chosen;
    instead(IDBObjectStore.prototype, 'put', () => {
      throw new DOMException('The disk is full.', 'QuotaExceededError');
    });
    const failing = store.change({ theme: 'light' });
    expect(store.getState().settings).toMatchObject({ theme: 'light', language: 'en' });
    expect(await failing).toMatchObject({ ok: false, failure: { code: 'quota' } });
    expect(store.getState()).toMatchObject({ settings: { theme: 'dark', language: 'en' }, saved: true });
  });

  it('keep the same state until one changes', async () => {
    const store = await new Machine().settings();
    await store.change({ theme: 'dark' });
    const { settings } = store.getState();
    await store.change({ theme: 'dark' });
    expect(store.getState()).toEqual({ status: 'ready', settings, failure: null, saved: true });
    expect(store.getState().settings).toBe(settings);
  });

  it('are checked one by one when they are read', () => {
    expect(readSettings({ ...CHOSEN })).toEqual(CHOSEN);
    for (const name of Object.keys(CHOSEN) as (keyof Settings)[]) {
      for (const value of ['unheard-of', -7, null, undefined, {}, ['en'], '']) {
        const expected = { ...CHOSEN, [name]: DEFAULT_SETTINGS[name] };
        expect(readSettings({ ...CHOSEN, [name]: value })).toEqual(expected);
      }
    }
    for (const value of [undefined, null, 7, 'text', []])
      expect(readSettings(value)).toEqual(DEFAULT_SETTINGS);
  });

  it.each([
    [[], []],
    [
      ['tags', 'of-the-future', 'verdict', 7, 'tags'],
      ['verdict', 'tags'],
    ],
  ])('have the columns that are known, in their order: %j', (accountColumns, expected) => {
    expect(readSettings({ accountColumns }).accountColumns).toEqual(expected);
  });

  it.each([
    ['system', true],
    ['Asia/Shanghai', true],
    ['UTC', true],
    ['Asia/Nowhere', false],
    ['+08:00', false],
    ['', false],
    [null, false],
  ])('know a time zone: %j %j', (zone, expected) => {
    expect(isTimeZone(zone)).toBe(expected);
  });

  it.each([
    [0, 0],
    [90, 90],
    [91, 7],
    [0.5, 7],
    ['7', 7],
  ])('have a margin of whole days: %j', (keepMargin, expected) => {
    expect(readSettings({ keepMargin }).keepMargin).toBe(expected);
  });

  it.each([
    null,
    [],
    { 'other@unbind ': {} },
    { '00@unbind': { on: '2026-02-30', sequence: 1, mark: 'a', cancelled: false } },
    { '00@unbind': { on: '2026-02-03', sequence: -1, mark: 'a', cancelled: false } },
    { '00@unbind': { on: '2026-02-03', sequence: 1, mark: '微信', cancelled: false } },
    { '00@unbind': { on: '2026-02-03', sequence: 1, mark: 'a', cancelled: 'no' } },
  ])('know of no export where none can have been: %j', (calendarExported) => {
    expect(readSettings({ calendarExported }).calendarExported).toEqual({});
  });

  it.each([-1, 0.5, 366, '7', null])(
    'remind of a backup as usual where that is no number of days: %j',
    (backupEvery) => {
      expect(readSettings({ backupEvery }).backupEvery).toBe(30);
    },
  );

  it.each(['2026-02-30', '2026-2-3', 20261123])('know of no visit on what is no day: %j', (lastVisitOn) => {
    expect(readSettings({ lastVisitOn }).lastVisitOn).toBeNull();
  });

  it('leave alone what only a newer program understands', async () => {
    const machine = new Machine();
    const first = await machine.settings();
    await first.change(CHOSEN);
    first.close();
    const row = { id: 'settings', ...CHOSEN, language: 'ja', more: { of: 'it' } };
    await machine.tamper('settings', (rows) => rows.put(row), machine.settingsName);
    const store = await machine.settings();
    expect(store.getState().settings).toEqual({ ...CHOSEN, language: 'system' });
    await store.change({ theme: 'light' });
    expect(await machine.stored(machine.settingsName)).toEqual({ settings: [{ ...row, theme: 'light' }] });
  });

  it('are the default ones if a newer program has stored them, and are left as they are', async () => {
    const machine = new Machine();
    const versions = [...SETTINGS_VERSIONS, { number: 2, stores: { more: 'id' } }];
    const future = createDatabase(machine.settingsName, versions, machine.host);
    await future.table('settings').add({ id: 'settings', theme: 'dark' });
    future.close();
    const store = await machine.settings();
    expect(store.getState()).toMatchObject({
      status: 'failed',
      settings: DEFAULT_SETTINGS,
      failure: { code: 'newer' },
    });
    expect(await store.change({ theme: 'light' })).toMatchObject({ ok: false, failure: { code: 'newer' } });
    expect(await machine.stored(machine.settingsName)).toMatchObject({
      settings: [{ theme: 'dark' }],
      more: [],
    });
  });

  it('give way to a newer program, and keep what they were', async () => {
    const machine = new Machine();
    const store = await machine.settings();
    await store.change({ theme: 'dark' });
    const versions = [...SETTINGS_VERSIONS, { number: 2, stores: { more: 'id' } }];
    const future = createDatabase(machine.settingsName, versions, machine.host);
    await future.open();
    expect(store.getState()).toMatchObject({ settings: { theme: 'dark' }, failure: { code: 'newer' } });
    future.close();
  });

  it('go by the usual ones while an older window holds them, and by the chosen ones as soon as it lets go', async () => {
    const machine = new Machine();
    // What the browser does not tell the older window of: its connection stays.
    const older = await machine.connection(machine.settingsName, 5, ['settings']);
    const store = await machine.settings();
    expect(store.getState()).toMatchObject({ status: 'failed', failure: { code: 'blocked' } });
    expect(store.getState().settings).toEqual(DEFAULT_SETTINGS);
    older.close();
    await until(() => store.getState().status === 'ready');
    expect(store.getState().failure).toBeNull();
    expect(await store.change({ theme: 'dark' })).toMatchObject({ ok: true });
  });

  it('that are damaged can be removed, and others cannot', async () => {
    const machine = new Machine();
    (await machine.connection(machine.settingsName, 10, ['other'])).close();
    const store = await machine.settings();
    expect(store.getState()).toMatchObject({ status: 'failed', failure: { code: 'damaged' } });
    expect(await store.removeDamaged()).toEqual({ ok: true, value: null });
    const fresh = await machine.settings();
    expect(fresh.getState().status).toBe('ready');
    await expect(fresh.removeDamaged()).rejects.toThrow('not damaged');
  });

  it('take no choice when they are closed', async () => {
    const store = await new Machine().settings();
    const asked = store.change({ theme: 'dark' });
    store.close();
    expect(await asked).toMatchObject({ ok: true });
    expect(await store.change({ theme: 'light' })).toMatchObject({
      ok: false,
      failure: { code: 'unavailable' },
    });
  });

  it('are no part of the inventory', async () => {
    const machine = new Machine();
    const [store, inventory] = [await machine.settings(), await machine.window()];
    await store.change(CHOSEN);
    expect(await machine.stored()).toEqual({ state: [], chunks: [], history: [] });
    expect(inventory.getState()).toMatchObject({ undo: null });
  });
});
