// @vitest-environment happy-dom
import { cleanup, screen as page, waitFor, within } from '@testing-library/react';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { describe, expect, it, vi } from 'vitest';
import type { StorageMove } from '#ipc/desktop-api';
import { type Encryption, encryptionOf } from '../../../src/renderer/app/encryption';
import { UnlockScreen } from '../../../src/renderer/app/unlock-screen';
import { createInventoryStore } from '../../../src/renderer/data/create-inventory-store';
import { createSettingsStore } from '../../../src/renderer/data/create-settings-store';
import { unpackBox } from '../../../src/renderer/data/moving-box';
import { browserPlatform } from '../../../src/renderer/platform/browser-platform';
import type { Platform } from '../../../src/renderer/platform/platform';
import { keysIn } from '../../../src/renderer/sealing/key-file';
import { PLAIN_ROWS, sealedRows } from '../../../src/renderer/sealing/row-codec';
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
    await person.type(inDialog().getByLabelText('Passphrase'), PASSPHRASE);
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
    const platform: Platform = {
      ...browserPlatform(),
      moveStorage: (move) => {
        moves.push(move);
        return Promise.resolve({ ok: true, value: null });
      },
    };
    const [store, settings] = [createInventoryStore(undefined, host), createSettingsStore(undefined, host)];
    await until(() => store.getState().status === 'ready' && settings.getState().status === 'ready');
    await add(store, 'bank', { name: '招商银行' });
    const before = textOf(store);
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
    expect((await unpackBox(box, there)).ok).toBe(true);
    const after = createInventoryStore(undefined, there, { codec: sealedRows(keys.rows) });
    await until(() => after.getState().status === 'ready');
    expect(textOf(after)).toBe(before);
  });

  it('goes on from what is stored where it cannot be written', async () => {
    const host = isolated();
    const [store, settings] = [createInventoryStore(undefined, host), createSettingsStore(undefined, host)];
    await until(() => store.getState().status === 'ready' && settings.getState().status === 'ready');
    const parts = { store, settings, platform: browserPlatform(), sealing: QUICK_SEALING };
    const again = vi.fn<() => void>();
    const here = { keyFile: null, codec: PLAIN_ROWS };
    expect(await encryptionOf(parts, here, host, again).turnOn(PASSPHRASE)).toBe('failed');
    expect(again).toHaveBeenCalledOnce();
  });
});
