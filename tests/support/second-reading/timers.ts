// Section "Timers" of domain.md.
import { dayBefore, daysBetween, plus } from './days';
import type { TimerRow } from './report-types';
import type { Account, Day, InactivityRule } from './types';
import {
  inactivityRulesOf,
  latestEvent,
  latestOfEvents,
  recordedConfirmation,
  serviceOf,
  variantOf,
  type World,
} from './world';

type Answer = 'no-timer' | 'unknown' | 'applies';

/** "`variants`: the rule applies to those only." */
function byVariant(world: World, account: Account, rule: InactivityRule): Answer {
  const service = serviceOf(world, account);
  if (!rule.variants || !service) return 'applies';
  const variant = variantOf(service, account);
  return variant !== null && rule.variants.includes(variant) ? 'applies' : 'no-timer';
}

/**
 * "`onlyIfNever: T`: an event T exists: no timer; `never` holds T: it applies; neither: status `unknown`."
 */
function byNever(world: World, account: Account, rule: InactivityRule): Answer {
  if (rule.onlyIfNever === undefined) return 'applies';
  if (latestEvent(world, account, rule.onlyIfNever) !== null) return 'no-timer';
  return account.never.includes(rule.onlyIfNever) ? 'applies' : 'unknown';
}

/**
 * "`onlyIf.lastLoginWithinOfRegistration: P`: applies only if latest login <= registeredOn + P; one of the
 * dates missing: status `unknown`."
 */
function byRegistration(world: World, account: Account, rule: InactivityRule): Answer {
  if (!rule.onlyIf) return 'applies';
  const login = latestEvent(world, account, 'login');
  const registeredOn = latestEvent(world, account, 'registered');
  if (login === null || registeredOn === null) return 'unknown';
  const limit = plus(registeredOn, rule.onlyIf.lastLoginWithinOfRegistration, 'inclusive');
  return login <= limit ? 'applies' : 'no-timer';
}

/**
 * "None known: no timer if `never` holds them all or the rule says `"missing": "not-applicable"`; else status
 * `unknown`."
 */
function byStart(account: Account, rule: InactivityRule, start: Day | null): Answer {
  if (start !== null) return 'applies';
  const neverAtAll = rule.events.every((type) => account.never.includes(type));
  return neverAtAll || rule.missing === 'not-applicable' ? 'no-timer' : 'unknown';
}

/** "`endedBy: T`: no timer if an event T is known and the start is not, or is not after the latest T." */
function byEnd(world: World, account: Account, rule: InactivityRule, start: Day | null): Answer {
  const ended = rule.endedBy === undefined ? null : latestEvent(world, account, rule.endedBy);
  return ended !== null && (start === null || start <= ended) ? 'no-timer' : 'applies';
}

/**
 * "`appliesTo` ...: whether it applies is the confirmation under the rule's id (this one does not age):
 * `unmet` no timer; none: status `unknown`."
 */
function byConfirmation(account: Account, rule: InactivityRule): Answer {
  if (rule.appliesTo === undefined) return 'applies';
  const confirmed = recordedConfirmation(account, rule.id);
  if (confirmed === 'unmet') return 'no-timer';
  return confirmed === null ? 'unknown' : 'applies';
}

/** What each line of the section says about this rule and account, one answer per line. */
function answers(world: World, account: Account, rule: InactivityRule, start: Day | null): Answer[] {
  return [
    byVariant(world, account, rule),
    byNever(world, account, rule),
    byRegistration(world, account, rule),
    byStart(account, rule, start),
    byEnd(world, account, rule, start),
    byConfirmation(account, rule),
  ];
}

function timerOf(world: World, account: Account, rule: InactivityRule): TimerRow | null {
  // "Start = the latest of its `events` that are known."
  const startedOn = latestOfEvents(world, account, rule.events);
  const found = answers(world, account, rule, startedOn);
  // "Where both fit, no timer wins over `unknown`."
  if (found.includes('no-timer')) return null;

  const row = { account: account.id, rule: rule.id, startedOn };
  const shown = { consequence: rule.consequence, certainty: rule.certainty };
  if (startedOn === null || found.includes('unknown')) {
    // "Status `unknown` has none of the three; `startedOn` if known."
    return { ...row, dueOn: null, keepBy: null, daysLeft: null, status: 'unknown', ...shown };
  }
  // "`dueOn` = start + period (by boundary). Status `due` from that day on, else `running`."
  const dueOn = plus(startedOn, rule.period, rule.boundary);
  const status = world.today >= dueOn ? 'due' : 'running';
  return {
    ...row,
    dueOn,
    keepBy: dayBefore(dueOn),
    daysLeft: daysBetween(world.today, dueOn),
    status,
    ...shown,
  };
}

export function timersOf(world: World): TimerRow[] {
  const rows: TimerRow[] = [];
  for (const account of world.accounts) {
    // "one per inactivity rule that applies to an account in state `active`"
    if (account.state !== 'active') continue;
    for (const rule of inactivityRulesOf(world, account)) {
      const row = timerOf(world, account, rule);
      if (row) rows.push(row);
    }
  }
  // "Order: by `dueOn`, unknown last; then the inventory's order, then the rule set's." (`rows` has the
  // latter two.)
  const dueDays = [...new Set(rows.map((row) => row.dueOn))].filter((day) => day !== null).sort();
  const inOrder = dueDays.flatMap((day) => rows.filter((row) => row.dueOn === day));
  return [...inOrder, ...rows.filter((row) => row.dueOn === null)];
}
