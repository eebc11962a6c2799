const BITS = 16;
const BUCKETS = 1 << BITS;
const FEW = 64;

/**
 * Items in the order of their keys, equals in the order in which they come; by default all items, 0, 1, 2, ...
 * `keys` are by item. Two passes of a radix sort: linear, where a comparing sort of a plan's tasks was what took
 * most of its time.
 */
export function sortedBy(keys: Int32Array, items: Int32Array = allOf(keys)): Int32Array {
  if (items.length < FEW) {
    return items.slice().sort((one, other) => (keys[one] as number) - (keys[other] as number));
  }
  let smallest = keys[0] as number;
  let largest = smallest;
  for (let item = 0; item < keys.length; item += 1) {
    const key = keys[item] as number;
    if (key < smallest) smallest = key;
    if (key > largest) largest = key;
  }
  const spread = largest - smallest;
  const low = pass(items, keys, smallest, 0, Math.min(spread + 1, BUCKETS));
  return spread < BUCKETS ? low : pass(low, keys, smallest, BITS, (spread >>> BITS) + 1);
}

function allOf(keys: Int32Array): Int32Array {
  const items = new Int32Array(keys.length);
  for (let item = 0; item < items.length; item += 1) items[item] = item;
  return items;
}

// Sorts by 16 bits of each key's distance from the smallest, from bit `shift` on, which are less than `buckets`.
function pass(
  items: Int32Array,
  keys: Int32Array,
  smallest: number,
  shift: number,
  buckets: number,
): Int32Array {
  const next = new Int32Array(buckets + 1);
  const bucket = new Uint16Array(items.length);
  for (let at = 0; at < items.length; at += 1) {
    const distance = (keys[items[at] as number] as number) - smallest;
    // A Uint16Array keeps the lower 16 bits.
    bucket[at] = distance >>> shift;
    const after = (bucket[at] as number) + 1;
    next[after] = (next[after] as number) + 1;
  }
  for (let at = 1; at <= buckets; at += 1) next[at] = (next[at] as number) + (next[at - 1] as number);
  const sorted = new Int32Array(items.length);
  for (let at = 0; at < items.length; at += 1) {
    const place = next[bucket[at] as number] as number;
    sorted[place] = items[at] as number;
    next[bucket[at] as number] = place + 1;
  }
  return sorted;
}
