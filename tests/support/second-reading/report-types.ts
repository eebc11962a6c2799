// The object of the section "Command line" of domain.md, key by key.
import type { Condition, Day } from './types';

export interface TimerRow {
  account: string;
  rule: string;
  startedOn: Day | null;
  dueOn: Day | null;
  keepBy: Day | null;
  daysLeft: number | null;
  status: 'due' | 'running' | 'unknown';
  consequence: string;
  certainty: 'may' | 'will';
}

export type ConditionStatus = 'met' | 'unmet' | 'waiting' | 'unknown';

export interface ConditionRow {
  id: string;
  kind: Condition['kind'];
  status: ConditionStatus;
  freeOn: Day | null;
  links: string[] | null;
  autoReleaseOn: Day | null;
  clearsOn: Day | null;
}

type PlannableVerdict = 'blocked' | 'waiting' | 'unconfirmed' | 'ready';
type OtherVerdict = 'deleted' | 'lost' | 'check-gone' | 'pending' | 'unknown' | 'passive' | 'never';
export type Verdict = PlannableVerdict | OtherVerdict;

export interface AccountRow {
  account: string;
  verdict: Verdict;
  deletableOn: Day | null;
  reviewEndsOn: Day | null;
  regretEndsOn: Day | null;
  conditions: ConditionRow[];
}

export interface BlockRow {
  account: string;
  by: string;
  link: string;
  condition: string | null;
  strength: 'hard' | 'soft' | 'notice';
}

export type TaskKind = 'add-login' | 'unbind' | 'move' | 'confirm' | 'wait' | 'await' | 'delete';

export interface TaskRow {
  id: string;
  kind: TaskKind;
  account: string;
  link: string | null;
  condition: string | null;
  after: string[];
  on: Day;
  doneOn: Day;
  finalOn: Day | null;
  critical: boolean;
  ifNeeded: boolean;
  pulledIn: boolean;
}

export interface PlanReport {
  tasks: TaskRow[];
  finishOn: Day | null;
  finalOn: Day | null;
  cycles: string[][];
  unplannable: { account: string; reason: Verdict }[];
  alsoLost: string[];
}

export interface ForecastRow {
  account: string;
  lostOn: Day;
  cause: 'timer' | 'no-entrance' | 'provider';
  via: string | null;
  certainty: 'may' | 'will';
  stranded: boolean;
}

export interface Report {
  today: Day;
  timers: TimerRow[];
  accounts: AccountRow[];
  blocks: BlockRow[];
  plan: PlanReport;
  forecast: ForecastRow[];
}
