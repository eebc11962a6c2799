import { describe, expect, it } from 'vitest';
import type { Inventory } from '#core/inventory/inventory';
import { readInventory, writeInventory } from '#core/inventory/read-inventory';
import { ok } from '#core/result';
import type { ChangeName } from '../../src/renderer/data/change-name';
import { LONGEST_CHUNK } from '../../src/renderer/data/chunks';
import type { InventoryStore } from '../../src/renderer/data/inventory-store';
import { EMPTY_SNAPSHOT } from '../../src/renderer/data/snapshot';
import { Random } from '../support/random-world/random';
import { randomWorld } from '../support/random-world/random-world';
import { seedFrom } from '../support/seed-from';
import { named, randomEdit } from './edits';
import { Machine, shown, step, textOf, untilSame } from './machine';

// Random inventories under random edits, undo, redo and restarts, in two windows, against a list of all states that
// there were. They are other ones in every run; a failure prints its seed: SEED=number makes it again.
const RUNS = 12;
const STEPS = 40;

/** What the stored inventory has to be: the plainest thing that could be meant. */
class Model {
  inventory: Inventory = EMPTY_SNAPSHOT.inventory;
  readonly done: { readonly before: Inventory; readonly name: ChangeName }[] = [];
  readonly undone: { readonly after: Inventory; readonly name: ChangeName }[] = [];

  change(name: ChangeName, after: Inventory): void {
    this.done.push({ before: this.inventory, name });
    this.undone.length = 0;
    this.inventory = after;
  }

  undo(): ChangeName | null {
    const last = this.done.pop();
    if (last === undefined) return null;
    this.undone.push({ after: this.inventory, name: last.name });
    this.inventory = last.before;
    return last.name;
  }

  redo(): ChangeName | null {
    const last = this.undone.pop();
    if (last === undefined) return null;
    this.done.push({ before: this.inventory, name: last.name });
    this.inventory = last.after;
    return last.name;
  }
}

function sameRecords(one: Inventory, other: Inventory): boolean {
  const [first, second] = [one, other].map(({ accounts, links, services }) => [
    ...accounts,
    null,
    ...links,
    null,
    ...services,
  ]);
  return first?.length === second?.length && first?.every((record, at) => record === second?.[at]) === true;
}

/** What came of a step, or is at the end. */
interface Outcome {
  readonly found: unknown;
  readonly expected: unknown;
}

class Walk {
  readonly random: Random;
  readonly machine = new Machine();
  readonly model = new Model();
  readonly windows: InventoryStore[] = [];
  changes = 0;

  constructor(seed: number) {
    this.random = new Random(seed);
  }

  async start(): Promise<Outcome> {
    this.windows.push(await this.machine.window(), await this.machine.window());
    const { inventory } = randomWorld(this.random.int(0, 1_000_000));
    return this.change(this.window(), () => inventory);
  }

  window(): InventoryStore {
    return this.random.pick(this.windows);
  }

  async step(): Promise<Outcome> {
    const window = this.window();
    const act = this.random.among({ change: 60, undo: 20, redo: 13, restart: 7 });
    if (act === 'restart') return this.restart(window);
    if (act === 'change') return this.change(window, (inventory) => randomEdit(this.random, inventory));
    const seen = JSON.stringify(shown(window)[act]?.name ?? null);
    const next = JSON.stringify(this.model[act === 'undo' ? 'done' : 'undone'].at(-1)?.name ?? null);
    const done = await step(act, window);
    // What the other window has changed meanwhile is not undone unseen.
    return this.outcome(window, [done], [ok(seen === next ? this.model[act]() : null)]);
  }

  async change(window: InventoryStore, edit: (inventory: Inventory) => Inventory): Promise<Outcome> {
    this.changes += 1;
    const name = named(`${this.changes}`);
    const given: string[] = [];
    const expected = [writeInventory(this.model.inventory)];
    const made = await window.change(name, (before) => {
      const after = edit(before);
      given.push(writeInventory(before));
      if (!sameRecords(before, after)) this.model.change(name, copyOf(after));
      return ok(after);
    });
    if (!made.ok) throw new Error(JSON.stringify(made.failure));
    return this.outcome(window, given, expected);
  }

  async restart(window: InventoryStore): Promise<Outcome> {
    window.close();
    const next = await this.machine.window();
    this.windows[this.windows.indexOf(window)] = next;
    return this.outcome(next);
  }

  /** What a window shows and what it has to show, and of what it was asked to do the same. */
  outcome(window: InventoryStore, found: unknown[] = [], expected: unknown[] = []): Outcome {
    const { undo, redo, saved } = shown(window);
    const { inventory, done, undone } = this.model;
    const [undoes, redoes] = [done.at(-1)?.name ?? null, undone.at(-1)?.name ?? null];
    return {
      found: [...found, textOf(window), undo?.name ?? null, redo?.name ?? null, saved],
      expected: [...expected, writeInventory(inventory), undoes, redoes, true],
    };
  }

  /** What both windows show in the end, and what is stored then. */
  async end(): Promise<Outcome & { readonly chunks: number }> {
    await untilSame(...this.windows);
    const outcomes = this.windows.map((window) => this.outcome(window));
    for (const window of this.windows) window.close();
    const { chunks = [], history = [] } = await this.machine.stored();
    return {
      found: [...outcomes.map(({ found }) => found), history.length],
      expected: [
        ...outcomes.map(({ expected }) => expected),
        this.model.done.length + this.model.undone.length,
      ],
      chunks: chunks.length,
    };
  }
}

/** The inventory, of records that the store has never had in its hands. */
function copyOf(inventory: Inventory): Inventory {
  const read = readInventory(JSON.parse(writeInventory(inventory)));
  if (!read.ok) throw new Error(JSON.stringify(read.failure));
  return read.value;
}

describe('the stored inventory', () => {
  const base = seedFrom('SEED', Math.floor(Math.random() * 1e9));
  it.each(Array.from({ length: RUNS }, (_, run) => base + run))(
    'is what was recorded, in its order: SEED=%i',
    { timeout: 30_000 },
    async (seed) => {
      const walk = new Walk(seed);
      const first = await walk.start();
      expect(first.found).toEqual(first.expected);
      for (let step = 0; step < STEPS; step += 1) {
        const { found, expected } = await walk.step();
        expect(found).toEqual(expected);
      }
      const { found, expected, chunks } = await walk.end();
      expect(found).toEqual(expected);
      const { length } = writeInventory(walk.model.inventory);
      expect(chunks).toBeLessThanOrEqual(5 + length / (LONGEST_CHUNK / 4));
    },
  );
});
