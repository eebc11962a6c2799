// @vitest-environment happy-dom
import { screen as page, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fail, ok } from '#core/result';
import type { SnapshotEntry } from '#core/snapshots/listing';

import { StoreFailed } from '../../../src/renderer/app/store-failed';
import { backupText } from '../../../src/renderer/data/backup';
import type { InventoryStore, StoreFailure } from '../../../src/renderer/data/inventory-store';
import { DEFAULT_SETTINGS, type Settings } from '../../../src/renderer/data/settings';
import type { SettingsStore } from '../../../src/renderer/data/settings-store';
import { browserPlatform } from '../../../src/renderer/platform/browser-platform';
import type { Platform } from '../../../src/renderer/platform/platform';
import { keysIn, newKeyText } from '../../../src/renderer/sealing/key-file';
import { sealSnapshot } from '../../../src/renderer/sealing/snapshot-seal';
import { account, inventory } from '../../support/core/build';
import { SNAPSHOT_NAME, snapshotText } from '../../support/snapshot-text';
import { show } from '../support/show';
import { QUICK_SEALING } from '../support/show-app';

const reload = vi.fn<() => void>();
beforeEach(() => {
  reload.mockClear();
  vi.spyOn(window.location, 'reload').mockImplementation(reload);
});

const entry = (token: string, fields: Partial<SnapshotEntry> = {}): SnapshotEntry => ({
  token,
  order: token,
  takenAt: `2026-11-29T00:1${token}:00`,
  why: 'quit',
  accounts: 1,
  links: 0,
  services: 0,
  problem: null,
  isSecond: false,
  ...fields,
});

const backup = {
  inventory: inventory({ accounts: [account({ id: 'mail' })] }),
  settings: { ...DEFAULT_SETTINGS, theme: 'dark' as const },
};

async function failed(
  code: StoreFailure['code'],
  given: {
    readonly platform?: Partial<Platform>;
    readonly settings?: Partial<Settings>;
    readonly copy?: string | null;
    readonly openSnapshot?: Parameters<typeof StoreFailed>[0]['openSnapshot'];
  } = {},
) {
  const repair = vi.fn<InventoryStore['repair']>(() => Promise.resolve(ok(null)));
  const removeDamaged = vi.fn<InventoryStore['removeDamaged']>(() => Promise.resolve(ok(null)));
  const change = vi.fn<SettingsStore['change']>(() => Promise.resolve(ok(DEFAULT_SETTINGS)));
  const setStorageAside = vi.fn<Platform['setStorageAside']>(() => Promise.resolve(ok(null)));
  const keepDamaged = vi.fn<Platform['keepDamaged']>(() => Promise.resolve(ok(null)));
  const { copy = 'copy' } = given;
  const store: Partial<InventoryStore> = {
    repair,
    removeDamaged,
    rawCopy: () => Promise.resolve(copy === null ? fail({ code: 'unavailable', detail: '' }) : ok(copy)),
  };
  const settings: Partial<SettingsStore> = {
    getState: () => ({
      status: 'ready',
      settings: { ...DEFAULT_SETTINGS, ...given.settings },
      failure: null,
      saved: true,
    }),
    change,
  };
  const platform: Platform = {
    ...browserPlatform(),
    edition: 'desktop',
    listSnapshots: () =>
      Promise.resolve({
        snapshots: [entry('3', { problem: 'damaged' }), entry('2'), entry('1')],
        trouble: null,
        second: null,
      }),
    openSnapshot: (token) => Promise.resolve(ok(token === '2' ? '{"inventory":{}}' : backupText(backup))),
    keepDamaged,
    setStorageAside,
    ...given.platform,
  };
  const { person } = await show(
    <StoreFailed
      store={store as InventoryStore}
      settings={settings as SettingsStore}
      platform={platform}
      sealing={QUICK_SEALING}
      openSnapshot={given.openSnapshot ?? ((token) => platform.openSnapshot(token))}
      state={{ status: 'failed', failure: { code, detail: 'detail' }, lastRead: null }}
    />,
  );
  return { person, repair, removeDamaged, change, keepDamaged, setStorageAside };
}

