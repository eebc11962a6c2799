/**
 * Takes out numbers smallest first. Numbers up to 2^53; what they stand for is packed into them by the caller.
 */
export class MinHeap {
  private readonly items: number[] = [];

  get size(): number {
    return this.items.length;
  }

  /** Puts a number in; log n. */
  push(item: number): void {
    const { items } = this;
    let at = items.length;
    items.push(item);
    while (at > 0) {
      const parent = (at - 1) >> 1;
      const above = items[parent] as number;
      if (above <= item) break;
      items[at] = above;
      at = parent;
    }
    items[at] = item;
  }

  /** The smallest. Must not be asked of an empty heap. */
  peek(): number {
    return this.items[0] as number;
  }

  /** Takes the smallest out; log n. Must not be called on an empty heap. */
  pop(): number {
    const { items } = this;
    const smallest = items[0] as number;
    const last = items.pop() as number;
    const { length } = items;
    if (length === 0) return smallest;
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= length) break;
      if (child + 1 < length && (items[child + 1] as number) < (items[child] as number)) child += 1;
      const below = items[child] as number;
      if (below >= last) break;
      items[at] = below;
      at = child;
    }
    items[at] = last;
    return smallest;
  }
}
