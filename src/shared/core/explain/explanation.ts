import type { Condition, Confidence, InactivityRule, Route, Source } from '../catalogue/service';
import type { CivilDate } from '../dates/civil-date';
import type { Boundary } from '../dates/period';
import type { AccountState, Confirmation, Intent, Link } from '../inventory/inventory';
import type { ConfirmReason } from '../plan/build-tasks';
import type { AccountRow, ConditionRow, ForecastRow, TaskRow, TimerRow } from '../report/report-data';
import type { Applicability } from '../rules/timers';

/** Where a rule stands: what "why?" shows beside every figure. */
export interface Provenance {
  /** Id of the service. */
  readonly service: string;
  /** `YYYY-MM`; null: undated. */
  readonly asOf: string | null;
  readonly confidence: Confidence | null;
  readonly sources: readonly Source[];
}

/** What is known of one event type for an account: the latest day, that it never happened, or nothing. */
export type Fact =
  /** Recorded among the account's events. */
  | { readonly from: 'event'; readonly type: string; readonly on: CivilDate }
  /** The account's `registeredOn`. */
  | { readonly from: 'registration'; readonly type: 'registered'; readonly on: CivilDate }
  /** The `lastUsedOn` of a login link. */
  | { readonly from: 'link'; readonly type: string; readonly on: CivilDate; readonly link: string }
  | { readonly from: 'never'; readonly type: string; readonly on: null }
  | { readonly from: 'nothing'; readonly type: string; readonly on: null };

/** What a sum begins with: a fact, today, the day a task is done, or the end of another sum. */
export type Origin =
  | { readonly code: 'fact'; readonly fact: Fact }
  | { readonly code: 'today' | 'review-end' | 'asked' | 'deletion' }
  | { readonly code: 'task'; readonly task: string };

/** One step of arithmetic: start + period = end, a day later where the boundary is exclusive. */
export interface Sum {
  readonly origin: Origin;
  readonly start: CivilDate;
  /** As in the rule: `P3M`. */
  readonly period: string;
  readonly boundary: Boundary;
  readonly end: CivilDate;
}

/** A confirmation, and through which day it counts; null: it does not age. */
export interface ConfirmationFact extends Confirmation {
  readonly countsThrough: CivilDate | null;
  readonly counts: boolean;
}

/** A sum of a period that a rule gives. */
export interface RuledSum extends Sum {
  readonly from: Provenance;
}

/** Why one rule of inactivity gives the timer that it gives, or none. */
export interface TimerExplanation {
  readonly kind: 'timer';
  readonly account: string;
  readonly rule: InactivityRule;
  readonly from: Provenance;
  /** Null where the rule makes no timer for this account. */
  readonly row: TimerRow | null;
  /** False: a rule for other variants, or the account is not active; then nothing else was asked. */
  readonly concerns: boolean;
  readonly applies: Applicability;
  /** What is known of each event type that the rule names. */
  readonly facts: readonly Fact[];
  readonly confirmation: Confirmation | null;
  /** The last day of login on which `onlyIf` still holds. */
  readonly loginUntil: Sum | null;
  readonly due: Sum | null;
}

/** Why a condition stands as it does. */
export interface ConditionExplanation {
  readonly kind: 'condition';
  readonly account: string;
  readonly condition: Condition;
  readonly from: Provenance;
  readonly row: ConditionRow;
  readonly facts: readonly Fact[];
  readonly confirmation: ConfirmationFact | null;
  /** The links in the row, whole. */
  readonly links: readonly Link[];
  /** Of a quiet period. */
  readonly free: Sum | null;
  /** Of an unbind condition with auto-release. */
  readonly autoRelease: Sum | null;
}

/** What a verdict rests on: the first of these that fits. */
export type VerdictReason =
  | { readonly code: 'state'; readonly state: AccountState }
  | { readonly code: 'no-service' }
  /** A service that is found nowhere. */
  | { readonly code: 'service-not-found'; readonly service: string }
  /** The rules say nothing of deletion, or not how. */
  | { readonly code: 'no-route' }
  | { readonly code: 'route'; readonly route: Route; readonly from: Provenance }
  /** These conditions, all with the status that decides; empty: every condition is met. */
  | { readonly code: 'conditions'; readonly conditions: readonly string[] };

/** Why an account has its verdict, and its days. */
export interface VerdictExplanation {
  readonly kind: 'verdict';
  readonly row: AccountRow;
  readonly because: VerdictReason;
  /** Of the latest request for deletion, in state deletion-requested. */
  readonly asked: Fact | null;
  readonly review: RuledSum | null;
  readonly regret: RuledSum | null;
  /** The conditions whose `freeOn` is `deletableOn`; empty: today. */
  readonly latest: readonly string[];
}

