import { type Applying, standing, standingOrMade } from './applying';
import type { OfferDecision } from './decisions';
import type { Offer } from './review';

/** Makes the links of an offer, and the account of its provider where there is none. Links that are there stay. */
export function acceptOffer(offer: Offer, decision: OfferDecision, applying: Applying): void {
  const without = new Set(decision.without);
  const dependents = offer.entries.flatMap((id) => (without.has(id) ? [] : (applying.settled.get(id) ?? [])));
  if (dependents.length === 0) return;
  const provider = providerOf(offer, decision, applying);
  if (provider === null) return;
  for (const dependent of dependents) {
    const link = applying.draft.link(provider, dependent, decision.link);
    // A guess does not bring back what has ended.
    const isJoined = link !== undefined && (link.releasedOn === undefined || offer.isGuess);
    if (dependent !== provider && !isJoined) {
      applying.draft.putLink({ provider, dependent, kind: decision.link });
    }
  }
}

function providerOf(offer: Offer, decision: OfferDecision, applying: Applying): string | null {
  if (decision.provider !== null) return standingOrMade(decision.provider, applying);
  const known = offer.providers.find((id) => standing(id, applying) !== null);
  return standingOrMade(known ?? offer.account.id, applying);
}
