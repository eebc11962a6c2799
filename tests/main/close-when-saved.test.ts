import { EventEmitter } from 'node:events';
import type { BrowserWindow } from 'electron';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { type AskWhetherToWait, closeWhenSaved } from '../../src/main/close-when-saved';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A window whose page lets go when it has saved, or answers nothing at all. */
class Window extends EventEmitter {
  readonly webContents = new EventEmitter();
  page: 'saved' | 'saving' | 'hangs' = 'saving';
  tries = 0;
  #isThere = true;

  readonly destroy = vi.fn<() => void>(() => {
    this.#isThere = false;
  });
  close(): void {
    this.tries += 1;
    this.emit('close', { defaultPrevented: false });
    if (this.page === 'saved') this.destroy();
    if (this.page === 'saving') this.webContents.emit('will-prevent-unload');
  }
  isDestroyed(): boolean {
    return !this.#isThere;
  }
}

function opened(...answers: readonly ('wait' | 'close')[]) {
  const window = new Window();
  const ask = vi.fn<AskWhetherToWait>(() => new Promise(() => {}));
  for (const answer of answers) ask.mockResolvedValueOnce(answer);
  closeWhenSaved(window as unknown as BrowserWindow, ask);
  return { window, ask };
}

it('closes at once where everything is saved', () => {
  const { window, ask } = opened();
  window.page = 'saved';
  window.close();
  vi.runAllTimers();
  expect([window.tries, window.isDestroyed(), ask.mock.calls.length]).toEqual([1, true, 0]);
});

it('closes by itself when everything is saved', () => {
  const { window, ask } = opened();
  window.close();
  vi.advanceTimersByTime(5000);
  expect(window.isDestroyed()).toBe(false);
  window.page = 'saved';
  vi.advanceTimersByTime(100);
  expect([window.isDestroyed(), ask.mock.calls.length]).toEqual([true, 0]);
});

it('asks after ten seconds, and closes without saving if that is wanted', async () => {
  const { window, ask } = opened('close');
  window.close();
  await vi.advanceTimersByTimeAsync(9900);
  expect([window.isDestroyed(), ask.mock.calls.length]).toEqual([false, 0]);
  await vi.advanceTimersByTimeAsync(200);
  expect([window.isDestroyed(), ask.mock.calls.length]).toEqual([true, 1]);
});

it('waits on if that is wanted, and asks again', async () => {
  const { window, ask } = opened('wait', 'wait');
  window.close();
  await vi.advanceTimersByTimeAsync(15_000);
  expect([window.isDestroyed(), ask.mock.calls.length]).toEqual([false, 1]);
  await vi.advanceTimersByTimeAsync(10_000);
  expect([window.isDestroyed(), ask.mock.calls.length]).toEqual([false, 2]);
  window.page = 'saved';
  await vi.advanceTimersByTimeAsync(100);
  expect(window.isDestroyed()).toBe(true);
});

it('asks once, however often it is told meanwhile, and takes the answer of a person who waited long', async () => {
  const { window, ask } = opened();
  window.close();
  await vi.advanceTimersByTimeAsync(11_000);
  window.close();
  window.close();
  await vi.advanceTimersByTimeAsync(60_000);
  expect([window.isDestroyed(), ask.mock.calls.length]).toEqual([false, 1]);
});

it('asks again where the question could not be asked', async () => {
  const { window, ask } = opened();
  ask.mockRejectedValueOnce(new Error('no dialog'));
  window.close();
  await vi.advanceTimersByTimeAsync(15_000);
  expect([window.isDestroyed(), ask.mock.calls.length]).toEqual([false, 1]);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(ask).toHaveBeenCalledTimes(2);
});

it('closes by itself after a question that could not be asked', async () => {
  const { window, ask } = opened();
  ask.mockRejectedValueOnce(new Error('no dialog'));
  window.close();
  await vi.advanceTimersByTimeAsync(11_000);
  window.page = 'saved';
  await vi.advanceTimersByTimeAsync(1000);
  expect(window.isDestroyed()).toBe(true);
});

it('asks where the page answers nothing, but only while it is being closed', async () => {
  const { window, ask } = opened('wait', 'close');
  window.page = 'hangs';
  window.emit('unresponsive');
  expect(ask).not.toHaveBeenCalled();
  window.close();
  window.emit('unresponsive');
  await vi.advanceTimersByTimeAsync(0);
  expect([window.tries, window.isDestroyed()]).toEqual([2, false]);
  window.emit('unresponsive');
  await vi.advanceTimersByTimeAsync(0);
  expect(window.isDestroyed()).toBe(true);
});

it('leaves a page alone that is only loaded again', async () => {
  const { window, ask } = opened();
  window.webContents.emit('will-prevent-unload');
  await vi.advanceTimersByTimeAsync(60_000);
  expect([window.tries, ask.mock.calls.length]).toEqual([0, 0]);
});
