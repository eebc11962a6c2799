import type { DayNumber } from '../dates/civil-date';
import { eachIn } from '../rules/groups';
import type { Plan } from './plan';
import { decidesDay } from './schedule';

/**
 * Since which day of the plan the time passes that a wait or an await takes until its `on`; null for every other task.
 * For a wait that a task before it begins anew and so decides its day, that is the day on which the last of these is
 * done; for all others today, on which they run already or begin. Never after `on`. Linear in what comes before the task.
 *
 * domain.md says only when a wait is over ("Checks and waits"); this is the other end of the same rule.
 */
export function waitSince({ situation, assessments, draft, schedule }: Plan, task: number): DayNumber | null {
  const { list } = draft;
  const kind = list.kindOf(task);
  const { today } = situation;
  if (kind === 'await') return today;
  if (kind !== 'wait') return null;
  let last = today;
  eachIn(schedule.predecessors, task, (before) => {
    last = Math.max(last, schedule.doneOn[before] as number);
  });
  const isDecided = decidesDay(assessments, list, task, last, schedule.on[task] as number);
  return isDecided ? last : today;
}
