import type { Service } from '../catalogue/service';
import type { CivilDate } from '../dates/civil-date';

/** The name that an inventory document gives itself, in its field `format`. */
export const INVENTORY_FORMAT = 'unbind-inventory';

/** The newest version of the document that this program reads, and the one that it writes. */
export const INVENTORY_VERSION = 1;

/** What a person wants to become of an account. */
export const INTENTS = ['keep', 'delete', 'let-expire', 'undecided'] as const;
export type Intent = (typeof INTENTS)[number];

/** What has become of an account. `lost`: it is still there, but the person cannot get in any more. */
export const ACCOUNT_STATES = ['active', 'deletion-requested', 'deleted', 'lost'] as const;
export type AccountState = (typeof ACCOUNT_STATES)[number];

export const IDENTIFIER_KINDS = ['phone', 'email', 'username', 'other'] as const;
export type IdentifierKind = (typeof IDENTIFIER_KINDS)[number];

/** How two accounts are joined; domain.md, "Inventory document", says what each means. */
export const LINK_KINDS = ['login', 'binding', 'recovery', 'payment', 'sub-account'] as const;
export type LinkKind = (typeof LINK_KINDS)[number];

interface Identifier {
  readonly kind: IdentifierKind;
  readonly value: string;
}

/** Something that happened to an account on a day. `type` is any id but `registered`. */
export interface AccountEvent {
  readonly type: string;
  readonly on: CivilDate;
  readonly note?: string;
}

/** What the person found when checking a condition, or whether a rule concerns them. */
export interface Confirmation {
  readonly status: 'met' | 'unmet';
  readonly on?: CivilDate;
}

export interface Account {
  readonly id: string;
  /** Id of a service, built-in or own; one that is found nowhere counts as none. */
  readonly service: string | null;
  readonly name: string;
  readonly variant?: string;
  readonly identifiers: readonly Identifier[];
  readonly registeredOn?: CivilDate;
  readonly events: readonly AccountEvent[];
  /** Event types of which the person says that they never happened. */
  readonly never: readonly string[];
  readonly intent: Intent;
  readonly state: AccountState;
  /** Can it be entered without any other account? `null`: not known. */
  readonly ownLogin: boolean | null;
  /** By id of a condition or rule; look up with `Object.hasOwn`, `__proto__` is a possible id. */
  readonly confirmations: Readonly<Record<string, Confirmation>>;
  readonly tags: readonly string[];
  readonly notes: string;
}

export interface Link {
  readonly id: string;
  readonly provider: string;
  readonly dependent: string;
  readonly kind: LinkKind;
  readonly lastUsedOn?: CivilDate;
  readonly releasedOn?: CivilDate;
}

/** Everything that a person has recorded. As data it is also the export and backup document. */
export interface Inventory {
  readonly format: typeof INVENTORY_FORMAT;
  readonly version: typeof INVENTORY_VERSION;
  readonly accounts: readonly Account[];
  readonly links: readonly Link[];
  /** The person's own services; one with a built-in id replaces that. */
  readonly services: readonly Service[];
}
