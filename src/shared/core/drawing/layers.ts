import { eachIn, type Groups } from '../rules/groups';
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

/**
 * Puts the cards of a piece into whole rows, layer by layer from the left: each as near as can be to the middle of
 * those that it hangs on, and what hangs on nothing in the order of the inventory, with room for what hangs on it. One
 * such pass, in whole rows, is what keeps most cards where they are when a link is added; further ones would save
 * few crossings. Linear but for sorting.
 *
 * @param before by card, those that it hangs on
 */
export function fillGrid(
  layers: readonly (readonly number[])[],
  most: number,
  before: Groups,
  rank: Int32Array,
  place: ArrayLike<number>,
  { row, column }: Grid,
): void {
  const bands = bandsOf(layers, most, before, rank);
  for (const layer of layers) {
    const columns = Math.ceil(layer.length / most);
    const wanted = layer.map((card) => bands.get(card) ?? middleOf(card, before, rank, row));
    const slots = slotsOf(
      layer.map((card) => place[card] as number),
      wanted,
      columns,
    );
    for (const [at, card] of layer.entries()) {
      const slot = slots[at] as number;
      row[card] = Math.floor(slot / columns);
      column[card] = slot % columns;
    }
  }
}

/** The mean row of what the card hangs on, as far as that is placed already: left of it. */
function middleOf(card: number, before: Groups, rank: Int32Array, row: Int32Array): number {
  let sum = 0;
  let count = 0;
  eachIn(before, card, (other) => {
    if ((rank[other] as number) >= (rank[card] as number)) return;
    sum += row[other] as number;
    count += 1;
  });
  return Math.round(sum / count);
}

/** By card that hangs on nothing, the row in the middle of the room for what hangs on it, and on that, and so on. */
function bandsOf(
  layers: readonly (readonly number[])[],
  most: number,
  before: Groups,
  rank: Int32Array,
): ReadonlyMap<number, number> {
  const leaves = new Map<number, number>();
  const roots: number[] = [];
  for (const layer of [...layers].reverse()) {
    for (const card of layer) {
      const own = leaves.get(card) ?? 1;
      leaves.set(card, own);
      const main = nearestOf(card, before, rank);
      if (main === -1) roots.push(card);
      else leaves.set(main, (leaves.get(main) ?? 0) + own);
    }
  }
  roots.sort((one, other) => one - other);
  const total = roots.reduce((sum, card) => sum + (leaves.get(card) ?? 1), 0);
  const scale = total <= most ? 1 : most / inSteps(total);
  const bands = new Map<number, number>();
  let top = 0;
  for (const card of roots) {
    const room = inSteps((leaves.get(card) ?? 1) * scale);
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

/** Of those that a card hangs on, left of it, the one that is farthest right, the first of several; -1: there is none. */
function nearestOf(card: number, before: Groups, rank: Int32Array): number {
  let nearest = -1;
  let at = -1;
  eachIn(before, card, (other) => {
    const there = rank[other] as number;
    if (there >= (rank[card] as number) || there < at) return;
    if (there === at && other > nearest) return;
    nearest = other;
    at = there;
  });
  return nearest;
}
