/** Numbers grouped by a key from 0 on: those of key `k` are `items[start[k]]` to `items[start[k + 1] - 1]`. */
export interface Groups {
  readonly start: Int32Array;
  readonly items: Int32Array;
}

/**
 * Groups the items 0, 1, 2, ... by their keys, or, where `items` are given, those. Each group is in the order in
 * which its items come. Linear; keys are from 0 to `count - 1`.
 */
export function groupedBy(keys: ArrayLike<number>, count: number, items?: ArrayLike<number>): Groups {
  const start = new Int32Array(count + 1);
  for (let at = 0; at < keys.length; at += 1) {
    const after = (keys[at] as number) + 1;
    start[after] = (start[after] as number) + 1;
  }
  for (let key = 0; key < count; key += 1) {
    start[key + 1] = (start[key + 1] as number) + (start[key] as number);
  }
  const next = start.slice();
  const grouped = new Int32Array(keys.length);
  for (let at = 0; at < keys.length; at += 1) {
    const key = keys[at] as number;
    const place = next[key] as number;
    grouped[place] = items === undefined ? at : (items[at] as number);
    next[key] = place + 1;
  }
  return { start, items: grouped };
}

/** Calls `visit` with each item of a group, in its order. */
export function eachIn({ start, items }: Groups, key: number, visit: (item: number) => void): void {
  const end = start[key + 1] as number;
  for (let at = start[key] as number; at < end; at += 1) visit(items[at] as number);
}

/** Does `test` hold for any item of a group? */
export function someIn({ start, items }: Groups, key: number, test: (item: number) => boolean): boolean {
  const end = start[key + 1] as number;
  for (let at = start[key] as number; at < end; at += 1) if (test(items[at] as number)) return true;
  return false;
}

/** How many items a group has. */
export function sizeOf({ start }: Groups, key: number): number {
  return (start[key + 1] as number) - (start[key] as number);
}