/** The one before the newest that opens: the third is damaged, the second holds no inventory. */
const bringBack = () =>
  page.findByRole('button', { name: 'Bring back the snapshot of 2026-11-29 00:11 (accounts: 1)' });

describe('data that is gone', () => {
  it('is brought back with one click from the newest snapshot that can be read, with its settings', async () => {
    const { person, repair, change, keepDamaged } = await failed('vanished');
    page.getByText(/^The data that was stored here is gone/);
    await person.click(await bringBack());
    await waitFor(() => expect(reload).toHaveBeenCalled());
    expect(repair).toHaveBeenCalledWith(backup.inventory, {
      code: 'snapshot-restored',
      taken: '2026-11-29 00:11',
    });
    expect(change.mock.calls[0]?.[0].theme).toBe('dark');
    expect(keepDamaged).not.toHaveBeenCalled();
  });

  it('is brought back from an encrypted snapshot in the folder of a browser, once its passphrase is given', async () => {
    const keys = await keysIn(await newKeyText());
    if (keys === undefined) throw new Error('no keys');
    const sealed = await sealSnapshot(
      backupText(backup),
      keys.snapshots,
      await QUICK_SEALING.seal(await newKeyText(), 'right'),
    );
    const { person, repair } = await failed('vanished', {
      platform: {
        edition: 'browser',
        folder: {
          isChosen: () => true,
          allow: () => Promise.resolve(),
          isSealed: () => true,
          seal: () => Promise.resolve(),
        },
        openSnapshot: () => Promise.resolve(ok(sealed)),
      },
      openSnapshot: (token, passphrase) =>
        Promise.resolve(
          token === '2' && passphrase === 'right'
            ? ok(backupText(backup))
            : fail({ code: 'wrong-passphrase' as const }),
        ),
    });
    await person.click(await page.findByRole('button', { name: 'Give its passphrase…' }));
    const dialog = within(page.getByRole('dialog'));
    const field = dialog.getByLabelText('Passphrase');
    await person.type(field, 'wrong{Enter}');
    expect(await dialog.findByText('Wrong passphrase')).toBeDefined();
    expect(repair).not.toHaveBeenCalled();
    await person.clear(field);
    await person.type(field, 'right{Enter}');
    await person.click(
      await page.findByRole('button', { name: 'Bring back the snapshot of 2026-11-29 00:12 (accounts: 1)' }),
    );
    await waitFor(() => expect(reload).toHaveBeenCalled());
    expect(repair.mock.calls[0]?.[0]).toEqual(backup.inventory);
  });

  it('leaves settings that were not lost as they are', async () => {
    const { person, change } = await failed('vanished', { settings: { keepMargin: 3 } });
    await person.click(await bringBack());
    await waitFor(() => expect(reload).toHaveBeenCalled());
    expect(change).not.toHaveBeenCalled();
  });

  it('is brought back from a file where there is no snapshot', async () => {
    const { person, repair } = await failed('vanished', {
      platform: {
        listSnapshots: () => Promise.reject(new Error('refused')),
        openDocument: () => Promise.resolve(ok({ name: 'a.json', text: JSON.stringify(backup.inventory) })),
      },
    });
    await page.findByText('There is no snapshot here that can be brought back.');
    await person.click(page.getByRole('button', { name: 'Bring back from a file…' }));
    await waitFor(() => expect(reload).toHaveBeenCalled());
    expect(repair.mock.calls[0]?.[1]).toEqual({ code: 'document-imported', file: 'a.json' });
  });

  it('is brought back from a snapshot that is chosen as a file, with its settings', async () => {
    const text = await snapshotText(backupText(backup));
    const openDocument = () => Promise.resolve(ok({ name: SNAPSHOT_NAME, text }));
    const { person, repair, change } = await failed('vanished', { platform: { openDocument } });
    await person.click(page.getByRole('button', { name: 'Bring back from a file…' }));
    await waitFor(() => expect(reload).toHaveBeenCalled());
    expect(repair).toHaveBeenCalledWith(backup.inventory, { code: 'document-imported', file: SNAPSHOT_NAME });
    expect(change.mock.calls[0]?.[0].theme).toBe('dark');
  });

  it.each([
    ['an encrypted document', false],
    ['an encrypted snapshot', true],
  ])('is brought back from %s, once its passphrase is given', async (_what, isSnapshot) => {
    const key = await newKeyText();
    const keys = await keysIn(key);
    if (keys === undefined) throw new Error('no keys');
    const bytes = (text: string) => new TextEncoder().encode(text);
    const body = await sealSnapshot(
      backupText(backup),
      keys.snapshots,
      await QUICK_SEALING.seal(key, 'right'),
    );
    const file = isSnapshot
      ? { name: SNAPSHOT_NAME, text: await snapshotText(body, 'age') }
      : {
          name: 'a.json.age',
          sealed: await QUICK_SEALING.seal(bytes(JSON.stringify(backup.inventory)), 'right'),
        };
    const openDocument = () => Promise.resolve(ok(file));
    const { person, repair } = await failed('vanished', { platform: { openDocument } });
    await person.click(page.getByRole('button', { name: 'Bring back from a file…' }));
    const dialog = within(await page.findByRole('dialog'));
    await person.type(dialog.getByLabelText('Passphrase'), 'wrong{Enter}');
    await dialog.findByText('Wrong passphrase');
    expect(repair).not.toHaveBeenCalled();
    await person.clear(dialog.getByLabelText('Passphrase'));
    await person.type(dialog.getByLabelText('Passphrase'), 'right{Enter}');
    await waitFor(() => expect(reload).toHaveBeenCalled());
    expect(repair.mock.calls[0]?.[0]).toEqual(backup.inventory);
  });

  it('is not replaced by a snapshot that is damaged', async () => {
    const text = (await snapshotText(backupText(backup))).replace('mail', 'male');
    const openDocument = () => Promise.resolve(ok({ name: SNAPSHOT_NAME, text }));
    const { person, repair } = await failed('vanished', { platform: { openDocument } });
    await person.click(page.getByRole('button', { name: 'Bring back from a file…' }));
    await page.findByText(/expected a snapshot as it was written, found a damaged one/);
    expect(repair).not.toHaveBeenCalled();
  });

  it('is not replaced by what another program has exported, which is told to be that', async () => {
    const file = { name: 'logins.csv', text: 'name,url,username\nMail,https://example.com,me\n' };
    const openDocument = () => Promise.resolve(ok(file));
    const { person, repair } = await failed('vanished', { platform: { openDocument } });
    await person.click(page.getByRole('button', { name: 'Bring back from a file…' }));
    await page.findByText(/logins\.csv: another program has made it/);
    expect(repair).not.toHaveBeenCalled();
  });

  it('is looked for in the folder that the person chooses again, where the browser has lost that as well', async () => {
    let isChosen = false;
    const chooseSnapshotFolder = vi
      .fn<Platform['chooseSnapshotFolder']>()
      .mockResolvedValueOnce(fail({ code: 'not-writable' }))
      .mockImplementationOnce(() => {
        isChosen = true;
        return Promise.resolve(ok({ name: 'stick' }));
      });
    const { person, repair } = await failed('vanished', {
      platform: {
        edition: 'browser',
        folder: {
          isChosen: () => isChosen,
          allow: () => Promise.resolve(),
          isSealed: () => false,
          seal: () => Promise.resolve(),
        },
        chooseSnapshotFolder,
        listSnapshots: () =>
          Promise.resolve({
            snapshots: isChosen ? [entry('1', { isSecond: true })] : [],
            trouble: null,
            second: isChosen ? { name: 'stick', trouble: null } : null,
          }),
      },
    });
    await page.findByText(/^Nor does the browser know any more in which folder there are snapshots/);
    const choose = page.getByRole('button', { name: 'Choose the folder with the snapshots…' });
    await person.click(choose);
    await page.findByText('That folder cannot be written, and was not chosen.');
    await person.click(choose);
    await person.click(await bringBack());
    await waitFor(() => expect(reload).toHaveBeenCalled());
    expect(repair.mock.calls[0]?.[0]).toEqual(backup.inventory);
  });

  it('is not replaced by a file that is none', async () => {
    const openDocument = () => Promise.resolve(ok({ name: 'a.json', text: '{' }));
    const { person, repair } = await failed('vanished', { platform: { openDocument } });
    await person.click(page.getByRole('button', { name: 'Bring back from a file…' }));
    await page.findByText(/^Not imported, and nothing was changed\. a\.json: line 1/);
    expect(repair).not.toHaveBeenCalled();
  });

  it('is given up only when the person says so', async () => {
    const { person, removeDamaged } = await failed('vanished');
    await person.click(page.getByRole('button', { name: 'Start empty…' }));
    await page.findByText(/^Snapshots and exported files stay where they are/);
    expect(page.queryByRole('button', { name: 'Save a copy…' })).toBeNull();
    expect(removeDamaged).not.toHaveBeenCalled();
    await person.click(page.getByRole('button', { name: 'Start empty' }));
    await waitFor(() => expect(removeDamaged).toHaveBeenCalled());
  });
});

