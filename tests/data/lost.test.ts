import { describe, expect, it, vi } from 'vitest';
import { readInventory, writeInventory } from '#core/inventory/read-inventory';
import { ok } from '#core/result';
import type { OlderDocument } from '../../src/renderer/data/before-upgrade';
import { createInventoryStore } from '../../src/renderer/data/create-inventory-store';
import { removeDatabase } from '../../src/renderer/data/raw-copy';
import type { Sentinel } from '../../src/renderer/data/sentinel';
import { keysIn, newKeyText } from '../../src/renderer/sealing/key-file';
import { PLAIN_ROWS, sealedRows } from '../../src/renderer/sealing/row-codec';
import { account, inventory } from '../support/core/build';
import { add, idsOf } from './edits';
import { failureOf, Machine, shown, textOf, until } from './machine';

/** A place outside of the database that remembers. */
class Outside implements Sentinel {
  isStored = false;
  readonly noted: boolean[] = [];
  readonly wasStored = () => Promise.resolve(this.isStored);
  readonly note = (stored: boolean) => {
    this.noted.push(stored);
    this.isStored = stored;
    return Promise.resolve();
  };
}

async function opened(machine: Machine, sentinel: Sentinel) {
  const store = createInventoryStore(machine.name, machine.host, { sentinel });
  await until(() => store.getState().status !== 'loading');
  return store;
}

/** A computer on which something was stored, and whose database is gone. */
async function vanished() {
  const [machine, outside] = [new Machine(), new Outside()];
  const store = await opened(machine, outside);
  await add(store, 'mail');
  store.close();
  expect(await removeDatabase(machine.name, machine.host)).toEqual(ok(null));
  return { machine, outside };
}

const restored = { code: 'snapshot-restored', taken: '2026-11-29 00:10' } as const;
const bank = inventory({ accounts: [account({ id: 'bank' })] });

describe('an empty database', () => {
  it('on which nothing was ever stored is just that, and nothing is remembered of it', async () => {
    const [machine, outside] = [new Machine(), new Outside()];
    expect(shown(await opened(machine, outside)).inventory.accounts).toEqual([]);
    expect(outside.noted).toEqual([]);
  });

  it('is remembered from the first durable change on, and once', async () => {
    const [machine, outside] = [new Machine(), new Outside()];
    const store = await opened(machine, outside);
    await add(store, 'mail');
    await add(store, 'bank');
    expect(outside.noted).toEqual([true]);
    expect(idsOf(shown(await opened(machine, outside)).inventory)).toEqual(['mail', 'bank']);
  });

  it('is remembered by the first program that knows how to', async () => {
    const [machine, outside] = [new Machine(), new Outside()];
    const before = await machine.window();
    await add(before, 'mail');
    await opened(machine, outside);
    expect(outside.noted).toEqual([true]);
  });

  it('that was emptied by the person has not vanished', async () => {
    const [machine, outside] = [new Machine(), new Outside()];
    const store = await opened(machine, outside);
    await add(store, 'mail');
    await store.change({ code: 'many-removed', count: 1 }, (now) => ok({ ...now, accounts: [] }));
    store.close();
    expect(shown(await opened(machine, outside)).inventory.accounts).toEqual([]);
  });
});

describe('a database that vanished', () => {
  it('is told, and nothing is written until the person decides, start after start', async () => {
    const { machine, outside } = await vanished();
    for (let start = 0; start < 2; start += 1) {
      const store = await opened(machine, outside);
      expect(failureOf(store).code).toBe('vanished');
      expect(await store.change(restored, () => ok(bank))).toMatchObject({ ok: false });
      store.close();
    }
    expect((await machine.stored())['chunks']).toEqual([]);
  });

  it('is not what another window stores at the same moment', async () => {
    const { machine, outside } = await vanished();
    outside.isStored = false;
    const [one, other] = [await opened(machine, outside), await opened(machine, outside)];
    await add(one, 'mail');
    await until(() => shown(other).inventory.accounts.length === 1);
    expect([one, other].map((store) => store.getState().status)).toEqual(['ready', 'ready']);
  });

  it('gets what is brought back, as a change that can be undone, and is not gone any more', async () => {
    const { machine, outside } = await vanished();
    expect(await (await opened(machine, outside)).repair(bank, restored)).toEqual(ok(null));
    const store = await opened(machine, outside);
    expect(textOf(store)).toBe(writeInventory(bank));
    expect(shown(store).undo?.name).toEqual(restored);
  });

  it('can be given up: the next window starts empty', async () => {
    const { machine, outside } = await vanished();
    expect(await (await opened(machine, outside)).removeDamaged()).toEqual(ok(null));
    expect(shown(await opened(machine, outside)).inventory.accounts).toEqual([]);
    expect(outside.isStored).toBe(false);
  });

  it('and is given back an empty inventory has not vanished once more', async () => {
    const { machine, outside } = await vanished();
    await (await opened(machine, outside)).repair(inventory({ accounts: [] }), restored);
    expect(shown(await opened(machine, outside)).inventory.accounts).toEqual([]);
  });
});

