import type { Inventory } from '#core/inventory/inventory';
import type { Decisions } from '#importing/review/decisions';
import type { Review } from '#importing/review/review';
import { isOpen } from './entry-choice';

/**
 * What of the decisions still means something: the review may have been made again because the inventory has changed.
 * A row that is not asked about any more goes as the review says, and an account that is gone is chosen by nobody.
 */
export function stillFitting(decisions: Decisions, review: Review, inventory: Inventory): Decisions {
  const accounts = new Set([
    ...inventory.accounts.map(({ id }) => id),
    ...review.providers.map(({ id }) => id),
    ...review.offers.map(({ account }) => account.id),
    ...review.entries.flatMap((entry) => (entry.status === 'skipped' ? [] : [entry.account.id])),
  ]);
  const entries = new Map(review.entries.map((entry) => [entry.id, entry]));
  return {
    entries: only(decisions.entries, (decision, id) => {
      const entry = entries.get(id);
      if (entry === undefined) return false;
      if (decision.as === 'leave') return true;
      return isOpen(entry) && (decision.as !== 'account' || accounts.has(decision.account));
    }),
    offers: only(decisions.offers, ({ provider }) => provider === null || accounts.has(provider)),
  };
}

function only<Note>(
  notes: Readonly<Record<string, Note>>,
  fits: (note: Note, id: string) => boolean,
): Readonly<Record<string, Note>> {
  return Object.fromEntries(Object.entries(notes).filter(([id, note]) => fits(note, id)));
}
