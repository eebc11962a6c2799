import { type Quadtree, quadtree } from 'd3-quadtree';
import { CARD, type Layout } from '#core/drawing/layout';
import type { View } from './scene';

/** Cards by where they are. */
export type CardIndex = Quadtree<number>;

/** Makes it possible to find cards without going through all of them. */
export function indexOfCards({ x, y }: Layout): CardIndex {
  return quadtree<number>()
    .x((card) => x[card] as number)
    .y((card) => y[card] as number)
    .addAll([...x.keys()]);
}

/** The cards of which anything is seen in a frame of this size, or `around` it; in pixels. Ascending. */
export function cardsWithin(
  index: CardIndex,
  { x, y, k }: Omit<View, 'density'>,
  width: number,
  height: number,
  around: number,
): readonly number[] {
  const left = (-x - around) / k - CARD.width;
  const top = (-y - around) / k - CARD.height;
  const right = (width - x + around) / k;
  const bottom = (height - y + around) / k;
  const found: number[] = [];
  const [cardX, cardY] = [index.x(), index.y()];
  index.visit((node, x0, y0, x1, y1) => {
    if (node.length === undefined) {
      for (let leaf: typeof node | undefined = node; leaf !== undefined; leaf = leaf.next) {
        const [cx, cy] = [cardX(leaf.data), cardY(leaf.data)];
        if (cx >= left && cx <= right && cy >= top && cy <= bottom) found.push(leaf.data);
      }
    }
    return x0 > right || y0 > bottom || x1 < left || y1 < top;
  });
  return found.sort((one, other) => one - other);
}

/** The card at a point of the picture, if there is one. */
export function cardAt(index: CardIndex, { x, y, k }: View, left: number, top: number): number | undefined {
  return cardsWithin(index, { x: x - left, y: y - top, k }, 0, 0, 0)[0];
}
