import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fail, ok } from '#core/result';
import type { SnapshotEntry } from '#core/snapshots/listing';
import type { SnapshotState } from '#ipc/desktop-api';

import { SnapshotKeeper } from '../../../src/renderer/app/snapshot-keeper';
import { readBackup } from '../../../src/renderer/data/backup';
import type { InventoryStore, StoreState } from '../../../src/renderer/data/inventory-store';
import { Observable } from '../../../src/renderer/data/observable';
import { DEFAULT_SETTINGS } from '../../../src/renderer/data/settings';
import type { SettingsState, SettingsStore } from '../../../src/renderer/data/settings-store';
import { browserPlatform } from '../../../src/renderer/platform/browser-platform';
import type { Platform } from '../../../src/renderer/platform/platform';
import { account, inventory } from '../../support/core/build';

beforeEach(() => {
  vi.useFakeTimers();
});

const ready = (ids: readonly string[], saved = true): StoreState => ({
  status: 'ready',
  inventory: inventory({ accounts: ids.map((id) => account({ id })) }),
  undo: null,
  redo: null,
  saved,
});

const ENTRY: SnapshotEntry = {
  token: 't',
  order: '1',
  takenAt: '2026-11-20T10:00:00',
  why: 'change',
  problem: null,
  isSecond: false,
  accounts: 1,
  links: 0,
  services: 0,
};

function opened(
  first: StoreState,
  snapshots: readonly SnapshotEntry[] = [ENTRY],
  more: Partial<Platform> = {},
) {
  const store = new Observable<StoreState>(first);
  const settings = new Observable<SettingsState>({
    status: 'ready',
    settings: DEFAULT_SETTINGS,
    failure: null,
    saved: true,
  });
  const takeSnapshot = vi.fn<Platform['takeSnapshot']>(() => Promise.resolve(ok(null)));
  const tellWhenClosing = vi.fn<Platform['tellWhenClosing']>(() => Promise.resolve());
  const asStore = <Store>({ get, subscribe }: Observable<StoreState> | Observable<SettingsState>) =>
    ({ getState: get, subscribe }) as unknown as Store;
  const keeper = new SnapshotKeeper({
    store: asStore<InventoryStore>(store),
    settings: asStore<SettingsStore>(settings),
    platform: {
      ...browserPlatform(),
      edition: 'desktop',
      takeSnapshot,
      tellWhenClosing,
      listSnapshots: () => Promise.resolve({ snapshots, trouble: null, second: null }),
      ...more,
    },
  });
  keeper.start();
  const taken = () =>
    takeSnapshot.mock.calls.map(([{ why, content }]) => {
      const read = readBackup(content);
      return [why, read.ok ? read.value.inventory.accounts.map(({ id }) => id) : read.failure];
    });
  return { store, settings, keeper, takeSnapshot, tellWhenClosing, taken };
}

it('settings that cannot be read are no part of a snapshot: nobody chose those that apply instead', async () => {
  const { store, settings, takeSnapshot } = opened(ready(['a']));
  settings.set({
    ...settings.get(),
    status: 'failed',
    failure: { code: 'damaged', detail: '' },
  });
  store.set(ready(['a', 'b']));
  await vi.advanceTimersByTimeAsync(60_000);
  const read = readBackup(takeSnapshot.mock.calls.at(-1)?.[0].content ?? '');
  expect(read).toMatchObject({ ok: true, value: { settings: null } });
  expect(takeSnapshot).toHaveBeenCalledOnce();
  // Once they are there again, they belong to it.
  settings.set({ ...settings.get(), status: 'ready', failure: null });
  await vi.advanceTimersByTimeAsync(60_000);
  expect(readBackup(takeSnapshot.mock.calls.at(-1)?.[0].content ?? '')).toMatchObject({
    value: { settings: { theme: DEFAULT_SETTINGS.theme } },
  });
});

/** A browser in which a folder may be chosen. */
function browser() {
  const page = new EventTarget();
  const shown = { hidden: false };
  vi.stubGlobal('document', Object.assign(page, shown));
  let isChosen: boolean | null = null;
  const app = opened(ready(['a']), [ENTRY], {
    edition: 'browser',
    folder: {
      isChosen: () => isChosen,
      allow: () => Promise.resolve(),
      isSealed: () => false,
      seal: () => Promise.resolve(),
    },
  });
  const hear = (chosen: boolean, trouble: SnapshotState['trouble'] = null) => {
    isChosen = chosen;
    app.keeper.hear({ kind: 'snapshots', state: { trouble, second: null } });
  };
  const putAway = () => {
    Object.assign(page, { hidden: true });
    page.dispatchEvent(new Event('visibilitychange'));
  };
  return { ...app, hear, putAway };
}

