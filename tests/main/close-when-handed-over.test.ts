import { EventEmitter } from 'node:events';
import type { BrowserWindow } from 'electron';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { closeWhenHandedOver } from '../../src/main/close-when-handed-over';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

class Window extends EventEmitter {
  readonly webContents = new EventEmitter();
  isThere = true;

  close(): void {
    let defaultPrevented = false;
    const event = {
      get defaultPrevented() {
        return defaultPrevented;
      },
      preventDefault: () => {
        defaultPrevented = true;
      },
    };
    this.emit('close', event);
    if (!defaultPrevented) this.isThere = false;
  }
  isDestroyed(): boolean {
    return !this.isThere;
  }
}

function opened(before?: (window: Window) => void) {
  const window = new Window();
  const tell = vi.fn<() => void>();
  before?.(window);
  const tellWhenClosing = closeWhenHandedOver(window as unknown as BrowserWindow, tell);
  return { window, tell, tellWhenClosing };
}

it('closes at once where there is nothing to hand over', () => {
  const { window, tell, tellWhenClosing } = opened();
  tellWhenClosing(true);
  tellWhenClosing(false);
  window.close();
  expect([window.isThere, tell.mock.calls.length]).toEqual([false, 0]);
});

it('tells the page first, and closes then, whether or not it has heard', () => {
  const { window, tell, tellWhenClosing } = opened();
  tellWhenClosing(true);
  window.close();
  expect([window.isThere, tell.mock.calls.length]).toEqual([true, 1]);
  vi.advanceTimersByTime(100);
  expect([window.isThere, tell.mock.calls.length]).toEqual([false, 1]);
});

it('tells nobody where the window only goes into the tray', () => {
  const { window, tell, tellWhenClosing } = opened((one) =>
    one.on('close', (event: Event) => event.preventDefault()),
  );
  tellWhenClosing(true);
  window.close();
  vi.advanceTimersByTime(1000);
  expect([window.isThere, tell.mock.calls.length]).toEqual([true, 0]);
});

it('expects nothing of a page that another one has replaced', () => {
  const { window, tell, tellWhenClosing } = opened();
  tellWhenClosing(true);
  window.webContents.emit('did-navigate');
  window.close();
  expect([window.isThere, tell.mock.calls.length]).toEqual([false, 0]);
});
