// The second reading: domain.md once more, word by word and without any cleverness, to compare the core with.
// Written from the text alone; it shares no code with the core and must not look at it.
import { blocksOf } from './blocks';
import { forecastOf } from './forecast';
import { planOf } from './plan';
import type { Report } from './report-types';
import { timersOf } from './timers';
import type { Inventory, SecondOptions, Service } from './types';
import { assessAll, assessmentOf } from './verdicts';
import { worldOf } from './world';

export function secondReport(
  inventory: Inventory,
  services: readonly Service[],
  options: SecondOptions,
): Report {
  const world = worldOf(inventory, services, options);
  const timers = timersOf(world);
  const assessments = assessAll(world);
  return {
    today: options.today,
    timers,
    accounts: world.accounts.map((account) => assessmentOf(assessments, account.id).row),
    blocks: blocksOf(world, assessments),
    plan: planOf(world, assessments),
    forecast: forecastOf(world, assessments, timers),
  };
}
