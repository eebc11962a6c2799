import type { CivilDate } from '#core/dates/civil-date';
import type { Account, IdentifierKind } from '#core/inventory/inventory';
import type { ImportedConnection, Place, SkipReason } from '../row';
import type { Decision } from './decisions';

/** By what the service of a row was told. `app`: the id of an Android package or iOS bundle; `none`: it was not. */
export type FoundBy = 'domain' | 'registrable-domain' | 'app' | 'name' | 'none';

/** Where an account is. */
export interface FoundService {
  /** Id of a service, built-in or own; null: none that is known. */
  readonly id: string | null;
  readonly by: FoundBy;
  /** The host or app that told it, or by which an unknown one is told apart (its system); '' if neither. */
  readonly site: string;
}

/** A grant that a row speaks of: a link of kind `login` from the provider to the row's account. */
export interface Grant {
  /** Id of the provider's account, be it there or made by this import; null where none is chosen. */
  readonly provider: string | null;
  readonly lastUsedOn: CivilDate | null;
  readonly releasedOn: CivilDate | null;
  /** As the source says: is it in force? */
  readonly state: ImportedConnection['state'];
}

/** Something of an account, or of its link to a provider, that the import would fill in or bring up to date. */
export type Change =
  /** It had none. */
  | { readonly field: 'service'; readonly from: null; readonly to: string }
  /** Under which it was not known; `other`: the site of an entry that was said to be this account. */
  | { readonly field: IdentifierKind; readonly from: null; readonly to: string }
  /** Only ever later than what was known. */
  | { readonly field: 'last-login'; readonly from: CivilDate | null; readonly to: CivilDate }
  /** It had none. */
  | { readonly field: 'notes'; readonly from: ''; readonly to: string }
  /** A link to this provider's account that was not there. */
  | { readonly field: 'link'; readonly from: null; readonly to: string }
  | { readonly field: 'link-last-used'; readonly from: CivilDate | null; readonly to: CivilDate }
  | { readonly field: 'link-released'; readonly from: null; readonly to: CivilDate };

/** Why nobody but the person can tell what is to become of a row. The words are in src/shared/words. */
export type DoubtReason =
  /** Several accounts fit equally; `accounts` are these. */
  | 'several-accounts'
  /** `accounts` is the one at that service for which no user name is written down. */
  | 'account-without-username'
  /** The row has no user name, and there are `accounts` at that service. */
  | 'row-without-username'
  /** The only account at that service that the export does not know, `accounts`, has another user name. */
  | 'maybe-renamed'
  /** Its addresses are of several `services`. */
  | 'several-services'
  /** It was in the other program's bin: the entry is, the account need not be. */
  | 'trashed'
  /** The grant has ended, and nothing of it is known here. */
  | 'grant-over'
  /** It is not said whose grants these are. */
  | 'no-provider';

export interface Doubt {
  readonly reason: DoubtReason;
  /** Ids of accounts that it may be, the likeliest first; also of accounts that the same import makes. */
  readonly accounts: readonly string[];
  /** Ids of services that it may be, the likeliest first. */
  readonly services: readonly string[];
  /** What is most likely right, for deciding many at once; null for `no-provider`, where a provider has to be chosen. */
  readonly suggestion: Decision | null;
}

/** Why a row cannot be taken over. `itself`: a list of the provider's grants names the provider. */
export type ReviewSkipReason = SkipReason | 'itself';

interface EntryBase {
  /** `FILE.ROW`, both counted from 0. */
  readonly id: string;
  /** Place in {@link ReviewInput.files}. */
  readonly file: number;
  readonly place: Place;
  readonly title: string;
}

/** A row that is an account, or speaks of one. */
export interface FoundEntry extends EntryBase {
  readonly kind: 'login' | 'connection';
  readonly service: FoundService;
  /** What tells it apart at its service: a user name, else an e-mail address, else a phone number; '' for none. */
  readonly username: string;
  /** Archived in the other program. It is taken like any other: what somebody put away, they may want to delete. */
  readonly isArchived: boolean;
  /**
   * The account as it would be made, if it is; of a twin, as it would be made apart from the others. Its id comes from the service and user name, so that the same login
   * imported again is known, whatever its person has made of it meanwhile.
   */
  readonly account: Account;
  readonly grant: Grant | null;
}

interface NewEntry extends FoundEntry {
  readonly status: 'new';
}

/** Is there, and more is known of it now. Nothing that the person wrote is replaced. */
interface ChangedEntry extends FoundEntry {
  readonly status: 'changed';
  /** Id of the account that it is; one that the same import makes, where a grant is of a login in it. */
  readonly match: string;
  readonly changes: readonly Change[];
}

interface SameEntry extends FoundEntry {
  readonly status: 'same';
  /** Id of the account that it is: one of the inventory, or that of `twin`. */
  readonly match: string;
  /**
   * Id of an earlier entry which is the same login, in this file or another: the two are one account, and what this
   * row adds is among what that one would write. Null: nothing is new in it.
   */
  readonly twin: string | null;
}

/** Left out, unless it is decided on. */
interface DoubtfulEntry extends FoundEntry {
  readonly status: 'doubtful';
  readonly doubt: Doubt;
}

interface SkippedEntry extends EntryBase {
  readonly status: 'skipped';
  readonly kind: 'skipped';
  readonly reason: ReviewSkipReason;
}

/** What is to become of one row. */
export type ReviewEntry = NewEntry | ChangedEntry | SameEntry | DoubtfulEntry | SkippedEntry;

/** Is a row put together with an earlier one, whose account it goes to unless the person parts them? */
export function isTwin(entry: ReviewEntry): boolean {
  return entry.status === 'same' && entry.twin !== null;
}

/** An entry that is an account, or may be one. */
export type AccountEntry = Exclude<ReviewEntry, SkippedEntry>;
