import { IDBDatabase } from 'fake-indexeddb';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { withConfirmation } from '#core/inventory/edit-inventory';
import { fail, ok } from '#core/result';
import { createInventoryStore } from '../../src/renderer/data/create-inventory-store';
import { add, adding, idsOf, named } from './edits';
import { instead } from './instead';
import { Machine, shown, step, textOf, until } from './machine';

afterEach(() => vi.restoreAllMocks());

describe('a window', () => {
  it('loads, and starts with nothing', async () => {
    const store = createInventoryStore('inventory', new Machine().host);
    expect(store.getState()).toEqual({ status: 'loading' });
    await until(() => store.getState().status !== 'loading');
    const inventory = { format: 'unbind-inventory', version: 1, accounts: [], links: [], services: [] };
    expect(store.getState()).toEqual({ status: 'ready', inventory, undo: null, redo: null, saved: true });
  });

  it('stores nothing before the first change', async () => {
    const machine = new Machine();
    await machine.window();
    expect(await machine.stored()).toEqual({ state: [], chunks: [], history: [] });
  });

  it('shows what was recorded before it was opened', async () => {
    const machine = new Machine();
    const first = await machine.window();
    await add(first, 'mail', { notes: '备注 🙂' });
    await add(first, 'phone');
    first.close();
    const second = await machine.window();
    expect(textOf(second)).toBe(textOf(first));
    expect(shown(second)).toMatchObject({ undo: { name: named('phone') }, redo: null, saved: true });
  });

  it('takes changes before it has loaded, and makes them in their order', async () => {
    const machine = new Machine();
    await add(await machine.window(), 'first');
    const store = createInventoryStore(machine.name, machine.host);
    const names = ['second', 'third', 'fourth'];
    await Promise.all(names.map((id) => store.change(named(id), adding(id))));
    expect(idsOf(shown(store).inventory)).toEqual(['first', ...names]);
  });

  it('keeps the same state until something changes', async () => {
    const store = await new Machine().window();
    await add(store, 'mail');
    const state = store.getState();
    await step('redo', store);
    expect(store.getState()).toMatchObject({ ...state });
    expect(shown(store).inventory).toBe(state.status === 'ready' ? state.inventory : null);
  });
});

