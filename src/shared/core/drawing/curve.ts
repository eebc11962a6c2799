import { AT_DEPENDENT, AT_PROVIDER } from './edges';
import { CARD, type Layout } from './layout';

/** A cubic curve: its ends, and the two points that bend it. */
export interface Curve {
  readonly x1: number;
  readonly y1: number;
  readonly bend1: number;
  readonly bend2: number;
  readonly x2: number;
  readonly y2: number;
}

/** How the edge between two cards runs; the points that bend it are as high as its ends. Pixels of the picture. */
export function curveOf({ x, y, isBack }: Layout, from: number, to: number, edge: number): Curve {
  // Back to the left, as in circles, it leaves on the other side, and lower: beside the edge that leads there.
  const side = isBack[edge] === 1 ? -1 : 1;
  const level = CARD.height * (side === 1 ? 0.5 : 0.75);
  const [start, end] = side === 1 ? [CARD.width, 0] : [0, CARD.width];
  const x1 = (x[from] as number) + start;
  const x2 = (x[to] as number) + end;
  const bend = side * Math.max(50, Math.abs(x2 - x1) / 2);
  return {
    x1,
    y1: (y[from] as number) + level,
    bend1: x1 + bend,
    bend2: x2 - bend,
    x2,
    y2: (y[to] as number) + level,
  };
}

/** The radius of the dots that mark whose deletion an edge is about, in pixels of the picture. */
export const DOT = 6;

/** The middles of the dots at the ends of an edge; `end` is as in Edges. */
export function dotsOf({ x1, y1, bend1, bend2, x2, y2 }: Curve, end: number) {
  const atProvider = { x: x1 + Math.sign(bend1 - x1) * DOT, y: y1 };
  const atDependent = { x: x2 + Math.sign(bend2 - x2) * DOT, y: y2 };
  return [
    ...((end & AT_PROVIDER) === 0 ? [] : [atProvider]),
    ...((end & AT_DEPENDENT) === 0 ? [] : [atDependent]),
  ];
}
