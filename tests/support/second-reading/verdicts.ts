// Sections "Conditions" and "Verdict" of domain.md.
import { latest, latestFrom, plus } from './days';
import type { AccountRow, ConditionRow, ConditionStatus, Verdict } from './report-types';
import type {
  Account,
  CloseAccountCondition,
  Condition,
  ConfirmCondition,
  Day,
  Link,
  QuietPeriodCondition,
  UnbindCondition,
} from './types';
import {
  accountOf,
  confirmation,
  deletionOf,
  isActive,
  isTelecomOrEmail,
  latestEvent,
  latestOfEvents,
  serviceOf,
  type World,
} from './world';

/** A condition of the rules together with its row in the report. */
export interface Checked {
  readonly condition: Condition;
  readonly row: ConditionRow;
}

export interface Assessment {
  readonly row: AccountRow;
  readonly conditions: readonly Checked[];
}

function unbindLinks(world: World, account: Account, condition: UnbindCondition): Link[] {
  return world.links.filter((link) => {
    // "the active `login` and `binding` links at this account"
    if (link.kind !== 'login' && link.kind !== 'binding') return false;
    if (!isActive(world, link)) return false;
    // "on the side that `direction` names (`provider`; `both`)"
    if (link.provider === account.id) return true;
    if (link.dependent !== account.id || condition.direction !== 'both') return false;
    // "without those on which it is the dependent of an account whose service is of category `telecom` or
    // `email`"
    return !isTelecomOrEmail(world, accountOf(world, link.provider));
  });
}

/** All recorded sub-account links to an account of the service, active or not. */
function recordedSubAccounts(world: World, account: Account, condition: CloseAccountCondition): Link[] {
  return world.links.filter((link) => {
    if (link.kind !== 'sub-account' || link.provider !== account.id) return false;
    return serviceOf(world, accountOf(world, link.dependent))?.id === condition.service;
  });
}

/** "`end-of-next-year`: event in year Y gives (Y+2)-01-01" */
function checkConfirm(world: World, account: Account, condition: ConfirmCondition, row: ConditionRow): void {
  const event = condition.autoClears ? latestEvent(world, account, condition.autoClears.event) : null;
  if (event !== null) row.clearsOn = `${Number(event.slice(0, 4)) + 2}-01-01`;
}

/**
 * "D = latest of those of its events that are known. Known: `freeOn` = D + period (by boundary); met from that
 * day, else waiting. None known: met if all its events are in `never`, else the confirmation"
 */
function checkQuiet(
  world: World,
  account: Account,
  condition: QuietPeriodCondition,
  row: ConditionRow,
): void {
  const start = latestOfEvents(world, account, condition.events);
  if (start !== null) {
    row.freeOn = plus(start, condition.period, condition.boundary);
    row.status = world.today >= row.freeOn ? 'met' : 'waiting';
  } else if (condition.events.every((type) => account.never.includes(type))) row.status = 'met';
}

/**
 * "its links: ... Any: unmet. None: the confirmation. With `autoRelease`, `autoReleaseOn` = latest event +
 * period (null if not known)"
 */
function checkUnbind(world: World, account: Account, condition: UnbindCondition, row: ConditionRow): void {
  row.links = unbindLinks(world, account, condition).map((link) => link.id);
  if (row.links.length > 0) row.status = 'unmet';
  const auto = condition.autoRelease;
  const event = auto ? latestEvent(world, account, auto.event) : null;
  if (auto && event !== null) row.autoReleaseOn = plus(event, auto.period, 'inclusive');
}

/** "its links: ... Any: unmet. None active, but one recorded: met. None recorded: the confirmation" */
function checkClose(
  world: World,
  account: Account,
  condition: CloseAccountCondition,
  row: ConditionRow,
): void {
  const recorded = recordedSubAccounts(world, account, condition);
  row.links = recorded.filter((link) => isActive(world, link)).map((link) => link.id);
  if (row.links.length > 0) row.status = 'unmet';
  else if (recorded.length > 0) row.status = 'met';
}

/** The row of a condition, one function for each line of the table; `never` is the confirmation alone. */
function check(world: World, account: Account, condition: Condition): ConditionRow {
  // '"The confirmation" below: its status, none: unknown.'
  const theConfirmation: ConditionStatus = confirmation(world, account, condition) ?? 'unknown';
  const row: ConditionRow = {
    id: condition.id,
    kind: condition.kind,
    status: theConfirmation,
    freeOn: null,
    links: null,
    autoReleaseOn: null,
    clearsOn: null,
  };
  if (condition.kind === 'confirm') checkConfirm(world, account, condition, row);
  if (condition.kind === 'quiet-period') checkQuiet(world, account, condition, row);
  if (condition.kind === 'unbind') checkUnbind(world, account, condition, row);
  if (condition.kind === 'close-account') checkClose(world, account, condition, row);
  return row;
}

