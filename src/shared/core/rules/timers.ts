import type { CompiledRule, CompiledRules } from '../catalogue/compiled-rules';
import { type DayNumber, NO_DAY } from '../dates/civil-date';
import { addPeriod } from '../dates/period';
import type { Account } from '../inventory/inventory';
import { confirmationOf } from './confirmations';
import { allNever, type History, latestOf } from './events';

/** An inactivity rule that applies, or may apply, to an account. */
export interface Timer {
  readonly account: number;
  readonly rule: CompiledRule;
  /** NO_DAY where not known. */
  readonly startedOn: DayNumber;
  /** NO_DAY where the status is unknown. */
  readonly dueOn: DayNumber;
}

/** Adds the timers of an account in state active to `timers`, in its rules' order (domain.md, "Timers"). */
export function addTimers(
  timers: Timer[],
  index: number,
  account: Account,
  rules: CompiledRules,
  history: History,
): void {
  for (const rule of rules.timers) {
    if (!concernsVariant(rule, rules, account)) continue;
    const startedOn = latestOf(history, rule.rule.events);
    const applies = answerOf(applicabilityOf(rule, account, history, startedOn));
    if (applies === 'no') continue;
    const dueOn = applies === 'yes' ? addPeriod(startedOn, rule.period, rule.boundary) : NO_DAY;
    timers.push({ account: index, rule, startedOn, dueOn });
  }
}

/** Sorts timers of all accounts: by `dueOn`, unknown last, then the inventory's, then the rule set's order. */
export function sortTimers(timers: Timer[]): Timer[] {
  const key = ({ dueOn }: Timer) => (dueOn === NO_DAY ? Number.POSITIVE_INFINITY : dueOn);
  // They come in the inventory's and the rule sets' order, and sorting keeps the order of equals.
  return timers.sort((one, other) => (key(one) === key(other) ? 0 : key(one) - key(other)));
}

/** Is the rule for the variant that the account is of? */
export function concernsVariant({ rule }: CompiledRule, rules: CompiledRules, { variant }: Account): boolean {
  if (rule.variants === undefined) return true;
  const known = variant !== undefined && rules.variants.has(variant) ? variant : rules.firstVariant;
  return known !== null && rule.variants.includes(known);
}

type Answer = 'yes' | 'no' | 'unknown';

/** What each part of a rule says about an account: does the rule apply to it? */
export interface Applicability {
  /** By whether and when its period began: events, `missing`, `endedBy`. */
  readonly start: Answer;
  readonly onlyIfNever: Answer;
  readonly onlyIf: Answer;
  readonly appliesTo: Answer;
}

/** Whether a rule that is for the account's variant applies to it, part by part. */
export function applicabilityOf(
  rule: CompiledRule,
  account: Account,
  history: History,
  startedOn: DayNumber,
): Applicability {
  return {
    start: byStart(rule, history, startedOn),
    onlyIfNever: byOnlyIfNever(rule, history),
    onlyIf: byLastLogin(rule, history),
    appliesTo: byConfirmation(rule, account),
  };
}

// "Where both fit, no timer wins over unknown".
function worse(one: Answer, other: Answer): Answer {
  if (one === 'no' || other === 'no') return 'no';
  return one === 'unknown' ? one : other;
}

function answerOf({ start, onlyIfNever, onlyIf, appliesTo }: Applicability): Answer {
  return worse(worse(start, onlyIfNever), worse(onlyIf, appliesTo));
}

function byStart({ rule }: CompiledRule, history: History, startedOn: DayNumber): Answer {
  const ended = rule.endedBy === undefined ? NO_DAY : history.latest(rule.endedBy);
  if (ended !== NO_DAY && startedOn <= ended) return 'no';
  if (startedOn !== NO_DAY) return 'yes';
  return rule.missing !== undefined || allNever(history, rule.events) ? 'no' : 'unknown';
}

function byOnlyIfNever({ rule: { onlyIfNever } }: CompiledRule, history: History): Answer {
  if (onlyIfNever === undefined) return 'yes';
  if (history.latest(onlyIfNever) !== NO_DAY) return 'no';
  return history.neverHappened(onlyIfNever) ? 'yes' : 'unknown';
}

function byLastLogin({ loginWithin }: CompiledRule, history: History): Answer {
  if (loginWithin === null) return 'yes';
  const login = history.latest('login');
  const registered = history.latest('registered');
  if (login === NO_DAY || registered === NO_DAY) return 'unknown';
  return login <= addPeriod(registered, loginWithin) ? 'yes' : 'no';
}

function byConfirmation({ id, rule }: CompiledRule, account: Account): Answer {
  if (rule.appliesTo === undefined) return 'yes';
  const status = confirmationOf(account, id)?.status;
  if (status === undefined) return 'unknown';
  return status === 'met' ? 'yes' : 'no';
}
