import { type CivilDate, dayNumberOf } from '../dates/civil-date';
import { withConfirmation, withEvent } from '../inventory/edit-inventory';
import type { Account, AccountState, Confirmation, Inventory, Link } from '../inventory/inventory';
import { isId } from '../reading/checks';
import { fail, ok, type Result } from '../result';
import type { Plan } from './plan';
import { usedOn, usualEntrance } from './usual-entrance';

/**
 * By what an account was entered: the id of a login link, or null for a login of its own. Left out: nothing was
 * said, and the first login entrance that lasts counts, else the first.
 */
interface Entered {
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

/**
 * The inventory after a step was done on the day `on`, as domain.md says under "Inventory document". `plan` is
 * that of the inventory as it stood. Changes nothing; what is not concerned is shared with the old inventory.
 */
export function recordStep(plan: Plan, step: Step, on: CivilDate): Result<Inventory, StepProblem> {
  return recordStepIn(plan.situation.inventory, step, on, (account) => usualEntrance(plan, account));
}

/**
 * What {@link recordStep} does, for whoever has no plan at hand.
 * @param usual by what an account, given by its place, is entered if nobody says so: see {@link usualEntrance}. Asked
 *   only where the step needs it
 */
export function recordStepIn(
  inventory: Inventory,
  step: Step,
  on: CivilDate,
  usual: (account: number) => string | null,
): Result<Inventory, StepProblem> {
  if (step.kind === 'link-released') return linkReleased(inventory, step.link, on);
  const place = inventory.accounts.findIndex(({ id }) => id === step.account);
  const before = inventory.accounts[place];
  if (before === undefined) return fail('no-such-account');
  switch (step.kind) {
    case 'own-login-added': {
      if (before.state === 'deleted') return fail('wrong-state');
      const after = withEvent({ ...before, ownLogin: true }, { type: 'binding-change', on });
      return entered(withAccount(inventory, after), before, byOf(step, place, usual), on);
    }
    case 'deletion-asked': {
      if (before.state !== 'active') return fail('wrong-state');
      return entered(
        withAccount(inventory, withDeletionAsked(before, on)),
        before,
        byOf(step, place, usual),
        on,
      );
    }
    case 'deletion-refused':
      return deletionRefused(inventory, before, step.reason, on);
    case 'deletion-cancelled':
    case 'seen-gone':
    case 'access-lost':
    case 'found-again':
      return stateChanged(inventory, before, STATES[step.kind]);
    case 'condition-checked':
      if (!isId(step.condition)) return fail('no-such-condition');
      return ok(
        withAccount(inventory, withConfirmation(before, step.condition, { status: step.status, on })),
      );
  }
}

/** An account whose deletion was asked for on a day. */
export function withDeletionAsked(account: Account, on: CivilDate): Account {
  return withEvent({ ...account, state: 'deletion-requested' }, { type: 'deletion-requested', on });
}

/** The steps that only change the state: from which states, and to which. */
export const STATES = {
  'deletion-cancelled': { from: ['deletion-requested'], to: 'active' },
  'seen-gone': { from: ['active', 'deletion-requested', 'lost'], to: 'deleted' },
  'access-lost': { from: ['active', 'deletion-requested'], to: 'lost' },
  'found-again': { from: ['deleted', 'lost'], to: 'active' },
} as const satisfies Readonly<
  Record<string, { readonly from: readonly AccountState[]; readonly to: AccountState }>
>;

function stateChanged(
  inventory: Inventory,
  before: Account,
  { from, to }: (typeof STATES)[keyof typeof STATES],
): Result<Inventory, StepProblem> {
  const isPossible = from.some((state) => state === before.state);
  return isPossible ? ok(withAccount(inventory, { ...before, state: to })) : fail('wrong-state');
}

/** The inventory after a link was unbound, moved, or seen to be released by itself. */
export function linkReleased(
  inventory: Inventory,
  id: string,
  on: CivilDate,
): Result<Inventory, StepProblem> {
  const link = inventory.links.find((one) => one.id === id);
  if (link === undefined) return fail('no-such-link');
  const isReleased = link.releasedOn !== undefined && dayNumberOf(link.releasedOn) <= dayNumberOf(on);
  return isReleased ? fail('wrong-state') : ok(released(inventory, link, on));
}

function deletionRefused(
  inventory: Inventory,
  before: Account,
  reason: string,
  on: CivilDate,
): Result<Inventory, StepProblem> {
  if (before.state !== 'deletion-requested') return fail('wrong-state');
  const note = reason === '' ? {} : { note: reason };
  const after = withEvent({ ...before, state: 'active' }, { type: 'deletion-refused', on, ...note });
  return ok(withAccount(inventory, after));
}

// Both ends of a binding notice that it is gone; of another link only the account that used it.
function released(inventory: Inventory, link: Link, on: CivilDate): Inventory {
  const changed = link.kind === 'binding' ? [link.dependent, link.provider] : [link.dependent];
  const accounts = inventory.accounts.map((account) =>
    changed.includes(account.id) ? withEvent(account, { type: 'binding-change', on }) : account,
  );
  return { ...withLink(inventory, { ...link, releasedOn: on }), accounts };
}

function byOf({ enteredBy }: Entered, account: number, usual: (account: number) => string | null) {
  return enteredBy === undefined ? usual(account) : enteredBy;
}

function entered(
  inventory: Inventory,
  { id }: Account,
  by: string | null,
  on: CivilDate,
): Result<Inventory, StepProblem> {
  if (by === null) return ok(inventory);
  const link = inventory.links.find((one) => one.id === by);
  if (link?.kind !== 'login' || link.dependent !== id) return fail('not-its-login');
  const after = usedOn(link, on);
  return ok(after === link ? inventory : withLink(inventory, after));
}

function withAccount(inventory: Inventory, after: Account): Inventory {
  const accounts = inventory.accounts.map((account) => (account.id === after.id ? after : account));
  return { ...inventory, accounts };
}

function withLink(inventory: Inventory, after: Link): Inventory {
  return { ...inventory, links: inventory.links.map((link) => (link.id === after.id ? after : link)) };
}
