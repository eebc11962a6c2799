// @vitest-environment happy-dom
import { act, cleanup, screen as page, render, waitFor, within } from '@testing-library/react';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { describe, expect, it, vi } from 'vitest';
import { fail, ok, type Result } from '#core/result';
import type { SnapshotToTake, StorageMove } from '#ipc/desktop-api';
import { NoticeBox } from '#ipc/notice-box';
import { type Encryption, encryptionOf } from '../../../src/renderer/app/encryption';
import { Outside } from '../../../src/renderer/app/outside';
import { snapshotIn } from '../../../src/renderer/app/snapshot-in-box';
import { UnlockScreen } from '../../../src/renderer/app/unlock-screen';
import { createInventoryStore } from '../../../src/renderer/data/create-inventory-store';
import { createSettingsStore } from '../../../src/renderer/data/create-settings-store';
import { packBox, unpackBox } from '../../../src/renderer/data/moving-box';
import { createI18n } from '../../../src/renderer/i18n/i18n';
import { browserPlatform } from '../../../src/renderer/platform/browser-platform';
import type { Platform } from '../../../src/renderer/platform/platform';
import { keysIn } from '../../../src/renderer/sealing/key-file';
import { PLAIN_ROWS, sealedRows } from '../../../src/renderer/sealing/row-codec';
import { openSnapshotBody, readSealedSnapshot } from '../../../src/renderer/sealing/snapshot-seal';
import { add } from '../../data/edits';
import { textOf, until } from '../../data/machine';
import { openAgeAgain } from '../../support/age/second-age';
import { show } from '../support/show';
import { QUICK_SEALING, showApp } from '../support/show-app';

const PASSPHRASE = '正确的马 battery 订书钉';
const button = (name: string) => page.getByRole('button', { name });
const inDialog = () => within(page.getByRole('dialog'));

const encryption = (isOn: boolean) => ({
  isOn,
  turnOn: vi.fn<Encryption['turnOn']>(() => Promise.resolve(null)),
  turnOff: vi.fn<Encryption['turnOff']>(() => Promise.resolve(null)),
  change: vi.fn<Encryption['change']>(() => Promise.resolve(null)),
  lock: vi.fn<Encryption['lock']>(() => Promise.resolve()),
});

describe('the settings of encryption', () => {
  it('say in a browser what is not encrypted there', async () => {
    await showApp({ place: '/settings' });
    expect(page.getByText(/^The browser edition does not encrypt/)).toBeDefined();
    expect(page.queryByRole('button', { name: 'Turn on encryption…' })).toBeNull();
  });

  it('turn it on with a passphrase that was typed twice', async () => {
    const doing = encryption(false);
    const { person } = await showApp({ place: '/settings', encryption: doing });
    await person.click(button('Turn on encryption…'));
    expect(inDialog().getByText(/no back door/)).toBeDefined();
    await person.type(inDialog().getByLabelText('Passphrase'), PASSPHRASE);
    await person.type(inDialog().getByLabelText('Once more'), `${PASSPHRASE}{Enter}`);
    await waitFor(() => expect(doing.turnOn).toHaveBeenCalledExactlyOnceWith(PASSPHRASE));
  });

  it('say that nothing was changed where it fails', async () => {
    const doing = { ...encryption(false), turnOn: () => Promise.reject(new Error('no worker')) };
    const { person } = await showApp({ place: '/settings', encryption: doing });
    await person.click(button('Turn on encryption…'));
    await person.type(inDialog().getByLabelText('Passphrase'), PASSPHRASE);
    await person.type(inDialog().getByLabelText('Once more'), `${PASSPHRASE}{Enter}`);
    expect((await inDialog().findByRole('alert')).textContent).toBe(
      'It did not work, and nothing was changed',
    );
  });

  it('change the passphrase only for who knows the present one', async () => {
    const doing = encryption(true);
    doing.change.mockResolvedValueOnce('wrong-passphrase');
    const { person } = await showApp({ place: '/settings', encryption: doing });
    await person.click(button('Change the passphrase…'));
    await person.type(inDialog().getByLabelText('Present passphrase'), 'old');
    await person.type(inDialog().getByLabelText('New passphrase'), PASSPHRASE);
    await person.type(inDialog().getByLabelText('Once more'), PASSPHRASE);
    await person.click(inDialog().getByRole('button', { name: 'Change' }));
    expect(await inDialog().findByText('Wrong passphrase')).toBeDefined();
    await person.click(inDialog().getByRole('button', { name: 'Change' }));
    expect(await page.findByText('The passphrase was changed')).toBeDefined();
    expect(doing.change).toHaveBeenLastCalledWith('old', PASSPHRASE);
  });

  it('turn it off only for who knows the passphrase', async () => {
    const doing = encryption(true);
    doing.turnOff.mockResolvedValueOnce('wrong-passphrase');
    const { person } = await showApp({ place: '/settings', encryption: doing });
    await person.click(button('Turn off encryption…'));
    await person.type(inDialog().getByLabelText('Passphrase'), 'x{Enter}');
    expect(await inDialog().findByText('Wrong passphrase')).toBeDefined();
  });

  it('lock at once, by their button and by name', async () => {
    const doing = encryption(true);
    const { person } = await showApp({ place: '/settings', encryption: doing });
    await person.click(button('Lock'));
    expect(doing.lock).toHaveBeenCalledOnce();
    await person.keyboard('{Control>}k{/Control}');
    await person.type(page.getByRole('textbox', { name: /^An account/ }), 'Lock{Enter}');
    await waitFor(() => expect(doing.lock).toHaveBeenCalledTimes(2));
  });
});

