import type { Service, Text } from '#core/catalogue/service';
import type { CivilDate } from '#core/dates/civil-date';
import type { Account, Inventory } from '#core/inventory/inventory';
import type { ReadExport } from '../row';
import type { OfferDecision } from './decisions';
import type { ReviewEntry } from './entry';

/**
 * What an import would do, before anything is written: plain data, which a worker hands over as a copy. The same
 * input gives the same review, with the same ids; decisions keep their meaning when it is made again because a
 * provider was chosen or the inventory has changed.
 *
 * `reviewImport(input: ReviewInput): Review` makes it. `applyReview(inventory, review, decisions): Result<Applied,
 * EditFailure>` writes it, on the inventory as it is by then: `gone` if an account that a taken entry rests on is not
 * there any more. In the window it is the edit of one change, so that there is one undo. Both are linear.
 */

/** Whose page of grants or archive it was: an account of the inventory, or the only (or a first) one of a service. */
export type ProviderChoice =
  | { readonly kind: 'account'; readonly id: string }
  | { readonly kind: 'service'; readonly id: string };

/** A file that was read. */
export interface ReviewFile {
  readonly read: ReadExport;
  /**
   * For the connections in it. Null: as the source says (an archive of Facebook is one of Facebook); where it does not
   * (a pasted list), or several accounts of that service are there, its connections are doubtful: `no-provider`.
   */
  readonly provider: ProviderChoice | null;
}

export interface ReviewInput {
  readonly inventory: Inventory;
  /** Of the catalogue, by id; the inventory's own services need not be among them. */
  readonly services: ReadonlyMap<string, Service>;
  readonly files: readonly ReviewFile[];
  readonly today: CivilDate;
  /** In which a new account is called what its service is called, where the export has only an address for a title. */
  readonly lang: keyof Text;
}

/** `in` is the sum of the other five: every row of every file is one of them. */
export interface ReviewCounts {
  readonly in: number;
  readonly new: number;
  readonly changed: number;
  readonly same: number;
  readonly doubtful: number;
  readonly skipped: number;
}

/** A link that the rows suggest. None is made unless it is accepted. */
export interface Offer {
  /** The same for the same contact or provider in every review. */
  readonly id: string;
  /**
   * - `contact`: accounts that know a phone number or mailbox, to be linked with its account as a way back in
   * - `sign-in`: accounts of which a note, field or address says that they are entered with a provider: a guess
   */
  readonly kind: 'contact' | 'sign-in';
  readonly isGuess: boolean;
  /** What the provider is called: the number or address, or the account's name. */
  readonly name: string;
  /** Id of the service of the provider; null: none that is known. */
  readonly service: string | null;
  /** Ids of accounts that the provider may be, the likeliest first; of the inventory or made by the import. */
  readonly providers: readonly string[];
  /** The provider's account as it would be made, once, where there is none and the offer is accepted. */
  readonly account: Account;
  /** Kind of the links: what most likely fits, which a decision may change. */
  readonly link: OfferDecision['link'];
  /** Ids of the entries whose accounts would be linked. */
  readonly entries: readonly string[];
}

export interface Review {
  readonly today: CivilDate;
  /** One for each row, in the order of files and rows. */
  readonly entries: readonly ReviewEntry[];
  readonly counts: ReviewCounts;
  /** By file. */
  readonly fileCounts: readonly ReviewCounts[];
  readonly offers: readonly Offer[];
  /** Accounts of providers that a {@link ProviderChoice} asks for and that are not there: made with their first link. */
  readonly providers: readonly Account[];
}

/** The inventory with everything taken that is to be, and what was done; the same inventory if that is nothing. */
export interface Applied {
  readonly inventory: Inventory;
  readonly outcome: ReviewOutcome;
}

/** What an import writes, or has written. */
export interface ReviewOutcome {
  /** With the accounts of contacts and providers. */
  readonly accountsAdded: number;
  readonly accountsChanged: number;
  readonly linksAdded: number;
  readonly linksChanged: number;
  /** Doubtful entries that nobody has decided on, and with them others that were left. */
  readonly left: number;
}
