import { describe, expect, it } from 'vitest';
import { writeInventory } from '#core/inventory/read-inventory';
import { ok } from '#core/result';
import { keysIn, newKeyText } from '../../src/renderer/sealing/key-file';
import { sealedRows } from '../../src/renderer/sealing/row-codec';
import { add } from './edits';
import { failureOf, Machine, shown, step, textOf, until, untilSame } from './machine';

const freshCodec = async () => {
  const keys = await keysIn(await newKeyText());
  if (keys === undefined) throw new Error('no keys');
  return sealedRows(keys.rows);
};

const sealedMachine = async () => new Machine(await freshCodec());

const NAME = '招商银行 Qx7Kp2';

describe('an inventory that is stored sealed', () => {
  it('is the same to the windows: changes, undo and redo, in both of them and after a restart', async () => {
    const machine = await sealedMachine();
    const [one, other] = [await machine.window(), await machine.window()];
    await Promise.all([add(one, 'bank', { name: NAME }), add(one, 'mail'), add(one, 'shop')]);
    await untilSame(one, other);
    await step('undo', other);
    await untilSame(one, other);
    expect(shown(one).inventory.accounts.map(({ id }) => id)).toEqual(['bank', 'mail']);
    await Promise.all([step('redo', one), add(other, 'game')]);
    await untilSame(one, other);
    const before = textOf(one);
    one.close();
    other.close();
    const after = await machine.window();
    expect(textOf(after)).toBe(before);
    await step('undo', after);
    expect(shown(after).undo).not.toBeNull();
    after.close();
  });

  it('shows nothing of it where it is stored, settings and undo included', async () => {
    const machine = await sealedMachine();
    const [store, settings] = [await machine.window(), await machine.settings()];
    await add(store, 'bank', { name: NAME });
    await store.change({ code: 'account-removed', account: NAME }, (inventory) => ({
      ok: true,
      value: { ...inventory, accounts: [] },
    }));
    await settings.change({ keptAnswers: [{ provider: 'Qx7Kp2', no: ['service:zhihu'], unknown: [] }] });
    for (const name of [machine.name, machine.settingsName]) {
      for (const rows of Object.values(await machine.stored(name))) {
        for (const { id, revision, sealed, ...others } of rows) {
          expect(typeof id).toBe('string');
          expect(others).toEqual({});
          expect(Buffer.from(sealed as Uint8Array).includes(Buffer.from('Qx7Kp2'))).toBe(false);
          expect(JSON.stringify([id, revision])).not.toContain('Qx7Kp2');
        }
      }
    }
    settings.close();
    const again = await machine.settings();
    expect(again.getState().settings.keptAnswers[0]?.provider).toBe('Qx7Kp2');
    again.close();
    store.close();
  });

  it('keeps many accounts', async () => {
    const machine = await sealedMachine();
    const store = await machine.window();
    const accounts = Array.from({ length: 3000 }, (_, at) => ({
      ...account,
      id: `a${at}`,
      name: `名 ${at}`,
    }));
    await store.change({ code: 'document-imported', file: 'x' }, (inventory) => ({
      ok: true,
      value: { ...inventory, accounts },
    }));
    store.close();
    const again = await machine.window();
    expect(textOf(again)).toBe(writeInventory({ ...shown(again).inventory, accounts }));
    again.close();
  });

  it.each(['state', 'chunks'])('is damaged where a row of %s was changed behind its back', async (table) => {
    const machine = await sealedMachine();
    const store = await machine.window();
    await add(store, 'bank', { name: NAME });
    store.close();
    const [row] = (await machine.stored())[table] ?? [];
    if (row === undefined) throw new Error('no row');
    const bytes = row['sealed'] as Uint8Array;
    await machine.tamper(table, (rows) => rows.put({ ...row, sealed: bytes.with(40, (bytes[40] ?? 0) ^ 1) }));
    const after = await machine.window();
    expect(failureOf(after).code).toBe('damaged');
    expect(JSON.stringify(failureOf(after))).not.toContain(NAME);
  });

  it('is damaged to whoever has another key, or none', async () => {
    const machine = await sealedMachine();
    const store = await machine.window();
    await add(store, 'bank', { name: NAME });
    store.close();
    for (const codec of [await freshCodec(), undefined]) {
      const stranger = Object.assign(new Machine(codec), { name: machine.name, host: machine.host });
      expect(failureOf(await stranger.window()).code).toBe('damaged');
    }
  });

  it('is sealed as well where it was brought back in the place of what was damaged', async () => {
    const machine = await sealedMachine();
    const store = await machine.window();
    await add(store, 'bank', { name: NAME });
    const before = shown(store).inventory;
    store.close();
    await machine.tamper('state', (rows) => rows.clear());
    const damaged = await machine.window();
    expect(await damaged.repair(before, { code: 'snapshot-restored', taken: '' })).toEqual(ok(null));
    for (const row of Object.values(await machine.stored()).flat()) {
      expect(Object.keys(row).filter((field) => field !== 'id' && field !== 'revision')).toEqual(['sealed']);
    }
    const after = await machine.window();
    expect(textOf(after)).toBe(writeInventory(before));
    await step('undo', after);
    expect(shown(after).inventory.accounts).toEqual([]);
    after.close();
  });

  it('has settings that are damaged to whoever has another key', async () => {
    const machine = await sealedMachine();
    const settings = await machine.settings();
    await settings.change({ language: 'en' });
    settings.close();
    const stranger = Object.assign(new Machine(await freshCodec()), {
      settingsName: machine.settingsName,
      host: machine.host,
    });
    const other = await stranger.settings();
    await until(() => other.getState().status === 'failed');
    expect(other.getState().failure?.code).toBe('damaged');
  });
});

const account = {
  service: null,
  identifiers: [],
  events: [],
  never: [],
  intent: 'undecided' as const,
  state: 'active' as const,
  ownLogin: null,
  confirmations: {},
  tags: [],
  notes: '',
};