describe('the lock', () => {
  it('comes when nothing was touched for as long as was chosen, and not before', async () => {
    vi.useFakeTimers({ toFake: ['Date', 'setInterval', 'clearInterval'] });
    try {
      const doing = encryption(true);
      const { person } = await showApp({ encryption: doing });
      vi.advanceTimersByTime(14 * 60_000);
      await person.keyboard('a');
      vi.advanceTimersByTime(14 * 60_000);
      expect(doing.lock).not.toHaveBeenCalled();
      vi.advanceTimersByTime(61_000);
      expect(doing.lock).toHaveBeenCalled();
    } finally {
      vi.useRealTimers();
    }
  });

  /** A desktop that says so once. */
  const desktopThatLocks = (): Partial<Platform> => {
    let told = false;
    return {
      edition: 'desktop',
      nextNotice: () => {
        if (told) return new Promise(() => {});
        told = true;
        return Promise.resolve({ kind: 'lock' });
      },
    };
  };

  it('comes when the desktop says so', async () => {
    const doing = encryption(true);
    await showApp({ encryption: doing, platform: desktopThatLocks() });
    await waitFor(() => expect(doing.lock).toHaveBeenCalledOnce());
  });

  it('comes as well where the page cannot be drawn any more: after its time, and when the desktop says so', async () => {
    vi.useFakeTimers({ toFake: ['Date', 'setInterval', 'clearInterval'] });
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    try {
      const doing = encryption(true);
      const notices = new NoticeBox();
      const { settings } = await showApp({
        encryption: doing,
        platform: { edition: 'desktop', nextNotice: notices.next },
        before: (store) => add(store, 'mail'),
        place: '/accounts/mail',
      });
      expect((await page.findByRole('heading', { level: 1 })).textContent).toContain('mail');
      vi.setSystemTime(new Date('2300-01-01T12:00:00'));
      // It is read anew for another zone, while the page is drawn.
      await act(() => settings.change({ timeZone: 'Asia/Tokyo' }));
      expect((await page.findByRole('alert')).textContent).toContain('Something went wrong on this page');
      expect(document.body.textContent).not.toContain('mail');
      vi.advanceTimersByTime(14 * 60_000);
      expect(doing.lock).not.toHaveBeenCalled();
      vi.advanceTimersByTime(61_000);
      expect(doing.lock).toHaveBeenCalledOnce();
      notices.put({ kind: 'lock' });
      await vi.waitFor(() => expect(doing.lock).toHaveBeenCalledTimes(2));
    } finally {
      vi.useRealTimers();
      vi.restoreAllMocks();
    }
  });

  it('comes as well where what is stored cannot be used', async () => {
    const doing = encryption(true);
    const { machine, store } = await showApp({ encryption: doing, platform: desktopThatLocks() });
    await waitFor(() => expect(doing.lock).toHaveBeenCalledOnce());
    cleanup();
    store.close();
    await machine.tamper('state', (rows) => rows.put({ id: 'root', revision: 'x', body: '{' }));
    const again = encryption(true);
    await showApp({ machine, encryption: again, platform: desktopThatLocks() });
    expect(page.getByRole('heading').textContent).toMatch(/could not be opened|cannot/i);
    await waitFor(() => expect(again.lock).toHaveBeenCalledOnce());
  });
});

