import Dexie from 'dexie';
import { IDBObjectStore } from 'fake-indexeddb';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ok } from '#core/result';
import { createInventoryStore } from '../../src/renderer/data/create-inventory-store';
import { createDatabase } from '../../src/renderer/data/database';
import { INVENTORY_VERSIONS } from '../../src/renderer/data/versions';
import { add, adding, idsOf, named } from './edits';
import { instead } from './instead';
import { failureOf, Machine, shown, step, textOf, until, untilSame } from './machine';

afterEach(() => vi.restoreAllMocks());

type Body = Record<string, unknown>;

/** A computer with two accounts recorded, named Secret, of which the second can be undone; no window is open. */
async function recorded(): Promise<Machine> {
  const machine = new Machine();
  const store = await machine.window();
  await add(store, 'mail', { name: 'Secret' });
  await add(store, 'phone', { name: 'Secret' });
  store.close();
  return machine;
}

/** Changes what the body of the one row of a table says. */
async function edit(machine: Machine, table: string, change: (body: Body) => unknown): Promise<void> {
  const [row] = (await machine.stored())[table] ?? [];
  const body = JSON.stringify(change(JSON.parse(String(row?.['body'])) as Body));
  await machine.tamper(table, (rows) => rows.put({ ...row, body }));
}

describe('a full disk', () => {
  /** Every attempt to write fails from the given one on. */
  function full(method: 'add' | 'put' | 'delete', times: number): void {
    let calls = 0;
    instead(IDBObjectStore.prototype, method, (real) => {
      calls += 1;
      if (calls > times) throw new DOMException('The disk is full.', 'QuotaExceededError');
      return real();
    });
  }

  it.each([
    ['before anything is written', 'add', 0],
    ['in the middle', 'add', 1],
    ['while something is removed', 'delete', 0],
    ['at the last row', 'put', 0],
  ] as const)('%s changes nothing, and says so', async (_, method, times) => {
    const machine = await recorded();
    const [store, other] = [await machine.window(), await machine.window()];
    const [before, text] = [await machine.stored(), textOf(store)];
    const state = store.getState();
    full(method, times);
    const made = await store.change(named('bank'), adding('bank'));
    expect(made).toMatchObject({ ok: false, failure: { code: 'quota' } });
    expect(store.getState()).toEqual(state);
    vi.restoreAllMocks();
    expect(await machine.stored()).toEqual(before);
    await add(store, 'bank');
    expect(idsOf(shown(store).inventory)).toEqual(['mail', 'phone', 'bank']);
    await untilSame(store, other);
    await step('undo', store);
    expect(textOf(store)).toBe(text);
  });

  it('that is noticed when everything is written already changes nothing either', async () => {
    const machine = await recorded();
    const store = await machine.window();
    const before = await machine.stored();
    const error = new DOMException('The disk is full.', 'QuotaExceededError');
    instead(IDBObjectStore.prototype, 'put', (real, { transaction }) => {
      const request = real() as IDBRequest;
      request.addEventListener('success', () => {
        Object.defineProperty(transaction, 'error', { get: () => error, set() {} });
        transaction.abort();
      });
      return request;
    });
    const seen: number[] = [];
    store.subscribe(() => seen.push(shown(store).inventory.accounts.length));
    const made = await store.change(named('bank'), adding('bank'));
    expect(made).toMatchObject({ ok: false, failure: { code: 'quota' } });
    // It was shown while it was being written, not called saved, and taken back.
    expect(seen).toEqual([2, 3, 2]);
    expect(shown(store).saved).toBe(true);
    vi.restoreAllMocks();
    expect(await machine.stored()).toEqual(before);
  });
});

