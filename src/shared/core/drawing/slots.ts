import { spaced } from './rows';

/**
 * Slots for the cards of a layer, each in one of its own: row by row, `columns` to a row. Rows are as near as can be to
 * where the cards would like to be, in that order, and within a row a card keeps its column whoever comes or goes, as
 * far as that can be.
 *
 * @param wanted by place in the layer, a row
 * @returns by place in the layer, its slot
 */
export function slotsOf(layer: readonly number[], wanted: readonly number[], columns: number): Int32Array {
  const order = [...layer.keys()].sort(
    (one, other) =>
      (wanted[one] as number) - (wanted[other] as number) ||
      (layer[one] as number) - (layer[other] as number),
  );
  const places = spaced(
    order.map((at) => (wanted[at] as number) * columns),
    1,
  );
  const slots = new Int32Array(layer.length);
  const taken = new Set<number>();
  for (const [place, at] of order.entries()) {
    // Not above the first row: everything moves down by as much as the first of them.
    const row = Math.floor(Math.max(place, Math.floor(places[place] as number)) / columns);
    let column = columns === 1 ? 0 : (layer[at] as number) % columns;
    while (taken.has(row * columns + column)) column = (column + 1) % columns;
    taken.add(row * columns + column);
    slots[at] = row * columns + column;
  }
  return slots;
}
