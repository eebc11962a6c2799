import { type DayNumber, NO_DAY } from '../dates/civil-date';
import { addPeriod, type Period } from '../dates/period';
import { MinHeap } from '../graph/min-heap';
import type { Assessment } from '../rules/assessment';
import type { ConditionResult } from '../rules/conditions';
import { eachIn, type Groups, groupedBy, sizeOf } from '../rules/groups';
import type { Situation } from '../rules/situation';
import type { Draft } from './build-tasks';
import { sortedBy } from './sorted-by';
import type { TaskList } from './task-list';

/** When tasks can be done, which of them decide the end, and in which order to do them. One entry per task. */
export interface Schedule {
  readonly on: Int32Array;
  readonly doneOn: Int32Array;
  /** NO_DAY but for deletions. */
  readonly finalOn: Int32Array;
  readonly critical: Uint8Array;
  /** Task numbers in the order of the list. */
  readonly sequence: Int32Array;
  /** Tasks that come right before each task. */
  readonly predecessors: Groups;
  /** NO_DAY without any deletion. */
  readonly finishOn: DayNumber;
  readonly planFinalOn: DayNumber;
}

/**
 * Dates, critical path and order of a plan's tasks (domain.md, "Dates"). `tieOf` gives what the ids of two tasks of
 * one kind and account differ by: the text by which the last ties are broken. n log n in tasks plus their order.
 */
export function scheduleOf(
  situation: Situation,
  assessments: readonly Assessment[],
  draft: Draft,
  tieOf: (task: number) => string,
): Schedule {
  const predecessors = draft.list.predecessors();
  const successors = reversed(predecessors);
  const dates = datesOf(situation, assessments, draft, predecessors, successors);
  return {
    ...dates,
    critical: criticalTasks(assessments, draft.list, predecessors, dates),
    sequence: sequenceOf(draft.list, dates.on, predecessors, successors, tieOf),
    predecessors,
  };
}

interface Dates extends Pick<Schedule, 'on' | 'doneOn' | 'finalOn' | 'finishOn' | 'planFinalOn'> {
  /** An order in which every task comes after its predecessors. */
  readonly topological: Int32Array;
}

function datesOf(
  situation: Situation,
  assessments: readonly Assessment[],
  { list, notBefore }: Draft,
  predecessors: Groups,
  successors: Groups,
): Dates {
  const topological = topologicalOrder(predecessors, successors);
  const on = new Int32Array(list.size);
  const doneOn = new Int32Array(list.size);
  const finalOn = new Int32Array(list.size).fill(NO_DAY);
  let finishOn = NO_DAY;
  let planFinalOn = NO_DAY;
  for (const task of topological) {
    const kind = list.kindOf(task);
    let day = Math.max(situation.today, notBefore.get(task) ?? NO_DAY);
    eachIn(predecessors, task, (before) => {
      const done = doneOn[before] as number;
      day = Math.max(day, kind === 'wait' ? endOfWait(assessments, list, task, done) : done);
    });
    on[task] = day;
    doneOn[task] = day;
    if (kind !== 'delete') continue;
    const rules = situation.rules[list.accountOf(task)];
    const done = plus(day, rules?.reviewTime);
    const final = plus(done, rules?.regretWindow);
    doneOn[task] = done;
    finalOn[task] = final;
    finishOn = Math.max(finishOn, done);
    planFinalOn = Math.max(planFinalOn, final);
  }
  return { on, doneOn, finalOn, finishOn, planFinalOn, topological };
}

/** The end of a wait that begins anew when a task before it is done on `done`. */
export function endOfWait(
  assessments: readonly Assessment[],
  list: TaskList,
  wait: number,
  done: DayNumber,
): DayNumber {
  const { conditions } = assessments[list.accountOf(wait)] as Assessment;
  const { rule } = conditions[list.conditionOf(wait)] as ConditionResult;
  return addPeriod(done, rule.period as Period, rule.boundary);
}

/** Does a predecessor that is done on `done` decide that `task` is on the day `on`? */
export function decidesDay(
  assessments: readonly Assessment[],
  list: TaskList,
  task: number,
  done: DayNumber,
  on: DayNumber,
): boolean {
  return done === on || (list.kindOf(task) === 'wait' && endOfWait(assessments, list, task, done) === on);
}

