import { eachIn } from '../rules/groups';
import type { Situation } from '../rules/situation';

/** A part of the graph, by ids, both in the inventory's order. */
export interface Part {
  readonly accounts: readonly string[];
  readonly links: readonly string[];
}

/** Where an account has not been reached. */
export const FAR = -1;

/**
 * What is near an account: the accounts that are at most `depth` active links away, in whichever direction these
 * lead, itself included, and every active link between two of them. Empty if there is no such account. Linear.
 */
export function neighbourhood(situation: Situation, account: string, depth: number): Part {
  const { accountIds, linkIds, active, provider, dependent } = situation;
  const start = accountIds.indexOf(account);
  if (start < 0) return { accounts: [], links: [] };
  const distance = distancesFrom(situation, start, depth);
  const isNear = (one: number | undefined) => distance[one as number] !== FAR;
  return {
    accounts: accountIds.filter((_, at) => isNear(at)),
    links: linkIds.filter((_, at) => active[at] === 1 && isNear(provider[at]) && isNear(dependent[at])),
  };
}

/**
 * For every account how many active links it is away from the one at the place `start`, in whichever direction they
 * lead; FAR where it is more than `most`, or where no links lead there. Linear.
 */
export function distancesFrom(situation: Situation, start: number, most: number): Int32Array {
  const distance = new Int32Array(situation.accounts.length).fill(FAR);
  distance[start] = 0;
  const queue = [start];
  for (const account of queue) {
    const next = (distance[account] as number) + 1;
    if (next > most) break;
    eachNeighbour(situation, account, (other) => {
      if (distance[other] !== FAR) return;
      distance[other] = next;
      queue.push(other);
    });
  }
  return distance;
}

/** Calls `visit` with the other end of each active link at an account, and with the link. */
export function eachNeighbour(
  { active, incoming, outgoing, provider, dependent }: Situation,
  account: number,
  visit: (other: number, link: number) => void,
): void {
  eachIn(outgoing, account, (link) => {
    if (active[link] === 1) visit(dependent[link] as number, link);
  });
  eachIn(incoming, account, (link) => {
    if (active[link] === 1) visit(provider[link] as number, link);
  });
}
