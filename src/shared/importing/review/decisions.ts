import type { CONTACT_LINK_KINDS } from '#core/inventory/contact-links';

/** What is to become of an entry. Without a decision: new and changed ones are taken, doubtful ones left. */
export type Decision =
  | { readonly as: 'leave' }
  /** As the review says; a doubtful one as an account of its own. */
  | { readonly as: 'take' }
  /** It is an account of its own, though the review found one that it might be. */
  | { readonly as: 'new' }
  /** It is this account, of the inventory or made by the import. */
  | { readonly as: 'account'; readonly account: string }
  /** A new account, of this service; null: of none that is known. */
  | { readonly as: 'service'; readonly service: string | null };

/** An offer that is accepted. */
export interface OfferDecision {
  /** One of its `providers`; null: the first, or the one that has to be made. */
  readonly provider: string | null;
  readonly link: (typeof CONTACT_LINK_KINDS)[number];
  /** Ids of entries that are not to be linked. */
  readonly without: readonly string[];
}

/** Everything that the person has decided, by id of an entry or offer. What is not here goes as the review says. */
export interface Decisions {
  readonly entries: Readonly<Record<string, Decision>>;
  /** Only accepted offers are here. */
  readonly offers: Readonly<Record<string, OfferDecision>>;
}
