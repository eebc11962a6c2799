import type { Inventory, Link } from './inventory';

/** The two ends of each link, as places of accounts in the document. */
export interface LinkEnds {
  readonly provider: Int32Array;
  readonly dependent: Int32Array;
}

// An inventory never changes, so what was found once holds. Looking ids up is what costs most in a report.
const known = new WeakMap<Inventory, LinkEnds>();

/** The ends of all links of an inventory; found when it was read, or now. Linear. */
export function linkEndsOf(inventory: Inventory): LinkEnds {
  const found = known.get(inventory);
  if (found !== undefined) return found;
  const { accounts, links } = inventory;
  const places = new Map(accounts.map(({ id }, place) => [id, place]));
  const ends = emptyLinkEnds(links.length);
  for (let place = 0; place < links.length; place += 1) {
    const { provider, dependent } = links[place] as Link;
    ends.provider[place] = places.get(provider) ?? -1;
    ends.dependent[place] = places.get(dependent) ?? -1;
  }
  rememberLinkEnds(inventory, ends);
  return ends;
}

/** Room for the ends of so many links. */
export function emptyLinkEnds(count: number): LinkEnds {
  return { provider: new Int32Array(count), dependent: new Int32Array(count) };
}

/** For whoever has found the ends of an inventory's links while checking them. */
export function rememberLinkEnds(inventory: Inventory, ends: LinkEnds): void {
  known.set(inventory, ends);
}
