/** The parts of the `--json` object that the coverage looks at, loosely enough for anybody's report. */

export interface TimerView {
  readonly account: string;
  readonly rule: string;
  readonly startedOn: string | null;
  readonly dueOn: string | null;
  readonly daysLeft: number | null;
  readonly status: string;
  readonly consequence: string;
  readonly certainty: string;
}

export interface ConditionView {
  readonly id: string;
  readonly kind: string;
  readonly status: string;
  readonly freeOn: string | null;
  readonly links: readonly string[] | null;
  readonly autoReleaseOn: string | null;
  readonly clearsOn: string | null;
}

export interface AccountView {
  readonly account: string;
  readonly verdict: string;
  readonly deletableOn: string | null;
  readonly reviewEndsOn: string | null;
  readonly regretEndsOn: string | null;
  readonly conditions: readonly ConditionView[];
}

export interface BlockView {
  readonly account: string;
  readonly by: string;
  readonly link: string;
  readonly condition: string | null;
  readonly strength: string;
}

export interface TaskView {
  readonly id: string;
  readonly kind: string;
  readonly account: string;
  readonly link: string | null;
  readonly condition: string | null;
  readonly after: readonly string[];
  readonly on: string;
  readonly doneOn: string;
  readonly finalOn: string | null;
  readonly critical: boolean;
  readonly ifNeeded: boolean;
  readonly pulledIn: boolean;
}

interface PlanView {
  readonly tasks: readonly TaskView[];
  readonly finishOn: string | null;
  readonly finalOn: string | null;
  readonly cycles: readonly (readonly string[])[];
  readonly unplannable: readonly { readonly account: string; readonly reason: string }[];
  readonly alsoLost: readonly string[];
}

export interface ForecastView {
  readonly account: string;
  readonly lostOn: string;
  readonly cause: string;
  readonly via: string | null;
  readonly certainty: string;
  readonly stranded: boolean;
}

export interface ReportView {
  readonly today: string;
  readonly timers: readonly TimerView[];
  readonly accounts: readonly AccountView[];
  readonly blocks: readonly BlockView[];
  readonly plan: PlanView;
  readonly forecast: readonly ForecastView[];
}