/** A day that a task has to wait for; its `on` is the latest of them. */
export type DayReason =
  | { readonly code: 'today'; readonly day: CivilDate }
  /** The task that comes before it is done. */
  | { readonly code: 'after'; readonly task: string; readonly day: CivilDate }
  /** Time that has to pass: since an event, since today, or since a task that begins it anew. */
  | { readonly code: 'wait'; readonly day: CivilDate; readonly sum: Sum }
  /** The end of a review, or today where it is not known. */
  | { readonly code: 'review'; readonly day: CivilDate; readonly sum: Sum | null };

/** Why one deletion comes before another. */
export type OrderReason = 'lives-in' | 'exception' | 'entered-through';

/** What becomes of one way into an account. */
export interface EntranceFate {
  readonly link: Link;
  readonly becomes:
    | 'provider-lost'
    | 'released-later'
    | 'unbound'
    | 'auto-released'
    | 'goes'
    /** Its provider's deletion was asked for: it must not be entered. */
    | 'being-deleted'
    /** Its provider does not stay, or cannot itself be entered without what goes. */
    | 'does-not-last';
  /** The targets whose deletion takes the provider away. */
  readonly takers: readonly string[];
}

/** Why a task is in the plan. */
export type TaskReason =
  | { readonly code: 'wanted'; readonly intent: Intent }
  /** Lives in these accounts, which go. */
  | { readonly code: 'pulled-in'; readonly links: readonly Link[] }
  /** These conditions of these targets name the link. */
  | {
      readonly code: 'unbind';
      readonly link: Link;
      readonly namedBy: readonly { readonly account: string; readonly condition: string }[];
    }
  | { readonly code: 'move'; readonly link: Link; readonly takers: readonly string[] }
  | {
      readonly code: 'add-login';
      readonly ownLogin: boolean | null;
      readonly entrances: readonly EntranceFate[];
      /** Deletions before which it comes because that broke a cycle. */
      readonly breaksCycleBefore: readonly string[];
    }
  | { readonly code: 'confirm'; readonly why: ConfirmReason; readonly condition: ConditionExplanation }
  | { readonly code: 'wait'; readonly condition: ConditionExplanation }
  | { readonly code: 'await'; readonly links: readonly Link[] };

/** Why a task is in the plan, why on that day, and what it makes later. */
export interface TaskExplanation {
  readonly kind: 'task';
  readonly row: TaskRow;
  readonly because: TaskReason;
  /** `on` is the latest of these days. */
  readonly days: readonly DayReason[];
  /** What takes the time until `on`: the tasks before it that do, first to last, each with the sum that gives its day. */
  readonly time: readonly { readonly task: string; readonly sum: Sum }[];
  /** For each deletion among the tasks before this deletion, the rules that put it there. */
  readonly order: readonly { readonly task: string; readonly reasons: readonly OrderReason[] }[];
  readonly review: RuledSum | null;
  readonly regret: RuledSum | null;
  /** Does this deletion end the plan? */
  readonly finishes: boolean;
  /** Critical tasks after it whose day it decides. */
  readonly decides: readonly string[];
}

/** A way in, or an account that it lives in, and the day on which that is lost; null: never. */
export interface LossOf {
  readonly link: Link;
  readonly provider: string;
  readonly lostOn: CivilDate | null;
}

/** Why an account is lost on its day, or is not. */
export interface ForecastExplanation {
  readonly kind: 'forecast';
  readonly account: string;
  /** Null: it is not lost, if nobody does anything, or (by its state) already gone. */
  readonly row: ForecastRow | null;
  readonly state: AccountState;
  readonly today: CivilDate;
  readonly ownLogin: boolean | null;
  /** The timer that ends it by itself. */
  readonly timer: TimerExplanation | null;
  /** The requested deletion that ends it. */
  readonly requested: VerdictExplanation | null;
  readonly entrances: readonly LossOf[];
  /** Accounts that take it along. */
  readonly livesIn: readonly LossOf[];
  /** From this account by `via` to the one that needs no other: rows of the forecast. */
  readonly chain: readonly ForecastRow[];
  /** Its day in the forecast made of the rules that say `will` alone; null: not lost in that. */
  readonly surelyOn: CivilDate | null;
}

/** The answer to one "why?". */
export type Explanation =
  | TimerExplanation
  | ConditionExplanation
  | VerdictExplanation
  | TaskExplanation
  | ForecastExplanation;
