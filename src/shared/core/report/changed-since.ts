import { type CivilDate, numberOfDay } from '../dates/civil-date';
import type { Account, Inventory } from '../inventory/inventory';
import type { Verdict } from '../rules/assessment';
import { SOON } from './overview';
import type { AccountRow, ConditionRow, Dated, TimerRow } from './report-data';
import { unansweredRequest } from './unanswered-request';

/** Something that time alone has changed. */
export type ChangeByTime =
  /** A timer has run out, so that the last safe day for keeping the account is over as well. */
  | { readonly code: 'due'; readonly account: string; readonly timer: TimerRow }
  /** A timer runs out within 30 days now. */
  | { readonly code: 'soon'; readonly account: string; readonly timer: TimerRow }
  /**
   * The review and the regret window of a requested deletion are over; `endedOn` is the later end that is known. Null:
   * none is, and it was asked for so long ago that somebody has to look.
   */
  | { readonly code: 'check-gone'; readonly account: string; readonly endedOn: CivilDate | null }
  /** The deletion that the person wants stands otherwise. */
  | { readonly code: 'verdict'; readonly account: string; readonly before: Verdict; readonly after: Verdict }
  /** A condition has waited long enough, though the verdict stays what it was. */
  | { readonly code: 'waited'; readonly account: string; readonly condition: ConditionRow };

/**
 * What became of an inventory by time alone between two days: the reports of both are of the same inventory. Timers in
 * the order of the later report, then accounts in the inventory's. Verdicts and waits of accounts that the person wants
 * to delete. Linear.
 */
export function changedSince(inventory: Inventory, then: Dated, now: Dated): readonly ChangeByTime[] {
  return [...timersSince(then, now), ...accountsSince(inventory, then, now)];
}

function timersSince(then: Dated, now: Dated): readonly ChangeByTime[] {
  const before = numberOfDay(then.today);
  const today = numberOfDay(now.today);
  return now.timers.flatMap((timer): readonly ChangeByTime[] => {
    if (timer.dueOn === null) return [];
    const due = numberOfDay(timer.dueOn);
    const { account } = timer;
    if (due <= today) return due > before ? [{ code: 'due', account, timer }] : [];
    return due - today <= SOON[0] && due - before > SOON[0] ? [{ code: 'soon', account, timer }] : [];
  });
}

function accountsSince({ accounts }: Inventory, then: Dated, now: Dated): readonly ChangeByTime[] {
  return accounts.flatMap((one, at): readonly ChangeByTime[] => {
    const { id: account, intent } = one;
    const [old, row] = [then.accounts[at], now.accounts[at]];
    if (old === undefined || row === undefined) return [];
    if (row.verdict === 'check-gone' && old.verdict !== 'check-gone') {
      return [{ code: 'check-gone', account, endedOn: endOf(row) }];
    }
    if (isToAskSince(one, row, then, now)) return [{ code: 'check-gone', account, endedOn: null }];
    if (intent !== 'delete') return [];
    if (row.verdict !== old.verdict) {
      return [{ code: 'verdict', account, before: old.verdict, after: row.verdict }];
    }
    return waitedSince(old, row).map((condition) => ({ code: 'waited', account, condition }));
  });
}

function isToAskSince(account: Account, row: AccountRow, then: Dated, now: Dated): boolean {
  const unanswered = unansweredRequest(account, row);
  if (unanswered === null) return false;
  const lookOn = numberOfDay(unanswered.lookOn);
  return numberOfDay(then.today) < lookOn && lookOn <= numberOfDay(now.today);
}

function waitedSince(old: AccountRow, row: AccountRow): readonly ConditionRow[] {
  const waited = new Set(old.conditions.flatMap(({ id, status }) => (status === 'waiting' ? [id] : [])));
  return row.conditions.filter(({ id, status }) => status !== 'waiting' && waited.has(id));
}

/** The later of the ends of review and regret that are known; null: neither is. */
export function endOf({ reviewEndsOn, regretEndsOn }: AccountRow): CivilDate | null {
  if (reviewEndsOn === null || regretEndsOn === null) return regretEndsOn ?? reviewEndsOn;
  return regretEndsOn > reviewEndsOn ? regretEndsOn : reviewEndsOn;
}
