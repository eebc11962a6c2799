import type { Catalogue } from '../catalogue/catalogue';
import { type CivilDate, dayNumberOf } from '../dates/civil-date';
import { type Block, blocksOf } from '../graph/blocks';
import { forecastOf, type Loss } from '../graph/forecast';
import type { Inventory } from '../inventory/inventory';
import { type Plan, planOf } from '../plan/plan';
import type { Strategy } from '../plan/unbinding';
import { type Assessments, assess } from '../rules/assessment';
import { type Situation, situationOf } from '../rules/situation';
import type { Dated, Report } from './report-data';
import { RowWriter } from './row-writer';

/** What a report depends on besides the inventory and the catalogue. */
export interface ReportOptions {
  readonly today: CivilDate;
  /** `YYYY-MM`; null: the newest rules. */
  readonly rulesAsOf: string | null;
  readonly strategy: Strategy;
}

/** A report together with what it was made from, for whoever has to say why. */
export interface Findings {
  readonly situation: Situation;
  readonly assessments: Assessments;
  readonly blocks: readonly Block[];
  readonly plan: Plan;
  readonly losses: readonly Loss[];
}

/**
 * Everything that can be said of an inventory on a day: timers, verdicts, blocks, plan and forecast, as domain.md
 * defines them. Pure: the same arguments give the same report everywhere. n log n in accounts plus links.
 */
export function report(inventory: Inventory, catalogue: Catalogue, options: ReportOptions): Report {
  return written(findingsOf(inventory, catalogue, options));
}

/** What {@link report} writes down, still by indices. */
export function findingsOf(inventory: Inventory, catalogue: Catalogue, options: ReportOptions): Findings {
  const situation = situationOf(inventory, catalogue.services, dayNumberOf(options.today), options.rulesAsOf);
  const assessments = assess(situation);
  return {
    situation,
    assessments,
    blocks: blocksOf(situation, assessments.accounts),
    plan: planOf(situation, assessments.accounts, options.strategy),
    losses: forecastOf(situation, assessments),
  };
}

/**
 * What a report says of timers and accounts, without plan, blocks and forecast: what two days are compared by. Takes a
 * part of the time of a report.
 */
export function datedReport(inventory: Inventory, catalogue: Catalogue, options: ReportOptions): Dated {
  const situation = situationOf(inventory, catalogue.services, dayNumberOf(options.today), options.rulesAsOf);
  const { timers, accounts } = assess(situation);
  const writer = new RowWriter(situation);
  return {
    today: options.today,
    timers: timers.map((timer) => writer.timer(timer)),
    accounts: accounts.map((assessment, account) => writer.account(assessment, account)),
  };
}

/** The findings as rows of the report. */
export function written({ situation, assessments, blocks, plan, losses }: Findings): Report {
  const writer = new RowWriter(situation);
  return {
    today: writer.day(situation.today),
    timers: assessments.timers.map((timer) => writer.timer(timer)),
    accounts: assessments.accounts.map((assessment, account) => writer.account(assessment, account)),
    blocks,
    plan: writer.plan(plan),
    forecast: losses.map((loss) => writer.loss(loss)),
  };
}
