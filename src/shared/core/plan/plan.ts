import type { Account, Link } from '../inventory/inventory';
import type { Assessment } from '../rules/assessment';
import type { Situation } from '../rules/situation';
import { buildTasks, type Decisions, type Draft } from './build-tasks';
import { orderDeletions } from './deletion-order';
import { entrancesOf } from './entrances';
import { type Schedule, scheduleOf } from './schedule';
import type { TaskList } from './task-list';
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
  const idOf = (task: number) => taskId(decisions, draft.list, task);
  return { ...decisions, draft, schedule: scheduleOf(situation, assessments, draft, idOf) };
}

/** The id of a task: its kind, and the link, or the account and, for checks and waits, the condition. */
export function taskId(
  { situation, assessments }: Pick<Decisions, 'situation' | 'assessments'>,
  list: TaskList,
  task: number,
): string {
  const kind = list.kindOf(task);
  if (kind === 'unbind' || kind === 'move')
    return `${kind}:${(situation.links[list.linkOf(task)] as Link).id}`;
  const account = list.accountOf(task);
  const { id } = situation.accounts[account] as Account;
  if (kind !== 'confirm' && kind !== 'wait') return `${kind}:${id}`;
  return `${kind}:${id}:${(assessments[account] as Assessment).conditions[list.conditionOf(task)]?.rule.id}`;
}