describe('in a browser', () => {
  it('none is taken as long as no folder is chosen, whatever happens', async () => {
    const { store, keeper, taken, hear, putAway } = browser();
    hear(false);
    store.set(ready(['a', 'b']));
    putAway();
    await keeper.before({ code: 'sample-removed' });
    await vi.advanceTimersByTimeAsync(600_000);
    expect(taken()).toEqual([]);
    expect(keeper.isTakenBefore({ code: 'sample-removed' })).toBe(false);
    expect(keeper.holdsAll()).toBe(false);
  });

  it('one is taken once it is known that there is a folder, and then everything is held', async () => {
    const { store, keeper, taken, hear } = browser();
    hear(true);
    expect(keeper.isTakenBefore({ code: 'sample-removed' })).toBe(true);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(taken()).toEqual([['change', ['a']]]);
    expect(keeper.holdsAll()).toBe(true);
    store.set(ready(['a', 'b']));
    expect(keeper.holdsAll()).toBe(false);
  });

  it('one is taken when the page is put away', async () => {
    const { store, taken, hear, putAway } = browser();
    hear(true);
    await vi.advanceTimersByTimeAsync(60_000);
    store.set(ready(['a', 'b']));
    putAway();
    await vi.advanceTimersByTimeAsync(0);
    expect(taken()).toEqual([
      ['change', ['a']],
      ['change', ['a', 'b']],
    ]);
  });

  it('one is taken as soon as the folder may be used again', async () => {
    const { keeper, taken, takeSnapshot, hear } = browser();
    takeSnapshot.mockResolvedValueOnce(fail('not-allowed'));
    hear(true, 'not-allowed');
    await vi.advanceTimersByTimeAsync(60_000);
    expect(takeSnapshot).toHaveBeenCalledOnce();
    expect(keeper.holdsAll()).toBe(false);
    hear(true);
    await vi.advanceTimersByTimeAsync(15_000);
    expect(taken()).toHaveLength(2);
    expect(keeper.holdsAll()).toBe(true);
  });

  it('one is taken of the same for another folder', async () => {
    const { keeper, taken, hear } = browser();
    hear(true);
    await vi.advanceTimersByTimeAsync(60_000);
    await keeper.anew();
    expect(taken()).toEqual([
      ['change', ['a']],
      ['change', ['a']],
    ]);
  });
});

describe('a snapshot is taken', () => {
  it('never of what was never touched', async () => {
    const { taken, tellWhenClosing } = opened(ready([]));
    await vi.advanceTimersByTimeAsync(600_000);
    expect(taken()).toEqual([]);
    expect(tellWhenClosing).not.toHaveBeenCalled();
  });

  it.each([
    ['is none', []],
    [
      'are only damaged ones, and those of another folder',
      [
        { ...ENTRY, problem: 'damaged' as const },
        { ...ENTRY, isSecond: true },
      ],
    ],
  ])('at once where there %s, as soon as everything is read', async (_, snapshots) => {
    const { store, taken } = opened({ status: 'loading' }, snapshots);
    await vi.advanceTimersByTimeAsync(1000);
    store.set(ready(['a']));
    await vi.advanceTimersByTimeAsync(0);
    expect(taken()).toEqual([['change', ['a']]]);
    await vi.advanceTimersByTimeAsync(600_000);
    expect(taken()).toHaveLength(1);
  });

  it('once it is quiet, and then not again', async () => {
    const { store, taken, tellWhenClosing } = opened(ready([]));
    store.set(ready(['a']));
    await vi.advanceTimersByTimeAsync(9000);
    store.set(ready(['a', 'b']));
    await vi.advanceTimersByTimeAsync(9000);
    expect(taken()).toEqual([]);
    await vi.advanceTimersByTimeAsync(600_000);
    expect(taken()).toEqual([['change', ['a', 'b']]]);
    expect(tellWhenClosing.mock.calls).toEqual([[true]]);
  });

  it('within a minute of the first change, though there is no end to them', async () => {
    const { store, taken } = opened(ready([]));
    for (let second = 0; second < 60; second += 1) {
      store.set(ready(Array.from({ length: second + 1 }, (_, at) => `a${at}`)));
      await vi.advanceTimersByTimeAsync(1000);
    }
    expect(taken()).toHaveLength(1);
  });

  it('of changed settings as well', async () => {
    const { settings, taken } = opened(ready(['a']));
    await vi.advanceTimersByTimeAsync(60_000);
    settings.set({ ...settings.get(), settings: { ...DEFAULT_SETTINGS, theme: 'dark' } });
    await vi.advanceTimersByTimeAsync(60_000);
    expect(taken()).toHaveLength(2);
  });

  it('only of what is durable', async () => {
    const { store, taken } = opened(ready([]));
    store.set(ready(['a'], false));
    await vi.advanceTimersByTimeAsync(600_000);
    expect(taken()).toEqual([]);
    store.set(ready(['a', 'b']));
    await vi.advanceTimersByTimeAsync(0);
    expect(taken()).toEqual([['change', ['a', 'b']]]);
  });

  it('again, but not at once, where it could not be taken', async () => {
    const { store, taken, takeSnapshot } = opened(ready([]));
    takeSnapshot.mockResolvedValueOnce(fail('full'));
    store.set(ready(['a']));
    await vi.advanceTimersByTimeAsync(60_000);
    expect(taken()).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(300_000);
    expect(taken()).toHaveLength(2);
  });
});

