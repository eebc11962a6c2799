import type { Account, Inventory } from '#core/inventory/inventory';
import type { Decision, Decisions } from './decisions';
import { isTwin, type ReviewEntry } from './entry';
import { draftOf, type InventoryDraft } from './inventory-draft';
import type { Review } from './review';

/** What is gathered while a review is written. */
export interface Applying {
  readonly draft: InventoryDraft;
  readonly decisions: Decisions;
  /** By id of an entry: the account that it has become; null where it was left. */
  readonly settled: Map<string, string | null>;
  /** By the id that the review gave an account: under which one it was made. */
  readonly made: Map<string, string>;
  /** The accounts that the review speaks of and that are not there, by their ids. */
  readonly planned: ReadonlyMap<string, Account>;
  /** Ids of accounts that should be there and are not. */
  readonly gone: Set<string>;
}

/** Begins to write a review. */
export function begin(before: Inventory, review: Review, decisions: Decisions): Applying {
  const planned = new Map<string, Account>();
  const plan = (account: Account) => {
    if (!planned.has(account.id)) planned.set(account.id, account);
  };
  for (const entry of review.entries) if (entry.status !== 'skipped' && !isTwin(entry)) plan(entry.account);
  for (const account of review.providers) plan(account);
  for (const { account } of review.offers) plan(account);
  return {
    draft: draftOf(before),
    decisions,
    settled: new Map(),
    made: new Map(),
    planned,
    gone: new Set(),
  };
}

/** What is to become of an entry: as decided, or else new and changed ones are taken and doubtful ones left. */
export function decisionOn({ id, status }: ReviewEntry, { entries }: Decisions): Decision {
  return entries[id] ?? { as: status === 'doubtful' || status === 'skipped' ? 'leave' : 'take' };
}

/** The account with an id that the review speaks of, if it is there or was made; null if neither. */
export function standing(id: string, { draft, made }: Applying): string | null {
  return made.get(id) ?? (draft.account(id) === undefined ? null : id);
}

/** The same, made from the review's plan where it was not; null, and remembered as gone, if there is no such plan. */
export function standingOrMade(id: string, applying: Applying): string | null {
  const known = standing(id, applying);
  if (known !== null) return known;
  const account = applying.planned.get(id);
  if (account === undefined) applying.gone.add(id);
  else applying.draft.put(account);
  return account === undefined ? null : id;
}
