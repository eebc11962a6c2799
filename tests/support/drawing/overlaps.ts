import { CARD, type Layout } from '#core/drawing/layout';

/** The first two cards that overlap, or one that is outside the picture; null: there are none. n log n. */
export function firstOverlap({ x, y, width, height }: Layout): string | null {
  const order = [...x.keys()].sort((one, other) => (x[one] as number) - (x[other] as number));
  for (const [at, one] of order.entries()) {
    const [left, top] = [x[one] as number, y[one] as number];
    const isInside = left >= 0 && top >= 0 && left + CARD.width <= width && top + CARD.height <= height;
    if (!isInside) return `card ${one} at ${left}, ${top} is not within ${width} x ${height}`;
    for (let next = at + 1; next < order.length; next += 1) {
      const other = order[next] as number;
      if ((x[other] as number) >= left + CARD.width) break;
      if (Math.abs((y[other] as number) - top) < CARD.height) return `cards ${one} and ${other} overlap`;
    }
  }
  return null;
}
