import type { Catalogue } from '../catalogue/catalogue';
import { dayNumberOf, NO_DAY } from '../dates/civil-date';
import { forecastOf, type Loss } from '../graph/forecast';
import type { Inventory } from '../inventory/inventory';
import { recordStep } from '../plan/record-step';
import type { Step, StepProblem } from '../plan/step';
import type { Findings, ReportOptions } from '../report/report';
import type { AccountRow } from '../report/report-data';
import { RowWriter } from '../report/row-writer';
import { fail, ok, type Result } from '../result';
import { type Assessment, assess } from '../rules/assessment';
import { REQUESTED, situationOf } from '../rules/situation';
import { type Fall, fallsOf } from './falls';
import { type VerdictChange, verdictChanges } from './verdict-changes';

/** What is tried: a number, mailbox or account that cannot be entered any more or is gone, or a link released, today. */
export type Change = Extract<Step, { readonly kind: 'access-lost' | 'seen-gone' | 'link-released' }>;

/** What a change would do, all in the inventory's order but for the days of falls. */
export interface WhatIf {
  /** What is lost because of it, or earlier; by day, then the inventory's order. Without the changed account. */
  readonly falls: readonly Fall[];
  /** Accounts that could then be entered by nothing, and can be today: nobody but the service can help there. */
  readonly stranded: readonly string[];
  /** Accounts, but for the changed one, whose deletion stands otherwise than today. */
  readonly verdicts: readonly VerdictChange[];
}

/**
 * What would be if this happened today: the same figures on a copy of the inventory. Fails as the recording of the step
 * would: there is no such account or link, or it is gone already. Takes less time than a report.
 *
 * What falls with an account is what the forecast says where that account is lost today. A copy in which it is lost or
 * deleted already says less: it knows its sub-accounts no more, and takes whoever may have a login of their own, or
 * not, for safe. Whatever falls on that copy falls here too, and no later.
 */
export function whatIf(
  today: Findings,
  catalogue: Catalogue,
  options: ReportOptions,
  change: Change,
): Result<WhatIf, StepProblem> {
  const copy = recordStep(today.plan, change, options.today);
  if (!copy.ok) return fail(copy.failure);
  const then = figuresOf(copy.value, catalogue, options);
  const isLink = change.kind === 'link-released';
  const losses = isLink ? then.losses : lossesWithout(today, change.account);
  const verdicts = verdictChanges({ accounts: rowsOf(today) }, { accounts: rowsOf(then) });
  return ok({
    falls: fallsOf(today, losses, change),
    stranded: newlyStranded(today, then),
    verdicts: isLink ? verdicts : verdicts.filter(({ account }) => account !== change.account),
  });
}

/** What is compared: findings without a plan. */
type Figures = Pick<Findings, 'situation' | 'assessments' | 'losses'>;

function figuresOf(inventory: Inventory, catalogue: Catalogue, options: ReportOptions): Figures {
  const situation = situationOf(inventory, catalogue.services, dayNumberOf(options.today), options.rulesAsOf);
  const assessments = assess(situation);
  return { situation, assessments, losses: forecastOf(situation, assessments) };
}

function rowsOf({ situation, assessments }: Figures): readonly AccountRow[] {
  const writer = new RowWriter(situation);
  return assessments.accounts.map((assessment, account) => writer.account(assessment, account));
}

// The forecast as if the deletion of an account had been asked for and its review ended today.
function lossesWithout({ situation, assessments }: Figures, account: string): readonly Loss[] {
  const place = situation.accountIds.indexOf(account);
  const before = assessments.accounts[place] as Assessment;
  const gone: Assessment = { ...before, reviewEndsOn: NO_DAY };
  return forecastOf(
    { ...situation, state: situation.state.with(place, REQUESTED) },
    { ...assessments, accounts: assessments.accounts.with(place, gone) },
  );
}

function newlyStranded(today: Figures, then: Figures): readonly string[] {
  const strandedIn = ({ losses, situation }: Figures) =>
    losses.filter((loss) => loss.stranded).map(({ account }) => situation.accountIds[account] as string);
  const before = new Set(strandedIn(today));
  return strandedIn(then).filter((id) => !before.has(id));
}
