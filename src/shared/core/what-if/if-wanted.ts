import type { Intent } from '../inventory/inventory';
import { planOf } from '../plan/plan';
import type { Strategy } from '../plan/unbinding';
import type { Findings } from '../report/report';
import type { PlanRows } from '../report/report-data';
import { RowWriter } from '../report/row-writer';
import { type AlsoLost, type Fall, fallsOf } from './falls';
import { lossesAfter } from './losses-after';
import { withIntents } from './with-intents';

/** What a plan takes away beside what is deleted. */
export interface PlanLosses {
  /** Stay, and need a login of their own first, which is a step of the plan: nothing else would let anybody in. By ids. */
  readonly needLogin: readonly string[];
  /** Live in what is deleted, and go along; in the inventory's order. */
  readonly alsoLost: readonly AlsoLost[];
  /** Are lost because of the plan, or earlier, and nothing in it helps; by day, then the inventory's order. */
  readonly falls: readonly Fall[];
}

/** What would be if a person wanted other accounts gone. */
export interface IfWanted extends PlanLosses {
  readonly plan: PlanRows;
}

/**
 * The plan on a copy in which exactly these active accounts are wanted gone, and what that takes along. Nothing is
 * changed. As fast as a plan and a forecast are.
 */
export function ifWanted(findings: Findings, strategy: Strategy, wanted: ReadonlySet<string>): IfWanted {
  const { assessments } = findings;
  const situation = withIntents(findings.situation, intentsIf(findings, wanted));
  const rows = new RowWriter(situation).plan(planOf(situation, assessments.accounts, strategy));
  return { plan: rows, ...planLosses(findings, rows) };
}

/** Whoever is wanted gone is; whoever is so no more is undecided. */
function intentsIf({ situation }: Findings, wanted: ReadonlySet<string>): ReadonlyMap<number, Intent> {
  const intents = new Map<number, Intent>();
  for (const [place, { id, state, intent }] of situation.accounts.entries()) {
    if (state !== 'active' || wanted.has(id) === (intent === 'delete')) continue;
    intents.set(place, wanted.has(id) ? 'delete' : 'undecided');
  }
  return intents;
}

/**
 * What is lost with what a plan deletes, on the days on which it has that done, and whom it helps before. Found against
 * the forecast of the findings. n log n.
 */
export function planLosses(findings: Findings, { tasks, alsoLost }: PlanRows): PlanLosses {
  const accountsOf = (kind: 'delete' | 'add-login') =>
    new Set(tasks.flatMap((task) => (task.kind === kind ? task.account : [])));
  const goes = accountsOf('delete');
  const helped = accountsOf('add-login');
  const along = new Set(alsoLost);
  const then = goes.size === 0 ? [] : lossesAfter(findings, tasks);
  const fallen = fallsOf(findings, then, { accounts: goes });
  const byAccount = new Map(fallen.map((fall) => [fall.row.account, fall]));
  return {
    needLogin: findings.situation.accountIds.filter((id) => helped.has(id) && !goes.has(id)),
    alsoLost: alsoLost.map((account) => ({ account, fall: byAccount.get(account) ?? null })),
    falls: fallen.filter(({ row }) => !along.has(row.account)),
  };
}
