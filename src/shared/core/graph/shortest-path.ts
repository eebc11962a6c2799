import type { Situation } from '../rules/situation';
import { distancesFrom, eachNeighbour, FAR } from './neighbourhood';

/** A way from one account to another, by ids: `links[n]` joins `accounts[n]` and `accounts[n + 1]`. */
export interface Path {
  /** One more than links. */
  readonly accounts: readonly string[];
  readonly links: readonly string[];
}

/**
 * The way from one account to another over the fewest active links, in whichever direction these lead; null if none
 * does, or if one of the two is not there. Of several as short, the one whose first step leads to the account that
 * comes first in the inventory, and so on; between the same two accounts the first link. Linear.
 */
export function shortestPath(situation: Situation, from: string, to: string): Path | null {
  const { accountIds, linkIds } = situation;
  const start = accountIds.indexOf(from);
  const end = accountIds.indexOf(to);
  if (start < 0 || end < 0) return null;
  const distance = distancesFrom(situation, end, Number.POSITIVE_INFINITY);
  if (distance[start] === FAR) return null;
  const accounts = [from];
  const links: string[] = [];
  for (let at = start; at !== end; ) {
    const step = firstStep(situation, distance, at);
    at = step.account;
    accounts.push(accountIds[at] as string);
    links.push(linkIds[step.link] as string);
  }
  return { accounts, links };
}

function firstStep(
  situation: Situation,
  distance: Int32Array,
  from: number,
): { readonly account: number; readonly link: number } {
  const wanted = (distance[from] as number) - 1;
  const first = { account: Number.POSITIVE_INFINITY, link: Number.POSITIVE_INFINITY };
  eachNeighbour(situation, from, (account, link) => {
    if (distance[account] !== wanted || account > first.account) return;
    first.link = account < first.account ? link : Math.min(first.link, link);
    first.account = account;
  });
  return first;
}
