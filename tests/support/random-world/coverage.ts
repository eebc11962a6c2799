import type { Phenomena } from './phenomena';
import { BLOCKS, CONDITIONS, VERDICT } from './phenomena-accounts';
import { FORECAST } from './phenomena-forecast';
import { GOERS, ORDERS, TAKEN } from './phenomena-goers';
import { RULE_SETS, TIMERS } from './phenomena-rules';
import { DATES, LINKS, LOGINS } from './phenomena-tasks';
import { WAITS } from './phenomena-waits';
import type { RandomWorld } from './random-world';
import type { ReportView } from './report-view';
import { View } from './view';

const PHENOMENA: Phenomena = {
  ...TIMERS,
  ...RULE_SETS,
  ...CONDITIONS,
  ...VERDICT,
  ...BLOCKS,
  ...GOERS,
  ...ORDERS,
  ...TAKEN,
  ...LOGINS,
  ...LINKS,
  ...WAITS,
  ...DATES,
  ...FORECAST,
};

/** What some hundred random worlds have to reach, each at least once, for their comparison to say much. */
export const ALL_PHENOMENA: readonly string[] = Object.keys(PHENOMENA);

/** What a report and its world reach of this. The strategy of `world.options` must be that of the report. */
export function coverageOf(report: ReportView, world: RandomWorld): Set<string> {
  const view = new View(report, world);
  return new Set(ALL_PHENOMENA.filter((name) => PHENOMENA[name]?.(view)));
}
