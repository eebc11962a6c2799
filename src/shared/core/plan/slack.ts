import type { DayNumber } from '../dates/civil-date';
import { addPeriod } from '../dates/period';
import type { Plan } from './plan';
import { endOfWait } from './schedule';

/**
 * The slack of each task by its number, in days: by how many days it can come later, everything else as early as then
 * possible, without the plan's `finishOn` moving. 0 for whatever decides the finish. From the end backwards: n in tasks
 * and what comes before what, times the logarithm of the days between.
 *
 * domain.md knows no slack; this is the total float of the critical path method, on days that periods lead to: as
 * months end on their last day, a critical task can have some days of it, and one that is not critical can have none
 * (a wait of 1000 months ends on 2107-06-29 if it starts on 2024-02-29, and two days later if it starts a day later).
 */
export function slackOf({ situation, assessments, draft, schedule }: Plan): Int32Array {
  const { list } = draft;
  const { on, sequence, predecessors, finishOn } = schedule;
  // By which day each task has to be done. Nothing may be done later than the plan ends.
  const latestDone = new Int32Array(list.size).fill(finishOn);
  const slack = new Int32Array(list.size);
  for (const task of sequence.toReversed()) {
    const first = on[task] as number;
    const latest = latestOn(task, first, latestDone[task] as number);
    slack[task] = latest - first;
    const isWait = list.kindOf(task) === 'wait';
    for (
      let at = predecessors.start[task] as number;
      at < (predecessors.start[task + 1] as number);
      at += 1
    ) {
      const before = predecessors.items[at] as number;
      const done = schedule.doneOn[before] as number;
      const bound = isWait ? lastDay(done, latest, (day) => endOfWait(assessments, list, task, day)) : latest;
      latestDone[before] = Math.min(latestDone[before] as number, bound);
    }
  }
  return slack;

  function latestOn(task: number, first: DayNumber, done: DayNumber): DayNumber {
    const reviewTime = situation.rules[list.accountOf(task)]?.reviewTime;
    if (list.kindOf(task) !== 'delete' || reviewTime == null) return done;
    return lastDay(first, done, (day) => addPeriod(day, reviewTime));
  }
}

/** The last day from `first` on from which `end` is not past the `limit`; `end` grows with the day, and from `first` fits. */
function lastDay(first: DayNumber, limit: DayNumber, end: (day: DayNumber) => DayNumber): DayNumber {
  let [fits, most] = [first, limit];
  while (fits < most) {
    const middle = Math.ceil((fits + most) / 2);
    if (end(middle) <= limit) fits = middle;
    else most = middle - 1;
  }
  return fits;
}
