import type { CompiledCondition, CompiledRule, CompiledRules } from '../catalogue/compiled-rules';
import { type DayNumber, dayNumberOf, NO_DAY } from '../dates/civil-date';
import type { Account } from '../inventory/inventory';
import type { Findings } from '../report/report';
import { RowWriter } from '../report/row-writer';
import type { Assessment } from '../rules/assessment';
import type { ConditionResult } from '../rules/conditions';
import { confirmationOf } from '../rules/confirmations';
import { History, latestOf } from '../rules/events';
import { applicabilityOf, concernsVariant } from '../rules/timers';
import type {
  ConditionExplanation,
  Origin,
  Provenance,
  Sum,
  TimerExplanation,
  VerdictExplanation,
  VerdictReason,
} from './explanation';
import { confirmationFact, factOf, linksAt, provenanceOf, sumFromFacts, sumOf } from './facts';

/** Why a rule gives an account the timer it gives, or none; undefined where its service has no such rule. */
export function explainTimer(
  { situation, assessments }: Findings,
  account: number,
  ruleId: string,
): TimerExplanation | undefined {
  const rules = situation.rules[account];
  const inactivity = rules?.inForce.inactivity;
  const compiled = rules?.timers.find(({ id }) => id === ruleId);
  if (rules == null || inactivity === undefined || compiled === undefined) return undefined;
  const record = situation.accounts[account] as Account;
  const { rule, period, boundary } = compiled;
  const history = new History(situation, account);
  const timer = assessments.timers.find((one) => one.account === account && one.rule.id === ruleId);
  const facts = askedOf(compiled).map((type) => factOf(situation, account, history, type));
  const starts = facts.filter(({ type }) => rule.events.includes(type));
  return {
    kind: 'timer',
    account: record.id,
    rule,
    from: provenanceOf(rules.inForce.service, inactivity),
    row: timer === undefined ? null : new RowWriter(situation).timer(timer),
    concerns: record.state === 'active' && concernsVariant(compiled, rules, record),
    applies: applicabilityOf(compiled, record, history, latestOf(history, rule.events)),
    facts,
    confirmation: rule.appliesTo === undefined ? null : (confirmationOf(record, rule.id) ?? null),
    loginUntil: loginUntil(compiled, record),
    due:
      timer === undefined || timer.dueOn === NO_DAY || period === null
        ? null
        : sumFromFacts(starts, rule.period, boundary),
  };
}

// Every event type that the rule looks at, each once.
function askedOf({ rule, loginWithin }: CompiledRule): readonly string[] {
  const within = loginWithin === null ? [] : ['login', 'registered'];
  return [
    ...new Set([
      ...rule.events,
      ...within,
      ...[rule.onlyIfNever, rule.endedBy].flatMap((type) => type ?? []),
    ]),
  ];
}

function loginUntil({ rule: { onlyIf } }: CompiledRule, { registeredOn }: Account): Sum | null {
  if (onlyIf === undefined || registeredOn === undefined) return null;
  const fact = { from: 'registration', type: 'registered', on: registeredOn } as const;
  return sumFromFacts([fact], onlyIf.lastLoginWithinOfRegistration);
}

/** Why a condition of an account stands as it does; undefined where it has no such condition. */
export function explainCondition(
  { situation, assessments }: Findings,
  account: number,
  conditionId: string,
): ConditionExplanation | undefined {
  const results = (assessments.accounts[account] as Assessment).conditions;
  const result = results.find(({ rule }) => rule.id === conditionId);
  const rules = situation.rules[account];
  const conditions = rules?.inForce.deletion?.conditions;
  if (rules == null || conditions === undefined || result === undefined) return undefined;
  const { rule } = result;
  const { condition } = rule;
  const record = situation.accounts[account] as Account;
  const history = new History(situation, account);
  const facts = countedBy(rule).map((type) => factOf(situation, account, history, type));
  const quiet = condition.kind === 'quiet-period' ? condition : undefined;
  const release = condition.kind === 'unbind' ? condition.autoRelease : undefined;
  return {
    kind: 'condition',
    account: record.id,
    condition,
    from: provenanceOf(rules.inForce.service, conditions),
    row: new RowWriter(situation).condition(result),
    facts,
    confirmation: confirmationFact(record, rule.id, rule.kind !== 'never', situation.today),
    links: linksAt(situation, result.links ?? []),
    free: quiet === undefined ? null : sumFromFacts(facts, quiet.period, rule.boundary),
    autoRelease: release === undefined ? null : sumFromFacts(facts, release.period),
  };
}

