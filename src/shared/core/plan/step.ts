import type { Confirmation } from '../inventory/inventory';

/**
 * By what an account was entered: the id of a login link, or null for a login of its own. Left out: nothing was
 * said, and the first login entrance that lasts counts, else the first.
 */
export interface Entered {
  readonly enteredBy?: string | null;
}

/** Something that a person has done, or has seen. Accounts and links by their ids. */
export type Step =
  | ({ readonly kind: 'own-login-added'; readonly account: string } & Entered)
  /** Unbound by hand, released by itself, or moved to another account. */
  | { readonly kind: 'link-released'; readonly link: string }
  | ({ readonly kind: 'deletion-asked'; readonly account: string } & Entered)
  | { readonly kind: 'deletion-refused'; readonly account: string; readonly reason: string }
  /** The person thought better of it, or the service let them: the account is there as before. */
  | { readonly kind: 'deletion-cancelled'; readonly account: string }
  | { readonly kind: 'seen-gone'; readonly account: string }
  /** It cannot be entered any more, by nothing that the person has. */
  | { readonly kind: 'access-lost'; readonly account: string }
  /** An account that was thought gone or lost is there, and can be entered. */
  | { readonly kind: 'found-again'; readonly account: string }
  | {
      readonly kind: 'condition-checked';
      readonly account: string;
      readonly condition: string;
      readonly status: Confirmation['status'];
    };

/** Why a step cannot be recorded. */
export type StepProblem =
  | 'no-such-account'
  | 'no-such-link'
  /** `enteredBy` names no login link of the account. */
  | 'not-its-login'
  | 'no-such-condition'
  /**
   * Only an active account's deletion can be asked for, only one that was asked for can be refused or cancelled,
   * nothing can be added to a deleted account, only what is lost or deleted can be found again, and what was released
   * before cannot be released now.
   */
  | 'wrong-state';