describe('a change', () => {
  it('is not called saved before it is durable', async () => {
    const seen: unknown[] = [];
    instead(IDBDatabase.prototype, 'transaction', (real) => {
      const transaction = real() as IDBTransaction;
      transaction.addEventListener('complete', () => seen.push(`${transaction.mode} complete`));
      return transaction;
    });
    const store = await new Machine().window();
    seen.length = 0;
    store.subscribe(() => seen.push([idsOf(shown(store).inventory), shown(store).saved]));
    const made = store.change(named('mail'), adding('mail'));
    expect(seen).toEqual([[[], false]]);
    await made;
    expect(seen.filter((one) => one !== 'readonly complete')).toEqual([
      [[], false],
      [['mail'], false],
      'readwrite complete',
      [['mail'], true],
    ]);
  });

  it('waits for the disk', async () => {
    const transactions = vi.spyOn(IDBDatabase.prototype, 'transaction');
    const store = await new Machine().window();
    await add(store, 'mail');
    await step('undo', store);
    const written = transactions.mock.calls.filter(([, mode]) => mode === 'readwrite');
    expect(written.map(([, , options]) => options)).toEqual([
      { durability: 'strict' },
      { durability: 'strict' },
    ]);
  });

  it('that fails changes nothing', async () => {
    const machine = new Machine();
    const store = await machine.window();
    await add(store, 'mail');
    const before = await machine.stored();
    const made = await store.change(named('phone'), () => fail({ code: 'gone' }));
    expect(made).toEqual(fail({ code: 'gone' }));
    expect(await machine.stored()).toEqual(before);
    expect(shown(store)).toMatchObject({ undo: { name: named('mail') }, saved: true });
  });

  it('that changes nothing is none', async () => {
    const machine = new Machine();
    const store = await machine.window();
    await add(store, 'mail');
    const before = await machine.stored();
    await store.change(named('phone'), (inventory) =>
      ok({ ...inventory, accounts: [...inventory.accounts] }),
    );
    expect(await machine.stored()).toEqual(before);
    expect(shown(store).undo?.name).toEqual(named('mail'));
  });

  it('that would store an invalid document is refused, without a word of the document', async () => {
    const machine = new Machine();
    const store = await machine.window();
    await add(store, 'mail');
    const before = await machine.stored();
    const made = await store.change(named('mail'), adding('mail', { name: 'secret' }));
    expect(made).toEqual(fail({ code: 'invalid', detail: 'accounts[1].id: unique' }));
    const confirmed = { status: 'maybe' } as never;
    const other = await store.change(named('x'), adding('x', { confirmations: { secret: confirmed } }));
    expect(other).toEqual(fail({ code: 'invalid', detail: 'accounts[1].confirmations: one-of' }));
    expect(await machine.stored()).toEqual(before);
    expect(idsOf(shown(store).inventory)).toEqual(['mail']);
  });

  it('that throws is thrown at who asked, and harms no other', async () => {
    const store = await new Machine().window();
    const thrown = store.change(named('mail'), () => {
      throw new TypeError('a mistake');
    });
    const next = add(store, 'phone');
    await expect(thrown).rejects.toThrow('a mistake');
    await next;
    expect(idsOf(shown(store).inventory)).toEqual(['phone']);
    expect(shown(store).saved).toBe(true);
  });

  it('can be asked for by a listener, and a listener that throws harms nobody', async () => {
    const store = await new Machine().window();
    const late = vi.fn<() => void>();
    process.once('uncaughtException', late);
    let asked: Promise<void> | undefined;
    const stop = store.subscribe(() => {
      if (idsOf(shown(store).inventory).length !== 1 || asked) return;
      asked = add(store, 'second');
      throw new Error('of the listener');
    });
    const others = vi.fn<() => void>();
    store.subscribe(others);
    await add(store, 'first');
    await asked;
    stop();
    expect(idsOf(shown(store).inventory)).toEqual(['first', 'second']);
    expect(others).toHaveBeenCalled();
    expect(late).toHaveBeenCalledOnce();
    await step('undo', store);
    expect(idsOf(shown(store).inventory)).toEqual(['first']);
  });

  it('keeps what JSON and JavaScript are known to lose', async () => {
    const machine = new Machine();
    const store = await machine.window();
    const status = { status: 'met' } as const;
    await add(store, '__proto__', {
      name: 'half \ud83d a pair \udc00, \u0000 \u2028',
      tags: ['\ufeff', '\uffff'],
    });
    await store.change(named('a'), (inventory) =>
      ok({
        ...inventory,
        accounts: inventory.accounts.map((account) =>
          withConfirmation(withConfirmation(account, '__proto__', status), 'constructor', status),
        ),
      }),
    );
    const text = textOf(store);
    expect(text).toContain('"__proto__": {');
    const second = await machine.window();
    expect(textOf(second)).toBe(text);
    expect(shown(second).inventory.accounts[0]?.name).toBe('half \ud83d a pair \udc00, \u0000 \u2028');
    expect(Object.keys(shown(second).inventory.accounts[0]?.confirmations ?? {})).toEqual([
      '__proto__',
      'constructor',
    ]);
    await step('undo', second);
    await step('redo', second);
    expect(textOf(second)).toBe(text);
  });

  it('leaves alone what it does not change', async () => {
    const store = await new Machine().window();
    await add(store, 'mail');
    await add(store, 'phone');
    const { accounts, links } = shown(store).inventory;
    await add(store, 'bank');
    expect(shown(store).inventory.accounts[0]).toBe(accounts[0]);
    expect(shown(store).inventory.links).toBe(links);
  });
});

describe('closing', () => {
  it('waits for the changes that were asked for, and takes no more', async () => {
    const machine = new Machine();
    const store = await machine.window();
    const first = add(store, 'mail');
    store.close();
    store.close();
    const second = await store.change(named('phone'), adding('phone'));
    expect(second).toEqual(fail({ code: 'unavailable', detail: 'closed' }));
    await first;
    expect(idsOf(shown(await machine.window()).inventory)).toEqual(['mail']);
  });

  it('right after opening is possible', async () => {
    const machine = new Machine();
    const store = createInventoryStore(machine.name, machine.host);
    store.close();
    await machine.window();
    expect(store.getState().status).toBe('ready');
  });
});