describe('the screen while it is locked', () => {
  it('tells a wrong passphrase, and nothing else', async () => {
    const onUnlock = vi.fn<Parameters<typeof UnlockScreen>[0]['onUnlock']>(() =>
      Promise.resolve('wrong-passphrase'),
    );
    const { person } = await show(<UnlockScreen onUnlock={onUnlock} />);
    await person.click(button('Unlock'));
    expect(onUnlock).not.toHaveBeenCalled();
    await person.type(page.getByLabelText('Passphrase'), 'x{Enter}');
    expect(await page.findByText('Wrong passphrase')).toBeDefined();
    expect(onUnlock).toHaveBeenCalledExactlyOnceWith('x');
  });

  it('says what is wrong with a key file that is none', async () => {
    const { person } = await show(<UnlockScreen onUnlock={() => Promise.resolve('damaged')} />);
    await person.type(page.getByLabelText('Passphrase'), 'x{Enter}');
    expect(await page.findByText(/^The file with the key is gone or damaged/)).toBeDefined();
  });
});

describe('turning on', () => {
  const isolated = () => ({ indexedDB: new IDBFactory(), IDBKeyRange });

  it('hands over a key file and a box that together are all there was', async () => {
    const host = isolated();
    const moves: StorageMove[] = [];
    const before: SnapshotToTake[] = [];
    const platform: Platform = {
      ...browserPlatform(),
      takeSnapshot: (snapshot) => {
        before.push(snapshot);
        return Promise.resolve({ ok: true, value: null });
      },
      moveStorage: (move) => {
        moves.push(move);
        return Promise.resolve({ ok: true, value: null });
      },
    };
    const [store, settings] = [createInventoryStore(undefined, host), createSettingsStore(undefined, host)];
    await until(() => store.getState().status === 'ready' && settings.getState().status === 'ready');
    await add(store, 'bank', { name: '招商银行' });
    const stored = textOf(store);
    const parts = { store, settings, platform, sealing: QUICK_SEALING };
    const here = { keyFile: null, codec: PLAIN_ROWS };
    const again = vi.fn<() => void>();
    expect(await encryptionOf(parts, here, host, again).turnOn(PASSPHRASE)).toBeNull();
    expect(again).not.toHaveBeenCalled();
    const [{ key, box } = { key: null, box: new Uint8Array() }] = moves;
    expect(Buffer.from(box).includes(Buffer.from('招商银行'))).toBe(false);
    const keys = await keysIn(openAgeAgain(key ?? new Uint8Array(), PASSPHRASE));
    if (keys === undefined) throw new Error('no keys');
    const there = isolated();
    const unpacked = await unpackBox(box, there);
    const snapshot = unpacked.ok ? snapshotIn(unpacked.value) : undefined;
    expect({ ...snapshot, content: '' }).toEqual({ ...before[0], content: '' });
    const sealed = readSealedSnapshot(snapshot?.content ?? '');
    // By the passphrase of this moment alone, and the same as the plain one of just before.
    const opened = await keysIn(openAgeAgain(sealed?.keyFile ?? new Uint8Array(), PASSPHRASE));
    const body = await openSnapshotBody(sealed?.body ?? new Uint8Array(), opened?.snapshots ?? '');
    expect(body).toBe(before[0]?.content);
    expect(body).toContain('招商银行');
    const after = createInventoryStore(undefined, there, { codec: sealedRows(keys.rows) });
    await until(() => after.getState().status === 'ready');
    expect(textOf(after)).toBe(stored);
  });

  it('goes on from what is stored where it cannot be written', async () => {
    const host = isolated();
    const [store, settings] = [createInventoryStore(undefined, host), createSettingsStore(undefined, host)];
    await until(() => store.getState().status === 'ready' && settings.getState().status === 'ready');
    const platform = { ...browserPlatform(), takeSnapshot: () => Promise.resolve(ok(null)) };
    const parts = { store, settings, platform, sealing: QUICK_SEALING };
    const again = vi.fn<() => void>();
    const here = { keyFile: null, codec: PLAIN_ROWS };
    expect(await encryptionOf(parts, here, host, again).turnOn(PASSPHRASE)).toBe('failed');
    expect(again).toHaveBeenCalledOnce();
  });

  it('changes nothing where no snapshot can be kept', async () => {
    const host = isolated();
    const [store, settings] = [createInventoryStore(undefined, host), createSettingsStore(undefined, host)];
    await until(() => store.getState().status === 'ready' && settings.getState().status === 'ready');
    const moveStorage = vi.fn<Platform['moveStorage']>();
    const takeSnapshot = () => Promise.resolve(fail('full' as const));
    const parts = {
      store,
      settings,
      platform: { ...browserPlatform(), takeSnapshot, moveStorage },
      sealing: QUICK_SEALING,
    };
    const here = { keyFile: null, codec: PLAIN_ROWS };
    expect(await encryptionOf(parts, here, host).turnOn(PASSPHRASE)).toBe('failed');
    expect(moveStorage).not.toHaveBeenCalled();
    await add(store, 'bank', { name: '招商银行' });
  });
});

