import type { Catalogue } from '../catalogue/catalogue';
import { type CivilDate, dayNumberOf } from '../dates/civil-date';
import { type Block, blocksOf } from '../graph/blocks';
import { forecastOf, type Loss } from '../graph/forecast';
import type { Inventory } from '../inventory/inventory';
import { type Plan, planOf } from '../plan/plan';
import type { Strategy } from '../plan/unbinding';
import { type Assessments, assess } from '../rules/assessment';
import { type Situation, situationOf } from '../rules/situation';
import { once } from './once';
import type { Dated, Report } from './report-data';
import { RowWriter } from './row-writer';

/** What a report depends on besides the inventory and the catalogue. */
export interface ReportOptions {
  readonly today: CivilDate;
  /** `YYYY-MM`; null: the newest rules. */
  readonly rulesAsOf: string | null;
  readonly strategy: Strategy;
}

/** A report together with what it was made from, for whoever has to say why. Each part is made when it is asked for. */
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
  // Spread, so that nothing of it is left to be made later.
  return { ...written(findingsOf(inventory, catalogue, options)) };
}

/**
 * What {@link report} writes down, still by indices. Blocks, plan and forecast are made when they are first asked for:
 * whoever asks only for timers and verdicts need not wait for them.
 */
export function findingsOf(inventory: Inventory, catalogue: Catalogue, options: ReportOptions): Findings {
  const situation = situationOf(inventory, catalogue.services, dayNumberOf(options.today), options.rulesAsOf);
  const assessments = assess(situation);
  const { accounts } = assessments;
  const blocks = once(() => blocksOf(situation, accounts));
  const plan = once(() => planOf(situation, accounts, options.strategy));
  const losses = once(() => forecastOf(situation, assessments));
  return {
    situation,
    assessments,
    get blocks() {
      return blocks();
    },
    get plan() {
      return plan();
    },
    get losses() {
      return losses();
    },
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

/** The findings as rows of the report, each kind of them written when it is first asked for. */
export function written(findings: Findings): Report {
  const { situation, assessments } = findings;
  const writer = new RowWriter(situation);
  const timers = once(() => assessments.timers.map((timer) => writer.timer(timer)));
  const accounts = once(() => assessments.accounts.map((one, account) => writer.account(one, account)));
  const plan = once(() => writer.plan(findings.plan));
  const forecast = once(() => findings.losses.map((loss) => writer.loss(loss)));
  return {
    today: writer.day(situation.today),
    get timers() {
      return timers();
    },
    get accounts() {
      return accounts();
    },
    get blocks() {
      return findings.blocks;
    },
    get plan() {
      return plan();
    },
    get forecast() {
      return forecast();
    },
  };
}
