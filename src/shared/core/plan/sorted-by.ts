const BUCKETS = 65_536;
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
  for (const key of keys) {
    if (key < smallest) smallest = key;
    if (key > largest) largest = key;
  }
  const spread = largest - smallest;
  const low = pass(
    items,
    Math.min(spread + 1, BUCKETS),
    (item) => ((keys[item] as number) - smallest) % BUCKETS,
  );
  if (spread < BUCKETS) return low;
  const high = (item: number) => Math.floor(((keys[item] as number) - smallest) / BUCKETS);
  return pass(low, high(keys.indexOf(largest)) + 1, high);
}

function allOf(keys: Int32Array): Int32Array {
  const items = new Int32Array(keys.length);
  for (let item = 0; item < items.length; item += 1) items[item] = item;
  return items;
}

function pass(items: Int32Array, buckets: number, bucketOf: (item: number) => number): Int32Array {
  const next = new Int32Array(buckets + 1);
  for (const item of items) {
    const after = bucketOf(item) + 1;
    next[after] = (next[after] as number) + 1;
  }
  for (let bucket = 1; bucket <= buckets; bucket += 1) {
    next[bucket] = (next[bucket] as number) + (next[bucket - 1] as number);
  }
  const sorted = new Int32Array(items.length);
  for (const item of items) {
    const bucket = bucketOf(item);
    const place = next[bucket] as number;
    sorted[place] = item;
    next[bucket] = place + 1;
  }
  return sorted;
}
