import { IDBFactory } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import { packBox, unpackBox } from '../../src/renderer/data/moving-box';
import { INVENTORY_VERSIONS, SETTINGS_VERSIONS } from '../../src/renderer/data/versions';
import { keysIn, newKeyText } from '../../src/renderer/sealing/key-file';
import { PLAIN_ROWS, type RowCodec, sealedRows } from '../../src/renderer/sealing/row-codec';
import { add } from './edits';
import { failureOf, Machine, step, textOf } from './machine';

const freshCodec = async () => {
  const keys = await keysIn(await newKeyText());
  if (keys === undefined) throw new Error('no keys');
  return sealedRows(keys.rows);
};

const databasesOf = ({ name, settingsName }: Machine) => ({
  [name]: INVENTORY_VERSIONS,
  [settingsName]: SETTINGS_VERSIONS,
});

/** The same computer with another place for its data, in which rows are stored otherwise. */
function elsewhere(machine: Machine, codec: RowCodec): Machine {
  const { name, settingsName } = machine;
  const host = { ...machine.host, indexedDB: new IDBFactory() };
  return Object.assign(new Machine(codec), { name, settingsName, host });
}

async function usedMachine(codec: RowCodec): Promise<{ machine: Machine; before: string }> {
  const machine = new Machine(codec);
  const [store, settings] = [await machine.window(), await machine.settings()];
  await add(store, 'bank', { name: '招商银行', notes: 'lone \ud83d surrogate' });
  await add(store, 'mail');
  await step('undo', store);
  await settings.change({ language: 'zh-CN', theme: 'dark' });
  const before = textOf(store);
  store.close();
  settings.close();
  return { machine, before };
}

async function moved(machine: Machine, to: RowCodec): Promise<Machine> {
  const databases = databasesOf(machine);
  const box = await packBox(machine.host, { from: machine.codec, to, beside: { theme: 'dark' } }, databases);
  if (!box.ok) throw new Error(JSON.stringify(box.failure));
  const there = elsewhere(machine, to);
  expect(await unpackBox(box.value, there.host, databases)).toEqual({ ok: true, value: { theme: 'dark' } });
  return there;
}

describe('what is stored moves to another place', () => {
  it('sealed on the way, and plain again on the way back: inventory, undo and settings are what they were', async () => {
    const { machine, before } = await usedMachine(PLAIN_ROWS);
    const sealed = await moved(machine, await freshCodec());
    expect(JSON.stringify(await sealed.stored())).not.toContain('招商银行');
    const plain = await moved(sealed, PLAIN_ROWS);
    expect(await plain.stored()).toEqual(await machine.stored());
    expect(await plain.stored(plain.settingsName)).toEqual(await machine.stored(machine.settingsName));
    for (const there of [sealed, plain]) {
      const [store, settings] = [await there.window(), await there.settings()];
      expect(textOf(store)).toBe(before);
      await step('redo', store);
      expect(textOf(store)).toContain('Account mail');
      expect(settings.getState().settings).toMatchObject({ language: 'zh-CN', theme: 'dark' });
      store.close();
      settings.close();
    }
  });

  it('from nothing to nothing', async () => {
    const machine = new Machine();
    const there = await moved(machine, await freshCodec());
    expect(textOf(await there.window())).toBe(textOf(await new Machine().window()));
  });

  it('and replaces what an earlier try has left there', async () => {
    const { machine, before } = await usedMachine(PLAIN_ROWS);
    const databases = databasesOf(machine);
    const box = await packBox(machine.host, { from: PLAIN_ROWS, to: PLAIN_ROWS }, databases);
    const there = elsewhere(machine, PLAIN_ROWS);
    const earlier = await there.window();
    await add(earlier, 'other');
    earlier.close();
    expect(box.ok && (await unpackBox(box.value, there.host, databases)).ok).toBe(true);
    expect(textOf(await there.window())).toBe(before);
  });

  it('not at all where the box is damaged', async () => {
    const { machine } = await usedMachine(PLAIN_ROWS);
    const databases = databasesOf(machine);
    for (const text of ['', '{}', '{"format":"unbind-box","version":2,"databases":{}}']) {
      const there = elsewhere(machine, PLAIN_ROWS);
      const taken = await unpackBox(new TextEncoder().encode(text), there.host, databases);
      expect(taken.ok).toBe(false);
    }
  });

  it('not at all where a row is not what was sealed', async () => {
    const { machine } = await usedMachine(await freshCodec());
    const [row] = (await machine.stored())['chunks'] ?? [];
    const bytes = row?.['sealed'] as Uint8Array;
    await machine.tamper('chunks', (rows) =>
      rows.put({ ...row, sealed: bytes.with(30, 7 ^ (bytes[30] ?? 0)) }),
    );
    const to = await freshCodec();
    const box = await packBox(machine.host, { from: machine.codec, to }, databasesOf(machine));
    expect(box).toMatchObject({ ok: false, failure: { code: 'damaged' } });
    expect(failureOf(await machine.window()).code).toBe('damaged');
  });
});