function plus(day: DayNumber, period: Period | null | undefined): DayNumber {
  return period == null ? day : addPeriod(day, period);
}

function reversed({ start, items }: Groups): Groups {
  const count = start.length - 1;
  const after = new Int32Array(items.length);
  for (let task = 0; task < count; task += 1) after.fill(task, start[task], start[task + 1]);
  return groupedBy(items, count, after);
}

function topologicalOrder(predecessors: Groups, successors: Groups): Int32Array {
  const count = predecessors.start.length - 1;
  const order = new Int32Array(count);
  const waitsFor = new Int32Array(count);
  let filled = 0;
  const ready = (task: number) => {
    order[filled] = task;
    filled += 1;
  };
  for (let task = 0; task < count; task += 1) {
    waitsFor[task] = sizeOf(predecessors, task);
    if (waitsFor[task] === 0) ready(task);
  }
  for (let done = 0; done < filled; done += 1) {
    eachIn(successors, order[done] as number, (later) => {
      waitsFor[later] = (waitsFor[later] as number) - 1;
      if (waitsFor[later] === 0) ready(later);
    });
  }
  if (filled !== count) throw new Error('the plan has a circle left in it');
  return order;
}

// Backwards from the deletions that end the plan: whoever decides the day of a critical task is critical.
function criticalTasks(
  assessments: readonly Assessment[],
  list: TaskList,
  predecessors: Groups,
  { on, doneOn, finishOn, topological }: Dates,
): Uint8Array {
  const critical = new Uint8Array(list.size);
  for (let at = topological.length - 1; at >= 0; at -= 1) {
    const task = topological[at] as number;
    if (doneOn[task] === finishOn && list.kindOf(task) === 'delete') critical[task] = 1;
    if (critical[task] !== 1) continue;
    eachIn(predecessors, task, (before) => {
      const done = doneOn[before] as number;
      if (decidesDay(assessments, list, task, done, on[task] as number)) critical[before] = 1;
    });
  }
  return critical;
}

function sequenceOf(
  list: TaskList,
  on: Int32Array,
  predecessors: Groups,
  successors: Groups,
  tieOf: (task: number) => string,
): Int32Array {
  const byRank = inOrder(list, on, tieOf);
  const rank = new Int32Array(list.size);
  const waitsFor = new Int32Array(list.size);
  const ready: number[] = [];
  for (let place = 0; place < rank.length; place += 1) {
    const task = byRank[place] as number;
    rank[task] = place;
    waitsFor[task] = sizeOf(predecessors, task);
    if (waitsFor[task] === 0) ready.push(place);
  }
  // Those that wait for nobody are in order already; only those that become free on the way have to be sorted in.
  const freed = new MinHeap();
  const sequence = new Int32Array(list.size);
  let next = 0;
  for (let place = 0; place < sequence.length; place += 1) {
    const waiting = ready[next] ?? Number.POSITIVE_INFINITY;
    const first = freed.size > 0 && freed.peek() < waiting ? freed.pop() : waiting;
    if (first === waiting) next += 1;
    const task = byRank[first] as number;
    sequence[place] = task;
    eachIn(successors, task, (later) => {
      waitsFor[later] = (waitsFor[later] as number) - 1;
      if (waitsFor[later] === 0) freed.push(rank[later] as number);
    });
  }
  return sequence;
}

// All tasks as if nothing had to come before anything: by day, account, kind, then id.
function inOrder(list: TaskList, on: Int32Array, tieOf: (task: number) => string): Int32Array {
  const withinDay = list.ranksWithinDay();
  const order = sortedBy(on, sortedBy(withinDay));
  const areEqual = (one: number, other: number) =>
    on[one] === on[other] && withinDay[one] === withinDay[other];
  for (let from = 0; from < order.length; ) {
    const first = order[from] as number;
    let end = from + 1;
    while (end < order.length && areEqual(first, order[end] as number)) end += 1;
    if (end > from + 1) sortTies(order.subarray(from, end), tieOf);
    from = end;
  }
  return order;
}

function sortTies(tasks: Int32Array, tieOf: (task: number) => string): void {
  tasks.sort((one, other) => (tieOf(one) < tieOf(other) ? -1 : 1));
}