function checkAll(world: World, account: Account): Checked[] {
  // "accounts in state `active` whose deletion route is `self-service` or `support`; else an empty list"
  const deletion = deletionOf(world, account);
  if (account.state !== 'active') return [];
  if (deletion?.route !== 'self-service' && deletion?.route !== 'support') return [];
  return (deletion.conditions ?? []).map((condition) => ({
    condition,
    row: check(world, account, condition),
  }));
}

/** "`reviewEndsOn`, `regretEndsOn` ...; each null without its period or event." */
function requestedDeletion(
  world: World,
  account: Account,
): { reviewEndsOn: Day | null; regretEndsOn: Day | null } {
  const deletion = deletionOf(world, account);
  const event = latestEvent(world, account, 'deletion-requested');
  if (event === null) return { reviewEndsOn: null, regretEndsOn: null };
  const reviewTime = deletion?.reviewTime;
  const regretWindow = deletion?.regretWindow;
  const reviewEndsOn = reviewTime === undefined ? null : plus(event, reviewTime, 'inclusive');
  const from = reviewEndsOn ?? event;
  return {
    reviewEndsOn,
    regretEndsOn: regretWindow === undefined ? null : plus(from, regretWindow, 'inclusive'),
  };
}

function verdictOf(world: World, account: Account, conditions: readonly Checked[]): Verdict {
  if (account.state === 'deleted' || account.state === 'lost') return account.state;
  if (account.state === 'deletion-requested') {
    // "`check-gone` if the later of the two that are known is before today, else `pending`."
    const { reviewEndsOn, regretEndsOn } = requestedDeletion(world, account);
    const later = latest([reviewEndsOn, regretEndsOn]);
    return later !== null && later < world.today ? 'check-gone' : 'pending';
  }
  // "`unknown`: no service, no rule set, no `deletion`, or route unknown."
  const route = deletionOf(world, account)?.route ?? 'unknown';
  if (route === 'unknown') return 'unknown';
  // "`passive`: route passive-only (only an expiry removes it)."
  if (route === 'passive-only') return 'passive';
  // "`never`: route impossible, or a `never` condition unmet."
  if (route === 'impossible') return 'never';
  if (conditions.some(({ row }) => row.kind === 'never' && row.status === 'unmet')) return 'never';
  // "`blocked`: any unmet. `waiting`: any waiting. `unconfirmed`: any unknown. `ready`."
  const statuses = conditions.map(({ row }) => row.status);
  if (statuses.includes('unmet')) return 'blocked';
  if (statuses.includes('waiting')) return 'waiting';
  if (statuses.includes('unknown')) return 'unconfirmed';
  return 'ready';
}

/** "Then the *plannable* ones" */
export function isPlannable(verdict: Verdict): boolean {
  return ['blocked', 'waiting', 'unconfirmed', 'ready'].includes(verdict);
}

function assess(world: World, account: Account): Assessment {
  const conditions = checkAll(world, account);
  const verdict = verdictOf(world, account, conditions);
  // "`deletableOn` (plannable only) = max(today, every `freeOn`)"
  const deletableOn = latestFrom(
    world.today,
    conditions.map(({ row }) => row.freeOn),
  );
  const requested =
    account.state === 'deletion-requested'
      ? requestedDeletion(world, account)
      : { reviewEndsOn: null, regretEndsOn: null };
  return {
    row: {
      account: account.id,
      verdict,
      deletableOn: isPlannable(verdict) ? deletableOn : null,
      reviewEndsOn: requested.reviewEndsOn,
      regretEndsOn: requested.regretEndsOn,
      conditions: conditions.map(({ row }) => row),
    },
    conditions,
  };
}

export type Assessments = ReadonlyMap<string, Assessment>;

export function assessAll(world: World): Assessments {
  return new Map(world.accounts.map((account) => [account.id, assess(world, account)]));
}

export function assessmentOf(assessments: Assessments, accountId: string): Assessment {
  const assessment = assessments.get(accountId);
  if (!assessment) throw new Error(`no account ${accountId}`);
  return assessment;
}
