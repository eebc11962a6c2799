import type { FallbackMeasure, Service } from '#core/catalogue/service';
import type { CivilDate } from '#core/dates/civil-date';
import type { Inventory } from '#core/inventory/inventory';
import type { StepForMany } from '#core/plan/record-for-many';
import type { Step, StepProblem } from '#core/plan/step';
import type { Strategy } from '#core/plan/unbinding';
import type { Findings } from '#core/report/report';
import type { Dated, Report, TaskRow } from '#core/report/report-data';
import type { Result } from '#core/result';
import type { Change, WhatIf } from '#core/what-if/what-if';
import type { Directory } from '#words/directory';
import type { Lang } from '#words/lang';
import type { ChangeName } from './change-name';
import type { Edit } from './inventory-store';

/** Why a step cannot be recorded any more: something else has been, perhaps in another window. */
export const STEP_PROBLEMS: readonly StepProblem[] = [
  'no-such-account',
  'no-such-link',
  'no-such-condition',
  'not-its-login',
  'wrong-state',
];

/** Everything that a screen is given: data that was gathered and computed above it, and what it may ask for. */
export interface Screen {
  readonly lang: Lang;
  /** By id: the person's own, then those of the catalogue that none of these replaces. */
  readonly services: ReadonlyMap<string, Service>;
  /** What can be done about any account that cannot be deleted. */
  readonly generalFallback: readonly FallbackMeasure[];
  readonly inventory: Inventory;
  readonly findings: Findings;
  readonly report: Report;
  /** What the ids of the report stand for, as it is to be shown. */
  readonly directory: Directory;
  /** How the plan is made. */
  readonly strategy: Strategy;
  /** What would be if this happened today; nothing is changed by asking. */
  readonly whatIf: (change: Change) => Result<WhatIf, StepProblem>;
  /** What the report says of timers and accounts on another day, of the inventory as it is now. */
  readonly datedOn: (day: CivilDate) => Dated;
  /**
   * Makes a change. Resolves when it is durable, or to why it was not made: that has been shown to the person by then.
   * @param told codes of the failures that are not to be shown, because whoever asks tells them in its own place
   */
  readonly change: <Failure extends { readonly code: string }>(
    name: ChangeName,
    edit: Edit<Failure>,
    told?: readonly string[],
  ) => Promise<Result<Inventory, { readonly code: string }>>;
  /**
   * Records what was done or seen on a day, as one change with the name of the first: all of it, or nothing.
   * @param told as of `change`
   */
  readonly record: (
    steps: readonly [Step, ...Step[]],
    on: CivilDate,
    told?: readonly string[],
  ) => Promise<Result<Inventory, { readonly code: string }>>;
  /**
   * Records that tasks of the plan were done on a day, as one change: all of them, each as if it were alone, or nothing.
   * @param tasks in the order of the plan
   * @param told as of `change`
   */
  readonly recordTasks: (
    tasks: readonly TaskRow[],
    on: CivilDate,
    told?: readonly string[],
  ) => Promise<Result<Inventory, { readonly code: string }>>;
  /**
   * Records a step for several accounts as one change; it leaves those alone for which it makes no sense.
   * @param accounts their ids
   */
  readonly recordForMany: (
    kind: StepForMany,
    accounts: ReadonlySet<string>,
    on: CivilDate,
  ) => Promise<Result<Inventory, { readonly code: string }>>;
  /** A new id for a record. */
  readonly freshId: () => string;
  readonly go: (path: string) => void;
}
