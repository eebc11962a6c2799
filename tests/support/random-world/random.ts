/** A small seeded generator of random numbers (sfc32): the same seed gives the same choices everywhere. */
export class Random {
  readonly #words: Uint32Array;

  constructor(seed: number) {
    this.#words = Uint32Array.of(seed, 0x9e3779b9 ^ seed, 0x243f6a88, 1);
    for (let round = 0; round < 20; round += 1) this.next();
  }

  /** From 0 up to, but not including, 1. */
  next(): number {
    const [a = 0, b = 0, c = 0, counter = 0] = this.#words;
    const sum = (a + b + counter) >>> 0;
    this.#words.set([b ^ (b >>> 9), c + (c << 3), ((c << 21) | (c >>> 11)) + sum, counter + 1]);
    return sum / 2 ** 32;
  }

  /** A whole number, both ends included. */
  int(from: number, to: number): number {
    return from + Math.floor(this.next() * (to - from + 1));
  }

  chance(probability: number): boolean {
    return this.next() < probability;
  }

  pick<T>(list: readonly T[]): T {
    if (list.length === 0) throw new Error('nothing to pick from');
    return list[this.int(0, list.length - 1)] as T;
  }

  /** One of several values, each as often as its weight says. */
  weighted<const T>(pairs: readonly (readonly [T, number])[]): T {
    let left = this.next() * pairs.reduce((sum, [, weight]) => sum + weight, 0);
    for (const [value, weight] of pairs) {
      left -= weight;
      if (left < 0) return value;
    }
    return this.pick(pairs)[0];
  }

  /** One of the keys, each as often as its weight says. */
  among<K extends string>(weights: Readonly<Record<K, number>>): K {
    return this.weighted(Object.entries<number>(weights) as [K, number][]);
  }

  /** One of the numbers that are the keys, each as often as its weight says. */
  count(weights: Readonly<Record<number, number>>): number {
    return Number(this.among(weights));
  }

  shuffled<T>(list: readonly T[]): T[] {
    const result = [...list];
    for (let index = result.length - 1; index > 0; index -= 1) {
      const other = this.int(0, index);
      const held = result[index] as T;
      result[index] = result[other] as T;
      result[other] = held;
    }
    return result;
  }

  sample<T>(list: readonly T[], count: number): T[] {
    return this.shuffled(list).slice(0, count);
  }

  times<T>(count: number, make: (index: number) => T): T[] {
    return Array.from({ length: count }, (_, index) => make(index));
  }

  /** An object with the key, or, as often as the chance does not strike, without it. */
  maybe<K extends string, V>(probability: number, key: K, make: () => V): { [key in K]?: V } {
    return this.chance(probability) ? ({ [key]: make() } as { [key in K]: V }) : {};
  }
}
