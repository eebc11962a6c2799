import { type Groups, groupedBy, sizeOf, someIn } from '../rules/groups';
import { LOGIN, type Situation, SUB_ACCOUNT, YES } from '../rules/situation';
import { activeArcs } from './active-arcs';
import { stronglyConnectedComponents } from './components';
import { type Circle, linksToBreak } from './links-to-break';

/** A link to release, so that accounts no longer depend on each other in a circle. */
export interface CycleBreak {
  readonly link: string;
  /** Its dependent needs a login of its own first: nothing else that is known and remains lets it in. */
  readonly loginFirst: boolean;
}

/** Accounts that all depend on each other, directly or by way of others, by ids. */
export interface Cycle {
  readonly accounts: readonly string[];
  /** The active links between them. */
  readonly links: readonly string[];
  /** Links whose release leaves no circle among them. Never one on which a sub-account lives in another account. */
  readonly breaks: readonly CycleBreak[];
  /** True: no fewer links would do. False: perhaps fewer would. */
  readonly isFewest: boolean;
}

/**
 * Every group of accounts that depend on each other in circles over active links, and what breaks them; each group
 * once, all in the inventory's order. n log n, but for the search for the fewest links in small groups.
 */
export function cyclesOf(situation: Situation): readonly Cycle[] {
  const { accounts, active, provider, dependent } = situation;
  const component = stronglyConnectedComponents(activeArcs(situation));
  const members = groupedBy(component, accounts.length);
  const inside: number[] = [];
  for (let link = 0; link < active.length; link += 1) {
    const from = component[provider[link] as number];
    if (active[link] === 1 && from === component[dependent[link] as number]) inside.push(link);
  }
  const links = groupedBy(
    inside.map((link) => component[provider[link] as number] as number),
    accounts.length,
    inside,
  );
  const cycles: Cycle[] = [];
  const isDone = new Uint8Array(accounts.length);
  for (const one of component) {
    if (isDone[one] === 1 || sizeOf(members, one) < 2) continue;
    isDone[one] = 1;
    cycles.push(cycleOf(situation, itemsOf(members, one), itemsOf(links, one)));
  }
  return cycles;
}

function itemsOf({ start, items }: Groups, key: number): Int32Array {
  return items.subarray(start[key], start[key + 1]);
}

function cycleOf(situation: Situation, members: Int32Array, inside: Int32Array): Cycle {
  const { accountIds, linkIds, dependent, provider, kind, ownLogin } = situation;
  const placeOf = new Map(Array.from(members, (account, place) => [account, place]));
  const ends = (end: Int32Array) => inside.map((link) => placeOf.get(end[link] as number) as number);
  const circle: Circle = {
    size: members.length,
    from: ends(provider),
    to: ends(dependent),
    isFixed: (at) => kind[inside[at] as number] === SUB_ACCOUNT,
    isHarder: (at) => {
      const link = inside[at] as number;
      return kind[link] === LOGIN && ownLogin[dependent[link] as number] !== YES;
    },
  };
  const { links, isFewest } = linksToBreak(circle);
  const broken = links.map((at) => inside[at] as number);
  return {
    accounts: Array.from(members, (account) => accountIds[account] as string),
    links: Array.from(inside, (link) => linkIds[link] as string),
    breaks: breaksOf(situation, broken),
    isFewest,
  };
}

// What remains of the links inside leads in no circle: whoever keeps a way in there keeps one that begins somewhere.
function breaksOf(situation: Situation, broken: readonly number[]): readonly CycleBreak[] {
  const { linkIds, dependent, entrance, incoming, ownLogin } = situation;
  const isBroken = new Set(broken);
  return broken.map((link) => {
    const account = dependent[link] as number;
    const keepsAWayIn = someIn(incoming, account, (one) => entrance[one] === 1 && !isBroken.has(one));
    return {
      link: linkIds[link] as string,
      loginFirst: entrance[link] === 1 && ownLogin[account] !== YES && !keepsAWayIn,
    };
  });
}
