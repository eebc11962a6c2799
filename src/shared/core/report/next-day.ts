import { type CivilDate, civilDateOf, numberOfDay } from '../dates/civil-date';
import type { Inventory } from '../inventory/inventory';
import { isPlannable } from '../rules/assessment';
import type { AccountRow, Report, TimerRow } from './report-data';

/** The next day on which something becomes of an account. */
export type NextDay =
  /** The first day on which a requested deletion should be done; or on which it takes nothing but time to delete it. */
  | { readonly code: 'gone' | 'deletable'; readonly on: CivilDate }
  /** Before that it cannot be deleted, whatever is done. */
  | { readonly code: 'not-before'; readonly on: CivilDate }
  | { readonly code: 'timer'; readonly on: CivilDate; readonly timer: TimerRow };

/** Can the account be deleted from `deletableOn` on, whatever else is done? A condition nobody has checked may say no. */
export function takesOnlyTime({ verdict, conditions }: AccountRow): boolean {
  return isPlannable(verdict) && conditions.every(({ status }) => status === 'met' || status === 'waiting');
}

/**
 * The next day of each account, in the inventory's order; null: none is known. Whoever wants to leave is told the first
 * day, if it takes nothing but time, or before which day it cannot be; everybody else the next expiry.
 */
export function nextDaysOf({ accounts }: Inventory, report: Report): readonly (NextDay | null)[] {
  const due = firstDue(report);
  return report.accounts.map((row, at) => {
    const { account, deletableOn, reviewEndsOn, regretEndsOn } = row;
    const gone = regretEndsOn ?? reviewEndsOn;
    // Through that day it can still be taken back.
    if (gone !== null) return { code: 'gone', on: civilDateOf(numberOfDay(gone) + 1) };
    if (accounts[at]?.intent === 'delete' && deletableOn !== null) {
      if (takesOnlyTime(row)) return { code: 'deletable', on: deletableOn };
      if (deletableOn > report.today) return { code: 'not-before', on: deletableOn };
    }
    return due.get(account) ?? null;
  });
}

/** Of each account the first timer whose day is known: they come in that order. */
function firstDue({ timers }: Report): ReadonlyMap<string, NextDay> {
  const first = new Map<string, NextDay>();
  for (const timer of timers) {
    const { account, dueOn } = timer;
    if (dueOn !== null && !first.has(account)) first.set(account, { code: 'timer', on: dueOn, timer });
  }
  return first;
}
