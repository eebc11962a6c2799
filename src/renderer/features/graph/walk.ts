import type { Picture } from '#core/drawing/picture';

export type Way = 'left' | 'right' | 'up' | 'down';

/**
 * The card to which an arrow key leads: along an edge to the right or left, of several along that with the strongest
 * block, to the nearest in height; up or down to the next one in the same column. Undefined where there is none.
 */
export function beside({ cards, layout }: Picture, card: number, way: Way): number | undefined {
  const { x, y } = layout;
  const candidates =
    way === 'right'
      ? otherEnds(cards.from, cards.to, cards.look, card)
      : way === 'left'
        ? otherEnds(cards.to, cards.from, cards.look, card)
        : [...x.keys()].filter((one) => x[one] === x[card] && isPast(y, one, card, way));
  const distance = (one: number) => Math.abs((y[one] as number) - (y[card] as number));
  let nearest: number | undefined;
  for (const one of candidates) {
    if (nearest === undefined || distance(one) < distance(nearest)) nearest = one;
  }
  return nearest;
}

function otherEnds(ends: Int32Array, others: Int32Array, looks: Uint8Array, card: number): number[] {
  const edges = [...ends.keys()].filter((edge) => ends[edge] === card);
  const strongest = edges.reduce((most, edge) => Math.max(most, looks[edge] as number), 0);
  return edges.filter((edge) => looks[edge] === strongest).map((edge) => others[edge] as number);
}

function isPast(y: Float64Array, one: number, card: number, way: 'up' | 'down'): boolean {
  const by = (y[one] as number) - (y[card] as number);
  return way === 'down' ? by > 0 : by < 0;
}
