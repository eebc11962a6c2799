import { civilDateOf, numberOfDay } from '#core/dates/civil-date';
import { releasedByWaiting } from '#core/plan/task-steps';
import type { TaskRow } from '#core/report/report-data';
import { countsSince } from '#core/rules/confirmations';
import { taskSentence } from '#words/task-sentence';
import type { Screen } from '../../data/screen';
import { type Since, sinceRegistered } from './done-on';

/**
 * On which day these tasks can all have been done at the earliest: not before one is released by itself, if it is, nor so
 * long ago that what was seen then counts no more. Null: on any. Of several it says which one decides.
 */
export function latestSince(tasks: readonly TaskRow[], screen: Screen): Since | null {
  const rows = new Map(screen.report.accounts.map((row) => [row.account, row]));
  // What was seen at a condition ages; of those of kind `never` it does not.
  const ages = ({ kind, account, condition }: TaskRow) =>
    kind === 'confirm' && rows.get(account)?.conditions.find(({ id }) => id === condition)?.kind !== 'never';
  let latest: Since | null = null;
  for (const task of tasks) {
    for (const since of sincesOf(task, screen, ages(task))) {
      if (latest !== null && since.on <= latest.on) continue;
      latest = tasks.length > 1 ? { ...since, step: taskSentence(task, screen) } : since;
    }
  }
  return latest;
}

function sincesOf(task: TaskRow, { findings, report, directory }: Screen, ages: boolean): readonly Since[] {
  const released = releasedByWaiting(findings.plan, task)?.since ?? null;
  if (released !== null) return [{ on: released, why: 'tooEarly' }];
  const registered = sinceRegistered(directory.account(task.account));
  const checked: Since | null = ages
    ? { on: civilDateOf(countsSince(numberOfDay(report.today))), why: 'checkTooOld' }
    : null;
  return [registered, checked].flatMap((since) => since ?? []);
}
