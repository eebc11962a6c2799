import { CARD } from '#core/drawing/layout';
import type { Colours } from './colours';
import type { Scene, View } from './scene';

/** The cards on whose boxes names are written. */
export interface NamedCards {
  readonly cards: readonly number[];
  readonly nameOf: (card: number) => string;
  readonly isFaded: (card: number) => boolean;
}

/** Names are written on boxes that are at least so wide, in pixels on the screen, and so many at the most. */
const NAMED_FROM = 44;
const MOST_NAMES = 600;

/** Which of these cards have their names written on them. */
export function namedOf(cards: readonly number[], { k }: View): readonly number[] {
  return CARD.width * k < NAMED_FROM || cards.length > MOST_NAMES ? [] : cards;
}

interface Written {
  readonly scene: Scene;
  readonly view: View;
  readonly colours: Colours;
  readonly names: NamedCards;
}

/**
 * Writes the names of cards on their boxes, some at once, in letters of one size however far away the boxes are;
 * each step gives how many.
 */
export function* writtenNames(
  context: CanvasRenderingContext2D,
  { scene: { layout }, view, colours, names }: Written,
  atOnce: number,
  faded: number,
): Generator<number, void> {
  const { x, y, k, density } = view;
  const width = CARD.width * k;
  for (let first = 0; first < names.cards.length; first += atOnce) {
    const some = names.cards.slice(first, first + atOnce);
    context.setTransform(density, 0, 0, density, 0, 0);
    context.font = `${Math.max(8, Math.min(Math.max(13, 14 * k), CARD.height * k * 0.42))}px system-ui, sans-serif`;
    context.textBaseline = 'middle';
    context.fillStyle = colours.text;
    for (const card of some) {
      const left = (layout.x[card] as number) * k + x;
      const middle = ((layout.y[card] as number) + CARD.height / 2) * k + y;
      context.globalAlpha = names.isFaded(card) ? faded : 1;
      context.save();
      context.beginPath();
      context.rect(left, middle - (CARD.height * k) / 2, width, CARD.height * k);
      context.clip();
      writeName(context, names.nameOf(card), left + 4, middle, width - 8);
      context.restore();
    }
    yield some.length;
  }
}

const SEGMENTS = new Intl.Segmenter();

/** On two lines where one is too short for it. */
function writeName(
  context: CanvasRenderingContext2D,
  name: string,
  left: number,
  middle: number,
  room: number,
): void {
  const all = context.measureText(name).width;
  if (all <= room) {
    context.fillText(name, left, middle);
    return;
  }
  const characters = Array.from(SEGMENTS.segment(name), ({ segment }) => segment);
  const first = Math.max(1, Math.floor((characters.length * room) / all));
  const half = Number.parseFloat(context.font) * 0.55;
  context.fillText(characters.slice(0, first).join(''), left, middle - half);
  context.fillText(characters.slice(first).join(''), left, middle + half);
}
