// Section "Plan", "Dates" of domain.md: the days, what is critical, and the order of the list.
import { latest, latestFrom, plus } from './days';
import type { Draft, Drafts } from './plan-drafts';
import type { TaskKind, TaskRow } from './report-types';
import type { Day } from './types';
import { accountOf, deletionOf, placeOf, type World } from './world';

interface Dates {
  readonly on: Day;
  readonly doneOn: Day;
  readonly finalOn: Day | null;
}

type DatesById = Map<string, Dates>;

function draftOf(drafts: Drafts, id: string): Draft {
  const draft = drafts.get(id);
  if (!draft) throw new Error(`no task ${id}`);
  return draft;
}

function datesOf(world: World, drafts: Drafts, known: DatesById, id: string): Dates {
  const already = known.get(id);
  if (already) return already;
  const draft = draftOf(drafts, id);
  const doneBefore = [...draft.after].map((before) => datesOf(world, drafts, known, before).doneOn);
  const dates = datesAfter(world, drafts, known, draft, doneBefore);
  known.set(id, dates);
  return dates;
}

function datesAfter(
  world: World,
  drafts: Drafts,
  known: DatesById,
  draft: Draft,
  doneBefore: readonly Day[],
): Dates {
  // "A wait or await has `on` = `doneOn` = the day it is done, at least today."
  if (draft.waiting) {
    const { days, deletions, period, boundary } = draft.waiting;
    const afterDeletions = [...deletions].map((id) =>
      plus(datesOf(world, drafts, known, id).doneOn, period, boundary),
    );
    const done = latestFrom(world.today, [...days, ...afterDeletions]);
    return { on: done, doneOn: done, finalOn: null };
  }
  if (draft.awaited !== null) {
    const done = latestFrom(world.today, [draft.awaited]);
    return { on: done, doneOn: done, finalOn: null };
  }
  const on = latestFrom(world.today, doneBefore);
  // "Every other task takes no time: `on` = `doneOn` = the latest of today and what it comes after."
  if (draft.kind !== 'delete') return { on, doneOn: on, finalOn: null };
  // "`delete:A`: `on` = the latest of today and the `doneOn` of all that it comes after; `doneOn` = on +
  // review time; `finalOn` = doneOn + regret window (either as if zero where there is none)."
  const deletion = deletionOf(world, accountOf(world, draft.account));
  const doneOn = deletion?.reviewTime === undefined ? on : plus(on, deletion.reviewTime, 'inclusive');
  const regretWindow = deletion?.regretWindow;
  return {
    on,
    doneOn,
    finalOn: regretWindow === undefined ? doneOn : plus(doneOn, regretWindow, 'inclusive'),
  };
}

/**
 * "a task that decides the `on` of a critical task which comes after it: its `doneOn`, or, before a wait that
 * it restarts, its `doneOn` + period, is that day."
 */
function decides(dates: ReadonlyMap<string, Dates>, before: string, { id, waiting }: Draft): boolean {
  const on = dates.get(id)?.on;
  const doneOn = dates.get(before)?.doneOn;
  if (on === undefined || doneOn === undefined) return false;
  return doneOn === on || (waiting !== null && plus(doneOn, waiting.period, waiting.boundary) === on);
}

/** "Critical: a deletion with `doneOn` = finishOn; and" what decides the day of a critical task. */
function criticalTasks(drafts: Drafts, dates: ReadonlyMap<string, Dates>, finishOn: Day | null): Set<string> {
  const critical = new Set<string>();
  for (const { id, kind } of drafts.values()) {
    if (kind === 'delete' && dates.get(id)?.doneOn === finishOn) critical.add(id);
  }
  // A set that grows while it is gone through also gives what was added.
  for (const id of critical) {
    const draft = draftOf(drafts, id);
    for (const before of draft.after) {
      if (decides(dates, before, draft)) critical.add(before);
    }
  }
  return critical;
}

const KINDS: readonly TaskKind[] = ['add-login', 'unbind', 'move', 'confirm', 'wait', 'await', 'delete'];

/**
 * "the one with the earliest `on`; ties by its account's place in the inventory (an unbind or move: the
 * link's dependent), then add-login, unbind, move, confirm, wait, await, delete, then id (by code unit)."
 */
function comesFirst(world: World, dates: ReadonlyMap<string, Dates>, a: Draft, b: Draft): boolean {
  const onA = dates.get(a.id)?.on ?? '';
  const onB = dates.get(b.id)?.on ?? '';
  if (onA !== onB) return onA < onB;
  const placeA = placeOf(world, a.account);
  const placeB = placeOf(world, b.account);
  if (placeA !== placeB) return placeA < placeB;
  if (a.kind !== b.kind) return KINDS.indexOf(a.kind) < KINDS.indexOf(b.kind);
  return a.id < b.id;
}

/** "repeatedly, of the tasks all of whose predecessors are out, the one with ..." */
function listOrder(world: World, drafts: Drafts, dates: ReadonlyMap<string, Dates>): Draft[] {
  const out: Draft[] = [];
  const isOut = new Set<string>();
  while (out.length < drafts.size) {
    let next: Draft | null = null;
    for (const draft of drafts.values()) {
      if (isOut.has(draft.id)) continue;
      if (![...draft.after].every((id) => isOut.has(id))) continue;
      if (next === null || comesFirst(world, dates, draft, next)) next = draft;
    }
    if (next === null) throw new Error('the tasks come before one another in a circle');
    out.push(next);
    isOut.add(next.id);
  }
  return out;
}

export interface Dated {
  readonly tasks: TaskRow[];
  readonly finishOn: Day | null;
  readonly finalOn: Day | null;
}

export function datedTasks(world: World, drafts: Drafts, pulledIn: ReadonlySet<string>): Dated {
  const dates: DatesById = new Map();
  for (const id of drafts.keys()) datesOf(world, drafts, dates, id);

  // "`finishOn`, plan `finalOn` = the latest `doneOn`, `finalOn` of the deletions (null without any)."
  const deletions = [...drafts.values()].filter(({ kind }) => kind === 'delete');
  const finishOn = latest(deletions.map(({ id }) => dates.get(id)?.doneOn));
  const finalOn = latest(deletions.map(({ id }) => dates.get(id)?.finalOn));
  const critical = criticalTasks(drafts, dates, finishOn);

  const inOrder = listOrder(world, drafts, dates);
  const tasks = inOrder.map((draft): TaskRow => {
    const { on, doneOn, finalOn: taskFinalOn } = datesOf(world, drafts, dates, draft.id);
    return {
      id: draft.id,
      kind: draft.kind,
      account: draft.account,
      link: draft.link,
      condition: draft.condition,
      // "`after` holds what the rules above put before the task (in the list's order)"
      after: inOrder.filter((other) => draft.after.has(other.id)).map((other) => other.id),
      on,
      doneOn,
      finalOn: taskFinalOn,
      critical: critical.has(draft.id),
      ifNeeded: draft.ifNeeded,
      pulledIn: draft.kind === 'delete' && pulledIn.has(draft.account),
    };
  });
  return { tasks, finishOn, finalOn };
}
