import { useCallback, useMemo, useRef, useState } from 'react';
import type { TaskKind } from '#core/plan/task-list';
import { doableTogether } from '#core/plan/task-steps';
import type { TaskRow } from '#core/report/report-data';
import type { Screen } from '../../data/screen';
import { useSteady } from '../../ui/use-steady';

/** Which steps are chosen to be ticked together: never one without what has to come before it. */
export interface ChosenSteps {
  /** The steps that can be chosen, in the order of the plan, each with those right before it; ids of tasks. */
  readonly doable: Doable;
  readonly ids: ReadonlySet<string>;
  /** Can it be chosen now: is all that comes before it? */
  readonly isFree: (id: string) => boolean;
  /**
   * Chooses a step, or gives it up with what comes after it.
   * @param upTo the steps between it and the one before as well, as far as they can be chosen
   */
  readonly toggle: (id: string, upTo: boolean) => void;
  /** Those of a kind that can be chosen. */
  readonly ofKind: (kind: TaskKind) => readonly string[];
  /** Chooses these as well, with what has to come before them. */
  readonly choose: (ids: ReadonlySet<string>) => void;
  readonly clear: () => void;
}

type Doable = ReadonlyMap<string, readonly string[]>;

const NOTHING: ReadonlySet<string> = new Set();

/**
 * Chooses among the steps of the plan; whatever is no step of today any more is not chosen any more. The same until
 * something of it is another.
 */
export function useChosenSteps({ findings, report }: Pick<Screen, 'findings' | 'report'>): ChosenSteps {
  const { tasks } = report.plan;
  const doable = useMemo(() => doableTogether(findings.plan, tasks), [findings, tasks]);
  const [asked, setAsked] = useState(NOTHING);
  const anchor = useRef<string | null>(null);
  const ids = useMemo(() => whole(doable, asked), [doable, asked]);
  const toggle = useSteady((id: string, upTo: boolean) => {
    const from = upTo ? anchor.current : null;
    anchor.current = id;
    setAsked((before) => {
      const now = whole(doable, before);
      return whole(
        doable,
        now.has(id) ? without(now, between(tasks, from, id)) : withAll(now, between(tasks, from, id)),
      );
    });
  });
  const ofKind = useCallback(
    (kind: TaskKind) => tasks.flatMap((task) => (task.kind === kind && doable.has(task.id) ? [task.id] : [])),
    [doable, tasks],
  );
  const clear = useCallback(() => {
    anchor.current = null;
    setAsked(NOTHING);
  }, []);
  return useMemo(
    () => ({
      doable,
      ids,
      isFree: (id) => doable.get(id)?.every((before) => ids.has(before)) === true,
      ofKind,
      toggle,
      choose: (wanted) =>
        setAsked((before) => withAll(whole(doable, before), [...withWhatIsBefore(doable, wanted)])),
      clear,
    }),
    [doable, ids, ofKind, toggle, clear],
  );
}

/** Some steps that can be done today, with all that has to come before them. Linear in the steps and their order. */
export function withWhatIsBefore(doable: Doable, ids: ReadonlySet<string>): ReadonlySet<string> {
  const taken = new Set<string>();
  // What comes before a step stands before it.
  for (const [id, before] of [...doable].reverse()) {
    if (!ids.has(id) && !taken.has(id)) continue;
    for (const one of [id, ...before]) taken.add(one);
  }
  return taken;
}

/**
 * Those of the chosen steps that can still be ticked together on a screen, with all that comes before them there: steps
 * may have been chosen on the screen before. Linear in the steps and their order.
 */
export function stillChosen(
  ids: ReadonlySet<string>,
  { findings, report }: Pick<Screen, 'findings' | 'report'>,
): ReadonlySet<string> {
  return whole(doableTogether(findings.plan, report.plan.tasks), ids);
}

/** Those of some steps that can be done today, with all that comes before them. */
function whole(doable: Doable, ids: ReadonlySet<string>): ReadonlySet<string> {
  if (ids.size === 0) return NOTHING;
  const kept = new Set<string>();
  for (const [id, before] of doable) {
    if (ids.has(id) && before.every((one) => kept.has(one))) kept.add(id);
  }
  return kept;
}

function withAll(ids: ReadonlySet<string>, more: readonly string[]): ReadonlySet<string> {
  return new Set([...ids, ...more]);
}

function without(ids: ReadonlySet<string>, fewer: readonly string[]): ReadonlySet<string> {
  const gone = new Set(fewer);
  return new Set([...ids].filter((id) => !gone.has(id)));
}

function between(tasks: readonly TaskRow[], from: string | null, to: string): readonly string[] {
  const placeOf = (id: string | null) => tasks.findIndex((task) => task.id === id);
  const [one, other] = [placeOf(from), placeOf(to)];
  if (one < 0) return [to];
  return tasks.slice(Math.min(one, other), Math.max(one, other) + 1).map(({ id }) => id);
}
