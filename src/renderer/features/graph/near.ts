import type { Picture } from '#core/drawing/picture';

/** The cards that are there to be read, by their places in a picture; ascending. */
export interface Near {
  readonly picture: Picture;
  readonly cards: readonly number[];
}

/** So many cards come and go in one frame at the most: to make one takes a good part of a millisecond. */
const COME = 5;
const GO = 30;

/** The same cards where they are in this picture, as far as they are in it. */
export function nearIn(near: Near, picture: Picture): Near {
  if (near.picture === picture) return near;
  const cards = near.cards.flatMap((card) => {
    const place = near.picture.cards.cards[card]?.members[0];
    const now = place === undefined ? -1 : (picture.cards.cardOf[place] ?? -1);
    return now < 0 ? [] : [now];
  });
  return { picture, cards: ascending(new Set(cards)) };
}

/**
 * What is near in the next frame on the way to what is wanted, the same object where that is what is near already.
 * The card that is `held` is there at once, so that the focus has where to be.
 */
export function towards(near: Near, wanted: readonly number[], held: number): Near {
  const [before, after] = [new Set(near.cards), new Set(wanted)];
  const come = wanted.filter((card) => !before.has(card));
  const gone = near.cards.filter((card) => !after.has(card));
  if (come.length === 0 && gone.length === 0) return near;
  for (const card of gone.slice(0, GO)) before.delete(card);
  for (const card of come.slice(0, COME)) before.add(card);
  if (held >= 0) before.add(held);
  return { picture: near.picture, cards: ascending(before) };
}

/** The cards with one more, in their order. */
export function having(cards: readonly number[], card: number): readonly number[] {
  if (card < 0 || cards.includes(card)) return cards;
  return ascending(new Set([...cards, card]));
}

function ascending(cards: ReadonlySet<number>): readonly number[] {
  return [...cards].sort((one, other) => one - other);
}
