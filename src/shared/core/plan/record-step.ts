import { type CivilDate, dayNumberOf } from '../dates/civil-date';
import { withConfirmation } from '../inventory/edit-inventory';
import type { Account, AccountEvent, Confirmation, Inventory, Link } from '../inventory/inventory';
import { isId } from '../reading/checks';
import { fail, ok, type Result } from '../result';
import { eachIn } from '../rules/groups';
import { LOGIN } from '../rules/situation';
import { lasts } from './entrances';
import type { Plan } from './plan';

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
  | { readonly kind: 'seen-gone'; readonly account: string }
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
   * Only an active account's deletion can be asked for, only one that was asked for can be refused, nothing can be
   * added to a deleted account, and what was released before cannot be released now.
   */
  | 'wrong-state';

/**
 * The inventory after a step was done on the day `on`, as domain.md says under "Inventory document". `plan` is
 * that of the inventory as it stood. Changes nothing; what is not concerned is shared with the old inventory.
 */
export function recordStep(plan: Plan, step: Step, on: CivilDate): Result<Inventory, StepProblem> {
  const { inventory } = plan.situation;
  if (step.kind === 'link-released') return linkReleased(inventory, step.link, on);
  const place = inventory.accounts.findIndex(({ id }) => id === step.account);
  const before = inventory.accounts[place];
  if (before === undefined) return fail('no-such-account');
  switch (step.kind) {
    case 'own-login-added': {
      if (before.state === 'deleted') return fail('wrong-state');
      const after = withEvent({ ...before, ownLogin: true }, { type: 'binding-change', on });
      return entered(plan, withAccount(inventory, after), place, step.enteredBy, on);
    }
    case 'deletion-asked': {
      if (before.state !== 'active') return fail('wrong-state');
      const asked = { ...before, state: 'deletion-requested' } as const;
      const after = withEvent(asked, { type: 'deletion-requested', on });
      return entered(plan, withAccount(inventory, after), place, step.enteredBy, on);
    }
    case 'deletion-refused':
      return deletionRefused(inventory, before, step.reason, on);
    case 'seen-gone':
      return ok(withAccount(inventory, { ...before, state: 'deleted' }));
    case 'condition-checked':
      if (!isId(step.condition)) return fail('no-such-condition');
      return ok(
        withAccount(inventory, withConfirmation(before, step.condition, { status: step.status, on })),
      );
  }
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

function entered(
  plan: Plan,
  inventory: Inventory,
  account: number,
  enteredBy: string | null | undefined,
  on: CivilDate,
): Result<Inventory, StepProblem> {
  const by = enteredBy === undefined ? usualEntrance(plan, account) : enteredBy;
  if (by === null) return ok(inventory);
  const link = inventory.links.find(({ id }) => id === by);
  const { id } = inventory.accounts[account] as Account;
  if (link?.kind !== 'login' || link.dependent !== id) return fail('not-its-login');
  const earlier = link.lastUsedOn === undefined || dayNumberOf(link.lastUsedOn) < dayNumberOf(on);
  return ok(earlier ? withLink(inventory, { ...link, lastUsedOn: on }) : inventory);
}

// How somebody gets in who does not say how.
function usualEntrance({ situation, who, fate, entrances }: Plan, account: number): string | null {
  const { accounts, entrance, incoming, kind, links } = situation;
  if ((accounts[account] as Account).ownLogin === true) return null;
  const waysIn: number[] = [];
  eachIn(incoming, account, (link) => {
    if (kind[link] === LOGIN && entrance[link] === 1) waysIn.push(link);
  });
  const usual = waysIn.find((link) => lasts(situation, who, fate, entrances, link)) ?? waysIn[0];
  return usual === undefined ? null : (links[usual] as Link).id;
}

function withAccount(inventory: Inventory, after: Account): Inventory {
  const accounts = inventory.accounts.map((account) => (account.id === after.id ? after : account));
  return { ...inventory, accounts };
}

function withLink(inventory: Inventory, after: Link): Inventory {
  return { ...inventory, links: inventory.links.map((link) => (link.id === after.id ? after : link)) };
}

// The same thing on the same day is recorded once, unless there is more to say about it.
function withEvent(account: Account, event: AccountEvent): Account {
  const known = account.events.some(({ type, on }) => type === event.type && on === event.on);
  if (known && event.note === undefined) return account;
  return { ...account, events: [...account.events, event] };
}
