import { IDBObjectStore } from 'fake-indexeddb';
import { afterEach, expect, it, vi } from 'vitest';
import { addLink, editAccount, newAccount, removeAccount } from '#core/inventory/edit-inventory';
import type { Inventory, Link } from '#core/inventory/inventory';
import { ok } from '#core/result';
import type { Edit } from '../../src/renderer/data/inventory-store';
import { EMPTY_SNAPSHOT } from '../../src/renderer/data/snapshot';
import { named } from './edits';
import { Machine, shown, step, textOf } from './machine';

afterEach(() => vi.restoreAllMocks());

const ACCOUNTS = 10_000;

function large(): Inventory {
  const accounts = Array.from({ length: ACCOUNTS }, (_, index) => ({
    ...newAccount(`a${index}`, `账号 ${index}`),
    tags: ['工作'],
    notes: 'A line or two, as people write them.',
  }));
  const links = Array.from(
    { length: ACCOUNTS * 5 },
    (_, index): Link => ({
      id: `l${index}`,
      provider: `a${index % 100}`,
      dependent: `a${100 + (index % (ACCOUNTS - 100))}`,
      kind: 'login',
    }),
  );
  return { ...EMPTY_SNAPSHOT.inventory, accounts, links };
}

it('a change of 10,000 accounts writes few of them, and all of them are read at once', {
  timeout: 20_000,
}, async () => {
  const machine = new Machine();
  const store = await machine.window();
  await store.change({ code: 'document-imported', file: 'large.json' }, () => ok(large()));
  const { chunks } = await machine.stored();
  expect(chunks?.length).toBeLessThan(100);

  const writes = vi.spyOn(IDBObjectStore.prototype, 'add');
  const removals = vi.spyOn(IDBObjectStore.prototype, 'delete');
  /** How many chunks a change writes and how many it removes, and how many characters it writes in all. */
  async function written(edit: Edit<unknown>): Promise<readonly [number, number]> {
    writes.mockClear();
    removals.mockClear();
    expect(await store.change(named('x'), edit)).toMatchObject({ ok: true });
    const added = writes.mock.contexts.filter((table) => (table as IDBObjectStore).name === 'chunks');
    const removed = removals.mock.contexts.filter((table) => (table as IDBObjectStore).name === 'chunks');
    const rows = writes.mock.calls.map(([row]) => (row as { body: string }).body.length);
    expect(rows.reduce((sum, length) => sum + length, 0)).toBeLessThan(400_000);
    return [added.length, removed.length];
  }
  expect(await written((all) => editAccount(all, 'a5000', (one) => ({ ...one, notes: '' })))).toEqual([1, 1]);
  expect(await written((all) => ok({ ...all, accounts: [newAccount('x', 'X'), ...all.accounts] }))).toEqual([
    1, 1,
  ]);
  const link = { id: 'x', provider: 'x', dependent: 'a1', kind: 'login' } as const;
  expect(await written((all) => addLink(all, link))).toEqual([1, 1]);
  expect(await written((all) => removeAccount(all, 'x'))).toEqual([2, 2]);

  const text = textOf(store);
  const requests = [vi.spyOn(IDBObjectStore.prototype, 'get'), vi.spyOn(IDBObjectStore.prototype, 'getAll')];
  const other = await machine.window();
  expect(requests.reduce((sum, { mock }) => sum + mock.calls.length, 0)).toBeLessThanOrEqual(3);
  expect(textOf(other)).toBe(text);
  for (let times = 0; times < 4; times += 1) await step('undo', other);
  const { inventory } = shown(other);
  expect([inventory.accounts.length, inventory.links.length]).toEqual([ACCOUNTS, ACCOUNTS * 5]);
  expect(await step('undo', other)).toEqual(ok({ code: 'document-imported', file: 'large.json' }));
  expect(shown(other).inventory).toEqual(EMPTY_SNAPSHOT.inventory);
});
