import { groupedBy } from '../rules/groups';
import { fillGrid, type Grid, layersOf, type Ranked, rowsFor } from './layers';
import { type Arcs, ranksOf } from './ranks';

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

/**
 * Lays out a graph in layers, providers left, what hangs on them right; parts that nothing joins are kept apart, the
 * largest first, and cards without any edge come last. No two cards overlap; a function of the arguments alone.
 * Linear but for sorting.
 */
export function layoutOf(arcs: Arcs): Layout {
  const { count } = arcs;
  const rank = ranksOf(arcs);
  const corners = { x: new Float64Array(count), y: new Float64Array(count) };
  const grid = { row: new Int32Array(count), column: new Int32Array(count) };
  const graph = {
    rank,
    place: arcs.place,
    before: groupedBy(arcs.to, count, arcs.from),
    after: groupedBy(arcs.from, count, arcs.to),
  };
  const pieces = piecesOf(arcs).map((cards) => drawnPiece(cards, graph, grid, corners));
  const single = pieces.filter(({ cards }) => cards.length === 1);
  const joined = pieces.filter(({ cards }) => cards.length > 1);
  // Of the same size they stay in the order of the inventory.
  joined.sort((one, other) => other.cards.length - one.cards.length);
  const widest = Math.max(WIDTH, ...joined.map(({ width }) => width));
  const size = shelved([...joined, ...single], widest, corners);
  const { x } = corners;
  // Not every edge against the order of a circle leads back: something outside may have put its head farther right.
  const isBack = Uint8Array.from(arcs.from, (card, at) =>
    (x[arcs.to[at] as number] as number) <= (x[card] as number) ? 1 : 0,
  );
  return { ...corners, ...size, isBack };
}

/** What is narrower is filled up with smaller pieces beside it. */
const WIDTH = 5 * COLUMN + CARD.between;

type Corners = Pick<Layout, 'x' | 'y'>;

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

/** Puts a piece with its upper left corner at 0, 0. */
function drawnPiece(cards: readonly number[], graph: Ranked, grid: Grid, { x, y }: Corners): Piece {
  const layers = layersOf(cards, graph.rank);
  const most = rowsFor(cards.length);
  fillGrid(layers, most, graph, grid);
  let left = 0;
  let rows = 0;
  for (const layer of layers) {
    for (const card of layer) {
      x[card] = left + (grid.column[card] as number) * COLUMN;
      y[card] = (grid.row[card] as number) * ROW;
      rows = Math.max(rows, (grid.row[card] as number) + 1);
    }
    left += Math.ceil(layer.length / most) * COLUMN - CARD.gap + CARD.between;
  }
  return { cards, width: left - CARD.between, height: rows * ROW - CARD.gap };
}

/** Puts pieces beside one another, row by row, as they come; gives the size of it all. */
function shelved(
  pieces: readonly Piece[],
  most: number,
  { x, y }: Corners,
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
