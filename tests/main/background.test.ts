import { EventEmitter } from 'node:events';
import type { BrowserWindow } from 'electron';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

const electron = vi.hoisted(() => ({
  trays: [] as { labels: readonly string[]; click: (label: string) => void }[],
  loginItems: [] as unknown[],
  isPackaged: false,
  onQuit: undefined as (() => void) | undefined,
}));

vi.mock('electron', () => ({
  app: {
    get isPackaged() {
      return electron.isPackaged;
    },
    getAppPath: () => '/app',
    getLoginItemSettings: () => ({ openAtLogin: electron.loginItems.length % 2 === 1 }),
    setLoginItemSettings: (settings: unknown) => electron.loginItems.push(settings),
    on: (_event: string, listener: () => void) => {
      electron.onQuit = listener;
    },
    quit: () => electron.onQuit?.(),
  },
  Menu: { buildFromTemplate: (items: unknown) => items },
  nativeImage: { createFromDataURL: (url: string) => url },
  nativeTheme: {},
  screen: {},
  BrowserWindow: class {},
  Tray: class {
    on() {}
    setToolTip() {}
    setContextMenu(items: readonly { label?: string; click?: () => void }[]) {
      electron.trays = [
        {
          labels: items.flatMap(({ label }) => (label === undefined ? [] : [label])),
          click: (wanted) => items.find(({ label }) => label === wanted)?.click?.(),
        },
      ];
    }
    destroy() {
      electron.trays = [];
    }
  },
}));

const { keepInBackground } = await import('../../src/main/background');

class Window extends EventEmitter {
  isThere = true;
  isVisible = true;

  close() {
    const event = {
      defaultPrevented: false,
      preventDefault: () => Object.assign(event, { defaultPrevented: true }),
    };
    this.emit('close', event);
    if (!event.defaultPrevented) this.isThere = false;
  }
  hide() {
    this.isVisible = false;
  }
  isMinimized() {
    return false;
  }
  show() {
    this.isVisible = true;
    this.emit('show');
  }
  focus() {}
}

const platform = process.platform;
const on = (name: NodeJS.Platform) => Object.defineProperty(process, 'platform', { value: name });

beforeEach(() => {
  Object.assign(electron, { trays: [], loginItems: [], isPackaged: false, onQuit: undefined });
});
afterEach(() => on(platform));

function background(hidden = false) {
  const window = new Window();
  return { window, kept: keepInBackground(window as unknown as BrowserWindow, hidden, 'en') };
}
const OFF = { closeToTray: false, startAtLogin: false };

describe('closing the window', () => {
  it('ends it, unless it is to stay in the tray', () => {
    const { window, kept } = background();
    kept.set(OFF);
    expect(electron.trays).toEqual([]);
    window.close();
    expect(window.isThere).toBe(false);
  });

  it('leaves it in the tray, from where it comes back and is quit', () => {
    const { window, kept } = background();
    kept.set({ ...OFF, closeToTray: true });
    window.close();
    expect([window.isThere, window.isVisible]).toEqual([true, false]);
    expect(electron.trays[0]?.labels).toEqual(['Open Unbind', 'Quit']);
    electron.trays[0]?.click('Open Unbind');
    expect(window.isVisible).toBe(true);
    kept.speak('zh-CN');
    expect(electron.trays[0]?.labels).toEqual(['打开解绑', '退出']);
    electron.trays[0]?.click('退出');
    window.close();
    expect(window.isThere).toBe(false);
  });

  it('ends it again once that is no longer wanted', () => {
    const { window, kept } = background();
    kept.set({ ...OFF, closeToTray: true });
    kept.set(OFF);
    expect(electron.trays).toEqual([]);
    window.close();
    expect(window.isThere).toBe(false);
  });
});

it('a window that is started hidden can be reached until it was seen', () => {
  const { window, kept } = background(true);
  expect(electron.trays).toHaveLength(1);
  kept.set(OFF);
  expect(electron.trays).toHaveLength(1);
  window.show();
  expect(electron.trays).toEqual([]);
});

describe('starting at login', () => {
  const WANTED = { ...OFF, startAtLogin: true };

  it.each([
    ['linux', true, false],
    ['darwin', false, false],
    ['darwin', true, true],
    ['win32', false, true],
    ['win32', true, true],
  ] as const)('on %s, packaged: %s, is possible: %s', (name, isPackaged, expected) => {
    on(name);
    electron.isPackaged = isPackaged;
    expect(background().kept.set(WANTED)).toEqual({ canStartAtLogin: expected });
    const args = [...(isPackaged ? [] : ['/app']), '--in-background'];
    const items = expected ? [{ openAtLogin: true, path: process.execPath, args }] : [];
    expect(electron.loginItems).toEqual(items);
  });

  it('is told to the system only where it is something new', () => {
    on('win32');
    const { kept } = background();
    for (const startAtLogin of [false, true, true, false, false]) kept.set({ ...OFF, startAtLogin });
    expect(electron.loginItems).toMatchObject([{ openAtLogin: true }, { openAtLogin: false }]);
  });
});
