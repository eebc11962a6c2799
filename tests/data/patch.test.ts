import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newAccount } from '#core/inventory/edit-inventory';
import type { Inventory } from '#core/inventory/inventory';
import { inverse, patchBetween, patched, readPatch } from '../../src/renderer/data/patch';
import { risingRun } from '../../src/renderer/data/rising-run';

const records = Array.from({ length: 30 }, (_, index) => newAccount(`a${index}`, `${index}`));

function inventory(indices: readonly number[]): Inventory {
  const accounts = indices.flatMap((index) => records[index] ?? []);
  return { format: 'unbind-inventory', version: 1, accounts, links: [], services: [] };
}

/** The splices between two lists as text: `place -removed +added`. */
function splices(before: readonly number[], after: readonly number[]): string[] {
  const { accounts } = patchBetween(inventory(before), inventory(after));
  return accounts.map(
    ({ at, removed, added }) =>
      `${at} -${removed.map(({ name }) => name).join()} +${added.map(({ name }) => name).join()}`,
  );
}

describe('a patch', () => {
  it.each<[string, number[], number[], string[]]>([
    ['nothing', [1, 2, 3], [1, 2, 3], []],
    ['of nothing', [], [], []],
    ['the first', [], [1], ['0 - +1']],
    ['one at the front', [1, 2], [3, 1, 2], ['0 - +3']],
    ['one in the middle', [1, 2], [1, 3, 2], ['1 - +3']],
    ['one at the end', [1, 2], [1, 2, 3], ['2 - +3']],
    ['one gone', [1, 2, 3], [1, 3], ['1 -2 +']],
    ['all gone', [1, 2, 3], [], ['0 -1,2,3 +']],
    ['one replaced', [1, 2, 3], [1, 4, 3], ['1 -2 +4']],
    ['two of many replaced', [1, 2, 3, 4, 5], [1, 6, 3, 7, 5], ['1 -2 +6', '3 -4 +7']],
    ['one moved to the front', [1, 2, 3, 4], [4, 1, 2, 3], ['0 - +4', '3 -4 +']],
    ['one moved to the end', [1, 2, 3, 4], [2, 3, 4, 1], ['0 -1 +', '4 - +1']],
    ['everything replaced', [1, 2], [3, 4, 5], ['0 -1,2 +3,4,5']],
  ])('is as small as can be: %s', (_, before, after, expected) => {
    expect(splices(before, after)).toEqual(expected);
  });

  const indices = fc.uniqueArray(fc.nat({ max: records.length - 1 }));

  it('leads there and back, as it is and after it was stored', () => {
    fc.assert(
      fc.property(indices, indices, (one, other) => {
        const [before, after] = [inventory(one), inventory(other)];
        const patch = patchBetween(before, after);
        const stored = readPatch(JSON.parse(JSON.stringify(patch)));
        expect(patched(before, patch)).toEqual(after);
        expect(patched(after, inverse(patch))).toEqual(before);
        expect(stored && patched(before, stored)).toEqual(after);
        expect(stored && patched(after, inverse(stored))).toEqual(before);
        expect(inverse(inverse(patch))).toEqual(patch);
      }),
    );
  });

  it('does not fit another inventory', () => {
    const patch = patchBetween(inventory([1, 2, 3]), inventory([1, 4]));
    expect(patched(inventory([1, 2]), patch)).toBeUndefined();
    expect(patched(inventory([1, 3, 2]), patch)).toBeUndefined();
    expect(patched(inventory([]), patch)).toBeUndefined();
    const twice = { ...patch, accounts: [...patch.accounts, ...patch.accounts] };
    expect(patched(inventory([1, 2, 3]), twice)).toBeUndefined();
  });

  it.each([
    [undefined],
    [null],
    [7],
    ['text'],
    [[]],
    [{}],
    [{ accounts: [], links: [] }],
    [{ accounts: [], links: [], services: {} }],
    [{ accounts: [null], links: [], services: [] }],
    [{ accounts: [{ at: 0.5, removed: [], added: [] }], links: [], services: [] }],
    [{ accounts: [{ at: 0, removed: [] }], links: [], services: [] }],
  ])('is not read from %j', (value) => {
    expect(readPatch(value)).toBeUndefined();
  });
});

describe('the longest rising run', () => {
  it.each<[number[], number[]]>([
    [[], []],
    [[5], [0]],
    [
      [1, 2, 3],
      [0, 1, 2],
    ],
    [[3, 2, 1], [2]],
    [
      [9, 1, 2, 8, 3],
      [1, 2, 4],
    ],
  ])('of %j is at %j', (numbers, expected) => {
    expect(risingRun(numbers)).toEqual(expected);
  });

  it('rises, and is as long as one found by trying them all', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat({ max: 50 }), { maxLength: 9 }), (numbers) => {
        const run = risingRun(numbers).map((place) => numbers[place] as number);
        expect(run).toEqual([...run].sort((one, other) => one - other));
        expect(run.length).toBe(longestByTrying(numbers));
      }),
    );
  });
});

function longestByTrying(numbers: readonly number[]): number {
  let longest = 0;
  for (let chosen = 0; chosen < 2 ** numbers.length; chosen += 1) {
    const run = numbers.filter((_, place) => (chosen >> place) % 2 === 1);
    if (run.every((number, place) => place === 0 || (run[place - 1] as number) < number)) {
      longest = Math.max(longest, run.length);
    }
  }
  return longest;
}