describe('a database that is damaged', () => {
  it.each<[string, (machine: Machine) => Promise<unknown>]>([
    ['without its root', (machine) => machine.tamper('state', (rows) => rows.clear())],
    ['without a chunk', (machine) => machine.tamper('chunks', (rows) => rows.clear())],
    [
      'with half of a text',
      (machine) =>
        machine.tamper('chunks', (rows) => {
          const all = rows.getAll() as IDBRequest<{ id: string }[]>;
          all.onsuccess = () => rows.put({ ...all.result[0], body: '[{"id":"ma' });
        }),
    ],
    [
      'without tables, as half an upgrade would leave it',
      async (machine) => {
        await removeDatabase(machine.name, machine.host);
        (await machine.connection(machine.name, 10, ['state'])).close();
      },
    ],
  ])('%s is told, never written over, and replaced by what is brought back', async (_how, damage) => {
    const [machine, outside] = [new Machine(), new Outside()];
    const before = await opened(machine, outside);
    await add(before, 'mail');
    before.close();
    await damage(machine);
    const damaged = await machine.stored();
    const store = await opened(machine, outside);
    expect(failureOf(store).code).toBe('damaged');
    await add(store, 'shop').catch(() => undefined);
    expect(await machine.stored()).toEqual(damaged);
    expect(await store.repair(bank, restored)).toEqual(ok(null));
    expect(textOf(await opened(machine, outside))).toBe(writeInventory(bank));
  });

  it('is not removed for something that is no inventory', async () => {
    const { machine, outside } = await vanished();
    const store = await opened(machine, outside);
    const broken = { ...bank, links: [{ id: 'a', provider: 'x', dependent: 'y', kind: 'login' as const }] };
    expect(await store.repair(broken, restored)).toMatchObject({ ok: false, failure: { code: 'invalid' } });
  });
});

it('what is neither damaged nor gone is never repaired', async () => {
  const machine = new Machine();
  const store = await opened(machine, new Outside());
  await add(store, 'mail');
  await expect(store.repair(bank, restored)).rejects.toThrow('not damaged');
  (await machine.connection(machine.name, 20)).close();
  const older = await opened(machine, new Outside());
  expect(failureOf(older).code).toBe('newer');
  await expect(older.repair(bank, restored)).rejects.toThrow('not damaged');
});

describe('before an upgrade', () => {
  /** A computer with what an older program stored, under a version before the first that shipped. */
  async function older(codec = PLAIN_ROWS) {
    const machine = new Machine(codec);
    const store = await machine.window();
    await add(store, 'mail');
    await add(store, 'phone');
    const text = textOf(store);
    store.close();
    const rows = await machine.stored();
    await removeDatabase(machine.name, machine.host);
    (await machine.connection(machine.name, 5, Object.keys(rows))).close();
    for (const [table, list] of Object.entries(rows)) {
      await machine.tamper(table, (all) => {
        for (const row of list) all.put(row);
      });
    }
    return { machine, text };
  }

  const opening = async (
    machine: Machine,
    beforeUpgrade: (document: OlderDocument) => Promise<void>,
    codec = PLAIN_ROWS,
  ) => {
    const store = createInventoryStore(machine.name, machine.host, { beforeUpgrade, codec });
    await until(() => store.getState().status !== 'loading');
    return store;
  };

  it.each(['as it is', 'sealed'])('what is stored %s is handed over, and only then upgraded', async (how) => {
    const keys = await keysIn(await newKeyText());
    if (keys === undefined) throw new Error('no keys');
    const codec = how === 'sealed' ? sealedRows(keys.rows) : PLAIN_ROWS;
    const { machine, text } = await older(codec);
    const seen: unknown[] = [];
    const store = await opening(
      machine,
      async (document) => {
        const read = readInventory(structuredClone(document));
        seen.push(
          read.ok && writeInventory(read.value),
          (await machine.host.indexedDB.databases())[0]?.version,
        );
      },
      codec,
    );
    expect(seen).toEqual([text, 5]);
    expect(textOf(store)).toBe(text);
  });

  it('the upgrade goes on where that is refused', async () => {
    const { machine, text } = await older();
    const store = await opening(machine, () => Promise.reject(new Error('full')));
    expect(textOf(store)).toBe(text);
  });

  it('nothing is handed over where there is none', async () => {
    const machine = new Machine();
    const beforeUpgrade = vi.fn<(document: OlderDocument) => Promise<void>>(() => Promise.resolve());
    await add(await opening(machine, beforeUpgrade), 'mail');
    await opening(machine, beforeUpgrade);
    expect(beforeUpgrade).not.toHaveBeenCalled();
  });
});
