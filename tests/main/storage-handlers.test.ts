import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { StoragePlace } from '../../src/main/services/storage-place';
import { type StorageChange, storageHandlers } from '../../src/main/storage-handlers';

const app = vi.hoisted(() => ({
  isPackaged: false,
  relaunch: vi.fn<(options: object) => void>(),
  exit: vi.fn<(code: number) => void>(),
}));
vi.mock('electron', () => ({ app }));

const { argv } = process;
beforeEach(() => {
  vi.clearAllMocks();
  app.isPackaged = false;
  process.argv = ['/unbind', '--in-background', '/home/lin/清单.unbind', '--lang=en'];
});
afterEach(() => {
  process.argv = argv;
  vi.unstubAllEnvs();
});

function handlers(
  isMoving: boolean,
  ask: (change: StorageChange) => Promise<boolean> = () => Promise.resolve(true),
) {
  const done = { ok: true, value: null } as const;
  const place = {
    isMoving,
    move: vi.fn<StoragePlace['move']>(() => Promise.resolve(done)),
    changeKey: vi.fn<StoragePlace['changeKey']>(() => Promise.resolve(done)),
    endMove: vi.fn<StoragePlace['endMove']>(() => Promise.resolve()),
    setAside: vi.fn<StoragePlace['setAside']>(() => Promise.resolve(done)),
  };
  const onMoved = vi.fn<() => Promise<void>>(() => Promise.resolve());
  return { place, onMoved, ...storageHandlers(place as unknown as StoragePlace, { ask, onMoved }) };
}

describe('the program starts again', () => {
  it('as if a person had started it, and asks about no document again', async () => {
    await handlers(false).setStorageAside(undefined);
    expect(app.relaunch).toHaveBeenCalledExactlyOnceWith({ args: ['--lang=en'] });
    expect(app.exit).toHaveBeenCalledOnce();
  });

  it('from the AppImage itself, where it is one', async () => {
    vi.stubEnv('APPIMAGE', '/home/lin/Unbind.AppImage');
    await handlers(false).setStorageAside(undefined);
    expect(app.relaunch).toHaveBeenLastCalledWith({ args: ['--lang=en'] });
    app.isPackaged = true;
    await handlers(false).setStorageAside(undefined);
    expect(app.relaunch).toHaveBeenLastCalledWith({
      execPath: '/home/lin/Unbind.AppImage',
      args: ['--appimage-extract-and-run', '--lang=en'],
    });
  });
});

describe('by which key the data opens', () => {
  const [key, box] = [new Uint8Array([1]), new Uint8Array([2])];

  it.each([
    ['seal', (on: ReturnType<typeof handlers>) => on.moveStorage({ key, box })],
    ['unseal', (on: ReturnType<typeof handlers>) => on.moveStorage({ key: null, box })],
    ['other-key', (on: ReturnType<typeof handlers>) => on.changeKey(key)],
  ] as const)('is asked of the person, and nothing is done without: %s', async (change, act) => {
    const asked: StorageChange[] = [];
    const answer = (isWanted: boolean) => (what: StorageChange) => {
      asked.push(what);
      return Promise.resolve(isWanted);
    };
    const declined = handlers(false, answer(false));
    expect(await act(declined)).toEqual({ ok: false, failure: { code: 'not-writable' } });
    expect(declined.place.move).not.toHaveBeenCalled();
    expect(declined.place.changeKey).not.toHaveBeenCalled();
    expect(app.exit).not.toHaveBeenCalled();
    expect(await act(handlers(false, answer(true)))).toEqual({ ok: true, value: null });
    expect(asked).toEqual([change, change]);
  });

  it('and whether what is stored goes out of use, too', async () => {
    const ask = vi.fn<(change: StorageChange) => Promise<boolean>>(() => Promise.resolve(false));
    const { place, setStorageAside } = handlers(false, ask);
    expect(await setStorageAside(undefined)).toEqual({ ok: false, failure: { code: 'not-wanted' } });
    expect(ask.mock.calls).toEqual([['aside']]);
    expect([place.setAside.mock.calls.length, app.exit.mock.calls.length]).toEqual([0, 0]);
  });

  it('is asked once at a time: a second call is declined while the first question stands', async () => {
    let decide: (isWanted: boolean) => void = () => undefined;
    const ask = vi.fn<(change: StorageChange) => Promise<boolean>>(
      () =>
        new Promise((resolve) => {
          decide = resolve;
        }),
    );
    const { place, changeKey, moveStorage } = handlers(false, ask);
    const first = changeKey(key);
    expect((await moveStorage({ key, box })).ok).toBe(false);
    decide(true);
    expect((await first).ok).toBe(true);
    expect([ask.mock.calls.length, place.changeKey.mock.calls.length]).toEqual([1, 1]);
  });
});

describe('a move', () => {
  it.each([true, false])('that was not begun is not ended: %j', async (isWhole) => {
    const { endMove, place, onMoved } = handlers(false);
    await expect(endMove(isWhole)).rejects.toThrow('refused');
    expect(place.endMove).not.toHaveBeenCalled();
    expect(onMoved).not.toHaveBeenCalled();
    expect(app.exit).not.toHaveBeenCalled();
  });

  it('that was is ended once, and only one that failed starts the program again', async () => {
    const { endMove, place, onMoved } = handlers(true);
    await endMove(true);
    expect(place.endMove).toHaveBeenCalledExactlyOnceWith(true);
    expect(onMoved).toHaveBeenCalledOnce();
    expect(app.exit).not.toHaveBeenCalled();
    await endMove(false);
    expect(app.exit).toHaveBeenCalledOnce();
  });
});
