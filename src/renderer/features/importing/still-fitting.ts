import type { Inventory } from '#core/inventory/inventory';
import type { Decision, OfferDecision } from '#importing/review/decisions';
import type { ReviewEntry } from '#importing/review/entry';
import type { Review } from '#importing/review/review';
import type { ImportedRow } from '#importing/row';
import { isOpen } from './entry-choice';
import type { Decided, ReviewedFile, ReviewStage } from './stages';

/** The review in which something was decided. */
type Last = Pick<ReviewStage, 'files' | 'review' | 'decided'>;

/**
 * What of the decisions still means something: the review may have been made again because the inventory has changed,
 * or of other files. A decision goes with its row, wherever its file stands now. A row that is another question now, or
 * none any more, goes as the review says, and an account that is gone is chosen by nobody.
 */
export function stillFitting(
  { files: before, review: old, decided }: Last,
  files: readonly ReviewedFile[],
  review: Review,
  inventory: Inventory,
): Decided {
  const accounts = accountsOf(review, inventory);
  const entries = new Map(review.entries.map((entry) => [entry.id, entry]));
  const oldEntries = new Map(old.entries.map((entry) => [entry.id, entry]));
  const nowOf = placesNow(before, files);
  const fitsRow = (id: string, now: string, decision: Decision): boolean => {
    const entry = entries.get(now);
    const isThere = decision.as !== 'account' || accounts.has(decision.account);
    return entry !== undefined && isThere && isSameQuestion(oldEntries.get(id), entry);
  };
  const decidedNow = Object.entries(decided.decisions.entries).flatMap(([id, decision]) => {
    const now = nowOf(id);
    return now !== null && fitsRow(id, now, decision) ? [[now, decision] as const] : [];
  });
  const offersNow = Object.entries(decided.decisions.offers).flatMap(([id, offer]) =>
    offer.provider === null || accounts.has(offer.provider) ? [[id, withRows(offer, nowOf)] as const] : [],
  );
  const offered = new Set(review.offers.map(({ id }) => id));
  const singly = [...decided.singly].flatMap((id) => (offered.has(id) ? id : (nowOf(id) ?? [])));
  return {
    decisions: { entries: Object.fromEntries(decidedNow), offers: Object.fromEntries(offersNow) },
    singly: new Set(singly),
  };
}

function accountsOf(review: Review, inventory: Inventory): ReadonlySet<string> {
  return new Set([
    ...inventory.accounts.map(({ id }) => id),
    ...review.providers.map(({ id }) => id),
    ...review.offers.map(({ account }) => account.id),
    ...review.entries.flatMap((entry) => (entry.status === 'skipped' ? [] : [entry.account.id])),
  ]);
}

/** What was said of a row that seemed new does not hold for one that is found to be there, nor the other way round. */
function isSameQuestion(before: ReviewEntry | undefined, now: ReviewEntry): boolean {
  return isOpen(now) && before !== undefined && (before.status === 'same') === (now.status === 'same');
}

/** Where the rows of these files are among others, by the ids of their entries; null: nowhere. */
function placesNow(
  before: readonly ReviewedFile[],
  now: readonly ReviewedFile[],
): (id: string) => string | null {
  const moved = before.map(({ id }) => now.findIndex((file) => file.id === id));
  return (id) => {
    const [file = '', row = ''] = id.split('.');
    const at = moved[Number(file)] ?? -1;
    const old = before[Number(file)]?.read.rows[Number(row)];
    const same = now[at]?.read.rows[Number(row)];
    return old !== undefined && same !== undefined && isSameRow(old, same) ? `${at}.${row}` : null;
  };
}

/** A file may have been read again, in another way. */
function isSameRow(one: ImportedRow, other: ImportedRow): boolean {
  if (one === other) return true;
  return one.kind === other.kind && tellsOf(one) === tellsOf(other);
}

function tellsOf(row: ImportedRow): string {
  if (row.kind === 'login') return JSON.stringify([row.title, row.username, row.urls]);
  return row.kind === 'connection' ? row.name : row.title;
}

function withRows(offer: OfferDecision, nowOf: (id: string) => string | null): OfferDecision {
  return { ...offer, without: offer.without.flatMap((id) => nowOf(id) ?? []) };
}
