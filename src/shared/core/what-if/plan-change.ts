import type { CivilDate } from '../dates/civil-date';
import type { PlanRows, TaskRow } from '../report/report-data';

/** A task of both plans, on another day now. */
interface MovedTask {
  readonly task: TaskRow;
  readonly before: CivilDate;
}

/** What a change did to the plan. */
export interface PlanChange {
  /** Tasks that can be done later only, in the new plan's order. */
  readonly later: readonly MovedTask[];
  /** Those of them whose day no other that moved decides: whatever made them later made the rest later. */
  readonly first: readonly MovedTask[];
  /** When all is deleted, before and now, where that is another day; null: it is the same, or one of the plans is empty. */
  readonly finish: { readonly before: CivilDate; readonly now: CivilDate } | null;
}

/**
 * Compares the plan of a moment ago with that of now: what became later, and where that began. Days that pass move no
 * task that could be done at once. Linear in tasks.
 */
export function planChange(before: PlanRows, now: PlanRows, today: CivilDate): PlanChange {
  const days = new Map(before.tasks.map(({ id, on }) => [id, on]));
  const later = now.tasks.flatMap((task): MovedTask[] => {
    const was = days.get(task.id);
    return was !== undefined && was < task.on && task.on > today ? [{ task, before: was }] : [];
  });
  const moved = new Set(later.map(({ task }) => task.id));
  const first = later.filter(({ task }) => !task.after.some((id) => moved.has(id)));
  return { later, first, finish: finishMoved(before.finishOn, now.finishOn) };
}

function finishMoved(before: CivilDate | null, now: CivilDate | null): PlanChange['finish'] {
  return before === null || now === null || before === now ? null : { before, now };
}
