import type { CivilDate } from '#core/dates/civil-date';
import type { Inventory, Link } from '#core/inventory/inventory';
import type { Plan } from '#core/plan/plan';
import { linkReleased, recordStep, type Step, type StepProblem } from '#core/plan/record-step';
import { fail, ok, type Result } from '#core/result';
import type { ChangeName } from './change-name';

/**
 * The inventory after several steps of one day; the first that cannot be recorded is why none is. `planOf` is asked
 * only for what needs a plan: by what an account was entered.
 */
export function withSteps(
  before: Inventory,
  steps: readonly Step[],
  on: CivilDate,
  planOf: (inventory: Inventory) => Plan,
): Result<Inventory, { readonly code: StepProblem }> {
  let inventory = before;
  for (const step of steps) {
    const made =
      step.kind === 'link-released'
        ? linkReleased(inventory, step.link, on)
        : recordStep(planOf(inventory), step, on);
    if (!made.ok) return fail({ code: made.failure });
    inventory = made.value;
  }
  return ok(inventory);
}

/** What recording a step did, for the list of changes. */
export function stepName({ accounts, links }: Inventory, step: Step): ChangeName {
  const nameOf = (id: string) => accounts.find((account) => account.id === id)?.name ?? '';
  if (step.kind !== 'link-released') return { code: step.kind, account: nameOf(step.account) };
  const { kind, provider, dependent }: Pick<Link, 'kind' | 'provider' | 'dependent'> = links.find(
    ({ id }) => id === step.link,
  ) ?? { kind: 'login', provider: '', dependent: '' };
  return { code: 'link-released', kind, provider: nameOf(provider), dependent: nameOf(dependent) };
}
