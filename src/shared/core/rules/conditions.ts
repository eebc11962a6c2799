import type { CompiledCondition, CompiledRules } from '../catalogue/compiled-rules';
import type {
  CloseAccountCondition,
  ConfirmCondition,
  QuietPeriodCondition,
  UnbindCondition,
} from '../catalogue/service';
import { civilOf, type DayNumber, dayNumber, NO_DAY } from '../dates/civil-date';
import { addPeriod, type Period } from '../dates/period';
import type { Account } from '../inventory/inventory';
import { confirmedStatus } from './confirmations';
import { allNever, type History, latestOf } from './events';
import { eachIn } from './groups';
import { BINDING, LOGIN, type Situation, SUB_ACCOUNT } from './situation';

export type ConditionStatus = 'met' | 'unmet' | 'waiting' | 'unknown';

/** A condition as it stands for one account. Days are NO_DAY where they do not apply or are not known. */
export interface ConditionResult {
  readonly rule: CompiledCondition;
  readonly status: ConditionStatus;
  /** The confirmation as it counts today; evidence may have overruled it. */
  readonly confirmed: 'met' | 'unmet' | undefined;
  readonly freeOn: DayNumber;
  /** The active links that stand against it, in links' order; null for kinds that ask for none. */
  readonly links: readonly number[] | null;
  readonly autoReleaseOn: DayNumber;
  readonly clearsOn: DayNumber;
}

/** The conditions of an account's deletion in their order; none unless it is active and can be applied for. */
export function conditionsOf(
  situation: Situation,
  index: number,
  rules: CompiledRules,
  history: History,
): readonly ConditionResult[] {
  return rules.conditions.map((rule) => conditionOf(situation, index, rule, history));
}

function conditionOf(
  situation: Situation,
  index: number,
  rule: CompiledCondition,
  history: History,
): ConditionResult {
  const { accounts, today } = situation;
  const confirmed = confirmedStatus(accounts[index] as Account, rule.id, rule.kind !== 'never', today);
  const { condition } = rule;
  switch (condition.kind) {
    case 'confirm':
      return result(rule, confirmed, confirmed ?? 'unknown', { clearsOn: clearsOn(condition, history) });
    case 'never':
      return result(rule, confirmed, confirmed ?? 'unknown', {});
    case 'quiet-period':
      return quietPeriod(rule, condition, confirmed, history, today);
    case 'unbind':
      return unbind(rule, condition, confirmed, history, linksToUnbind(situation, index, condition));
    case 'close-account':
      return closeAccount(situation, index, rule, condition, confirmed);
  }
}

// One literal for all kinds, so that all results have one shape.
function result(
  rule: CompiledCondition,
  confirmed: 'met' | 'unmet' | undefined,
  status: ConditionStatus,
  found: Partial<Pick<ConditionResult, 'freeOn' | 'links' | 'autoReleaseOn' | 'clearsOn'>>,
): ConditionResult {
  return {
    rule,
    status,
    confirmed,
    freeOn: found.freeOn ?? NO_DAY,
    links: found.links ?? null,
    autoReleaseOn: found.autoReleaseOn ?? NO_DAY,
    clearsOn: found.clearsOn ?? NO_DAY,
  };
}

function clearsOn({ autoClears }: ConfirmCondition, history: History): DayNumber {
  if (autoClears === undefined) return NO_DAY;
  const on = history.latest(autoClears.event);
  return on === NO_DAY ? NO_DAY : dayNumber(civilOf(on).year + 2, 1, 1);
}

function quietPeriod(
  rule: CompiledCondition,
  { events }: QuietPeriodCondition,
  confirmed: 'met' | 'unmet' | undefined,
  history: History,
  today: DayNumber,
): ConditionResult {
  const last = latestOf(history, events);
  if (last === NO_DAY) {
    const status = allNever(history, events) ? 'met' : (confirmed ?? 'unknown');
    return result(rule, confirmed, status, {});
  }
  const freeOn = addPeriod(last, rule.period as Period, rule.boundary);
  return result(rule, confirmed, today >= freeOn ? 'met' : 'waiting', { freeOn });
}

function unbind(
  rule: CompiledCondition,
  { autoRelease }: UnbindCondition,
  confirmed: 'met' | 'unmet' | undefined,
  history: History,
  links: readonly number[],
): ConditionResult {
  const last = autoRelease === undefined ? NO_DAY : history.latest(autoRelease.event);
  const autoReleaseOn = last === NO_DAY ? NO_DAY : addPeriod(last, rule.period as Period);
  return result(rule, confirmed, links.length > 0 ? 'unmet' : (confirmed ?? 'unknown'), {
    links,
    autoReleaseOn,
  });
}

// The account's own phone number or mailbox is not a third party.
function linksToUnbind(
  situation: Situation,
  account: number,
  { direction }: UnbindCondition,
): readonly number[] {
  const { active, kind, outgoing, incoming, provider, isContact } = situation;
  const found: number[] = [];
  const binds = (link: number) => active[link] === 1 && (kind[link] === LOGIN || kind[link] === BINDING);
  eachIn(outgoing, account, (link) => {
    if (binds(link)) found.push(link);
  });
  if (direction === 'provider') return found;
  const provided = found.length;
  eachIn(incoming, account, (link) => {
    if (binds(link) && isContact[provider[link] as number] !== 1) found.push(link);
  });
  return provided === 0 || provided === found.length ? found : found.sort((one, other) => one - other);
}

function closeAccount(
  situation: Situation,
  account: number,
  rule: CompiledCondition,
  { service }: CloseAccountCondition,
  confirmed: 'met' | 'unmet' | undefined,
): ConditionResult {
  const { active, kind, outgoing, dependent, rules } = situation;
  const links: number[] = [];
  let recorded = false;
  eachIn(outgoing, account, (link) => {
    if (kind[link] !== SUB_ACCOUNT) return;
    if (rules[dependent[link] as number]?.inForce.service.id !== service) return;
    recorded = true;
    if (active[link] === 1) links.push(link);
  });
  const evidence = recorded ? 'met' : (confirmed ?? 'unknown');
  return result(rule, confirmed, links.length > 0 ? 'unmet' : evidence, { links });
}
