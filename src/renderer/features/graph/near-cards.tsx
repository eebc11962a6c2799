import { memo } from 'react';
import type { Picture } from '#core/drawing/picture';
import type { Face } from '#drawing/faces';
import { CardBox } from './card-box';
import type { Near } from './near';
import type { Lit } from './scene';

interface NearCardsProps {
  readonly near: Near;
  readonly faceOf: (card: number) => Face;
  readonly lit: Lit | null;
  /** The card that is chosen, if one is. */
  readonly chosen: number | undefined;
}

/** The cards that are near enough to be read. */
export const NearCards = memo(function NearCards({ near, faceOf, lit, chosen }: NearCardsProps) {
  const { picture, cards } = near;
  return cards.map((card) => (
    <CardBox
      key={keyOf(picture, card)}
      card={card}
      face={faceOf(card)}
      x={picture.layout.x[card] as number}
      y={picture.layout.y[card] as number}
      isChosen={card === chosen}
      isFaded={lit !== null && !lit.cards.has(card)}
    />
  ));
});

/** An account keeps its card while others come and go, so that the eye can follow where it moves. */
function keyOf({ cards }: Picture, card: number): string {
  const { account, hub } = cards.cards[card] ?? {};
  return account == null ? `fold ${hub}` : `account ${account}`;
}
