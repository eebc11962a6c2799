import type { Service } from '#core/catalogue/service';
import type { Inventory } from '#core/inventory/inventory';
import type { Report } from '#core/report/report-data';
import type { Directory } from '#words/directory';
import type { Lang } from '#words/lang';
import type { ExpectedPlan } from './expected-plan';
import type { ExpectedTrials } from './expected-trials';

/** What the screens are about. */
export interface Shown {
  readonly lang: Lang;
  readonly inventory: Inventory;
  /** What `report --json` prints of it: every figure comes from here. */
  readonly report: Report;
  readonly rulesAsOf: string | null;
  /** By id, the person's own among them. */
  readonly services: ReadonlyMap<string, Service>;
  /** What the ids are called. */
  readonly directory: Directory;
  readonly plan: ExpectedPlan;
  readonly trials: ExpectedTrials;
  /** The report of the day of the visit before; null: what has changed since is not looked at. */
  readonly before: Report | null;
}
