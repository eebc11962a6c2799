import type { Groups } from '../rules/groups';
import { slotsOf } from './slots';

/** Where cards are within a piece of the graph: by card, its row and, from the left within its layer, its column. */
export interface Grid {
  readonly row: Int32Array;
  readonly column: Int32Array;
}

/** The cards of each layer, from the left, in their order; none is empty. */
export function layersOf(cards: readonly number[], rank: Int32Array): readonly (readonly number[])[] {
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
export function rowsFor(cards: number): number {
  const steps = Math.max(0, Math.ceil(Math.log(cards / 200) / Math.log(4)));
  return 16 * 2 ** steps;
}

/** A graph as its cards are placed in it. */
export interface Ranked {
  readonly rank: Int32Array;
  /** By card, a number that it keeps when others come or go. */
  readonly place: ArrayLike<number>;
  /** By card: those that it hangs on, and those that hang on it. */
  readonly before: Groups;
  readonly after: Groups;
}

/**
 * Puts the cards of a piece into whole rows, layer by layer from the left: each as near as can be to the middle of
 * those that it hangs on; the first layer in the order of the inventory, with room for what hangs on it; and what
 * hangs on nothing, but further right, last, near what hangs on it. One such pass, in whole rows, is what keeps most
 * cards where they are when a link is added; further ones would save few crossings. Linear but for sorting.
 */
export function fillGrid(
  layers: readonly (readonly number[])[],
  most: number,
  graph: Ranked,
  { row, column }: Grid,
): void {
  const { rooms, late } = roomsOf(layers, graph);
  const bands = bandsOf(rooms, most);
  for (const card of late) row[card] = NOWHERE;
  const fill = (cards: readonly number[], columns: number, wantedOf: (card: number) => number) => {
    const places = cards.map((card) => graph.place[card] as number);
    const slots = slotsOf(places, cards.map(wantedOf), columns);
    for (const [at, card] of cards.entries()) {
      row[card] = Math.floor((slots[at] as number) / columns);
      column[card] = (slots[at] as number) % columns;
    }
  };
  const columnsOf = (layer: readonly number[]) => Math.ceil(layer.length / most);
  for (const layer of layers) {
    const cards = layer.filter((card) => !late.has(card));
    fill(cards, columnsOf(layer), (card) => bands.get(card) ?? middleOf(leftOf(card, graph), row));
  }
  for (const layer of layers) {
    if (!layer.some((card) => late.has(card))) continue;
    fill(layer, columnsOf(layer), (card) =>
      row[card] === NOWHERE ? middleOf(itemsOf(graph.after, card), row) : (row[card] as number),
    );
  }
}

const NOWHERE = -1;

/** The mean row of these cards, as far as they are placed already; one of them is. */
function middleOf(cards: readonly number[], row: Int32Array): number {
  const rows = cards.flatMap((card) => (row[card] === NOWHERE ? [] : [row[card] as number]));
  return Math.round(rows.reduce((sum, one) => sum + one, 0) / rows.length);
}

function leftOf(card: number, { before, rank }: Ranked): readonly number[] {
  return itemsOf(before, card).filter((other) => (rank[other] as number) < (rank[card] as number));
}

function itemsOf({ start, items }: Groups, key: number): readonly number[] {
  return [...items.subarray(start[key], start[key + 1])];
}

/**
 * For each card of the first layer the most cards of one layer that hang on it, on what hangs on it, and so on; and
 * the cards further right that hang on nothing either.
 */
function roomsOf(layers: readonly (readonly number[])[], graph: Ranked) {
  const root = new Map<number, number>();
  const rooms = new Map<number, number>();
  const late = new Set<number>();
  for (const [at, layer] of layers.entries()) {
    const inLayer = new Map<number, number>();
    for (const card of layer) {
      const first = at === 0 ? card : root.get(leftOf(card, graph).find((other) => root.has(other)) ?? -1);
      if (first === undefined) late.add(card);
      else {
        root.set(card, first);
        inLayer.set(first, (inLayer.get(first) ?? 0) + 1);
      }
    }
    for (const [card, count] of inLayer) rooms.set(card, Math.max(rooms.get(card) ?? 0, count));
  }
  return { rooms, late };
}

/** By card of the first layer, the row in the middle of its room. */
function bandsOf(rooms: ReadonlyMap<number, number>, most: number): ReadonlyMap<number, number> {
  const total = [...rooms.values()].reduce((sum, room) => sum + room, 0);
  const scale = total <= most ? 1 : most / inSteps(total);
  const bands = new Map<number, number>();
  let top = 0;
  for (const [card, cards] of [...rooms].sort(([one], [other]) => one - other)) {
    const room = inSteps(cards * scale);
    bands.set(card, top + Math.floor(room / 2));
    top += room;
  }
  return bands;
}

/** At least as much, a power of two or half as much again: so one leaf more seldom moves what comes after it. */
function inSteps(rows: number): number {
  const power = 2 ** Math.floor(Math.log2(Math.max(1, rows)));
  return [1, 1.5, 2].map((step) => Math.ceil(step * power)).find((step) => step >= rows) ?? 2 * power;
}