describe('the other place, while it is filled', () => {
  /** Fills it from a box with this beside it, and tells in which order what was asked of the desktop. */
  async function filledFrom(beside: Readonly<Record<string, string>>, kept: Result<null, 'full'>) {
    const from = { indexedDB: new IDBFactory(), IDBKeyRange };
    const box = await packBox(from, { from: PLAIN_ROWS, to: PLAIN_ROWS, beside });
    if (!box.ok) throw new Error(box.failure.code);
    vi.stubGlobal('indexedDB', new IDBFactory());
    vi.stubGlobal('IDBKeyRange', IDBKeyRange);
    const asked: string[] = [];
    const platform: Platform = {
      ...browserPlatform(),
      takeSnapshot: ({ content }) => {
        asked.push(content);
        return Promise.resolve(kept);
      },
      endMove: (isWhole) => {
        asked.push(`whole: ${isWhole}`);
        return Promise.resolve();
      },
    };
    const [zhCN, en] = await Promise.all([createI18n('zh-CN'), createI18n('en')]);
    render(
      <Outside
        platform={platform}
        sealing={QUICK_SEALING}
        languages={{ 'zh-CN': zhCN, en }}
        styleNonce={undefined}
        state={{ kind: 'moving', box: box.value }}
        onKeys={() => {}}
      />,
    );
    await waitFor(() => expect(asked.at(-1)).toMatch(/^whole/));
    return asked;
  }

  const snapshot = JSON.stringify({ content: 'sealed', accounts: 1, links: 0, services: 0 });

  it('keeps the sealed snapshot before it says that all is there', async () => {
    expect(await filledFrom({ snapshot }, ok(null))).toEqual(['sealed', 'whole: true']);
  });

  it('is given up where that cannot be kept', async () => {
    expect(await filledFrom({ snapshot }, fail('full'))).toEqual(['sealed', 'whole: false']);
  });

  it('is given up where what is beside it makes no sense', async () => {
    expect(await filledFrom({ snapshot: '{' }, ok(null))).toEqual(['whole: false']);
  });

  it('needs none on the way back', async () => {
    expect(await filledFrom({}, ok(null))).toEqual(['whole: true']);
  });
});
