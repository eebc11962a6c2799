import { eachIn, type Groups, groupedBy } from '../rules/groups';
import { type Arcs, ranksOf } from './ranks';
import { spaced } from './rows';

/** The size of a card, and what is left free around it, in pixels. */
export const CARD = { width: 184, height: 60, gap: 18, between: 90 } as const;

/** Where each card is drawn. */
export interface Layout {
  /** Of the upper left corner, in pixels from the upper left corner of the picture. */
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly width: number;
  readonly height: number;
  /** Edges that lead back to the left, or up or down, as there are in circles. */
  readonly isBack: Uint8Array;
}

const ROW = CARD.height + CARD.gap;
const COLUMN = CARD.width + CARD.gap;

/** How often the cards of all layers are put in the order of their neighbours, to the right and back. */
const SWEEPS = 4;

/**
 * Lays out a graph in layers, providers left, what hangs on them right; parts that nothing joins are kept apart, the
 * largest first, and cards without any edge come last. No two cards overlap; a function of the arguments alone.
 * Linear but for sorting.
 */
export function layoutOf(arcs: Arcs): Layout {
  const { count } = arcs;
  const rank = ranksOf(arcs);
  const x = new Float64Array(count);
  const y = new Float64Array(count);
  const near = {
    before: groupedBy(arcs.to, count, arcs.from),
    after: groupedBy(arcs.from, count, arcs.to),
  };
  const pieces = piecesOf(arcs).map((cards) => drawnPiece(cards, near, rank, x, y));
  const single = pieces.filter(({ cards }) => cards.length === 1);
  const joined = pieces.filter(({ cards }) => cards.length > 1);
  // Of the same size they stay in the order of the inventory.
  joined.sort((one, other) => other.cards.length - one.cards.length);
  const widest = Math.max(WIDTH, ...joined.map(({ width }) => width));
  const size = shelved([...joined, ...single], widest, x, y);
  // Not every edge against the order of a circle leads back: something outside may have put its head farther right.
  const isBack = Uint8Array.from(arcs.from, (card, at) =>
    (x[arcs.to[at] as number] as number) <= (x[card] as number) ? 1 : 0,
  );
  return { x, y, ...size, isBack };
}

/** What is narrower is filled up with smaller pieces beside it. */
const WIDTH = 5 * COLUMN + CARD.between;

interface Piece {
  readonly cards: readonly number[];
  readonly width: number;
  readonly height: number;
}

/** The cards of each part of the graph, in their order, by the first of them. */
function piecesOf({ count, from, to }: Arcs): readonly (readonly number[])[] {
  const root = Int32Array.from({ length: count }, (_, card) => card);
  const rootOf = (card: number) => {
    let at = card;
    while (root[at] !== at) {
      root[at] = root[root[at] as number] as number;
      at = root[at] as number;
    }
    return at;
  };
  for (let at = 0; at < from.length; at += 1) {
    const [one, other] = [rootOf(from[at] as number), rootOf(to[at] as number)];
    root[Math.max(one, other)] = Math.min(one, other);
  }
  const pieces = new Map<number, number[]>();
  for (let card = 0; card < count; card += 1) {
    const first = rootOf(card);
    const piece = pieces.get(first);
    if (piece === undefined) pieces.set(first, [card]);
    else piece.push(card);
  }
  return [...pieces.values()];
}

/** By card: those that it hangs on, and those that hang on it. */
interface Near {
  readonly before: Groups;
  readonly after: Groups;
}

/** Puts a piece with its upper left corner at 0, 0. */
function drawnPiece(
  cards: readonly number[],
  near: Near,
  rank: Int32Array,
  x: Float64Array,
  y: Float64Array,
): Piece {
  const layers = layersOf(cards, rank);
  const most = rowsFor(cards.length);
  for (const layer of layers) place(layer, most, y, (card) => y[card] as number);
  for (let sweep = 0; sweep < SWEEPS; sweep += 1) {
    for (const layer of layers.slice(1)) place(layer, most, y, meanOf(near.before, y));
    for (const layer of layers.slice(0, -1).reverse()) place(layer, most, y, meanOf(near.after, y));
  }
  let left = 0;
  let top = Number.POSITIVE_INFINITY;
  let bottom = 0;
  for (const layer of layers) {
    const columns = Math.ceil(layer.length / most);
    for (const [at, card] of layer.entries()) {
      x[card] = left + (at % columns) * COLUMN;
      top = Math.min(top, y[card] as number);
      bottom = Math.max(bottom, y[card] as number);
    }
    left += columns * COLUMN - CARD.gap + CARD.between;
  }
  for (const card of cards) y[card] = (y[card] as number) - top;
  return { cards, width: left - CARD.between, height: bottom - top + CARD.height };
}

/** The cards of each layer, from the left; none is empty. */
function layersOf(cards: readonly number[], rank: Int32Array): number[][] {
  const layers = new Map<number, number[]>();
  for (const card of cards) {
    const at = rank[card] as number;
    const layer = layers.get(at);
    if (layer === undefined) layers.set(at, [card]);
    else layer.push(card);
  }
  return [...layers].sort(([one], [other]) => one - other).map(([, layer]) => layer);
}

/** How many cards stand below one another before a layer goes on beside them: more in larger pieces, in few steps. */
function rowsFor(cards: number): number {
  const steps = Math.max(0, Math.ceil(Math.log(cards / 200) / Math.log(4)));
  return 16 * 2 ** steps;
}

/** Sorts a layer by where its cards would like to be, and puts each row as near to that as can be. */
function place(layer: number[], most: number, y: Float64Array, wantedOf: (card: number) => number): void {
  const wanted = new Map(layer.map((card) => [card, wantedOf(card)]));
  const of = (card: number) => wanted.get(card) as number;
  layer.sort((one, other) => of(one) - of(other) || one - other);
  const columns = Math.ceil(layer.length / most);
  const rows: number[] = [];
  for (let at = 0; at < layer.length; at += columns) {
    const row = layer.slice(at, at + columns);
    rows.push(row.reduce((sum, card) => sum + of(card), 0) / row.length);
  }
  const placed = spaced(rows, ROW);
  for (const [at, card] of layer.entries()) y[card] = placed[Math.floor(at / columns)] as number;
}

/** The mean of where a card's neighbours are; where it is itself, if it has none. */
function meanOf(near: Groups, y: Float64Array): (card: number) => number {
  return (card) => {
    let sum = 0;
    let count = 0;
    eachIn(near, card, (other) => {
      sum += y[other] as number;
      count += 1;
    });
    return count === 0 ? (y[card] as number) : sum / count;
  };
}

/** Puts pieces beside one another, row by row, as they come; gives the size of it all. */
function shelved(
  pieces: readonly Piece[],
  most: number,
  x: Float64Array,
  y: Float64Array,
): { readonly width: number; readonly height: number } {
  let left = 0;
  let top = 0;
  let shelf = 0;
  let width = 0;
  for (const piece of pieces) {
    if (left > 0 && left + piece.width > most) {
      left = 0;
      top += shelf + 2 * CARD.gap;
      shelf = 0;
    }
    for (const card of piece.cards) {
      x[card] = (x[card] as number) + left;
      y[card] = (y[card] as number) + top;
    }
    width = Math.max(width, left + piece.width);
    shelf = Math.max(shelf, piece.height);
    left += piece.width + 2 * CARD.gap;
  }
  return { width, height: pieces.length === 0 ? 0 : top + shelf };
}
