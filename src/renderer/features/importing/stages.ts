import type { Inventory } from '#core/inventory/inventory';
import type { Decisions } from '#importing/review/decisions';
import type { Review, ReviewFile, ReviewOutcome } from '#importing/review/review';

/** A file whose rows are reviewed. */
export interface ReviewedFile extends ReviewFile {
  /** As the queue knows it. */
  readonly id: string;
  /** As it is to be shown; null: it was pasted. */
  readonly name: string | null;
}

/** How far an import is. */
export type Stage =
  | { readonly at: 'files' }
  | { readonly at: 'reviewing' | 'review-failed'; readonly files: readonly ReviewedFile[] }
  | ReviewStage
  | DoneStage;

export interface ReviewStage {
  readonly at: 'review';
  readonly files: readonly ReviewedFile[];
  readonly review: Review;
  /** What it was reviewed against. */
  readonly inventory: Inventory;
  readonly decided: Decided;
  /** Is it being written? Then it stays as it is. */
  readonly isWriting: boolean;
}

/** What the person has decided so far. */
export interface Decided {
  readonly decisions: Decisions;
  /** Ids of entries and offers that were decided on one by one. */
  readonly singly: ReadonlySet<string>;
}

/** A file that was chosen, when the import is over. */
export interface DoneFile {
  /** As it is to be shown. */
  readonly name: string;
  /** Those that were not read hold passwords as well. */
  readonly state: 'read' | 'not-read' | 'encrypted';
}

export interface DoneStage {
  readonly at: 'done';
  /** Those that still lie where they were chosen. */
  readonly files: readonly DoneFile[];
  readonly outcome: ReviewOutcome;
}

/** What is told of what was written, in this order. */
export const OUTCOME_PARTS = [
  'accountsAdded',
  'accountsChanged',
  'linksAdded',
  'linksChanged',
  'left',
] as const satisfies readonly (keyof ReviewOutcome)[];