describe('damage', () => {
  const damages: Record<string, (machine: Machine) => Promise<void>> = {
    'the root is gone': (machine) => machine.tamper('state', (rows) => rows.clear()),
    'the root is no JSON': (machine) =>
      machine.tamper('state', (rows) => rows.put({ id: 'root', revision: 'x', body: '{' })),
    'the root has no body': (machine) =>
      machine.tamper('state', (rows) => rows.put({ id: 'root', revision: 'x' })),
    'the root has no revision': async (machine) => {
      const [row] = (await machine.stored())['state'] ?? [];
      await machine.tamper('state', (rows) => rows.put({ id: 'root', body: row?.['body'] }));
    },
    'the root lists no links': (machine) =>
      edit(machine, 'state', ({ chunks, ...root }) => ({
        ...root,
        chunks: { ...(chunks as object), links: null },
      })),
    'the root lists a chunk twice': (machine) =>
      edit(machine, 'state', ({ chunks, ...root }) => {
        const { accounts } = chunks as { accounts: string[] };
        return { ...root, chunks: { ...(chunks as object), accounts: [...accounts, ...accounts] } };
      }),
    'the root lists a chunk that is not there': (machine) =>
      edit(machine, 'state', ({ chunks, ...root }) => ({
        ...root,
        chunks: { ...(chunks as object), links: ['x'] },
      })),
    'the root does not list a chunk': (machine) =>
      edit(machine, 'state', ({ chunks, ...root }) => ({
        ...root,
        chunks: { ...(chunks as object), accounts: [] },
      })),
    'the root has no history': (machine) =>
      edit(machine, 'state', (root) => ({ ...root, history: undefined })),
    'the history has an entry without an id': (machine) =>
      edit(machine, 'state', (root) => ({ ...root, history: { entries: [{}], undone: 0 } })),
    'more is undone than was done': (machine) =>
      edit(machine, 'state', (root) => ({ ...root, history: { entries: [], undone: 1 } })),
    'a chunk is gone': (machine) => machine.tamper('chunks', (rows) => rows.clear()),
    'a chunk is cut off': async (machine) => {
      const [row] = (await machine.stored())['chunks'] ?? [];
      const body = String(row?.['body']).slice(0, -20);
      await machine.tamper('chunks', (rows) => rows.put({ ...row, body }));
    },
    'a chunk holds no list': (machine) => edit(machine, 'chunks', () => ({})),
    'a chunk holds something else': (machine) => edit(machine, 'chunks', () => [7]),
    'a record has lost a field': (machine) =>
      edit(machine, 'chunks', (list) =>
        (list as unknown as Body[]).map((account) => ({ ...account, notes: undefined })),
      ),
    'a record has a wrong day': (machine) =>
      edit(machine, 'chunks', (list) =>
        (list as unknown as Body[]).map((account) => ({ ...account, registeredOn: '2026-02-30' })),
      ),
    'two records have one id': (machine) =>
      edit(machine, 'chunks', (list) =>
        (list as unknown as Body[]).map((account) => ({ ...account, id: 'Secret' })),
      ),
  };

  it.each(Object.entries(damages))('%s: is said, and never written over', async (_, damage) => {
    const machine = await recorded();
    await damage(machine);
    const before = await machine.stored();
    const store = await machine.window();
    expect(failureOf(store).code).toBe('damaged');
    expect(JSON.stringify(failureOf(store))).not.toContain('Secret');
    const results = [store.change(named('bank'), adding('bank')), store.undo('x'), store.redo('x')];
    for (const result of await Promise.all(results)) {
      expect(result).toMatchObject({ ok: false, failure: { code: 'damaged' } });
    }
    expect(await machine.stored()).toEqual(before);
  });

  it('of a table that is not there is said', async () => {
    vi.spyOn(console, 'warn').mockReturnValue();
    const machine = new Machine();
    const connection = await machine.connection(machine.name, 10, ['state', 'chunks']);
    connection.close();
    const store = await machine.window();
    expect(failureOf(store).code).toBe('damaged');
    expect(Object.keys(await machine.stored())).toEqual(['chunks', 'state']);
  });

  it.each<[string, (machine: Machine) => Promise<void>]>([
    ['no row', (machine) => machine.tamper('history', (rows) => rows.clear())],
    ['no JSON', (machine) => damagedHistory(machine, () => '{')],
    ['no patch', (machine) => damagedHistory(machine, () => '{}')],
    [
      'a patch of something else',
      (machine) => damagedHistory(machine, (body) => body.replaceAll('phone', 'x')),
    ],
    [
      'an invalid patch',
      (machine) => damagedHistory(machine, (body) => body.replace('"removed":[]', '"removed":[{}]')),
    ],
  ])('of the history, %s, harms only undoing', async (_, damage) => {
    const machine = await recorded();
    await damage(machine);
    const store = await machine.window();
    const text = textOf(store);
    const undone = await step('undo', store);
    expect(undone).toMatchObject({ ok: false, failure: { code: 'damaged' } });
    expect(JSON.stringify(undone)).not.toContain('Secret');
    expect(textOf(store)).toBe(text);
    await add(store, 'bank');
    expect(await step('undo', store)).toEqual(ok(named('bank')));
    expect(textOf(store)).toBe(text);
  });

  async function damagedHistory(machine: Machine, change: (body: string) => string): Promise<void> {
    const rows = (await machine.stored())['history'] ?? [];
    await machine.tamper('history', (store) => {
      for (const row of rows) store.put({ ...row, body: change(String(row['body'])) });
    });
  }

  it('that happens while windows are open is noticed when one of them writes', async () => {
    const machine = await recorded();
    const store = await machine.window();
    await machine.tamper('state', (rows) => rows.put({ id: 'root', revision: 'x', body: 'null' }));
    expect(await store.change(named('bank'), adding('bank'))).toMatchObject({ failure: { code: 'damaged' } });
    expect(failureOf(store).code).toBe('damaged');
  });

  it('that empties the data while it is in use is no reason to start anew', async () => {
    const machine = await recorded();
    const store = await machine.window();
    await machine.tamper('state', (rows) => rows.clear());
    await machine.tamper('chunks', (rows) => rows.clear());
    expect(await store.change(named('bank'), adding('bank'))).toMatchObject({ failure: { code: 'damaged' } });
    expect(await machine.stored()).toMatchObject({ state: [], chunks: [] });
  });
});

