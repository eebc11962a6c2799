import type { Picture } from '#core/drawing/picture';

export type Way = 'left' | 'right' | 'up' | 'down';

/**
 * The card to which an arrow key leads. Right or left: along an edge, of several along that with the strongest block,
 * to the nearest in height; where no edge leads that way, to the nearest card on that side. Down: to the next card of
 * the column, after its last one to the first of the next column, so that down and up alone pass all cards. Undefined
 * where there is none. Linear.
 */
export function beside({ cards, layout }: Picture, card: number, way: Way): number | undefined {
  if (way === 'up' || way === 'down') return nextInColumns(layout, card, way === 'down' ? 1 : -1);
  const ends =
    way === 'right'
      ? otherEnds(cards.from, cards.to, cards.look, card)
      : otherEnds(cards.to, cards.from, cards.look, card);
  const { x, y } = layout;
  const across = (one: number) => ((x[one] as number) - (x[card] as number)) * (way === 'right' ? 1 : -1);
  const down = (one: number) => Math.abs((y[one] as number) - (y[card] as number));
  if (ends.length > 0) return leastOf(ends, down);
  return leastOf(
    [...x.keys()].filter((one) => across(one) > 0),
    (one) => across(one) + down(one),
  );
}

/** The card after (1) or before (-1) one in the order of columns, from above in each. */
function nextInColumns({ x, y }: Picture['layout'], card: number, sign: 1 | -1): number | undefined {
  const after = (one: number, other: number) =>
    sign * ((x[one] as number) - (x[other] as number) || (y[one] as number) - (y[other] as number)) > 0;
  let next: number | undefined;
  for (const one of x.keys()) {
    if (after(one, card) && (next === undefined || after(next, one))) next = one;
  }
  return next;
}

function otherEnds(ends: Int32Array, others: Int32Array, looks: Uint8Array, card: number): number[] {
  const edges = [...ends.keys()].filter((edge) => ends[edge] === card);
  const strongest = edges.reduce((most, edge) => Math.max(most, looks[edge] as number), 0);
  return edges.filter((edge) => looks[edge] === strongest).map((edge) => others[edge] as number);
}

function leastOf(cards: readonly number[], measure: (card: number) => number): number | undefined {
  let least: number | undefined;
  for (const one of cards) if (least === undefined || measure(one) < measure(least)) least = one;
  return least;
}
