import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MinHeap } from '#core/graph/min-heap';

/** Everything that is left in the heap, in the order in which it comes out. */
function emptied(heap: MinHeap): number[] {
  const out: number[] = [];
  while (heap.size > 0) out.push(heap.pop());
  return out;
}

function filled(items: readonly number[]): MinHeap {
  const heap = new MinHeap();
  for (const item of items) heap.push(item);
  return heap;
}

const ascending = (one: number, other: number) => one - other;

describe('a heap', () => {
  it.each([[[]], [[7]], [[2, 1]], [[1, 2]], [[3, 1, 2]], [[5, 5, 5]], [[-1, 0, 2 ** 53 - 1, -(2 ** 31)]]])(
    'of %j gives the smallest first',
    (items) => {
      const heap = filled(items);
      expect(heap.size).toBe(items.length);
      expect(emptied(heap)).toEqual([...items].sort(ascending));
      expect(heap.size).toBe(0);
    },
  );

  it('gives the smallest first, of any numbers', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -30, max: 30 }), { maxLength: 100 }), (items) => {
        expect(emptied(filled(items))).toEqual([...items].sort(ascending));
      }),
    );
  });

  it('shows the smallest before it is taken out', () => {
    const heap = filled([4, 2, 9, 2, 7]);
    const shown: number[] = [];
    for (; heap.size > 0; heap.pop()) shown.push(heap.peek());
    expect(shown).toEqual([2, 2, 4, 7, 9]);
  });

  it('gives the smallest of what is in it, while more is put in', () => {
    // A number is put in, null takes one out.
    const steps = fc.array(fc.option(fc.integer({ min: 0, max: 1000 }), { freq: 3 }), { maxLength: 200 });
    fc.assert(
      fc.property(steps, (items) => {
        const heap = new MinHeap();
        const inside: number[] = [];
        const taken: [number, number | undefined][] = [];
        for (const item of items) {
          if (item !== null) {
            heap.push(item);
            inside.push(item);
          } else if (inside.length > 0) {
            inside.sort(ascending);
            taken.push([heap.pop(), inside.shift()]);
          }
          expect(heap.size).toBe(inside.length);
        }
        expect(taken.map(([found]) => found)).toEqual(taken.map(([, smallest]) => smallest));
      }),
    );
  });
});
