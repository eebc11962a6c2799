import type { EditFailure } from '#core/inventory/edit-inventory';
import type { Inventory } from '#core/inventory/inventory';
import { fail, ok, type Result } from '#core/result';
import { acceptOffer } from './accept-offer';
import { type Applying, begin, decisionOn } from './applying';
import type { Decisions } from './decisions';
import { type AccountEntry, isTwin, type ReviewEntry } from './entry';
import type { Applied, Review } from './review';
import { settle } from './settle-entry';
import { settleGrant } from './settle-grant';

/**
 * Writes what a review says and a person has decided into the inventory as it is by then. What has been written
 * already is not written again, and what is better known by then stays. `gone`: an account that a taken entry or an
 * accepted offer rests on is not there any more; nothing is written then. Linear.
 */
export function applyReview(
  before: Inventory,
  review: Review,
  decisions: Decisions,
): Result<Applied, EditFailure> {
  const applying = begin(before, review, decisions);
  for (const entry of inOrder(review.entries, decisions)) {
    const account = settle(entry, applying);
    applying.settled.set(entry.id, account);
    if (account === null) continue;
    const isPlanned = entry.status === 'new' || entry.status === 'doubtful';
    if (isPlanned && !applying.made.has(entry.account.id)) applying.made.set(entry.account.id, account);
    settleGrant(entry, account, applying);
  }
  for (const offer of review.offers) {
    const decision = decisions.offers[offer.id];
    if (decision !== undefined) acceptOffer(offer, decision, applying);
  }
  if (applying.gone.size > 0) return fail({ code: 'gone' });
  const { inventory, ...counts } = applying.draft.written();
  return ok({ inventory, outcome: { ...counts, left: countLeft(review.entries, applying) } });
}

/**
 * Logins before grants, which may be of their accounts; of either first those that stand for themselves, then those
 * that were said to be another, then those that are the same as another.
 */
function inOrder(entries: readonly ReviewEntry[], decisions: Decisions): readonly AccountEntry[] {
  const ranks: readonly AccountEntry[][] = [[], [], [], [], [], []];
  for (const entry of entries) {
    if (entry.status === 'skipped') continue;
    const order = isTwin(entry) ? 2 : decisionOn(entry, decisions).as === 'account' ? 1 : 0;
    ranks[entry.kind === 'connection' ? order + 3 : order]?.push(entry);
  }
  return ranks.flat();
}

/** Rows that go with another one are counted with that. */
function countLeft(entries: readonly ReviewEntry[], { settled, decisions }: Applying): number {
  let left = 0;
  for (const entry of entries) {
    if (settled.get(entry.id) !== null) continue;
    if (!isTwin(entry) || decisionOn(entry, decisions).as !== 'take') left += 1;
  }
  return left;
}
