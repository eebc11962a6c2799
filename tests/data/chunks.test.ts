import { describe, expect, it } from 'vitest';
import { newAccount } from '#core/inventory/edit-inventory';
import type { Account } from '#core/inventory/inventory';
import { type Chunk, LONGEST_CHUNK, type Row, readChunk, rechunked } from '../../src/renderer/data/chunks';
import { patchBetween } from '../../src/renderer/data/patch';
import { EMPTY_SNAPSHOT } from '../../src/renderer/data/snapshot';
import { Random } from '../support/random-world/random';
import { seedFrom } from '../support/seed-from';

type Chunks = readonly Chunk<Account>[];

/** An account whose text is of about this length. */
function record(id: string | number, length: number): Account {
  return { ...newAccount(`r${id}`, ''), notes: 'n'.repeat(length) };
}

/** A list in chunks, and the rows that are stored for it. */
class List {
  items: readonly Account[] = [];
  chunks: Chunks = [];
  readonly rows = new Map<string, Row>();

  /** Makes it another list; how many rows that wrote and how many it removed. */
  become(items: readonly Account[]): { readonly written: number; readonly removed: number } {
    const [before, after] = [this.items, items].map((accounts) => ({
      ...EMPTY_SNAPSHOT.inventory,
      accounts,
    }));
    const splices = before && after ? patchBetween(before, after).accounts : [];
    const { chunks, written, removed } = rechunked(this.chunks, splices, items);
    for (const id of removed) {
      if (!this.rows.delete(id)) throw new Error('a row is removed that is not there');
    }
    for (const row of written) {
      if (this.rows.has(row.id)) throw new Error('a row is written over');
      this.rows.set(row.id, row);
    }
    this.items = items;
    this.chunks = chunks;
    return { written: written.length, removed: removed.length };
  }

  /** The document that the stored rows are, in the order of the chunks. */
  stored(): string {
    const texts = this.chunks.map(({ id }) => this.rows.get(id)?.body.slice(1, -1));
    return `[${texts.join(',')}]`;
  }

  /** What is wrong about how it is stored: it has to be all there, in chunks neither too long nor too many. */
  problems(longestRecord = 0): readonly string[] {
    const lengths = this.chunks.map(({ length }) => length);
    const longest = Math.max(LONGEST_CHUNK, LONGEST_CHUNK * 0.75 + longestRecord);
    const whole = lengths.reduce((sum, length) => sum + length, 0);
    const checks = {
      'another list is stored': this.stored() === JSON.stringify(this.items),
      'there are rows of nothing': this.rows.size === this.chunks.length,
      'lengths are wrong': this.chunks.every(({ id, length }) => this.rows.get(id)?.body.length === length),
      'a chunk is too long': lengths.every((length) => length <= longest),
      'there are too many chunks': lengths.length <= 2 + whole / (LONGEST_CHUNK / 4),
    };
    return Object.entries(checks).flatMap(([problem, fine]) => (fine ? [] : [problem]));
  }
}

