import type { CivilDate } from '../dates/civil-date';
import type { Strategy } from '../plan/unbinding';
import type { Findings } from '../report/report';
import { type AlsoLost, type Fall, fallsOf } from './falls';
import { lossesAfter } from './losses-after';
import { type WayOut, wayOutOf } from './way-out';

/** What comes of the deletion of an account, done as the plan says. */
export interface Deleted {
  readonly way: WayOut;
  /** When the deletion is done; null: it cannot be planned. */
  readonly doneOn: CivilDate | null;
  /** What lives in something that goes, and goes along, in the inventory's order. */
  readonly alsoLost: readonly AlsoLost[];
  /** What cannot be entered any more afterwards, or earlier than it is lost without that; by day. */
  readonly stranded: readonly Fall[];
}

/**
 * What falls if an account is deleted on the day on which the plan has it done, with all that this draws in: the
 * forecast in which these go on their days and own logins that the plan adds are there, against that of today.
 * Undefined if there is no such account. As much work as a plan and a forecast.
 */
export function ifDeleted(findings: Findings, strategy: Strategy, account: string): Deleted | undefined {
  const way = wayOutOf(findings, strategy, account);
  if (way === undefined) return undefined;
  if (way.reason !== null) return { way, doneOn: null, alsoLost: [], stranded: [] };
  const deletions = way.tasks.filter(({ kind }) => kind === 'delete');
  const goes = new Set(deletions.map((task) => task.account));
  const fallen = fallsOf(findings, lossesAfter(findings, way.tasks), { account }).filter(
    ({ row }) => !goes.has(row.account),
  );
  const byAccount = new Map(fallen.map((fall) => [fall.row.account, fall]));
  const along = new Set(way.alsoLost);
  return {
    way,
    doneOn: deletions.find((task) => task.account === account)?.doneOn ?? null,
    alsoLost: way.alsoLost.map((one) => ({ account: one, fall: byAccount.get(one) ?? null })),
    stranded: fallen.filter(({ row }) => !along.has(row.account)),
  };
}