describe('data that is damaged', () => {
  it('is kept as it is before a snapshot takes its place', async () => {
    const { person, repair, keepDamaged } = await failed('damaged');
    await person.click(await bringBack());
    await waitFor(() => expect(reload).toHaveBeenCalled());
    expect(keepDamaged).toHaveBeenCalledExactlyOnceWith('copy');
    expect(repair).toHaveBeenCalledTimes(1);
  });

  it.each([
    ['cannot be read', { copy: null }],
    ['cannot be kept', { platform: { keepDamaged: () => Promise.resolve(fail('full' as const)) } }],
  ])('and %s stays until the person says once more', async (_how, given) => {
    const { person, repair } = await failed('damaged', given);
    await person.click(await bringBack());
    await page.findByText(/^No copy of what is damaged could be kept, so nothing was changed/);
    expect(repair).not.toHaveBeenCalled();
    await person.click(page.getByRole('button', { name: /without a copy of what is damaged$/ }));
    await waitFor(() => expect(reload).toHaveBeenCalled());
    expect(repair).toHaveBeenCalledTimes(1);
  });
});

it.each(['newer', 'blocked', 'quota', 'unavailable'] as const)(
  'data that is %s is not offered to be replaced',
  async (code) => {
    await failed(code);
    expect(page.queryByRole('button', { name: /^Bring back|^Start empty/ })).toBeNull();
  },
);

