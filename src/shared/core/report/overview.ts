import { numberOfDay } from '../dates/civil-date';
import type { Account, Inventory } from '../inventory/inventory';
import type { Verdict } from '../rules/assessment';
import { fallsOfKept } from './falls-of-kept';
import type { AccountRow, Report, TimerRow } from './report-data';
import { isToLook } from './unanswered-request';

/** How many days ahead something counts as soon, and as not far off. */
export const SOON = [30, 90] as const;

/** The questions that the overview answers. */
export const OVERVIEW_PARTS = [
  'expiring',
  'falling',
  'undated',
  'gone',
  'requested',
  'ready',
  'waiting',
  'blocked',
  'unchecked',
  'stranded',
] as const;
export type OverviewPart = (typeof OVERVIEW_PARTS)[number];

/** An account in a part of the overview. */
export interface OverviewEntry {
  readonly account: string;
  /** Conditions that somebody must act on. */
  readonly unmet: number;
  /** Conditions that nobody has checked. */
  readonly unknown: number;
  readonly row: AccountRow;
}

/** What the overview shows: of `expiring` each timer (an account may have several), in the report's order; else accounts, in the inventory's. */
export interface Overview
  extends Readonly<Record<Exclude<OverviewPart, 'expiring'>, readonly OverviewEntry[]>> {
  /** Due within 90 days, or past due. */
  readonly expiring: readonly TimerRow[];
}

/**
 * Sorts a report's rows into the parts of the overview. Ready, waiting, blocked and unchecked are accounts that the
 * person wants to delete; requested those whose deletion has been asked for, gone those of which somebody has to look
 * whether it worked: all periods that are known are over, or none is known and our own patience is; falling are accounts to keep that within 90 days fall with one they depend
 * on, if nobody does anything (domain.md, "Forecast"), whether that one is to be kept or not; stranded are those that cannot be entered today, and undated those that
 * a rule can end or diminish on a day that is not known for want of a date, whatever the person wants.
 */
export function overviewOf({ accounts }: Inventory, report: Report): Overview {
  const entryOf = (row: AccountRow): OverviewEntry => {
    const count = (wanted: string) => row.conditions.filter(({ status }) => status === wanted).length;
    return { account: row.account, unmet: count('unmet'), unknown: count('unknown'), row };
  };
  const chosen = (belongs: (account: Account, at: number) => boolean) =>
    accounts.flatMap((account, at) => {
      const row = report.accounts[at];
      return row !== undefined && belongs(account, at) ? [entryOf(row)] : [];
    });
  const isGone = (account: Account, at: number) => {
    const row = report.accounts[at];
    return row !== undefined && isToLook(account, row, report.today);
  };
  const wanted = (verdict: Verdict) =>
    chosen(({ intent }, at) => intent === 'delete' && report.accounts[at]?.verdict === verdict);
  const stranded = new Set(report.forecast.flatMap((loss) => (loss.stranded ? [loss.account] : [])));
  const undated = new Set(
    report.timers.flatMap((timer) => (timer.status === 'unknown' ? [timer.account] : [])),
  );
  const falling = new Set(
    fallsOfKept({ accounts }, report).flatMap(({ account, lostOn }) =>
      numberOfDay(lostOn) <= numberOfDay(report.today) + SOON[1] ? [account] : [],
    ),
  );
  return {
    falling: chosen(({ id }) => falling.has(id)),
    undated: chosen(({ id }) => undated.has(id)),
    expiring: report.timers.filter(({ daysLeft }) => daysLeft !== null && daysLeft <= SOON[1]),
    gone: chosen(isGone),
    requested: chosen((account, at) => report.accounts[at]?.verdict === 'pending' && !isGone(account, at)),
    ready: wanted('ready'),
    waiting: wanted('waiting'),
    blocked: wanted('blocked'),
    unchecked: wanted('unconfirmed'),
    stranded: chosen(({ id }) => stranded.has(id)),
  };
}
