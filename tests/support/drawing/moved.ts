import type { Card } from '#core/drawing/cards';
import type { Picture } from '#core/drawing/picture';

/** Of the cards that are on both pictures, the share that is not where it was. */
export function movedBetween(before: Picture, after: Picture): number {
  const keyOf = ({ account, hub }: Card) => `${account ?? 'fold'}:${hub ?? ''}`;
  const places = new Map(before.cards.cards.map((card, at) => [keyOf(card), at]));
  let both = 0;
  let moved = 0;
  for (const [now, card] of after.cards.cards.entries()) {
    const then = places.get(keyOf(card));
    if (then === undefined) continue;
    both += 1;
    const stays =
      before.layout.x[then] === after.layout.x[now] && before.layout.y[then] === after.layout.y[now];
    if (!stays) moved += 1;
  }
  return both === 0 ? 0 : moved / both;
}
