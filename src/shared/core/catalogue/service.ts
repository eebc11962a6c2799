/** Words in the languages that are there; never empty. */
export interface Text {
  readonly 'zh-CN'?: string;
  readonly en?: string;
}

/** Lists of sentences, by language. */
interface Texts {
  readonly 'zh-CN'?: readonly string[];
  readonly en?: readonly string[];
}

export const CATEGORIES = [
  'messaging',
  'payment',
  'social',
  'shopping',
  'finance',
  'search',
  'email',
  'developer',
  'cloud',
  'video',
  'news',
  'music',
  'food',
  'gaming',
  'education',
  'other',
  'transport',
  'travel',
  'tools',
  'telecom',
] as const;
export type Category = (typeof CATEGORIES)[number];

export const DIFFICULTIES = ['easy', 'medium', 'hard', 'limited', 'impossible', 'unknown'] as const;
export type Difficulty = (typeof DIFFICULTIES)[number];

export const CONFIDENCES = ['low', 'medium', 'high'] as const;
export type Confidence = (typeof CONFIDENCES)[number];

export const ROUTES = ['self-service', 'support', 'passive-only', 'impossible', 'unknown'] as const;
export type Route = (typeof ROUTES)[number];

export const TOPICS = [
  'assets',
  'data',
  'device',
  'eligibility',
  'identity',
  'other',
  'record',
  'role',
  'standing',
] as const;
export type Topic = (typeof TOPICS)[number];

export const CONSEQUENCES = [
  'recycled',
  'deleted',
  'suspended',
  'frozen',
  'data-removed',
  'name-released',
  'benefit-lost',
  'authorizations-released',
] as const;
export type Consequence = (typeof CONSEQUENCES)[number];

/** Is the account gone then? domain.md, "Forecast". */
export function endsAccount(consequence: Consequence): boolean {
  return consequence === 'recycled' || consequence === 'deleted';
}

export const CERTAINTIES = ['may', 'will'] as const;
export type Certainty = (typeof CERTAINTIES)[number];

export const BOUNDARIES = ['inclusive', 'exclusive'] as const;
export const DIRECTIONS = ['provider', 'both'] as const;

/** Where a rule was found. `asOf` is a month `YYYY-MM`, or null: undated. */
export interface Source {
  readonly title: string;
  readonly url?: string;
  readonly publisher?: string;
  readonly asOf?: string | null;
}

interface Variant {
  readonly id: string;
  readonly names: Text;
}

interface ConditionBase {
  readonly id: string;
  readonly text: Text;
}

/** Only the person can tell whether it is met. */
export interface ConfirmCondition extends ConditionBase {
  readonly kind: 'confirm';
  readonly topic?: Topic;
  readonly autoClears?: { readonly event: string; readonly at: 'end-of-next-year'; readonly text?: Text };
}

/** Once unmet, always unmet. */
interface NeverCondition extends ConditionBase {
  readonly kind: 'never';
  readonly topic?: Topic;
}

/** None of `events` may have happened for `period`. */
export interface QuietPeriodCondition extends ConditionBase {
  readonly kind: 'quiet-period';
  readonly events: readonly string[];
  readonly period: string;
  readonly boundary?: 'inclusive' | 'exclusive';
}

/** No login or binding link may be left, on the provider's side or on both. */
export interface UnbindCondition extends ConditionBase {
  readonly kind: 'unbind';
  readonly direction: 'provider' | 'both';
  readonly autoRelease?: { readonly event: string; readonly period: string; readonly text?: Text };
}

/** The sub-accounts of `service` have to be closed first. */
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
export type ConditionKind = Condition['kind'];

/** How an account of a service is deleted, and what that asks for. Periods are ISO 8601 texts. */
export interface Deletion {
  readonly route?: Route;
  readonly entry?: readonly string[];
  readonly link?: string;
  readonly conditions?: readonly Condition[];
  readonly reviewTime?: string;
  readonly regretWindow?: string;
  readonly closes?: readonly string[];
  readonly attemptLimit?: { readonly count: number; readonly period: string };
  readonly effects?: Texts;
  readonly notes?: Texts;
}

/** What a service does to an account after a time without certain events; domain.md, "Timers". */
export interface InactivityRule {
  readonly id: string;
  readonly events: readonly string[];
  readonly period: string;
  readonly boundary?: 'inclusive' | 'exclusive';
  readonly consequence: Consequence;
  readonly certainty: Certainty;
  readonly text: Text;
  readonly variants?: readonly string[];
  readonly onlyIfNever?: string;
  readonly onlyIf?: { readonly lastLoginWithinOfRegistration: string };
  readonly missing?: 'not-applicable';
  readonly endedBy?: string;
  readonly appliesTo?: Text;
}

/** What can be done where deletion cannot. */
export interface FallbackMeasure {
  readonly id: string;
  readonly text: Text;
}

/** The rules of a service as known in a month; `asOf` null: undated, counts as oldest. */
export interface RuleSet {
  readonly asOf: string | null;
  readonly basedOn?: string;
  readonly confidence?: Confidence;
  readonly sources?: readonly Source[];
  readonly deletion?: Deletion;
  readonly inactivity?: readonly InactivityRule[];
  readonly fallback?: readonly FallbackMeasure[];
  readonly notes?: Texts;
}

/** A service of the catalogue, built-in or own, in the shape of resources/service.schema.json. */
export interface Service {
  readonly id: string;
  readonly names: Text;
  readonly aliases?: readonly string[];
  readonly category?: Category;
  readonly operator?: string;
  readonly domains?: readonly string[];
  readonly difficulty?: Difficulty;
  readonly parent?: string;
  readonly variants?: readonly Variant[];
  readonly notes?: Texts;
  readonly ruleSets: readonly RuleSet[];
}
