import type { CivilDate } from '../dates/civil-date';
import { editMany } from '../inventory/edit-many';
import type { Account, AccountState, Inventory } from '../inventory/inventory';
import type { Plan } from './plan';
import { STATES, withDeletionAsked } from './record-step';
import { usedOn, usualEntrance } from './usual-entrance';

/** The steps that can be recorded for several accounts at once: there is nothing to say about each. */
export const STEPS_FOR_MANY = [
  'deletion-asked',
  'deletion-cancelled',
  'seen-gone',
  'access-lost',
  'found-again',
] as const;
export type StepForMany = (typeof STEPS_FOR_MANY)[number];

/** How many of the accounts with these ids are in a state in which the step can be recorded. */
export function concerned({ accounts }: Inventory, ids: ReadonlySet<string>, kind: StepForMany): number {
  return accounts.filter(({ id, state }) => ids.has(id) && isPossible(kind, state)).length;
}

/**
 * The inventory after the same step was done on the day `on` for every account with one of these ids that is in a state
 * for it; the others stay as they are, and the same object comes back where it is none. What recordStep does for one,
 * with the ways in as the plan has them before the first: in time linear in the inventory.
 */
export function recordForMany(
  plan: Plan,
  ids: ReadonlySet<string>,
  kind: StepForMany,
  on: CivilDate,
): Inventory {
  const { inventory } = plan.situation;
  const isConcerned = ({ id, state }: Account) => ids.has(id) && isPossible(kind, state);
  if (kind !== 'deletion-asked') {
    const { to } = STATES[kind];
    return editMany(inventory, ids, (account) =>
      isConcerned(account) ? { ...account, state: to } : account,
    );
  }
  const used = new Set(
    inventory.accounts.flatMap((account, place) =>
      isConcerned(account) ? (usualEntrance(plan, place) ?? []) : [],
    ),
  );
  const asked = editMany(inventory, ids, (account) =>
    isConcerned(account) ? withDeletionAsked(account, on) : account,
  );
  if (used.size === 0) return asked;
  return { ...asked, links: asked.links.map((link) => (used.has(link.id) ? usedOn(link, on) : link)) };
}

function isPossible(kind: StepForMany, state: AccountState): boolean {
  const from: readonly AccountState[] = kind === 'deletion-asked' ? ['active'] : STATES[kind].from;
  return from.includes(state);
}
