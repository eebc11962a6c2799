import { type CivilDate, civilDateOf } from '../dates/civil-date';
import { BY_EXCEPTION, ENTERED_THROUGH, LIVES_IN } from '../plan/deletion-order';
import type { Plan } from '../plan/plan';
import { decidesDay } from '../plan/schedule';
import { AUTO_RELEASE } from '../plan/unbinding';
import { marked } from '../plan/who-goes';
import type { Findings } from '../report/report';
import type { TaskRow } from '../report/report-data';
import { RowWriter } from '../report/row-writer';
import type { Assessment } from '../rules/assessment';
import type { ConditionResult } from '../rules/conditions';
import { eachIn, someIn } from '../rules/groups';
import { deletionSum, explainCondition, explainVerdict } from './explain-rules';
import type { DayReason, OrderReason, Sum, TaskExplanation } from './explanation';
import { sumOf } from './facts';
import { reasonOf } from './task-reasons';

type Rows = (number: number) => TaskRow;

/** Why a task, by its number, is in the plan, why on that day, and what it makes later. */
export function explainTask(findings: Findings, number: number): TaskExplanation {
  const { situation, plan } = findings;
  const { schedule } = plan;
  const rows = new RowWriter(situation).tasks(plan);
  const row = rows(number);
  const task = plan.draft.list.at(number);
  const rules = task.kind === 'delete' ? (situation.rules[task.account] ?? null) : null;
  const review = deletionSum(rules, 'reviewTime', { code: 'deletion' }, schedule.on[number] as number);
  const regretFrom = { code: review === null ? 'deletion' : 'review-end' } as const;
  return {
    kind: 'task',
    row,
    because: reasonOf(findings, task),
    days: daysOf(findings, number, rows),
    time: timeUntil(findings, number, rows),
    order: orderOf(plan, number, rows),
    review,
    regret: deletionSum(rules, 'regretWindow', regretFrom, schedule.doneOn[number] as number),
    finishes: task.kind === 'delete' && schedule.doneOn[number] === schedule.finishOn,
    decides: decidedBy(plan, number).map((later) => rows(later).id),
  };
}

function daysOf(findings: Findings, number: number, rows: Rows): readonly DayReason[] {
  const { situation, plan } = findings;
  const today = { code: 'today', day: civilDateOf(situation.today) } as const;
  const { kind, account } = plan.draft.list.at(number);
  if (kind === 'wait') {
    const sums = waitingSums(findings, number, rows);
    return [today, ...sums.map((sum) => ({ code: 'wait', day: sum.end, sum }) as const)];
  }
  if (kind === 'await') {
    const { review } = explainVerdict(findings, account);
    return review === null ? [today] : [today, { code: 'review', day: review.end, sum: review }];
  }
  return [today, ...predecessorsOf(plan, number).map((task) => after(rows(task)))];
}

function after({ id, doneOn }: TaskRow): DayReason {
  return { code: 'after', task: id, day: doneOn };
}

/** Every sum whose end a wait has to see: since the last event, since today, and since each task before it. */
function waitingSums(findings: Findings, number: number, rows: Rows): readonly Sum[] {
  const { situation, plan } = findings;
  const { account, condition } = plan.draft.list.at(number);
  const { rule, links } = (plan.assessments[account] as Assessment).conditions[condition] as ConditionResult;
  const why = explainCondition(findings, account, rule.id);
  const period = periodOf(rule);
  const left = (links ?? []).some((link) => plan.fate[link] === AUTO_RELEASE);
  const recorded = left ? why?.autoRelease : why?.free;
  const fromToday = left && recorded == null;
  const first = fromToday ? sumOf({ code: 'today' }, situation.today, period, rule.boundary) : recorded;
  const restarted = predecessorsOf(plan, number).map((task) =>
    sumOf({ code: 'task', task: rows(task).id }, plan.schedule.doneOn[task] as number, period, rule.boundary),
  );
  return first == null ? restarted : [first, ...restarted];
}

