import type { Picture } from '#core/drawing/picture';

export type Way = 'left' | 'right' | 'up' | 'down';

/**
 * The card to which an arrow key leads: along an edge to the right or left, to the nearest in height; up or down to the
 * next one in the same column. Undefined where there is none.
 */
export function beside({ cards, layout }: Picture, card: number, way: Way): number | undefined {
  const { x, y } = layout;
  const candidates =
    way === 'right'
      ? otherEnds(cards.from, cards.to, card)
      : way === 'left'
        ? otherEnds(cards.to, cards.from, card)
        : [...x.keys()].filter((one) => x[one] === x[card] && isPast(y, one, card, way));
  const distance = (one: number) => Math.abs((y[one] as number) - (y[card] as number));
  let nearest: number | undefined;
  for (const one of candidates) {
    if (nearest === undefined || distance(one) < distance(nearest)) nearest = one;
  }
  return nearest;
}

function otherEnds(ends: Int32Array, others: Int32Array, card: number): number[] {
  return [...ends.keys()].filter((edge) => ends[edge] === card).map((edge) => others[edge] as number);
}

function isPast(y: Float64Array, one: number, card: number, way: 'up' | 'down'): boolean {
  const by = (y[one] as number) - (y[card] as number);
  return way === 'down' ? by > 0 : by < 0;
}
