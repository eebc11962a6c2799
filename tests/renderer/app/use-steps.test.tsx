// @vitest-environment happy-dom
import { renderHook, waitFor } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { useSteps } from '../../../src/renderer/app/use-steps';
import type { InventoryStore, RecordedChange, StoreState } from '../../../src/renderer/data/inventory-store';
import { inventory } from '../../support/core/build';

const change = (id: string): RecordedChange => ({ id, name: { code: 'account-added', account: id } });

/** A store of which only undoing is asked; a change is undone when the test says so, as a disk takes its time. */
class SlowStore {
  readonly past = [change('one'), change('two')];
  readonly asked: string[] = [];
  readonly #waiting: (() => void)[] = [];

  getState(): StoreState {
    const undo = this.past.at(-1) ?? null;
    return { status: 'ready', inventory: inventory({ accounts: [] }), undo, redo: null, saved: true };
  }

  undo(id: string): ReturnType<InventoryStore['undo']> {
    this.asked.push(id);
    return new Promise((done) => {
      this.#waiting.push(() => {
        const top = this.past.at(-1);
        if (top?.id === id) this.past.pop();
        done({ ok: true, value: top?.id === id ? top.name : null });
      });
    });
  }

  go(): void {
    this.#waiting.shift()?.();
  }
}

it('undoes the change before as well for whoever presses twice, before the first is durable', async () => {
  const store = new SlowStore();
  const done = vi.fn<(which: string, undone: RecordedChange) => void>();
  const { result } = renderHook(() => useSteps(store as unknown as InventoryStore, done));
  result.current('undo');
  result.current('undo');
  await waitFor(() => expect(store.asked).toEqual(['two']));
  store.go();
  await waitFor(() => expect(store.asked).toEqual(['two', 'one']));
  store.go();
  await waitFor(() => expect(done.mock.calls.map(([, { id }]) => id)).toEqual(['two', 'one']));
  result.current('undo');
  await waitFor(() => expect(store.past).toEqual([]));
  expect(store.asked).toHaveLength(2);
});

it('is the same function however often the screen is drawn', () => {
  const { result, rerender } = renderHook(() =>
    useSteps(new SlowStore() as unknown as InventoryStore, () => undefined),
  );
  const { current } = result;
  rerender();
  expect(result.current).toBe(current);
});

it('tells of nothing that another window has made another thing of', async () => {
  const store = new SlowStore();
  const done = vi.fn<() => void>();
  const { result } = renderHook(() => useSteps(store as unknown as InventoryStore, done));
  result.current('undo');
  await waitFor(() => expect(store.asked).toEqual(['two']));
  store.past.push(change('theirs'));
  store.go();
  await waitFor(() => expect(store.past).toHaveLength(3));
  expect(done).not.toHaveBeenCalled();
});
