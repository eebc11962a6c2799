import type { DayNumber } from '#core/dates/civil-date';
import { slackOf } from '#core/plan/slack';
import { waitSince } from '#core/plan/wait-since';
import type { TaskRow } from '#core/report/report-data';
import type { Screen } from '../../data/screen';

/** Since which day the time passes that a step of the plan takes by itself until its day; null: it takes none. */
export function sinceOf(
  { findings: { plan } }: Pick<Screen, 'findings'>,
  { number }: StepRow,
): DayNumber | null {
  return waitSince(plan, plan.schedule.sequence[number - 1] as number);
}

/** A step as it is shown. */
export interface StepRow {
  readonly task: TaskRow;
  /** Which one it is of all, from 1. */
  readonly number: number;
  /** By how many days it can come later without the finish moving. */
  readonly slack: number;
}

/** The steps of the plan in their order. */
export function stepRowsOf({ findings, report }: Pick<Screen, 'findings' | 'report'>): readonly StepRow[] {
  const { plan } = findings;
  const slack = slackOf(plan);
  return report.plan.tasks.map((task, at) => ({
    task,
    number: at + 1,
    slack: slack[plan.schedule.sequence[at] as number] ?? 0,
  }));
}
