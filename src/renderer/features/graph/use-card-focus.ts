import { type FocusEvent, type RefObject, useEffect, useEffectEvent, useRef } from 'react';
import type { Picture } from '#core/drawing/picture';
import type { Camera } from './use-view';

/** What the focus goes from card to card in. */
interface Drawing {
  readonly picture: Picture;
  readonly camera: Camera;
  /** The element that the cards are in. */
  readonly layer: RefObject<HTMLElement | null>;
  readonly draw: RefObject<() => void>;
  /** The place of the first account on the card that has the focus; it stays the same while cards come and go. */
  readonly focused: RefObject<number | null>;
}

/** The focus among the cards. */
interface CardFocus {
  /** Brings a card into view, and the focus to it. */
  readonly goTo: (card: number) => void;
  /** A fold is about to be opened: the focus goes to the first of its accounts as soon as that has a card. */
  readonly opens: RefObject<number | null>;
  readonly onFocus: (event: FocusEvent) => void;
  readonly onBlur: () => void;
}

/** Keeps the focus where whoever walks by keys has left it, and takes it where they go. */
export function useCardFocus({ picture, camera, layer, draw, focused }: Drawing): CardFocus {
  const wanted = useRef<number | null>(null);
  const opens = useRef<number | null>(null);
  const { cards, cardOf } = picture.cards;
  const placeOf = (card: number) => cards[card]?.members[0] ?? null;
  const focusWanted = () => {
    if (wanted.current === null) return;
    const box = layer.current?.querySelector<HTMLElement>(`[data-card="${cardOf[wanted.current]}"]`);
    if (box === null || box === undefined) return;
    wanted.current = null;
    box.focus({ preventScroll: true });
  };
  // The card may not be there before the next time that something is drawn.
  useEffect(focusWanted);
  const goTo = (card: number) => {
    const place = placeOf(card);
    if (place === null) return;
    focused.current = place;
    wanted.current = place;
    camera.showCard(picture.layout.x[card] as number, picture.layout.y[card] as number);
    draw.current();
    focusWanted();
  };
  const goToOpened = useEffectEvent((now: Picture) => {
    const card = opens.current === null ? undefined : now.cards.cardOf[opens.current];
    opens.current = null;
    if (card !== undefined) goTo(card);
  });
  useEffect(() => goToOpened(picture), [picture]);
  return {
    goTo,
    opens,
    onFocus: ({ target }) => {
      focused.current = placeOf(Number(target instanceof HTMLElement ? target.dataset['card'] : Number.NaN));
    },
    onBlur: () => {
      focused.current = null;
    },
  };
}
