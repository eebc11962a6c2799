import type { Account, Inventory } from '#core/inventory/inventory';
import type { Report, TimerRow } from '#core/report/report-data';
import type { Verdict } from '#core/rules/assessment';

const SOON = 90;

/** An account in a list of the overview. */
export interface Entry {
  readonly id: string;
  readonly name: string;
  /** Conditions that somebody must act on. */
  readonly count: number;
}

/** What the overview shows, all of it read off the report. */
export interface OverviewParts {
  readonly expiring: readonly TimerRow[];
  readonly ready: readonly Entry[];
  readonly blocked: readonly Entry[];
  readonly unchecked: readonly Entry[];
  readonly stranded: readonly Entry[];
}

/** Sorts the report's rows into the parts of the overview. */
export function overviewOf({ accounts }: Inventory, report: Report): OverviewParts {
  const byId = new Map(accounts.map((account) => [account.id, account]));
  const entry = ({ id, name }: Account, count: number): Entry => ({ id, name, count });
  const wanted = (verdict: Verdict) =>
    report.accounts.flatMap((row) => {
      const account = byId.get(row.account);
      if (row.verdict !== verdict || account?.intent !== 'delete') return [];
      return [entry(account, row.conditions.filter(({ status }) => status === 'unmet').length)];
    });
  return {
    expiring: report.timers.filter(({ daysLeft }) => daysLeft !== null && daysLeft <= SOON),
    ready: wanted('ready'),
    blocked: wanted('blocked'),
    unchecked: wanted('unconfirmed'),
    stranded: report.forecast.flatMap(({ account, stranded }) => {
      const found = byId.get(account);
      return stranded && found !== undefined ? [entry(found, 0)] : [];
    }),
  };
}
