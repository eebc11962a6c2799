import { eachIn, type Groups, groupedBy } from '../rules/groups';
import type { Situation } from '../rules/situation';
import { activeArcs } from './active-arcs';
import { stronglyConnectedComponents } from './components';

/** An account, and how many others hang on it. */
export interface Support {
  readonly account: string;
  /** Accounts that an active link joins to it as their provider. */
  readonly direct: number;
  /** These, and whatever depends on them in turn; each once, and without the account itself. */
  readonly dependents: number;
}

/** How many accounts are counted at once: so many bits per component still fit into a processor's cache. */
const CHUNK = 1024;
const WORDS = CHUNK / 32;

/**
 * The accounts on which most others depend over active links, the most important first, at most `count`; ties by
 * those that depend directly, then the inventory's order. Accounts on which none depends are left out.
 *
 * Exact for every account. Accounts in a circle have the same dependents, so these are counted once per component, as
 * sets of bits put together from the dependents' sets: links times accounts / 32, some milliseconds for ten thousand.
 */
export function mostDependedOn(situation: Situation, count: number): readonly Support[] {
  const arcs = activeArcs(situation);
  const component = stronglyConnectedComponents(arcs);
  const reached = reachedFrom(condensed(arcs, component));
  const direct = directDependents(arcs);
  // Whoever is in a component is reached from itself.
  const dependents = component.map((one) => (reached[one] as number) - 1);
  const order = [...situation.accountIds.keys()].filter((account) => direct[account] !== 0);
  order.sort(
    (one, other) =>
      (dependents[other] as number) - (dependents[one] as number) ||
      (direct[other] as number) - (direct[one] as number) ||
      one - other,
  );
  return order.slice(0, count).map((account) => ({
    account: situation.accountIds[account] as string,
    direct: direct[account] as number,
    dependents: dependents[account] as number,
  }));
}

/** Components with what they lead to. A component is known by the place of one of its accounts. */
interface Condensed {
  /** Those of an account that is no component's place are empty. */
  readonly members: Groups;
  /** The components right below each, without repeats. */
  readonly below: Groups;
  /** All components; whoever leads to another comes after it. */
  readonly bottomUp: readonly number[];
}

function condensed({ start, items: heads }: Groups, component: Int32Array): Condensed {
  const count = component.length;
  const members = groupedBy(component, count);
  const from: number[] = [];
  const to: number[] = [];
  const seenFor = new Int32Array(count).fill(-1);
  for (let one = 0; one < count; one += 1) {
    eachIn(members, one, (account) => {
      for (let at = start[account] as number; at < (start[account + 1] as number); at += 1) {
        const other = component[heads[at] as number] as number;
        if (other === one || seenFor[other] === one) continue;
        seenFor[other] = one;
        from.push(one);
        to.push(other);
      }
    });
  }
  const below = groupedBy(from, count, to);
  return { members, below, bottomUp: bottomUp(below, groupedBy(to, count, from), component) };
}

function bottomUp(below: Groups, above: Groups, component: Int32Array): readonly number[] {
  const waitsFor = new Int32Array(component.length);
  const order: number[] = [];
  for (let one = 0; one < waitsFor.length; one += 1) {
    if (component[one] !== one) continue;
    waitsFor[one] = (below.start[one + 1] as number) - (below.start[one] as number);
    if (waitsFor[one] === 0) order.push(one);
  }
  for (const done of order) {
    eachIn(above, done, (one) => {
      waitsFor[one] = (waitsFor[one] as number) - 1;
      if (waitsFor[one] === 0) order.push(one);
    });
  }
  return order;
}

// How many accounts there are in each component and below it. Bits stand for accounts by their place among the
// members, so that those of one component stand side by side.
function reachedFrom({ members, below, bottomUp: order }: Condensed): Int32Array {
  const count = members.items.length;
  const reached = new Int32Array(count);
  const row = new Int32Array(count);
  for (const [place, one] of order.entries()) row[one] = place * WORDS;
  const bits = new Uint32Array(order.length * WORDS);
  // For each component the last chunk in which it has any bits. Most have none in most chunks.
  const hasBits = new Int32Array(count).fill(-1);
  for (let first = 0; first < count; first += CHUNK) {
    for (const one of order) {
      const own = row[one] as number;
      const begin = () => {
        if (hasBits[one] === first) return;
        hasBits[one] = first;
        bits.fill(0, own, own + WORDS);
      };
      eachIn(below, one, (other) => {
        if (hasBits[other] !== first) return;
        begin();
        addRow(bits, own, row[other] as number);
      });
      const from = Math.max(members.start[one] as number, first);
      const end = Math.min(members.start[one + 1] as number, first + CHUNK);
      if (from < end) begin();
      for (let at = from; at < end; at += 1) setBit(bits, own, at - first);
      if (hasBits[one] === first) reached[one] = (reached[one] as number) + sizeOfRow(bits, own);
    }
  }
  return reached;
}

function addRow(bits: Uint32Array, to: number, from: number): void {
  for (let word = 0; word < WORDS; word += 1) {
    bits[to + word] = (bits[to + word] as number) | (bits[from + word] as number);
  }
}

function setBit(bits: Uint32Array, row: number, bit: number): void {
  const word = row + (bit >>> 5);
  bits[word] = (bits[word] as number) | (1 << (bit & 31));
}

function sizeOfRow(bits: Uint32Array, row: number): number {
  let size = 0;
  for (let at = row; at < row + WORDS; at += 1) {
    // The usual way to count the bits of a word: by twos, by fours, by eights, and all.
    let word = bits[at] as number;
    if (word === 0) continue;
    word -= (word >>> 1) & 0x55555555;
    word = (word & 0x33333333) + ((word >>> 2) & 0x33333333);
    size += Math.imul((word + (word >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
  }
  return size;
}

function directDependents({ start, items: heads }: Groups): Int32Array {
  const count = start.length - 1;
  const direct = new Int32Array(count);
  const seenFor = new Int32Array(count).fill(-1);
  for (let account = 0; account < count; account += 1) {
    for (let at = start[account] as number; at < (start[account + 1] as number); at += 1) {
      const other = heads[at] as number;
      if (seenFor[other] === account) continue;
      seenFor[other] = account;
      direct[account] = (direct[account] as number) + 1;
    }
  }
  return direct;
}
