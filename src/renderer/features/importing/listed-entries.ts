import { isTwin, type ReviewEntry } from '#importing/review/entry';
import type { Review } from '#importing/review/review';
import { finderOf } from '../../ui/searchable';
import type { ReviewNames } from './review-names';

/** The parts of a review, in the order of how much they need a person. */
export const PARTS = ['new', 'changed', 'doubtful', 'links', 'same', 'skipped'] as const;
export type ReviewPart = (typeof PARTS)[number];

/** How much there is in each part. */
export function partCounts({ counts, offers }: Review): Readonly<Record<ReviewPart, number>> {
  const { new: added, changed, doubtful, same, skipped } = counts;
  return { new: added, changed, doubtful, links: offers.length, same, skipped };
}

/** The part that is shown first: what is new, or else what is not empty. */
export function firstPart(review: Review): ReviewPart {
  const counts = partCounts(review);
  return PARTS.find((part) => counts[part] > 0) ?? 'new';
}

/**
 * The entries of a part that a search finds by name, user name or site; of those that are the same first the ones that
 * were put together with another row, of which the person may know better.
 */
export function listedEntries(
  entries: readonly ReviewEntry[],
  part: Exclude<ReviewPart, 'links'>,
  search: string,
  names: ReviewNames,
): readonly ReviewEntry[] {
  const finds = finderOf(search);
  const found = entries.filter((entry) => entry.status === part && finds(textsOf(entry, names)));
  return part === 'same' ? [...found.filter(isTwin), ...found.filter((entry) => !isTwin(entry))] : found;
}

function textsOf(entry: ReviewEntry, names: ReviewNames): readonly string[] {
  if (entry.status === 'skipped') return [entry.title];
  const { title, username, service } = entry;
  return [title, username, service.site, service.id === null ? '' : names.service(service.id)];
}
