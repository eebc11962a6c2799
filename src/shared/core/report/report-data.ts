import type { Certainty, ConditionKind, Consequence } from '../catalogue/service';
import type { CivilDate } from '../dates/civil-date';
import type { Block } from '../graph/blocks';
import type { TaskKind } from '../plan/task-list';
import type { Verdict } from '../rules/assessment';
import type { ConditionStatus } from '../rules/conditions';

/** domain.md, "Command line", fixes these shapes; what does not apply is null. */
export interface TimerRow {
  readonly account: string;
  readonly rule: string;
  readonly startedOn: CivilDate | null;
  readonly dueOn: CivilDate | null;
  /** The last safe day for whoever wants to keep the account. */
  readonly keepBy: CivilDate | null;
  /** Negative when overdue. */
  readonly daysLeft: number | null;
  readonly status: 'due' | 'running' | 'unknown';
  readonly consequence: Consequence;
  readonly certainty: Certainty;
}

export interface ConditionRow {
  readonly id: string;
  readonly kind: ConditionKind;
  readonly status: ConditionStatus;
  readonly freeOn: CivilDate | null;
  readonly links: readonly string[] | null;
  readonly autoReleaseOn: CivilDate | null;
  readonly clearsOn: CivilDate | null;
}

export interface AccountRow {
  readonly account: string;
  readonly verdict: Verdict;
  readonly deletableOn: CivilDate | null;
  readonly reviewEndsOn: CivilDate | null;
  readonly regretEndsOn: CivilDate | null;
  readonly conditions: readonly ConditionRow[];
}

export type BlockRow = Block;

export interface TaskRow {
  readonly id: string;
  readonly kind: TaskKind;
  readonly account: string;
  readonly link: string | null;
  readonly condition: string | null;
  readonly after: readonly string[];
  readonly on: CivilDate;
  readonly doneOn: CivilDate;
  readonly finalOn: CivilDate | null;
  readonly critical: boolean;
  readonly ifNeeded: boolean;
  readonly pulledIn: boolean;
}

export interface PlanRows {
  readonly tasks: readonly TaskRow[];
  readonly finishOn: CivilDate | null;
  readonly finalOn: CivilDate | null;
  readonly cycles: readonly (readonly string[])[];
  readonly unplannable: readonly { readonly account: string; readonly reason: Verdict }[];
  readonly alsoLost: readonly string[];
}

export interface ForecastRow {
  readonly account: string;
  readonly lostOn: CivilDate;
  readonly cause: 'timer' | 'no-entrance' | 'provider';
  /** Id of the rule or of the provider. */
  readonly via: string | null;
  readonly certainty: Certainty;
  readonly stranded: boolean;
}

/** As much of a report as it takes to see what time changes. */
export type Dated = Pick<Report, 'today' | 'timers' | 'accounts'>;

/** Everything that can be said of an inventory on a day. */
export interface Report {
  readonly today: CivilDate;
  readonly timers: readonly TimerRow[];
  readonly accounts: readonly AccountRow[];
  readonly blocks: readonly BlockRow[];
  readonly plan: PlanRows;
  readonly forecast: readonly ForecastRow[];
}
