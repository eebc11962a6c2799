import { expect, it } from 'vitest';
import type { StoreState } from '../../src/renderer/data/inventory-store';
import { besideSaving } from '../../src/renderer/data/store-states';
import { account, inventory } from '../support/core/build';

const ready = (of: StoreState & { readonly status: 'ready' }, change: Partial<typeof of>): StoreState => ({
  ...of,
  ...change,
});

it('a state is another one when anything but its being saved has changed', () => {
  const first: StoreState & { readonly status: 'ready' } = {
    status: 'ready',
    inventory: inventory({ accounts: [account({ id: 'a' })] }),
    undo: null,
    redo: null,
    saved: true,
  };
  let now: StoreState = { status: 'loading' };
  const steady = besideSaving(() => now);
  expect(steady()).toBe(now);
  now = first;
  expect(steady()).toBe(first);
  now = ready(first, { saved: false });
  expect(steady()).toBe(first);
  now = ready(first, { saved: true });
  expect(steady()).toBe(first);
  for (const change of [
    { inventory: inventory({ accounts: [] }) },
    { undo: { id: 'u', name: { code: 'account-added', account: 'A' } } },
    { redo: { id: 'r', name: { code: 'account-added', account: 'A' } } },
  ] as const) {
    now = ready(first, change);
    expect(steady()).toBe(now);
  }
  now = { status: 'failed', failure: { code: 'damaged', detail: 'x' }, lastRead: null };
  expect(steady()).toBe(now);
});
