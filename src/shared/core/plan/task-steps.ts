import { type CivilDate, civilDateOf, NO_DAY } from '../dates/civil-date';
import type { Assessment } from '../rules/assessment';
import type { ConditionResult } from '../rules/conditions';
import { type ConfirmReason, confirmReason, isNotInPlan } from './build-tasks';
import type { Plan } from './plan';
import type { Step } from './step';
import type { TaskKind } from './task-list';
import { AUTO_RELEASE } from './unbinding';

/** As much of a task as it takes to say what doing it records; by ids, as the report has it. */
interface TaskToDo {
  readonly kind: TaskKind;
  readonly account: string;
  readonly link: string | null;
  readonly condition: string | null;
  readonly on: CivilDate;
}

/** What doing a task of the plan can record. */
type TaskStep = Extract<
  Step,
  {
    readonly kind: 'link-released' | 'own-login-added' | 'condition-checked' | 'deletion-asked' | 'seen-gone';
  }
>;

/**
 * What a person has done who has done a task of the plan, to be recorded by recordStep; none where a task is done by
 * waiting. An await is taken for the likeliest end of a deletion that was asked for.
 * @param released ids of the links that a wait has released, see {@link releasedByWaiting}
 */
export function stepsOf(task: TaskToDo, released: readonly string[] = []): readonly TaskStep[] {
  const { kind, account, link, condition } = task;
  switch (kind) {
    case 'unbind':
    case 'move':
      return link === null ? [] : [{ kind: 'link-released', link }];
    case 'add-login':
      return [{ kind: 'own-login-added', account }];
    case 'confirm':
      return condition === null ? [] : [{ kind: 'condition-checked', account, condition, status: 'met' }];
    case 'delete':
      return [{ kind: 'deletion-asked', account }];
    case 'await':
      return [{ kind: 'seen-gone', account }];
    case 'wait':
      return released.map((one) => ({ kind: 'link-released', link: one }));
  }
}

/**
 * What a person has done who has done several tasks of a plan, in their order. Two waits can be for one link, which is
 * released once.
 */
export function stepsOfAll(plan: Plan, tasks: readonly TaskToDo[]): readonly TaskStep[] {
  const released = new Set<string>();
  const isNew = (step: TaskStep) => {
    if (step.kind !== 'link-released') return true;
    const isFirst = !released.has(step.link);
    released.add(step.link);
    return isFirst;
  };
  return tasks.flatMap((task) => stepsOf(task, releasedByWaiting(plan, task)?.links)).filter(isNew);
}

/**
 * Ids of the links because of which a check stays in the plan, even once somebody has found the condition met: they are
 * left to be released by themselves, or join what goes with an account that does not. Evidence beats a confirmation.
 * None for every other task, and for one of a plan that has changed since. Linear in accounts, and in the links of the condition.
 */
export function againstCheck(plan: Plan, { kind, account, condition }: TaskToDo): readonly string[] {
  if (kind !== 'confirm') return [];
  const found = conditionOf(plan, account, condition);
  const reason = found === undefined ? null : confirmReason(plan, found);
  if (!isEvidence(reason)) return [];
  const { situation, fate } = plan;
  const stands = (link: number) =>
    reason === 'not-in-plan' ? isNotInPlan(plan, link) : fate[link] === AUTO_RELEASE;
  return (found?.links ?? []).filter(stands).map((link) => situation.linkIds[link] as string);
}

function isEvidence(reason: ConfirmReason | null): boolean {
  return reason === 'auto-release' || reason === 'not-in-plan';
}

/**
 * The tasks that can be done today along with others, by their ids, in the list's order, each with those that have to come
 * right before it, which are among them. Not what passes by itself, nor what asks for an answer of its own: whether a
 * deletion worked, and a check against which a recorded link stands ({@link againstCheck}). Linear in tasks and their order.
 * @param tasks those of the plan, as the report lists them
 */
export function doableTogether(
  plan: Plan,
  tasks: readonly ListedTask[],
): ReadonlyMap<string, readonly string[]> {
  const today = civilDateOf(plan.situation.today);
  const found = new Map<string, readonly string[]>();
  tasks.forEach((task, at) => {
    const isIn = task.on === today && isPlain(plan, plan.schedule.sequence[at] as number);
    if (isIn && task.after.every((id) => found.has(id))) found.set(task.id, task.after);
  });
  return found;
}

interface ListedTask {
  readonly id: string;
  readonly after: readonly string[];
  readonly on: CivilDate;
}

function isPlain(plan: Plan, task: number): boolean {
  const { list } = plan.draft;
  const kind = list.kindOf(task);
  if (kind === 'await') return false;
  if (kind !== 'wait' && kind !== 'confirm') return true;
  const result = plan.assessments[list.accountOf(task)]?.conditions[
    list.conditionOf(task)
  ] as ConditionResult;
  if (kind === 'confirm') return !isEvidence(confirmReason(plan, result));
  return (result.links ?? []).some((link) => plan.fate[link] === AUTO_RELEASE);
}

function conditionOf(
  { situation, assessments }: Plan,
  account: string,
  condition: string | null,
): ConditionResult | undefined {
  const assessment: Assessment | undefined = assessments[situation.accountIds.indexOf(account)];
  return assessment?.conditions.find(({ rule }) => rule.id === condition);
}

/** Links that were released by themselves, by ids. */
interface Released {
  readonly links: readonly string[];
  /** The day since when they are; null: not known. */
  readonly since: CivilDate | null;
}

/**
 * The links that the plan leaves to a service to release by itself, if the task is the wait for that and its day has
 * come; null for every other task. Linear in accounts, and in the links of the condition.
 */
export function releasedByWaiting(plan: Plan, { kind, account, condition, on }: TaskToDo): Released | null {
  const { situation, fate } = plan;
  if (kind !== 'wait' || on > civilDateOf(situation.today)) return null;
  const found = conditionOf(plan, account, condition);
  const links = (found?.links ?? []).filter((link) => fate[link] === AUTO_RELEASE);
  if (found === undefined || links.length === 0) return null;
  const { autoReleaseOn } = found;
  return {
    links: links.map((link) => situation.linkIds[link] as string),
    since: autoReleaseOn === NO_DAY ? null : civilDateOf(autoReleaseOn),
  };
}
