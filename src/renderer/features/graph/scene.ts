import { type Curve, curveOf } from '#core/drawing/curve';
import { EDGE_LOOKS, type EdgeLook } from '#core/drawing/edges';
import { CARD } from '#core/drawing/layout';
import type { Picture } from '#core/drawing/picture';
import type { Tone } from '#words/verdict-tones';

/**
 * Where the picture is seen from: `x` and `y` are added to what was multiplied by `k`; pixels, each of which is
 * `density` dots wide.
 */
export interface View {
  readonly density: number;
  readonly x: number;
  readonly y: number;
  readonly k: number;
}

/** What is lit while everything else fades, by place of card and of edge; null: nothing fades. */
export interface Lit {
  readonly cards: ReadonlySet<number>;
  readonly edges: ReadonlySet<number>;
}

/** A part of the picture, in its pixels. */
export interface Part {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The lines and boxes of a picture, gathered by what they look like, in the order in which they are drawn. */
export interface Scene {
  readonly lines: readonly Lines[];
  readonly boxes: readonly Boxes[];
  /** Six numbers for each edge, see {@link curveAt}. */
  readonly curves: Float64Array;
  /** Whose deletion an edge is about, as in Cards. */
  readonly end: Uint8Array;
  readonly layout: Picture['layout'];
}

/** Edges that look the same, by their places. */
export interface Lines {
  readonly look: EdgeLook;
  readonly isFaded: boolean;
  readonly edges: readonly number[];
}

/** Cards that look the same, by their places. */
interface Boxes {
  readonly tone: Tone;
  readonly isFaded: boolean;
  readonly cards: readonly number[];
}

/** Where the numbers of an edge's curve stand. */
const CURVE = { x1: 0, y1: 1, bend1: 2, bend2: 3, x2: 4, y2: 5, length: 6 } as const;

/** Works out what is drawn of a picture at any zoom. */
export function sceneOf(picture: Picture, toneOf: (card: number) => Tone, lit: Lit | null): Scene {
  const { cards, layout } = picture;
  const curves = new Float64Array(cards.from.length * CURVE.length);
  const lines = new Map<string, Lines & { readonly edges: number[] }>();
  // What matters most is drawn last, over the rest.
  for (const isFaded of [true, false]) {
    for (const look of EDGE_LOOKS) lines.set(`${look} ${isFaded}`, { look, isFaded, edges: [] });
  }
  for (let edge = 0; edge < cards.from.length; edge += 1) {
    const look = EDGE_LOOKS[cards.look[edge] as number] ?? 'plain';
    lines.get(`${look} ${lit !== null && !lit.edges.has(edge)}`)?.edges.push(edge);
    const curve = curveOf(layout, cards.from[edge] as number, cards.to[edge] as number, edge);
    const { x1, y1, bend1, bend2, x2, y2 } = curve;
    curves.set([x1, y1, bend1, bend2, x2, y2], edge * CURVE.length);
  }
  const boxes = new Map<string, Boxes & { readonly cards: number[] }>();
  for (let card = 0; card < cards.cards.length; card += 1) {
    const tone = toneOf(card);
    const isFaded = lit !== null && !lit.cards.has(card);
    const key = `${tone} ${isFaded}`;
    const group = boxes.get(key) ?? { tone, isFaded, cards: [] };
    boxes.set(key, group);
    group.cards.push(card);
  }
  return { lines: [...lines.values()], boxes: [...boxes.values()], curves, end: cards.end, layout };
}

/** How an edge runs. */
export function curveAt({ curves }: Scene, edge: number): Curve {
  const at = edge * CURVE.length;
  return {
    x1: curves[at + CURVE.x1] as number,
    y1: curves[at + CURVE.y1] as number,
    bend1: curves[at + CURVE.bend1] as number,
    bend2: curves[at + CURVE.bend2] as number,
    x2: curves[at + CURVE.x2] as number,
    y2: curves[at + CURVE.y2] as number,
  };
}

/** The part of the picture that can be seen through a window of this size. */
export function partSeen({ x, y, k }: Omit<View, 'density'>, width: number, height: number): Part {
  return { left: -x / k, top: -y / k, right: (width - x) / k, bottom: (height - y) / k };
}

/** The edges of which something may be in this part. */
export function edgesWithin(
  edges: readonly number[],
  { curves }: Scene,
  { left, top, right, bottom }: Part,
): readonly number[] {
  // Gone through for each painting, of tens of thousands: no arrays are made on the way.
  return edges.filter((edge) => {
    const at = edge * CURVE.length;
    const y1 = curves[at + CURVE.y1] as number;
    const y2 = curves[at + CURVE.y2] as number;
    if ((y1 < top && y2 < top) || (y1 > bottom && y2 > bottom)) return false;
    const x1 = curves[at + CURVE.x1] as number;
    const x2 = curves[at + CURVE.x2] as number;
    const bend1 = curves[at + CURVE.bend1] as number;
    const bend2 = curves[at + CURVE.bend2] as number;
    return Math.max(x1, x2, bend1, bend2) >= left && Math.min(x1, x2, bend1, bend2) <= right;
  });
}

/** The cards of which something is in this part. */
export function cardsIn(
  cards: readonly number[],
  { layout: { x, y } }: Scene,
  { left, top, right, bottom }: Part,
): readonly number[] {
  return cards.filter((card) => {
    const cardX = x[card] as number;
    const cardY = y[card] as number;
    return cardX + CARD.width >= left && cardX <= right && cardY + CARD.height >= top && cardY <= bottom;
  });
}