describe('data that cannot even be opened', () => {
  const setAside = () => page.findByRole('button', { name: 'Set the files aside and restart' });

  it('is set aside when the person says so, and stays on the disk', async () => {
    const { person, setStorageAside, repair } = await failed('unavailable');
    page.getByText(/^The files that hold the data cannot be opened: .+ Nothing was changed/);
    expect(setStorageAside).not.toHaveBeenCalled();
    await person.click(await setAside());
    expect(setStorageAside).toHaveBeenCalledOnce();
    expect(page.queryByText(/^Nothing was changed: /)).toBeNull();
    expect(repair).not.toHaveBeenCalled();
  });

  it('stays where it is where that cannot be written', async () => {
    const refused = () => Promise.resolve(fail({ code: 'not-writable' as const }));
    const { person } = await failed('unavailable', { platform: { setStorageAside: refused } });
    await person.click(await setAside());
    const said = await page.findByText(/^Nothing was changed: the folder of the data cannot be written/);
    expect(said.getAttribute('role')).toBe('alert');
  });

  it('stays where it is, without a word, where the person says no to the system', async () => {
    const declined = vi.fn<Platform['setStorageAside']>(() =>
      Promise.resolve(fail({ code: 'not-wanted' as const })),
    );
    const { person } = await failed('unavailable', { platform: { setStorageAside: declined } });
    await person.click(await setAside());
    await vi.waitFor(() => expect(declined).toHaveBeenCalledOnce());
    expect(page.queryByText(/^Nothing was changed: /)).toBeNull();
  });

  it('is the browser’s affair in the browser edition', async () => {
    await failed('unavailable', { platform: { edition: 'browser' } });
    page.getByText(/the window may be a private one/);
    expect(page.queryByRole('button', { name: 'Set the files aside and restart' })).toBeNull();
  });
});
