// The second reading's own types: the parts of domain.md and service.schema.json that are computed with.

/** A civil date `YYYY-MM-DD`. */
export type Day = string;

export type Boundary = 'inclusive' | 'exclusive';
type Strategy = 'by-hand' | 'least-effort';

export interface SecondOptions {
  readonly today: Day;
  readonly rulesAsOf: string | null;
  readonly strategy: Strategy;
}

// ---- inventory ----

type AccountState = 'active' | 'deletion-requested' | 'deleted' | 'lost';
type Intent = 'keep' | 'delete' | 'let-expire' | 'undecided';
type LinkKind = 'login' | 'binding' | 'recovery' | 'payment' | 'sub-account';

interface Confirmation {
  readonly status: 'met' | 'unmet';
  readonly on?: Day | undefined;
}

export interface Account {
  readonly id: string;
  readonly service: string | null;
  readonly variant?: string | undefined;
  readonly registeredOn?: Day | undefined;
  readonly events: readonly { readonly type: string; readonly on: Day }[];
  readonly never: readonly string[];
  readonly intent: Intent;
  readonly state: AccountState;
  readonly ownLogin: boolean | null;
  readonly confirmations: { readonly [id: string]: Confirmation };
}

export interface Link {
  readonly id: string;
  readonly provider: string;
  readonly dependent: string;
  readonly kind: LinkKind;
  readonly lastUsedOn?: Day | undefined;
  readonly releasedOn?: Day | undefined;
}

export interface Inventory {
  readonly accounts: readonly Account[];
  readonly links: readonly Link[];
  readonly services: readonly Service[];
}

// ---- services ----

interface ConditionBase {
  readonly id: string;
}

export interface ConfirmCondition extends ConditionBase {
  readonly kind: 'confirm';
  readonly autoClears?: { readonly event: string; readonly at: 'end-of-next-year' } | undefined;
}

interface NeverCondition extends ConditionBase {
  readonly kind: 'never';
}

export interface QuietPeriodCondition extends ConditionBase {
  readonly kind: 'quiet-period';
  readonly events: readonly string[];
  readonly period: string;
  readonly boundary?: Boundary | undefined;
}

export interface UnbindCondition extends ConditionBase {
  readonly kind: 'unbind';
  readonly direction: 'provider' | 'both';
  readonly autoRelease?: { readonly event: string; readonly period: string } | undefined;
}

export interface CloseAccountCondition extends ConditionBase {
  readonly kind: 'close-account';
  readonly service: string;
}

export type Condition =
  | ConfirmCondition
  | NeverCondition
  | QuietPeriodCondition
  | UnbindCondition
  | CloseAccountCondition;

export interface InactivityRule {
  readonly id: string;
  readonly events: readonly string[];
  readonly period: string;
  readonly boundary?: Boundary | undefined;
  readonly consequence: string;
  readonly certainty: 'may' | 'will';
  readonly variants?: readonly string[] | undefined;
  readonly onlyIfNever?: string | undefined;
  readonly onlyIf?: { readonly lastLoginWithinOfRegistration: string } | undefined;
  readonly missing?: 'not-applicable' | undefined;
  readonly endedBy?: string | undefined;
  readonly appliesTo?: object | undefined;
}

type Route = 'self-service' | 'support' | 'passive-only' | 'impossible' | 'unknown';

export interface Deletion {
  readonly route?: Route | undefined;
  readonly conditions?: readonly Condition[] | undefined;
  readonly reviewTime?: string | undefined;
  readonly regretWindow?: string | undefined;
  readonly closes?: readonly string[] | undefined;
}

export interface RuleSet {
  readonly asOf: string | null;
  readonly basedOn?: string | undefined;
  readonly deletion?: Deletion | undefined;
  readonly inactivity?: readonly InactivityRule[] | undefined;
}

export interface Service {
  readonly id: string;
  readonly category?: string | undefined;
  readonly variants?: readonly { readonly id: string }[] | undefined;
  readonly ruleSets: readonly RuleSet[];
}
