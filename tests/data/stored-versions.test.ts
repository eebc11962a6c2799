import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { INVENTORY_VERSION, type Inventory } from '#core/inventory/inventory';
import { writeInventory } from '#core/inventory/read-inventory';
import type { ChangeName } from '../../src/renderer/data/change-name';
import { createDatabase } from '../../src/renderer/data/database';
import { DEFAULT_SETTINGS, type Settings } from '../../src/renderer/data/settings';
import { type DataVersion, INVENTORY_VERSIONS, SETTINGS_VERSIONS } from '../../src/renderer/data/versions';
import { add, idsOf } from './edits';
import { failureOf, Machine, shown, step, textOf } from './machine';

// One file for each version that has shipped, written by the program of its day. It is never written again: what it
// is expected to be is what may change, when a newer program reads more out of it.

interface Example<Expected> {
  readonly stores: Record<string, string>;
  readonly rows: Record<string, object[]>;
  readonly expected: Expected;
}

interface ExpectedInventory {
  readonly inventory: Inventory;
  readonly undo: ChangeName;
  readonly redo: ChangeName;
  /** The inventory when that is undone, or redone. */
  readonly undone: Inventory;
  readonly redone: Inventory;
}

function exampleFile(kind: string, { number }: DataVersion): string {
  return join(import.meta.dirname, 'stored-versions', `${kind}-${number}.json`);
}

function exampleOf<Expected>(kind: string, version: DataVersion): Example<Expected> {
  return JSON.parse(readFileSync(exampleFile(kind, version), 'utf8')) as Example<Expected>;
}

/** Stores the rows of an example in a database of its version, as the program of its day left it. */
async function store(
  machine: Machine,
  name: string,
  { number }: DataVersion,
  { stores, rows }: Example<unknown>,
): Promise<void> {
  const connection = await machine.connection(name, number * 10, Object.keys(stores));
  connection.close();
  for (const [table, list] of Object.entries(rows)) {
    const put = (all: IDBObjectStore) => {
      for (const row of list) all.put(row);
    };
    await machine.tamper(table, put, name);
  }
}

describe.each<[string, readonly DataVersion[]]>([
  ['inventory', INVENTORY_VERSIONS],
  ['settings', SETTINGS_VERSIONS],
])('the versions of stored %s', (kind, versions) => {
  it('are numbered 1, 2, 3, ...', () => {
    expect(versions.map(({ number }) => number)).toEqual(versions.map((_, index) => index + 1));
  });

  it.each(versions)('$number has an example, and is what it was when that was made', (version) => {
    // A version needs an example from its day.
    expect(existsSync(exampleFile(kind, version))).toBe(true);
    expect(version.stores).toEqual(exampleOf(kind, version).stores);
  });
});

it('the newest stored inventory holds the newest documents', () => {
  expect(INVENTORY_VERSIONS.at(-1)?.document).toBe(INVENTORY_VERSION);
});

it.each(INVENTORY_VERSIONS)('an inventory stored as version $number is read', async (version) => {
  const machine = new Machine();
  const example = exampleOf<ExpectedInventory>('inventory', version);
  const { inventory, undo, redo, undone, redone } = example.expected;
  await store(machine, machine.name, version, example);
  const window = await machine.window();
  expect(textOf(window)).toBe(writeInventory(inventory));
  expect(shown(window)).toMatchObject({ undo: { name: undo }, redo: { name: redo } });
  await step('redo', window);
  expect(textOf(window)).toBe(writeInventory(redone));
  await step('undo', window);
  expect(textOf(window)).toBe(writeInventory(inventory));
  await step('undo', window);
  expect(textOf(window)).toBe(writeInventory(undone));
  await add(window, 'another');
  window.close();
  expect(idsOf(shown(await machine.window()).inventory)).toContain('another');
});

it.each(SETTINGS_VERSIONS)('settings stored as version $number are read', async (version) => {
  const machine = new Machine();
  const example = exampleOf<Settings>('settings', version);
  await store(machine, machine.settingsName, version, example);
  // What could not be chosen then is as it is by default.
  const expected = { ...DEFAULT_SETTINGS, ...example.expected };
  expect((await machine.settings()).getState().settings).toEqual(expected);
});

describe('an upgrade', () => {
  const next = (upgrade: NonNullable<DataVersion['upgrade']>): readonly DataVersion[] => [
    ...INVENTORY_VERSIONS,
    { number: 2, stores: { more: 'id' }, upgrade },
  ];

  it('turns the rows of the version before into those of the next', async () => {
    const machine = new Machine();
    const window = await machine.window();
    await add(window, 'mail');
    window.close();
    const versions = next(async (transaction) => {
      const rows: unknown[] = await transaction.table('chunks').toArray();
      await transaction.table('more').add({ id: 'count', rows: rows.length });
    });
    const database = createDatabase(machine.name, versions, machine.host);
    await database.open();
    expect(await database.table('more').toArray()).toEqual([{ id: 'count', rows: 1 }]);
    database.close();
  });

  it('that fails leaves everything as it was', async () => {
    const machine = new Machine();
    const window = await machine.window();
    await add(window, 'mail');
    const text = textOf(window);
    window.close();
    const versions = next(async (transaction) => {
      await transaction.table('chunks').clear();
      throw new Error('a mistake');
    });
    const database = createDatabase(machine.name, versions, machine.host);
    await expect(database.open()).rejects.toThrow('a mistake');
    database.close();
    const after = await machine.window();
    expect(textOf(after)).toBe(text);
    expect(() => failureOf(after)).toThrow('ready');
  });
});