/** The tasks that decide a task's day and take time, each with the sum of its own day, back to today or to an event. */
function timeUntil(findings: Findings, number: number, rows: Rows): TaskExplanation['time'] {
  const found: TaskExplanation['time'][number][] = [];
  for (let last = deciderOf(findings, number, rows); last !== undefined; ) {
    const sum = sumOfTask(findings, last, rows);
    if (sum !== null) found.push({ task: rows(last).id, sum });
    last = deciderOf(findings, last, rows);
  }
  return found.reverse();
}

/** The first task right before a task, in the list's order, that decides its day; undefined if none has to be waited for. */
function deciderOf(findings: Findings, number: number, rows: Rows): number | undefined {
  const { situation, plan } = findings;
  const { list } = plan.draft;
  const { doneOn, on } = plan.schedule;
  const day = on[number] as number;
  if (day <= situation.today) return undefined;
  const isWait = list.kindOf(number) === 'wait';
  if (isWait && !startedByTask(sumOfTask(findings, number, rows))) return undefined;
  return predecessorsOf(plan, number).find((before) =>
    decidesDay(plan.assessments, list, number, doneOn[before] as number, day),
  );
}

function startedByTask(sum: Sum | null): boolean {
  return sum?.origin.code === 'task';
}

/** The sum that gives the day on which a task is done, of several the first; null: it takes no time of its own. */
function sumOfTask(findings: Findings, number: number, rows: Rows): Sum | null {
  const { situation, plan } = findings;
  const { kind, account } = plan.draft.list.at(number);
  const done = civilDateOf(plan.schedule.doneOn[number] as number);
  if (kind === 'wait') return waitingSums(findings, number, rows).find(({ end }) => end === done) ?? null;
  if (kind === 'await') return reviewThrough(findings, account, done);
  if (kind !== 'delete') return null;
  const on = plan.schedule.on[number] as number;
  return deletionSum(situation.rules[account] ?? null, 'reviewTime', { code: 'deletion' }, on);
}

function reviewThrough(findings: Findings, account: number, day: CivilDate): Sum | null {
  const { review } = explainVerdict(findings, account);
  return review?.end === day ? review : null;
}

function periodOf({ condition }: ConditionResult['rule']): string {
  if (condition.kind === 'quiet-period') return condition.period;
  const release = condition.kind === 'unbind' ? condition.autoRelease : undefined;
  if (release === undefined) throw new Error(`condition ${condition.id} asks for no time`);
  return release.period;
}

/** The tasks right before a task, in the list's order. */
function predecessorsOf({ schedule }: Plan, number: number): readonly number[] {
  const found = new Set<number>();
  eachIn(schedule.predecessors, number, (before) => found.add(before));
  return Array.from(schedule.sequence).filter((task) => found.has(task));
}

function orderOf(plan: Plan, number: number, rows: Rows): TaskExplanation['order'] {
  const { draft, order } = plan;
  const { kind, account: target } = draft.list.at(number);
  if (kind !== 'delete') return [];
  return predecessorsOf(plan, number).flatMap((task) => {
    const { kind: what, account } = draft.list.at(task);
    if (what !== 'delete') return [];
    const from = order.pairs.start[account] as number;
    const at = order.pairs.items.subarray(from, order.pairs.start[account + 1]).indexOf(target);
    return [{ task: rows(task).id, reasons: reasonsIn(order.pairs.why[from + at] ?? 0) }];
  });
}

function reasonsIn(why: number): readonly OrderReason[] {
  const reasons: OrderReason[] = [];
  if ((why & LIVES_IN) !== 0) reasons.push('lives-in');
  if ((why & BY_EXCEPTION) !== 0) reasons.push('exception');
  if ((why & ENTERED_THROUGH) !== 0) reasons.push('entered-through');
  return reasons;
}

/** The critical tasks after a task whose day it decides. */
function decidedBy({ schedule, draft, assessments }: Plan, number: number): readonly number[] {
  const { critical, doneOn, on, predecessors } = schedule;
  const done = doneOn[number] as number;
  if (critical[number] !== 1) return [];
  return marked(critical).filter(
    (later) =>
      someIn(predecessors, later, (before) => before === number) &&
      decidesDay(assessments, draft.list, later, done, on[later] as number),
  );
}
