import type { CivilDate } from '../dates/civil-date';
import type { Report } from '../report/report-data';
import { isPlannable, VERDICTS, type Verdict } from '../rules/assessment';

/** What is said of an account's deletion at one time. */
export interface VerdictThen {
  readonly verdict: Verdict;
  readonly deletableOn: CivilDate | null;
}

/** An account of which something else is said than before. */
export interface VerdictChange {
  readonly account: string;
  readonly before: VerdictThen;
  readonly after: VerdictThen;
}

/** As much of a report as it takes to compare verdicts. */
export type Verdicts = Pick<Report, 'accounts'>;

/** Accounts in both reports whose verdict or first day is another one, in the order of `after`. Linear. */
export function verdictChanges(before: Verdicts, after: Verdicts): readonly VerdictChange[] {
  const known = new Map(before.accounts.map((row) => [row.account, row]));
  return after.accounts.flatMap(({ account, verdict, deletableOn }) => {
    const old = known.get(account);
    if (old === undefined || (old.verdict === verdict && old.deletableOn === deletableOn)) return [];
    const then = { verdict: old.verdict, deletableOn: old.deletableOn };
    return [{ account, before: then, after: { verdict, deletableOn } }];
  });
}

/**
 * What became possible between two reports: accounts whose deletion can be planned now and is nearer than it was, by
 * the verdict or, with the same verdict, by the first day. In the order of `after`. Linear.
 */
export function becamePossible(before: Verdicts, after: Verdicts): readonly VerdictChange[] {
  return verdictChanges(before, after).filter((change) => {
    const nearer = nearness(change.after.verdict) - nearness(change.before.verdict);
    return nearer > 0 || (nearer === 0 && isEarlier(change.after.deletableOn, change.before.deletableOn));
  });
}

// Of verdicts whose deletion can be planned the later in the list is nearer; all others are no step on the way.
function nearness(verdict: Verdict): number {
  return isPlannable(verdict) ? VERDICTS.indexOf(verdict) : -1;
}

function isEarlier(one: CivilDate | null, other: CivilDate | null): boolean {
  return one !== null && other !== null && one < other;
}
