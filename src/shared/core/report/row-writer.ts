import { type CivilDate, civilDateOf, type DayNumber, NO_DAY } from '../dates/civil-date';
import type { Loss } from '../graph/forecast';
import { type Plan, taskId } from '../plan/plan';
import { NONE } from '../plan/task-list';
import { marked } from '../plan/who-goes';
import type { Assessment } from '../rules/assessment';
import type { ConditionResult } from '../rules/conditions';
import { eachIn, type Groups, sizeOf } from '../rules/groups';
import type { Situation } from '../rules/situation';
import type { Timer } from '../rules/timers';
import type { AccountRow, ConditionRow, ForecastRow, PlanRows, TaskRow, TimerRow } from './report-data';

/** Most accounts have no conditions, and most tasks nothing before them; their rows share one list of none. */
const NONE_AT_ALL: readonly never[] = [];

/** Writes results down as rows of the report: ids and dates instead of indices and day numbers. */
export class RowWriter {
  private readonly situation: Situation;
  // Many rows share few days, and writing one down costs more than looking it up. By distance from today.
  private readonly past: CivilDate[] = [];
  private readonly future: CivilDate[] = [];

  constructor(situation: Situation) {
    this.situation = situation;
  }

  day(day: DayNumber): CivilDate {
    const distance = day - this.situation.today;
    const known = distance < 0 ? this.past : this.future;
    const place = Math.abs(distance);
    const text = known[place] ?? civilDateOf(day);
    known[place] = text;
    return text;
  }

  dayOrNull(day: DayNumber): CivilDate | null {
    return day === NO_DAY ? null : this.day(day);
  }

  timer({ account, rule, startedOn, dueOn }: Timer): TimerRow {
    const { today } = this.situation;
    const known = dueOn !== NO_DAY;
    const begun = dueOn <= today ? 'due' : 'running';
    return {
      account: this.accountId(account),
      rule: rule.id,
      startedOn: this.dayOrNull(startedOn),
      dueOn: this.dayOrNull(dueOn),
      keepBy: known ? this.day(dueOn - 1) : null,
      daysLeft: known ? dueOn - today : null,
      status: known ? begun : 'unknown',
      consequence: rule.rule.consequence,
      certainty: rule.rule.certainty,
    };
  }

  account(assessment: Assessment, account: number): AccountRow {
    return {
      account: this.accountId(account),
      verdict: assessment.verdict,
      deletableOn: this.dayOrNull(assessment.deletableOn),
      reviewEndsOn: this.dayOrNull(assessment.reviewEndsOn),
      regretEndsOn: this.dayOrNull(assessment.regretEndsOn),
      conditions:
        assessment.conditions.length === 0
          ? NONE_AT_ALL
          : assessment.conditions.map((condition) => this.condition(condition)),
    };
  }

  condition({ rule, status, freeOn, links, autoReleaseOn, clearsOn }: ConditionResult): ConditionRow {
    return {
      id: rule.id,
      kind: rule.kind,
      status,
      freeOn: this.dayOrNull(freeOn),
      links: links === null ? null : links.map((link) => this.linkId(link)),
      autoReleaseOn: this.dayOrNull(autoReleaseOn),
      clearsOn: this.dayOrNull(clearsOn),
    };
  }

  plan(plan: Plan): PlanRows {
    const { who, order, schedule, assessments } = plan;
    const taskOf = this.tasks(plan);
    return {
      tasks: Array.from(schedule.sequence).map(taskOf),
      finishOn: this.dayOrNull(schedule.finishOn),
      finalOn: this.dayOrNull(schedule.planFinalOn),
      cycles: order.cycles.map((group) => group.map((account) => this.accountId(account))),
      unplannable: who.unplannable.map((account) => ({
        account: this.accountId(account),
        reason: (assessments[account] as Assessment).verdict,
      })),
      alsoLost: marked(who.alsoLost).map((account) => this.accountId(account)),
    };
  }

  /** A function that writes one task of a plan, by its number. */
  tasks(plan: Plan): (task: number) => TaskRow {
    const { list } = plan.draft;
    const { sequence } = plan.schedule;
    const ids: string[] = [];
    const place = new Int32Array(list.size);
    for (let task = 0; task < list.size; task += 1) {
      ids.push(taskId(plan, list, task));
      place[sequence[task] as number] = task;
    }
    return (task) => this.task(plan, task, ids, place);
  }

  loss({ account, lostOn, why, certainty, stranded }: Loss): ForecastRow {
    return {
      account: this.accountId(account),
      lostOn: this.day(lostOn),
      cause: why.cause,
      via: why.cause === 'provider' ? this.accountId(why.provider) : why.rule,
      certainty,
      stranded,
    };
  }

  accountId(account: number): string {
    return this.situation.accountIds[account] as string;
  }

  linkId(link: number): string {
    return this.situation.linkIds[link] as string;
  }

  private task(plan: Plan, number: number, ids: readonly string[], place: Int32Array): TaskRow {
    const { schedule, assessments, who } = plan;
    const { list } = plan.draft;
    const kind = list.kindOf(number);
    const account = list.accountOf(number);
    const link = list.linkOf(number);
    const result = (assessments[account] as Assessment).conditions[list.conditionOf(number)];
    return {
      id: ids[number] as string,
      kind,
      account: this.accountId(account),
      link: link === NONE ? null : this.linkId(link),
      condition: result?.rule.id ?? null,
      after: after(schedule.predecessors, number, ids, place),
      on: this.day(schedule.on[number] as number),
      doneOn: this.day(schedule.doneOn[number] as number),
      finalOn: this.dayOrNull(schedule.finalOn[number] as number),
      critical: schedule.critical[number] === 1,
      ifNeeded: list.isIfNeeded(number),
      pulledIn: kind === 'delete' && who.pulledIn[account] === 1,
    };
  }
}

/** The ids of the tasks right before a task, in the list's order. */
function after(
  predecessors: Groups,
  task: number,
  ids: readonly string[],
  place: Int32Array,
): readonly string[] {
  if (sizeOf(predecessors, task) === 0) return NONE_AT_ALL;
  const before: number[] = [];
  eachIn(predecessors, task, (one) => before.push(one));
  before.sort((one, other) => (place[one] as number) - (place[other] as number));
  return before.map((one) => ids[one] as string);
}