describe('before the window closes', () => {
  it('the page stays until the snapshot is there', async () => {
    const { store, keeper, takeSnapshot, taken } = opened(ready(['a']));
    let answer: (answer: Awaited<ReturnType<Platform['takeSnapshot']>>) => void = () => undefined;
    takeSnapshot.mockReturnValueOnce(new Promise((resolve) => (answer = resolve)));
    expect(keeper.mustStay()).toBe(false);
    store.set(ready(['a', 'b'], false));
    keeper.hear({ kind: 'closing' });
    expect([keeper.mustStay(), taken()]).toEqual([true, []]);
    store.set(ready(['a', 'b']));
    expect([keeper.mustStay(), taken()]).toEqual([true, [['quit', ['a', 'b']]]]);
    answer(ok(null));
    await vi.advanceTimersByTimeAsync(0);
    expect(keeper.mustStay()).toBe(false);
  });

  it('everything is handed over once more, for the last one may be gone without any change', async () => {
    const { keeper, taken } = opened(ready(['a']));
    await vi.advanceTimersByTimeAsync(600_000);
    expect([keeper.mustStay(), taken()]).toEqual([false, [['change', ['a']]]]);
    keeper.hear({ kind: 'closing' });
    expect(keeper.mustStay()).toBe(true);
    await vi.advanceTimersByTimeAsync(0);
    expect([keeper.mustStay(), taken()]).toEqual([
      false,
      [
        ['change', ['a']],
        ['quit', ['a']],
      ],
    ]);
  });

  it('or cannot be taken', async () => {
    const { keeper, takeSnapshot } = opened(ready(['a']));
    takeSnapshot.mockRejectedValueOnce(new Error('refused'));
    keeper.hear({ kind: 'closing' });
    expect(keeper.mustStay()).toBe(true);
    await vi.advanceTimersByTimeAsync(0);
    expect(keeper.mustStay()).toBe(false);
  });
});

describe('where the person asks for one', () => {
  it('everything is handed over again, though nothing has changed: the last one may be gone', async () => {
    const { keeper, takeSnapshot, taken } = opened(ready(['a']));
    expect(await keeper.now('change')).toBe(true);
    await vi.advanceTimersByTimeAsync(600_000);
    expect(taken()).toHaveLength(1);
    takeSnapshot.mockResolvedValueOnce(fail('full'));
    expect(await keeper.now('change')).toBe(false);
    expect(await keeper.now('change')).toBe(true);
    expect(taken()).toEqual(Array.from({ length: 3 }, () => ['change', ['a']]));
  });

  it('nothing is, where nothing was ever recorded', async () => {
    const { keeper, taken } = opened(ready([]));
    expect(await keeper.now('change')).toBe(false);
    expect(taken()).toEqual([]);
  });
});

describe('before a large change', () => {
  it('everything is handed over, new or not, and nobody waits for one that never ends', async () => {
    const { store, keeper, takeSnapshot, taken } = opened(ready(['a']));
    const name = { code: 'document-imported', file: 'a.json' } as const;
    expect(keeper.isTakenBefore(name)).toBe(true);
    expect(keeper.isTakenBefore({ code: 'rows-imported', count: 300 })).toBe(true);
    expect(keeper.isTakenBefore({ code: 'account-added', account: 'a' })).toBe(false);
    await keeper.before(name);
    await keeper.before(name);
    expect(taken()).toEqual([
      ['import', ['a']],
      ['import', ['a']],
    ]);
    takeSnapshot.mockReturnValueOnce(new Promise(() => undefined));
    store.set(ready(['b']));
    const waited = keeper.before({ code: 'many-removed', count: 2 });
    await vi.advanceTimersByTimeAsync(10_000);
    await waited;
    expect(taken().at(-1)).toEqual(['deletion', ['b']]);
  });
});
