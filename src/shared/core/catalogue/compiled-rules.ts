import { type Boundary, type Period, parsePeriod } from '../dates/period';
import { type RulesInForce, rulesInForce } from './rules-in-force';
import type { Category, Condition, ConditionKind, InactivityRule, Route, Service } from './service';

/** An inactivity rule with its periods read. */
export interface CompiledRule {
  readonly id: string;
  readonly rule: InactivityRule;
  readonly period: Period;
  readonly boundary: Boundary;
  readonly loginWithin: Period | null;
}

/** A deletion condition with its periods read. */
export interface CompiledCondition {
  readonly id: string;
  readonly kind: ConditionKind;
  readonly condition: Condition;
  /** The period of a quiet-period, or of the auto-release of an unbind condition. */
  readonly period: Period | null;
  readonly boundary: Boundary;
  /** Is it a quiet-period that a binding-change begins anew? */
  readonly countsBindingChange: boolean;
}

/** The rules of one service as the report computes with them. */
export interface CompiledRules {
  readonly inForce: RulesInForce;
  readonly category: Category;
  /** `unknown` also where nothing is said about deletion. */
  readonly route: Route;
  readonly conditions: readonly CompiledCondition[];
  readonly reviewTime: Period | null;
  readonly regretWindow: Period | null;
  readonly closes: ReadonlySet<string>;
  readonly timers: readonly CompiledRule[];
  /** The variant of an account which names none, or one that there is not. */
  readonly firstVariant: string | null;
  readonly variants: ReadonlySet<string>;
}

/** The rules of a service that apply under `rulesAsOf` (`YYYY-MM`, null: the newest), ready to compute with. */
export function compileRules(service: Service, rulesAsOf: string | null): CompiledRules {
  const inForce = rulesInForce(service, rulesAsOf);
  const { deletion, inactivity } = inForce;
  return {
    inForce,
    category: service.category ?? 'other',
    route: deletion?.route?.value ?? 'unknown',
    conditions: (deletion?.conditions?.value ?? []).map(compileCondition),
    reviewTime: period(deletion?.reviewTime?.value),
    regretWindow: period(deletion?.regretWindow?.value),
    closes: new Set(deletion?.closes?.value),
    timers: (inactivity?.value ?? []).map(compileRule),
    firstVariant: service.variants?.[0]?.id ?? null,
    variants: new Set((service.variants ?? []).map(({ id }) => id)),
  };
}

function compileCondition(condition: Condition): CompiledCondition {
  const { id, kind } = condition;
  const quiet = kind === 'quiet-period';
  const release = kind === 'unbind' ? condition.autoRelease : undefined;
  return {
    id,
    kind,
    condition,
    period: period(quiet ? condition.period : release?.period),
    boundary: (quiet ? condition.boundary : undefined) ?? 'inclusive',
    countsBindingChange: quiet && condition.events.includes('binding-change'),
  };
}

function compileRule(rule: InactivityRule): CompiledRule {
  const read = period(rule.period);
  if (read === null) throw new Error(`rule ${rule.id}: its period was not checked when it was read`);
  return {
    id: rule.id,
    rule,
    period: read,
    boundary: rule.boundary ?? 'inclusive',
    loginWithin: period(rule.onlyIf?.lastLoginWithinOfRegistration),
  };
}

function period(text: string | undefined): Period | null {
  return text === undefined ? null : (parsePeriod(text) ?? null);
}