describe('versions', () => {
  const newer = [
    ['that has a table more', { number: 2, stores: { more: 'id' } }],
    ['that has a table less', { number: 2, stores: { history: null } }],
    ['that keeps things elsewhere', { number: 2, stores: { state: null, chunks: null, all: 'id' } }],
  ] as const;

  it.each(newer)('a newer one %s is left as it is', async (_, version) => {
    const machine = await recorded();
    const future = createDatabase(machine.name, [...INVENTORY_VERSIONS, version], machine.host);
    await future.open();
    future.close();
    const before = await machine.stored();
    const store = await machine.window();
    expect(failureOf(store).code).toBe('newer');
    expect(await store.change(named('bank'), adding('bank'))).toMatchObject({ failure: { code: 'newer' } });
    const connection = await machine.connection();
    expect(connection.version).toBe(20);
    expect(await machine.stored()).toEqual(before);
  });

  it('a window gives way to a newer program', async () => {
    const machine = await recorded();
    const warnings = vi.spyOn(console, 'warn').mockReturnValue();
    const store = await machine.window();
    const asked = add(store, 'bank');
    await asked;
    const future = createDatabase(machine.name, [...INVENTORY_VERSIONS, newer[0][1]], machine.host);
    await future.open();
    expect(failureOf(store).code).toBe('newer');
    expect(await store.undo('x')).toMatchObject({ failure: { code: 'newer' } });
    expect(await future.table('chunks').count()).toBe(1);
    expect(warnings).not.toHaveBeenCalled();
    future.close();
  });

  it('a window whose data is removed says so, and does not start anew', async () => {
    const machine = await recorded();
    const store = await machine.window();
    const request = machine.host.indexedDB.deleteDatabase(machine.name);
    await until(() => request.readyState === 'done');
    expect(failureOf(store)).toEqual({ code: 'unavailable', detail: 'removed by another window' });
    expect(await store.change(named('bank'), adding('bank'))).toMatchObject({ ok: false });
    expect(await machine.host.indexedDB.databases()).toEqual([]);
  });

  it('a window says that another holds an older version, and goes on when that is closed', async () => {
    vi.spyOn(console, 'warn').mockReturnValue();
    const machine = new Machine();
    const old = await machine.connection(machine.name, 5, ['other']);
    const store = await machine.window();
    expect(failureOf(store).code).toBe('blocked');
    expect(await store.change(named('bank'), adding('bank'))).toMatchObject({ failure: { code: 'blocked' } });
    old.close();
    await until(() => store.getState().status === 'ready');
    await add(store, 'bank');
    expect(idsOf(shown(store).inventory)).toEqual(['bank']);
  });
});

describe('without a database', () => {
  it('says so', async () => {
    const { indexedDB } = Dexie.dependencies;
    Object.assign(Dexie.dependencies, { indexedDB: undefined });
    const store = createInventoryStore('inventory');
    await until(() => store.getState().status === 'failed');
    Object.assign(Dexie.dependencies, { indexedDB });
    expect(failureOf(store).code).toBe('unavailable');
    expect(await store.change(named('bank'), adding('bank'))).toMatchObject({
      failure: { code: 'unavailable' },
    });
  });

  it.each(['SecurityError', 'InvalidStateError', 'UnknownError'])(
    'that may be opened says so: %s',
    async (name) => {
      vi.spyOn(console, 'warn').mockReturnValue();
      const machine = new Machine();
      vi.spyOn(machine.host.indexedDB, 'open').mockImplementation(() => {
        throw new DOMException('Not here.', name);
      });
      const store = await machine.window();
      expect(failureOf(store).code).toBe('unavailable');
    },
  );
});
