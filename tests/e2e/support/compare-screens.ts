import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { type Catalogue, readCatalogue } from '#core/catalogue/catalogue';
import type { FallbackMeasure } from '#core/catalogue/service';
import { type CivilDate, civilDateOf } from '#core/dates/civil-date';
import type { Inventory } from '#core/inventory/inventory';
import { slackOf } from '#core/plan/slack';
import { waitSince } from '#core/plan/wait-since';
import { report as coreReport, findingsOf } from '#core/report/report';
import type { Report } from '#core/report/report-data';
import { Directory } from '#words/directory';
import type { Lang } from '#words/lang';
import { ExpectedPlan } from './expected-plan';
import { ExpectedScreens } from './expected-screens';
import { ExpectedTrials } from './expected-trials';
import { firstOther } from './read-screens';
import { SCREEN_WORDS } from './screen-words';
import type { Shown } from './shown';
import { afterTasks } from './trial-copies';

/** An inventory as the window shows it. */
export interface ShownWorld {
  readonly name: string;
  /** The language in which the screens are read. */
  readonly lang: Lang;
  readonly document: Inventory;
  readonly rulesAsOf: string | null;
  /** The day of the visit before; null: what has changed since is not looked at. */
  readonly since: CivilDate | null;
}

const catalogue = builtInCatalogue();

function builtInCatalogue(): Catalogue {
  const files = readdirSync('resources/catalogue').map(
    (name) => [name, json(join('catalogue', name))] as const,
  );
  const read = readCatalogue(new Map(files), json('general-fallback.json') as readonly FallbackMeasure[]);
  if (!read.ok) throw new Error(read.failure.file);
  return read.value;
}

function json(name: string): unknown {
  return JSON.parse(readFileSync(join('resources', name), 'utf8'));
}

/**
 * Compares every screen of a window with what `report --json` printed of the same inventory, and fails at the first that
 * says something else. All rows have to be in view. Returns how many screens were compared.
 */
export async function compareScreens(page: Page, world: ShownWorld, report: Report): Promise<number> {
  const { name, lang, since } = world;
  const { recorded, changes } = SCREEN_WORDS[lang];
  const screens = new ExpectedScreens(shownOf(world, report)).all();
  const other = await firstOther(page, screens, since === null ? [...recorded, changes.label] : recorded);
  expect(other?.instead, `${name}: ${other?.place}`).toEqual(other?.says);
  return screens.length;
}

function shownOf({ lang, rulesAsOf, since, document: inventory }: ShownWorld, report: Report): Shown {
  const options = { today: report.today, rulesAsOf, strategy: 'by-hand' } as const;
  const findings = findingsOf(inventory, catalogue, options);
  const directory = new Directory(findings, lang);
  const reportOf = (copy: Inventory) => coreReport(copy, catalogue, options);
  const { plan: leastEffort } = coreReport(inventory, catalogue, { ...options, strategy: 'least-effort' });
  const slack = slackOf(findings.plan);
  const own = inventory.services.map((service) => [service.id, service] as const);
  return {
    lang,
    inventory,
    report,
    rulesAsOf,
    directory,
    before: since === null ? null : coreReport(inventory, catalogue, { ...options, today: since }),
    services: new Map([...catalogue.services, ...own]),
    trials: new ExpectedTrials({ lang, inventory, directory, report, reportOf }),
    plan: new ExpectedPlan({
      lang,
      inventory,
      directory,
      report,
      leastEffort,
      slack: Array.from(findings.plan.schedule.sequence, (task) => slack[task] ?? 0),
      since: Array.from(findings.plan.schedule.sequence, (task) => {
        const since = waitSince(findings.plan, task);
        return since === null ? null : civilDateOf(since);
      }),
      forecastWithout: reportOf(afterTasks(inventory, report.plan.tasks)).forecast,
      measures: directory.measures(catalogue.generalFallback),
    }),
  };
}
