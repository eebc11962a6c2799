import type { Assessment } from '../rules/assessment';
import type { Situation } from '../rules/situation';
import { buildTasks, type Decisions, type Draft } from './build-tasks';
import { orderDeletions } from './deletion-order';
import { entrancesOf } from './entrances';
import { type Schedule, scheduleOf } from './schedule';
import { NONE, type TaskList } from './task-list';
import { type Strategy, unbindingOf } from './unbinding';
import { whoGoes } from './who-goes';

/** A plan by indices: everything that was decided on the way, the tasks, and their dates. */
export interface Plan extends Decisions {
  readonly draft: Draft;
  readonly schedule: Schedule;
}

/** How everything that a person wants gone can go (domain.md, "Plan"). Always possible, if not always shortest. */
export function planOf(situation: Situation, assessments: readonly Assessment[], strategy: Strategy): Plan {
  const who = whoGoes(situation, assessments);
  const fate = unbindingOf(situation, assessments, who, strategy);
  const entrances = entrancesOf(situation, who, fate);
  const order = orderDeletions(situation, who, fate, entrances);
  const decisions: Decisions = { situation, assessments, who, fate, entrances, order };
  const draft = buildTasks(decisions);
  const tieOf = (task: number) => tieBreak(decisions, draft.list, task);
  return { ...decisions, draft, schedule: scheduleOf(situation, assessments, draft, tieOf) };
}

/** The id of a task: its kind, and the link, or the account and, for checks and waits, the condition. */
export function taskId(
  plan: Pick<Decisions, 'situation' | 'assessments'>,
  list: TaskList,
  task: number,
): string {
  const kind = list.kindOf(task);
  if (list.linkOf(task) !== NONE) return `${kind}:${tieBreak(plan, list, task)}`;
  const id = plan.situation.accountIds[list.accountOf(task)];
  return list.conditionOf(task) === NONE ? `${kind}:${id}` : `${kind}:${id}:${tieBreak(plan, list, task)}`;
}

// What the ids of two tasks of one kind and account differ by.
function tieBreak(
  { situation, assessments }: Pick<Decisions, 'situation' | 'assessments'>,
  list: TaskList,
  task: number,
): string {
  const link = list.linkOf(task);
  if (link !== NONE) return situation.linkIds[link] as string;
  const { conditions } = assessments[list.accountOf(task)] as Assessment;
  return conditions[list.conditionOf(task)]?.rule.id ?? '';
}
