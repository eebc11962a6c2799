import { isTwin } from './entry';
import type { Review } from './review';

/** What the accounts are called that a review would make, by their ids. */
export function madeNames(review: Review): ReadonlyMap<string, string> {
  return new Map(
    [
      ...review.providers,
      // A mailbox that is offered may come along with a row, by which it is then called.
      ...review.offers.map(({ account }) => account),
      // What a row would be called apart from others says nothing of these.
      ...review.entries.flatMap((entry) =>
        entry.status === 'skipped' || isTwin(entry) ? [] : [entry.account],
      ),
    ].map(({ id, name }) => [id, name]),
  );
}
