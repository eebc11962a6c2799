import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { StoragePlace } from '../../src/main/services/storage-place';
import { storageHandlers } from '../../src/main/storage-handlers';

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

function handlers(isMoving: boolean) {
  const place = {
    isMoving,
    endMove: vi.fn<StoragePlace['endMove']>(() => Promise.resolve()),
    setAside: () => Promise.resolve({ ok: true, value: null }),
  };
  const onMoved = vi.fn<() => Promise<void>>(() => Promise.resolve());
  return { place, onMoved, ...storageHandlers(place as unknown as StoragePlace, onMoved) };
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
