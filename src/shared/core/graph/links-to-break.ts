import { eachIn, type Groups, groupedBy } from '../rules/groups';
import { MinHeap } from './min-heap';

/** Accounts in a circle, numbered from 0 on, and the links between them, which are known by their place. */
export interface Circle {
  readonly size: number;
  /** Of each link the account it leads from and the one it leads to. */
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** It cannot be released. Such links alone lead in no circle. */
  readonly isFixed: (link: number) => boolean;
  /** Releasing it takes more than releasing another: it is taken only where that makes no more links. */
  readonly isHarder: (link: number) => boolean;
}

/** Links without which there is no circle left. */
export interface Breaking {
  /** Places of links, in their order. */
  readonly links: readonly number[];
  readonly isFewest: boolean;
}

/** Up to how many accounts all orders are compared: the time doubles with each. */
const FEW = 12;

/**
 * Links that can be released and leave no circle. Put the accounts in an order that keeps to the fixed links, and
 * release whatever leads back: up to 12 accounts the best of all orders is found, for more a good one, by the rule
 * of Eades, Lin and Smyth; one link alone is always the fewest. For more accounts n log n in links.
 */
export function linksToBreak(circle: Circle): Breaking {
  const isSmall = circle.size <= FEW;
  const place = isSmall ? bestOrder(circle) : new GoodOrder(circle).place;
  const links: number[] = [];
  for (let link = 0; link < circle.from.length; link += 1) {
    const from = place[circle.from[link] as number] as number;
    if (from > (place[circle.to[link] as number] as number)) links.push(link);
  }
  return { links, isFewest: isSmall || links.length === 1 };
}

/**
 * The place of each account in the best order. Sets of accounts are numbers with a bit for each; the best order of a
 * set is the best of one without one of them, which then comes last.
 */
function bestOrder(circle: Circle): Int32Array {
  const { size } = circle;
  const sets = 1 << size;
  const back = costsOfComingLast(circle);
  const best = new Float64Array(sets).fill(Number.POSITIVE_INFINITY);
  const last = new Int8Array(sets);
  best[0] = 0;
  for (let set = 1; set < sets; set += 1) {
    for (let account = size - 1; account >= 0; account -= 1) {
      if ((set & (1 << account)) === 0) continue;
      const others = set & ~(1 << account);
      const cost = (best[others] as number) + (back[account * sets + others] as number);
      if (cost >= (best[set] as number)) continue;
      best[set] = cost;
      last[set] = account;
    }
  }
  const place = new Int32Array(size);
  for (let set = sets - 1, at = size - 1; at >= 0; at -= 1) {
    const account = last[set] as number;
    place[account] = at;
    set &= ~(1 << account);
  }
  return place;
}

// For each account and set of others what it takes to release all its links that lead to these.
function costsOfComingLast({ size, from, to, isFixed, isHarder }: Circle): Float64Array {
  const sets = 1 << size;
  const costs = new Float64Array(size * sets);
  // All harder ones together cost less than one link more.
  const more = 1 / (from.length + 1);
  for (let link = 0; link < from.length; link += 1) {
    const cost = isFixed(link) ? Number.POSITIVE_INFINITY : 1 + (isHarder(link) ? more : 0);
    const at = (from[link] as number) * sets + (1 << (to[link] as number));
    costs[at] = (costs[at] as number) + cost;
  }
  for (let account = 0; account < size; account += 1) {
    const row = account * sets;
    for (let set = 1; set < sets; set += 1) {
      const lowest = set & -set;
      if (set === lowest) continue;
      costs[row + set] = (costs[row + lowest] as number) + (costs[row + (set & ~lowest)] as number);
    }
  }
  return costs;
}

/**
 * Fills the order from both ends: whoever leads nowhere any more comes last, whom nothing leads to any more comes
 * first, and where there is neither, first comes the one that leads to most more than leads to it.
 */
class GoodOrder {
  readonly place: Int32Array;
  private readonly circle: Circle;
  private readonly leaving: Groups;
  private readonly entering: Groups;
  private readonly isPlaced: Uint8Array;
  private readonly out: Int32Array;
  private readonly into: Int32Array;
  /** How many fixed links lead to an account from accounts that are not placed. */
  private readonly held: Int32Array;
  private readonly sinks: number[] = [];
  private readonly sources: number[] = [];
  private readonly others = new MinHeap();
  private front = 0;
  private end: number;

  constructor(circle: Circle) {
    const { size, from, to, isFixed } = circle;
    this.circle = circle;
    this.end = size;
    this.place = new Int32Array(size);
    this.isPlaced = new Uint8Array(size);
    this.leaving = groupedBy(from, size);
    this.entering = groupedBy(to, size);
    this.out = new Int32Array(size);
    this.into = new Int32Array(size);
    this.held = new Int32Array(size);
    for (let link = 0; link < from.length; link += 1) {
      add(this.out, from[link] as number, 1);
      add(this.into, to[link] as number, 1);
      if (isFixed(link)) add(this.held, to[link] as number, 1);
    }
    for (let account = 0; account < size; account += 1) this.consider(account);
    while (this.front < this.end) this.placeNext();
  }

  private placeNext(): void {
    const sink = this.sinks.pop();
    if (sink !== undefined) {
      if (this.isPlaced[sink] === 1) return;
      this.end -= 1;
      this.put(sink, this.end);
      return;
    }
    const account = this.sources.pop() ?? this.bestOfOthers();
    if (this.isPlaced[account] === 1) return;
    this.put(account, this.front);
    this.front += 1;
  }

  private put(account: number, place: number): void {
    const { from, to, isFixed } = this.circle;
    this.place[account] = place;
    this.isPlaced[account] = 1;
    eachIn(this.entering, account, (link) => {
      const other = from[link] as number;
      add(this.out, other, -1);
      this.consider(other);
    });
    eachIn(this.leaving, account, (link) => {
      const other = to[link] as number;
      add(this.into, other, -1);
      if (isFixed(link)) add(this.held, other, -1);
      this.consider(other);
    });
  }

  // An account goes onto the heap again whenever its rank changes; what it left there before is passed over.
  private consider(account: number): void {
    if (this.isPlaced[account] === 1) return;
    if (this.out[account] === 0) this.sinks.push(account);
    else if (this.into[account] === 0) this.sources.push(account);
    else if (this.held[account] === 0) this.others.push(this.rankOf(account));
  }

  private rankOf(account: number): number {
    const { size, from } = this.circle;
    const gain = (this.out[account] as number) - (this.into[account] as number);
    return (from.length - gain) * size + account;
  }

  private bestOfOthers(): number {
    for (;;) {
      const rank = this.others.pop();
      const account = rank % this.circle.size;
      if (this.isPlaced[account] !== 1 && rank === this.rankOf(account)) return account;
    }
  }
}

function add(numbers: Int32Array, at: number, more: number): void {
  numbers[at] = (numbers[at] as number) + more;
}
