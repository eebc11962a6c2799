import { type CivilDate, dayNumberOf } from '../dates/civil-date';
import { withConfirmation, withEvent } from '../inventory/edit-inventory';
import type { Account, AccountState, Inventory } from '../inventory/inventory';
import { InventoryDraft } from '../inventory/inventory-draft';
import { isId } from '../reading/checks';
import { fail, ok, type Result } from '../result';
import { EntrancesMeanwhile } from './entrances-meanwhile';
import type { Plan } from './plan';
import type { Entered, Step, StepProblem } from './step';
import { usedOn, usualEntrance } from './usual-entrance';

/**
 * The inventory after a step was done on the day `on`, as domain.md says under "Inventory document". `plan` is
 * that of the inventory as it stood. Changes nothing; what is not concerned is shared with the old inventory.
 */
export function recordStep(plan: Plan, step: Step, on: CivilDate): Result<Inventory, StepProblem> {
  const draft = new InventoryDraft(plan.situation.inventory);
  const problem = recordIn(draft, step, on, (account) => usualEntrance(plan, account));
  return problem === null ? ok(draft.inventory()) : fail(problem);
}

/**
 * The inventory after several steps of one day, each by the plan of its moment; the first that cannot be recorded is
 * why none is. Linear in the inventory and the steps, but where only a plan can tell by what an account was entered.
 * @param plan of the inventory as it stood
 * @param planOf asked only for that
 */
export function recordSteps(
  plan: Plan,
  steps: readonly Step[],
  on: CivilDate,
  planOf: (inventory: Inventory) => Plan,
): Result<Inventory, StepProblem> {
  const [first] = steps;
  // The plan of its moment is there.
  if (steps.length === 1 && first !== undefined) return recordStep(plan, first, on);
  const draft = new InventoryDraft(plan.situation.inventory);
  const entrances = new EntrancesMeanwhile(plan, draft, steps);
  const usual = (account: number) => {
    const known = entrances.usual(account);
    return known === undefined ? usualEntrance(planOf(draft.inventory()), account) : known;
  };
  for (const step of steps) {
    const problem = recordIn(draft, step, on, usual);
    if (problem !== null) return fail(problem);
  }
  return ok(draft.inventory());
}

/**
 * Records one step, or says why it cannot be.
 * @param usual by what an account, given by its place, is entered if nobody says so: asked only where the step needs it
 */
function recordIn(
  draft: InventoryDraft,
  step: Step,
  on: CivilDate,
  usual: (account: number) => string | null,
): StepProblem | null {
  if (step.kind === 'link-released') return releaseIn(draft, step.link, on);
  const place = draft.placeOf(step.account);
  if (place === undefined) return 'no-such-account';
  const before = draft.account(place);
  switch (step.kind) {
    case 'own-login-added': {
      if (before.state === 'deleted') return 'wrong-state';
      const by = byOf(step, place, usual);
      draft.setAccount(place, withEvent({ ...before, ownLogin: true }, { type: 'binding-change', on }));
      return enterIn(draft, before, by, on);
    }
    case 'deletion-asked': {
      if (before.state !== 'active') return 'wrong-state';
      const by = byOf(step, place, usual);
      draft.setAccount(place, withDeletionAsked(before, on));
      return enterIn(draft, before, by, on);
    }
    case 'deletion-refused': {
      if (before.state !== 'deletion-requested') return 'wrong-state';
      draft.setAccount(place, withDeletionRefused(before, step.reason, on));
      return null;
    }
    case 'deletion-cancelled':
    case 'seen-gone':
    case 'access-lost':
    case 'found-again': {
      const { from, to } = STATES[step.kind];
      if (!from.some((state) => state === before.state)) return 'wrong-state';
      draft.setAccount(place, { ...before, state: to });
      return null;
    }
    case 'condition-checked': {
      if (!isId(step.condition)) return 'no-such-condition';
      draft.setAccount(place, withConfirmation(before, step.condition, { status: step.status, on }));
      return null;
    }
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

/** The inventory after a link was unbound, moved, or seen to be released by itself. */
export function linkReleased(
  inventory: Inventory,
  id: string,
  on: CivilDate,
): Result<Inventory, StepProblem> {
  const draft = new InventoryDraft(inventory);
  const problem = releaseIn(draft, id, on);
  return problem === null ? ok(draft.inventory()) : fail(problem);
}

// Both ends of a binding notice that it is gone; of another link only the account that used it.
function releaseIn(draft: InventoryDraft, id: string, on: CivilDate): StepProblem | null {
  const place = draft.linkPlaceOf(id);
  if (place === undefined) return 'no-such-link';
  const link = draft.link(place);
  if (link.releasedOn !== undefined && dayNumberOf(link.releasedOn) <= dayNumberOf(on)) return 'wrong-state';
  draft.setLink(place, { ...link, releasedOn: on });
  for (const end of link.kind === 'binding' ? [link.dependent, link.provider] : [link.dependent]) {
    const account = draft.placeOf(end);
    if (account === undefined) continue;
    draft.setAccount(account, withEvent(draft.account(account), { type: 'binding-change', on }));
  }
  return null;
}

function withDeletionRefused(before: Account, reason: string, on: CivilDate): Account {
  const note = reason === '' ? {} : { note: reason };
  return withEvent({ ...before, state: 'active' }, { type: 'deletion-refused', on, ...note });
}

function byOf({ enteredBy }: Entered, account: number, usual: (account: number) => string | null) {
  return enteredBy === undefined ? usual(account) : enteredBy;
}

function enterIn(
  draft: InventoryDraft,
  { id }: Account,
  by: string | null,
  on: CivilDate,
): StepProblem | null {
  if (by === null) return null;
  const place = draft.linkPlaceOf(by);
  const link = place === undefined ? undefined : draft.link(place);
  if (place === undefined || link?.kind !== 'login' || link.dependent !== id) return 'not-its-login';
  const after = usedOn(link, on);
  if (after !== link) draft.setLink(place, after);
  return null;
}
