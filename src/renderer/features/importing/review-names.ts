import type { ReviewEntry } from '#importing/review/entry';
import { madeNames } from '#importing/review/made-names';
import type { Review } from '#importing/review/review';
import { nameIn } from '#words/lang';
import { shownText } from '#words/safe-text';
import type { Screen } from '../../data/screen';

/** What the ids in a review stand for, as it is to be shown. */
export interface ReviewNames {
  /** Of an account that is there, or that the import would make. */
  readonly account: (id: string) => string;
  readonly service: (id: string) => string;
  /** The entry with this id. */
  readonly entry: (id: string) => ReviewEntry | undefined;
}

/** Looks up names in the inventory and in what the review would make. */
export function reviewNames({ directory, services, lang }: Screen, review: Review): ReviewNames {
  const made = madeNames(review);
  const entries = new Map(review.entries.map((entry) => [entry.id, entry]));
  return {
    entry: (id) => entries.get(id),
    account: (id) =>
      directory.account(id) === undefined ? shownText(made.get(id) ?? id) : directory.name(id),
    service: (id) => {
      const known = services.get(id);
      return known === undefined ? id : nameIn(known.names, lang);
    },
  };
}