function countedBy({ condition }: CompiledCondition): readonly string[] {
  switch (condition.kind) {
    case 'quiet-period':
      return condition.events;
    case 'unbind':
      return condition.autoRelease === undefined ? [] : [condition.autoRelease.event];
    case 'confirm':
      return condition.autoClears === undefined ? [] : [condition.autoClears.event];
    default:
      return [];
  }
}

/** Why an account has its verdict. */
export function explainVerdict({ situation, assessments }: Findings, account: number): VerdictExplanation {
  const assessment = assessments.accounts[account] as Assessment;
  const rules = situation.rules[account] ?? null;
  const { state } = situation.accounts[account] as Account;
  const asked =
    state === 'deletion-requested'
      ? factOf(situation, account, new History(situation, account), 'deletion-requested')
      : null;
  const askedOn = asked?.on == null ? NO_DAY : dayNumberOf(asked.on);
  const review = deletionSum(rules, 'reviewTime', { code: 'asked' }, askedOn);
  const reviewEnd = assessment.reviewEndsOn;
  const regret =
    review === null
      ? deletionSum(rules, 'regretWindow', { code: 'asked' }, askedOn)
      : deletionSum(rules, 'regretWindow', { code: 'review-end' }, reviewEnd);
  const { deletableOn } = assessment;
  const waits = deletableOn > situation.today;
  return {
    kind: 'verdict',
    row: new RowWriter(situation).account(assessment, account),
    because: reasonOf(situation.accounts[account] as Account, rules, assessment),
    asked,
    review,
    regret,
    latest: waits ? idsWhere(assessment, ({ freeOn }) => freeOn === deletableOn) : [],
  };
}

/** Review time or regret window of a service, added to a day; null without either. */
export function deletionSum(
  rules: CompiledRules | null,
  key: 'reviewTime' | 'regretWindow',
  origin: Origin,
  start: DayNumber,
): (Sum & { from: Provenance }) | null {
  const sourced = rules?.inForce.deletion?.[key];
  if (rules === null || sourced === undefined || start === NO_DAY) return null;
  return { ...sumOf(origin, start, sourced.value), from: provenanceOf(rules.inForce.service, sourced) };
}

function reasonOf(account: Account, rules: CompiledRules | null, assessment: Assessment): VerdictReason {
  const { state, service } = account;
  if (state !== 'active') return { code: 'state', state };
  if (service === null) return { code: 'no-service' };
  if (rules === null) return { code: 'service-not-found', service };
  const route = rules.inForce.deletion?.route;
  if (route === undefined) return { code: 'no-route' };
  if (route.value !== 'self-service' && route.value !== 'support') {
    return { code: 'route', route: route.value, from: provenanceOf(rules.inForce.service, route) };
  }
  return { code: 'conditions', conditions: deciding(assessment) };
}

function deciding(assessment: Assessment): readonly string[] {
  switch (assessment.verdict) {
    case 'never':
      return idsWhere(assessment, ({ rule, status }) => rule.kind === 'never' && status === 'unmet');
    case 'blocked':
      return idsWhere(assessment, ({ status }) => status === 'unmet');
    case 'waiting':
      return idsWhere(assessment, ({ status }) => status === 'waiting');
    case 'unconfirmed':
      return idsWhere(assessment, ({ status }) => status === 'unknown');
    default:
      return [];
  }
}

function idsWhere({ conditions }: Assessment, test: (result: ConditionResult) => boolean): readonly string[] {
  return conditions.filter(test).map(({ rule }) => rule.id);
}