describe('a list in chunks', () => {
  const many = Array.from({ length: 10_000 }, (_, index) => record(index, 200));

  it('of nothing has none', () => {
    const list = new List();
    list.become([]);
    expect(list.chunks).toEqual([]);
    list.become([record(1, 10)]);
    list.become([]);
    expect(list.chunks).toEqual([]);
    expect(list.problems()).toEqual([]);
  });

  it('has some hundred records in each', () => {
    const list = new List();
    list.become(many);
    expect(list.problems()).toEqual([]);
    expect(list.chunks.length).toBeGreaterThan(30);
    for (const { items } of list.chunks) expect(items.length).toBeGreaterThan(200);
  });

  it.each<[string, (items: readonly Account[]) => readonly Account[], number]>([
    ['an edit', (items) => items.with(5000, record(5000, 300)), 1],
    ['an edit of the first', (items) => items.with(0, record(0, 300)), 1],
    ['an edit of the last', (items) => items.with(-1, record(9999, 300)), 1],
    ['one at the front', (items) => [record('x', 200), ...items], 1],
    ['one at the end', (items) => [...items, record('x', 200)], 1],
    ['one in the middle', (items) => items.toSpliced(4321, 0, record('x', 200)), 1],
    ['one gone', (items) => items.toSpliced(4321, 1), 1],
    ['a thousand in a row gone', (items) => items.toSpliced(4321, 1000), 1],
    ['one moved far', (items) => [...items.slice(1), ...items.slice(0, 1)], 2],
    ['three edits', (items) => [10, 5000, 9990].reduce((list, at) => list.with(at, record(at, 9)), items), 3],
  ])('of 10,000 writes few of them for %s', (_, change, expected) => {
    const list = new List();
    list.become(many);
    const { written } = list.become(change(list.items));
    expect(written).toBe(expected);
    expect(list.problems()).toEqual([]);
  });

  it('writes each end of what is edited all over once', () => {
    const list = new List();
    list.become(many);
    const before = list.chunks.length;
    const { written, removed } = list.become(many.map((item) => ({ ...item })));
    expect([written, removed]).toEqual([before, before]);
  });

  it('does not fall to pieces when chunk after chunk is emptied almost, or always the same grows', {
    timeout: 20_000,
  }, () => {
    const list = new List();
    list.become(many);
    list.become(many.filter((_, index) => index % 300 === 0));
    expect(list.problems()).toEqual([]);
    expect(list.chunks.length).toBe(1);
    for (let count = 0; count < 200; count += 1) {
      list.become(list.items.toSpliced(5, 0, record(`grown-${count}`, 5000)));
    }
    expect(list.problems(5000)).toEqual([]);
    expect(list.chunks.length).toBeGreaterThan(6);
    for (let count = 0; count < 200; count += 1) list.become(list.items.toSpliced(5, 1));
    expect(list.problems(5000)).toEqual([]);
    expect(list.chunks.length).toBe(1);
  });

  it('keeps a record that is longer than a chunk to itself, once there is need', () => {
    const list = new List();
    const long = record('long', LONGEST_CHUNK * 3);
    list.become([...many.slice(0, 600), long, ...many.slice(600, 1200)]);
    const own = list.chunks.filter(({ items }) => items.includes(long));
    expect(own.map(({ items }) => items.length)).toEqual([1]);
    expect(list.problems(LONGEST_CHUNK * 3 + 300)).toEqual([]);
  });

  it('is stored in its order whatever is done to it', { timeout: 20_000 }, () => {
    const base = seedFrom('SEED', Math.floor(Math.random() * 1e9));
    for (let run = 0; run < 8; run += 1) {
      const random = new Random(base + run);
      const list = new List();
      for (let step = 0; step < 30; step += 1) {
        list.become(changedAnyhow(random, list.items, `${step}`));
        expect({ SEED: base + run, step, problems: list.problems(90_000) }).toMatchObject({ problems: [] });
      }
    }
  });
});

function changedAnyhow(random: Random, items: readonly Account[], step: string): readonly Account[] {
  const length = () => random.count({ 10: 20, 2000: 40, 12000: 30, 40000: 7, 90000: 3 });
  const some = () =>
    random.times(random.pick([1, 1, 2, 30]), (index) => record(`${step}.${index}`, length()));
  const place = random.int(0, items.length);
  switch (random.int(0, 5)) {
    case 0:
    case 1:
      return items.toSpliced(place, 0, ...some());
    case 2:
      return items.toSpliced(place, random.pick([1, 3, 30]));
    case 3:
      return items.map((item) => (random.chance(0.1) ? { ...item, notes: 'n'.repeat(length()) } : item));
    case 4:
      return items.filter(() => random.chance(0.8));
    default:
      return items.toSpliced(place, random.int(0, 5), ...some());
  }
}

describe('a stored chunk', () => {
  it.each(['', '{', '{}', 'null', '7', '"text"'])('is not read from %j', (body) => {
    expect(readChunk({ id: 'x', body })).toBeUndefined();
  });
});
