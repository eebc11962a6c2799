import { IDBObjectStore } from 'fake-indexeddb';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { editAccount, newAccount, removeAccount } from '#core/inventory/edit-inventory';
import { fail, ok } from '#core/result';
import { LONGEST_CHUNK } from '../../src/renderer/data/chunks';
import { add, idsOf, named } from './edits';
import { Machine, shown, step, untilSame } from './machine';

afterEach(() => vi.restoreAllMocks());

describe('two windows', () => {
  it('lose no update, however their changes meet', async () => {
    const machine = new Machine();
    const [one, other] = [await machine.window(), await machine.window()];
    const ids = Array.from({ length: 30 }, (_, index) => `${index}`);
    const all = ids.flatMap((id) => [add(one, `one-${id}`), add(other, `other-${id}`)]);
    await Promise.all(all);
    await untilSame(one, other);
    const recorded = idsOf(shown(one).inventory);
    expect([...recorded].sort()).toEqual(ids.flatMap((id) => [`one-${id}`, `other-${id}`]).sort());
    expect(recorded.filter((id) => id.startsWith('one'))).toEqual(ids.map((id) => `one-${id}`));
    expect(recorded.filter((id) => id.startsWith('other'))).toEqual(ids.map((id) => `other-${id}`));
    expect((await machine.stored())['history']).toHaveLength(60);
  });

  it('both count up the same record, from different tasks', async () => {
    const machine = new Machine();
    const windows = [await machine.window(), await machine.window(), await machine.window()];
    await add(windows[0] as never, 'mail', { notes: '0' });
    const count = async (store: (typeof windows)[number]) => {
      for (let times = 0; times < 15; times += 1) {
        await store.change(named('mail'), (inventory) =>
          editAccount(inventory, 'mail', (account) => ({
            ...account,
            notes: `${Number(account.notes) + 1}`,
          })),
        );
        await new Promise((resolve) => setTimeout(resolve, times % 3));
      }
    };
    await Promise.all(windows.map(count));
    await untilSame(...windows);
    for (const store of windows) expect(shown(store).inventory.accounts[0]?.notes).toBe('45');
  });

  it('make an edit of what is stored, not of what one of them still shows', async () => {
    const machine = new Machine();
    const [one, other] = [await machine.window(), await machine.window()];
    await add(one, 'mail');
    await untilSame(one, other);
    const [removed, edited] = await Promise.all([
      one.change(named('mail'), (inventory) => removeAccount(inventory, 'mail')),
      other.change(named('mail'), (inventory) => editAccount(inventory, 'mail', (account) => account)),
    ]);
    expect(removed.ok).toBe(true);
    expect(edited).toEqual({ ok: false, failure: { code: 'gone' } });
    expect(idsOf(shown(other).inventory)).toEqual([]);
  });

  it('undo and redo what the other did', async () => {
    const machine = new Machine();
    const [one, other] = [await machine.window(), await machine.window()];
    await add(one, 'mail');
    await untilSame(one, other);
    expect(shown(other)).toMatchObject({ undo: { name: named('mail') }, redo: null });
    expect(await step('undo', other)).toEqual(ok(named('mail')));
    await untilSame(one, other);
    expect(shown(one)).toMatchObject({ undo: null, redo: { name: named('mail') } });
    expect(idsOf(shown(one).inventory)).toEqual([]);
    expect(await Promise.all([step('redo', one), step('redo', other)])).toEqual([
      ok(named('mail')),
      ok(null),
    ]);
    await untilSame(one, other);
    expect(idsOf(shown(other).inventory)).toEqual(['mail']);
  });

  it('that both undo at once undo what both showed, once', async () => {
    const machine = new Machine();
    const [one, other] = [await machine.window(), await machine.window()];
    await add(one, 'first');
    await add(one, 'second');
    await untilSame(one, other);
    const undone = await Promise.all([step('undo', one), step('undo', other)]);
    expect(undone.filter((result) => result.ok && result.value !== null)).toEqual([ok(named('second'))]);
    expect(undone).toContainEqual(ok(null));
    await untilSame(one, other);
    expect(idsOf(shown(one).inventory)).toEqual(['first']);
    const redone = await Promise.all([step('redo', one), step('redo', other)]);
    expect(redone.filter((result) => result.ok && result.value !== null)).toEqual([ok(named('second'))]);
  });

  it('undo nothing that the other has recorded meanwhile, and show it instead', async () => {
    const machine = new Machine();
    const [one, other] = [await machine.window(), await machine.window()];
    await add(one, 'mail');
    await untilSame(one, other);
    const { undo } = shown(one);
    // An edit that fails has told the store, and not the screen, of the other window's change.
    await add(other, 'bank');
    const failing = one.change(named('mail'), () => fail({ code: 'gone' }));
    expect(await one.undo(undo?.id ?? '')).toEqual(ok(null));
    await failing;
    expect(shown(one)).toMatchObject({ undo: { name: named('bank') }, redo: null });
    expect(idsOf(shown(one).inventory)).toEqual(['mail', 'bank']);
  });

  it('undo one after the other what one of them was asked to before it could show it', async () => {
    const store = await new Machine().window();
    await add(store, 'first');
    await add(store, 'second');
    expect(await Promise.all([step('undo', store), step('undo', store)])).toEqual([
      ok(named('second')),
      ok(named('first')),
    ]);
    expect(await Promise.all([step('redo', store), step('redo', store)])).toEqual([
      ok(named('first')),
      ok(named('second')),
    ]);
    const made = add(store, 'third');
    expect(await step('undo', store)).toEqual(ok(named('third')));
    await made;
    expect(idsOf(shown(store).inventory)).toEqual(['first', 'second']);
  });

  it('forget what is undone when either makes a new change', async () => {
    const machine = new Machine();
    const [one, other] = [await machine.window(), await machine.window()];
    await add(one, 'first');
    await step('undo', one);
    await add(other, 'second');
    expect(await step('redo', one)).toEqual(ok(null));
    await untilSame(one, other);
    expect(idsOf(shown(one).inventory)).toEqual(['second']);
  });

  it('read of each other only what has changed, and keep everything else', async () => {
    const machine = new Machine();
    const [one, other] = [await machine.window(), await machine.window()];
    const notes = 'n'.repeat(LONGEST_CHUNK / 5);
    const many = Array.from({ length: 20 }, (_, index) => ({ ...newAccount(`a${index}`, ''), notes }));
    await one.change(named('many'), (inventory) => ok({ ...inventory, accounts: many }));
    await untilSame(one, other);
    const before = shown(other).inventory.accounts;
    const [getAll, get] = [
      vi.spyOn(IDBObjectStore.prototype, 'getAll'),
      vi.spyOn(IDBObjectStore.prototype, 'get'),
    ];
    await one.change(named('a7'), (inventory) =>
      editAccount(inventory, 'a7', (account) => ({ ...account, name: 'Other' })),
    );
    await untilSame(one, other);
    const read = get.mock.contexts.filter((store) => (store as IDBObjectStore).name === 'chunks');
    expect(read).toHaveLength(1);
    expect(getAll).not.toHaveBeenCalled();
    const after = shown(other).inventory.accounts;
    const same = after.filter((account, index) => account === before[index]);
    expect(after).toHaveLength(20);
    expect(same.length).toBeGreaterThanOrEqual(15);
  });

  it('say nothing of the inventory to each other', async () => {
    const posted = vi.spyOn(BroadcastChannel.prototype, 'postMessage');
    const machine = new Machine();
    await add(await machine.window(), 'mail', { name: 'secret' });
    expect(posted).toHaveBeenCalled();
    expect(JSON.stringify(posted.mock.calls)).not.toMatch(/secret|mail/);
  });
});
