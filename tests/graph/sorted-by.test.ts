import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sortedBy } from '#core/plan/sorted-by';

// Few and many items, narrow and wide ranges of keys: both passes, and the plain sort below them.
const ranges: readonly (readonly [number, number])[] = [
  [0, 3],
  [-5, 60_000],
  [-700_000, 900_000],
  [-0x80000000, 0x7fffffff],
];

describe('sortedBy', () => {
  it.each(ranges)('puts keys from %d to %d in order and leaves equals as they come', (min, max) => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min, max }), { maxLength: 400 }), (list) => {
        const keys = Int32Array.from(list);
        const stable = list
          .map((_, item) => item)
          .sort((one, other) => (list[one] ?? 0) - (list[other] ?? 0));
        expect(Array.from(sortedBy(keys))).toEqual(stable);
      }),
      { numRuns: 60 },
    );
  });

  it('sorts by one key within another', () => {
    const first = Int32Array.from({ length: 500 }, (_, item) => (item * 7919) % 90_000);
    const then = Int32Array.from({ length: 500 }, (_, item) => item % 3);
    const order = Array.from(sortedBy(then, sortedBy(first)));
    const key = (item: number) => (then[item] ?? 0) * 100_000 + (first[item] ?? 0);
    expect(order.map(key)).toEqual(order.map(key).sort((one, other) => one - other));
  });
});
