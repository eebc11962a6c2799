import type { Inventory } from '#core/inventory/inventory';
import { decisionOn } from './applying';
import type { Decisions, OfferDecision } from './decisions';
import type { ReviewEntry } from './entry';
import type { Offer } from './review';

/** As an offer is accepted where nothing else is said. */
export function accepted({ link }: Offer): OfferDecision {
  return { provider: null, link, without: [] };
}

/** How many of an offer's rows are left out as things are decided: nothing is linked with them then. */
export function leftOutOf(
  { entries: ids }: Offer,
  { without }: OfferDecision,
  entries: ReadonlyMap<string, ReviewEntry>,
  decisions: Decisions,
): number {
  const parted = new Set(without);
  return ids.filter((id) => {
    const entry = entries.get(id);
    return !parted.has(id) && entry !== undefined && decisionOn(entry, decisions).as === 'leave';
  }).length;
}

/** Where the account of a provider is: in the inventory, in this import, or nowhere yet, so that it is made. */
export function whereIs(
  provider: string | undefined,
  { accounts }: Inventory,
): 'isMade' | 'isThere' | 'isInImport' {
  if (provider === undefined) return 'isMade';
  return accounts.some(({ id }) => id === provider) ? 'isThere' : 'isInImport';
}
