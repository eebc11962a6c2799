import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CARD, layoutOf } from '#core/drawing/layout';

/** Some graph: any edges, but from a card to itself. */
const arcsOf = (count: number, from: number[], to: number[]) => ({
  count,
  place: [...Array(count).keys()],
  from,
  to,
});
const graph = fc.integer({ min: 1, max: 60 }).chain((count) =>
  fc
    .array(fc.tuple(fc.nat(count - 1), fc.nat(count - 1)), { maxLength: 120 })
    .map((pairs) => pairs.filter(([from, to]) => from !== to))
    .map((edges) =>
      arcsOf(
        count,
        edges.map(([from]) => from),
        edges.map(([, to]) => to),
      ),
    ),
);

describe('the layout of a graph', () => {
  it('has no two cards over one another, and all of them inside', () => {
    fc.assert(
      fc.property(graph, (arcs) => {
        const { x, y, width, height } = layoutOf(arcs);
        const cards = [...x.keys()].map((card) => [x[card] as number, y[card] as number] as const);
        for (const [card, [left, top]] of cards.entries()) {
          expect(left >= 0 && top >= 0).toBe(true);
          expect(left + CARD.width <= width && top + CARD.height <= height + 1e-6).toBe(true);
          for (const [otherLeft, otherTop] of cards.slice(card + 1)) {
            const isApart =
              Math.abs(left - otherLeft) >= CARD.width || Math.abs(top - otherTop) >= CARD.height - 1e-6;
            expect(isApart).toBe(true);
          }
        }
      }),
    );
  });

  it('has what hangs on a card to its right, but in circles', () => {
    fc.assert(
      fc.property(graph, ({ count, from, to }) => {
        const low = from.map((one, at) => Math.min(one, to[at] as number));
        const high = from.map((one, at) => Math.max(one, to[at] as number));
        const { x } = layoutOf(arcsOf(count, low, high));
        for (const [at, one] of low.entries()) {
          expect(x[one]).toBeLessThan(x[high[at] as number] as number);
        }
      }),
    );
  });

  it.each([
    ['in a line', [0, 1], [1, 2], [0, 0]],
    ['in a circle', [0, 1, 2], [1, 2, 0], [0, 0, 1]],
    // 3 -> 0 -> 2 -> 1 -> 0: the circle begins with 0, which 3 has put farther right than 1
    ['in a circle that hangs on something', [3, 0, 2, 1], [0, 2, 1, 0], [0, 0, 1, 0]],
  ])('tells which edges lead back: %s', (_, from, to, isBack) => {
    expect([...layoutOf(arcsOf(4, from, to)).isBack]).toEqual(isBack);
  });

  it('has nothing for nothing', () => {
    expect(layoutOf(arcsOf(0, [], []))).toMatchObject({ width: 0, height: 0 });
  });
});
