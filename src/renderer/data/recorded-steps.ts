import type { CivilDate } from '#core/dates/civil-date';
import type { Inventory, Link } from '#core/inventory/inventory';
import { type Plan, taskId } from '#core/plan/plan';
import { recordSteps } from '#core/plan/record-step';
import type { Step, StepProblem } from '#core/plan/step';
import { stepsOfAll } from '#core/plan/task-steps';
import type { TaskRow } from '#core/report/report-data';
import { fail, type Result } from '#core/result';
import type { ChangeName } from './change-name';

/**
 * The inventory after several steps of one day; the first that cannot be recorded is why none is.
 * @param on not after today
 */
export function withSteps(
  before: Inventory,
  steps: readonly Step[],
  on: CivilDate,
  planOf: (inventory: Inventory) => Plan,
): Result<Inventory, { readonly code: StepProblem }> {
  const made = recordSteps(planOf(before), steps, on, planOf);
  return made.ok ? made : fail({ code: made.failure });
}

/**
 * The inventory after several tasks of one plan were done on one day, in their order, as each records it for itself.
 * `wrong-state`, and none is recorded, if one of them is no task any more: another window has done it.
 * @param tasks of the plan `shown`, in the order of its list
 * @param on not after today
 */
export function withTasks(
  before: Inventory,
  tasks: readonly TaskRow[],
  on: CivilDate,
  shown: Plan,
  planOf: (inventory: Inventory) => Plan,
): Result<Inventory, { readonly code: StepProblem }> {
  const left = taskIds(planOf(before));
  if (!tasks.every(({ id }) => left.has(id))) return fail({ code: 'wrong-state' });
  return withSteps(before, stepsOfAll(shown, tasks), on, planOf);
}

function taskIds(plan: Plan): ReadonlySet<string> {
  const { list } = plan.draft;
  return new Set(Array.from({ length: list.size }, (_, task) => taskId(plan, list, task)));
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
