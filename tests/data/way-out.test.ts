import { IDBObjectStore } from 'fake-indexeddb';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ok } from '#core/result';
import { createDatabase } from '../../src/renderer/data/database';
import { rawCopy } from '../../src/renderer/data/raw-copy';
import { INVENTORY_VERSIONS } from '../../src/renderer/data/versions';
import { add, adding, idsOf, named } from './edits';
import { instead } from './instead';
import { failureOf, Machine, shown, until } from './machine';

afterEach(() => vi.restoreAllMocks());

interface Copy {
  readonly format: string;
  readonly databaseVersion: number;
  readonly tables: Record<string, { key: string; value?: unknown; error?: string }[]>;
}

async function copyOf(copied: Promise<unknown>): Promise<Copy> {
  const result = (await copied) as { ok: boolean; value: string };
  if (!result.ok) throw new Error(JSON.stringify(result));
  return JSON.parse(result.value) as Copy;
}

/** A computer with two accounts, whose list of accounts is cut off. */
async function damaged(): Promise<Machine> {
  const machine = new Machine();
  const store = await machine.window();
  await add(store, 'mail');
  await add(store, 'phone');
  store.close();
  const [row] = (await machine.stored())['chunks'] ?? [];
  await machine.tamper('chunks', (rows) => rows.put({ ...row, body: '[{"id":"mail","na' }));
  return machine;
}

describe('what is damaged', () => {
  it('can be copied as it is, record by record, which changes nothing', async () => {
    const machine = await damaged();
    const before = await machine.stored();
    const store = await machine.window();
    const { format, databaseVersion, tables } = await copyOf(store.rawCopy());
    expect({ format, databaseVersion }).toEqual({ format: 'unbind-raw-copy', databaseVersion: 10 });
    expect(tables['chunks']).toMatchObject([{ value: { body: '[{"id":"mail","na' } }]);
    const values = Object.entries(tables).map(([table, rows]) => [table, rows.map(({ value }) => value)]);
    expect(Object.fromEntries(values)).toEqual(before);
    expect(await machine.stored()).toEqual(before);
  });

  it('is copied without what cannot be read at all, and says why', async () => {
    const machine = await damaged();
    const store = await machine.window();
    instead(IDBObjectStore.prototype, 'get', (real, { name }) => {
      if (name !== 'chunks') return real();
      const request: Partial<IDBRequest> = { error: new DOMException('gone', 'DataError') };
      queueMicrotask(() => {
        request.onerror?.call(request as IDBRequest, new Event('error'));
      });
      return request;
    });
    const { tables } = await copyOf(store.rawCopy());
    expect(tables['chunks']).toMatchObject([{ error: 'DataError' }]);
    expect(tables['history']).toHaveLength(2);
    expect(tables['state']).toHaveLength(1);
  });

  it('can be removed, and the next window starts with nothing', async () => {
    const machine = await damaged();
    const store = await machine.window();
    expect(await store.removeDamaged()).toEqual(ok(null));
    expect(failureOf(store).code).toBe('damaged');
    const next = await machine.window();
    expect(shown(next)).toMatchObject({ undo: null, redo: null, saved: true });
    await add(next, 'bank');
    expect(idsOf(shown(await machine.window()).inventory)).toEqual(['bank']);
  });

  it('is removed under the eyes of other windows, which say so', async () => {
    const machine = await damaged();
    const [store, other] = [await machine.window(), await machine.window()];
    expect(await store.removeDamaged()).toEqual(ok(null));
    expect(await other.change(named('bank'), adding('bank'))).toMatchObject({ ok: false });
  });

  it('is removed as soon as a window that does not give way is closed', async () => {
    const machine = await damaged();
    const store = await machine.window();
    const stubborn = await machine.connection();
    expect(await store.removeDamaged()).toMatchObject({ ok: false, failure: { code: 'blocked' } });
    stubborn.close();
    expect(shown(await machine.window()).inventory.accounts).toEqual([]);
  });

  it('leaves what this window knew before', async () => {
    const machine = new Machine();
    const store = await machine.window();
    await add(store, 'mail');
    const { inventory } = shown(store);
    await machine.tamper('state', (rows) => rows.put({ id: 'root', revision: 'x', body: 'null' }));
    await store.change(named('bank'), adding('bank'));
    expect(store.getState()).toMatchObject({ status: 'failed', failure: { code: 'damaged' } });
    expect(store.getState()).toHaveProperty('lastRead', inventory);
    expect((await machine.window()).getState()).toHaveProperty('lastRead', null);
  });
});

describe('what is not damaged', () => {
  it('is never removed', async () => {
    const machine = new Machine();
    const store = await machine.window();
    await add(store, 'mail');
    await expect(store.removeDamaged()).rejects.toThrow('not damaged');
    expect(idsOf(shown(await machine.window()).inventory)).toEqual(['mail']);
  });

  it('but newer can be copied, says its version, and is never removed', async () => {
    const machine = new Machine();
    const future = createDatabase(
      machine.name,
      [...INVENTORY_VERSIONS, { number: 2, stores: { more: 'id' } }],
      machine.host,
    );
    await future.table('more').add({ id: 'a', text: '更多' });
    future.close();
    const store = await machine.window();
    expect(failureOf(store)).toMatchObject({ code: 'newer', versions: { stored: 2, known: 1 } });
    const { tables } = await copyOf(store.rawCopy());
    expect(tables['more']).toEqual([{ key: 'a', value: { id: 'a', text: '更多' } }]);
    await expect(store.removeDamaged()).rejects.toThrow('not damaged');
    expect((await machine.stored())['more']).toHaveLength(1);
  });

  it('but taken over by a newer program says the version as well', async () => {
    const machine = new Machine();
    const store = await machine.window();
    const versions = [...INVENTORY_VERSIONS, { number: 3, stores: { more: 'id' } }];
    const future = createDatabase(machine.name, versions, machine.host);
    await future.open();
    await until(() => store.getState().status === 'failed');
    expect(failureOf(store)).toMatchObject({ code: 'newer', versions: { stored: 3, known: 1 } });
    future.close();
  });
});

it('copying what is not there fails, and makes no database', async () => {
  const { host } = new Machine();
  expect(await rawCopy('nothing', host)).toMatchObject({ ok: false, failure: { code: 'unavailable' } });
  expect(await host.indexedDB.databases()).toEqual([]);
});
