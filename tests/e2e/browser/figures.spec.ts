import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { Temporal } from 'temporal-polyfill';
import type { CivilDate } from '#core/dates/civil-date';
import type { Inventory } from '#core/inventory/inventory';
import type { Report } from '#core/report/report-data';
import { VERDICTS } from '#core/rules/assessment';
import type { Lang } from '#words/lang';
import { unbind as unbindCommand } from '../../support/cli/run-unbind';
import { randomWorld } from '../../support/random-world/random-world';
import { seedFrom } from '../../support/seed-from';
import { instantOf, MOMENTS, ZONES } from '../../support/zones';
import { compareScreens } from '../support/compare-screens';
import { exported } from '../support/exported';
import { isShort } from '../support/is-short';
import { SharedBrowserUnbind } from '../support/shared-browser-unbind';
import type { Unbind } from '../support/unbind';
import { test } from '../support/unbind-test';

/** One in each zone, or ten. */
const WORLDS = isShort ? 6 : 60;

/** In which languages the sample is looked at. */
const SAMPLE_IN: readonly Lang[] = isShort ? ['zh-CN'] : ['en', 'zh-CN'];

/** Rows further down are not drawn; all of these are in view. */
const MOST_ACCOUNTS = 30;
const TALL = { width: 1280, height: 3800 };

/** Other worlds can be tried with UNBIND_SEED. */
const FIRST_SEED = 1;
const firstSeed = seedFrom('UNBIND_SEED', FIRST_SEED);

/** How many days ago the app was open before. */
const AWAY = [1, 40, 400];

interface World {
  readonly name: string;
  /** The language in which the screens are read. */
  readonly lang: Lang;
  /** Holds all services itself. */
  readonly document: Inventory;
  readonly today: string;
  readonly rulesAsOf: string | null;
  readonly zone: string;
  /** The time of the day there. */
  readonly time: string;
  /** The day on which the app was open before. */
  readonly since: CivilDate;
}

function daysBefore(day: string, days: number): CivilDate {
  return Temporal.PlainDate.from(day).subtract({ days }).toString() as CivilDate;
}

function* worlds(): Generator<World> {
  const sample = JSON.parse(readFileSync('resources/samples/lin-xiao.json', 'utf8')) as Inventory;
  for (const lang of SAMPLE_IN) {
    yield {
      name: `sample ${lang}`,
      lang,
      document: sample,
      rulesAsOf: null,
      zone: 'Asia/Shanghai',
      today: '2026-11-23',
      time: '00:00:30',
      since: daysBefore('2026-11-23', 34),
    };
  }
  for (let seed = firstSeed, made = 0; made < WORLDS; seed += 1) {
    const { inventory, services, options } = randomWorld(seed);
    const { length } = inventory.accounts;
    if (length === 0 || length > MOST_ACCOUNTS) continue;
    const own = new Set(inventory.services.map(({ id }) => id));
    // Each zone has each moment and language in turn.
    const turn = made + Math.floor(made / ZONES.length);
    const zone = ZONES[made % ZONES.length] ?? 'UTC';
    const [dayOf, time] = MOMENTS[turn % MOMENTS.length] ?? [String, '12:00:00'];
    const today = dayOf(options.today);
    const lang = turn % 2 === 0 ? 'en' : 'zh-CN';
    made += 1;
    yield {
      lang,
      today,
      zone,
      time,
      rulesAsOf: options.rulesAsOf,
      name: `seed ${seed} ${lang} ${zone} ${today}T${time}`,
      document: {
        ...inventory,
        services: [...inventory.services, ...services.filter(({ id }) => !own.has(id))],
      },
      since: daysBefore(today, AWAY[turn % AWAY.length] ?? 1),
    };
  }
}

/** Sets the clock to a time of the day in a zone; the app looks at it when its window comes back. */
async function setClock(page: Page, day: string, time: string, zone: string): Promise<void> {
  await page.clock.setFixedTime(instantOf(day, time, zone));
}

/** Puts a world into the window on the day of the visit before, and takes it out again today. Returns where it is. */
async function exchanged(unbind: Unbind, folder: string, world: World): Promise<string> {
  const { page } = unbind;
  const file = join(folder, 'in.json');
  const out = join(folder, `out ${world.name.replaceAll(/\W/g, '-')}.json`);
  writeFileSync(file, JSON.stringify(world.document));
  await page.setViewportSize(TALL);
  await page.getByRole('link', { name: 'Settings', exact: true }).press('Enter');
  await page.getByLabel('Rules as of a month').fill(world.rulesAsOf ?? '');
  await unbind.giveFile(file, () => page.getByRole('button', { name: 'Import…' }).press('Enter'));
  await expect(page.getByText('Imported: in.json')).toBeVisible();
  await setClock(page, world.today, world.time, world.zone);
  await page.evaluate(() => window.dispatchEvent(new Event('focus')));
  await expect(page.getByRole('banner')).toContainText(`Today ${world.today}`);
  // Not before, or the overview would say how long ago the last backup was.
  expect(JSON.parse(await exported(unbind, out)), world.name).toEqual(world.document);
  await page.getByLabel('Language').selectOption(world.lang);
  return out;
}

/** What the command line reports of it. */
function reportOf(file: string, { today, rulesAsOf, zone }: World): Report {
  const asOf = rulesAsOf === null ? [] : ['--rules-as-of', rulesAsOf];
  const { code, stdout } = unbindCommand(['report', file, '--json', '--today', today, ...asOf], {
    env: { TZ: zone },
  });
  expect(code).toBe(0);
  return JSON.parse(stdout) as Report;
}

/** What of all that there is to be shown a report holds. */
function kindsIn({ accounts, timers, blocks, forecast }: Report): readonly string[] {
  const days = timers.map(({ daysLeft }) => (daysLeft === null ? 'no' : Math.sign(daysLeft)));
  return [
    ...accounts.map(({ verdict }) => `verdict ${verdict}`),
    ...accounts.flatMap(({ conditions }) => conditions.map(({ status }) => `condition ${status}`)),
    ...timers.map(({ status, certainty }) => `timer ${status}, ${certainty}`),
    ...days.map((sign) => `days left ${sign}`),
    ...blocks.map(({ strength }) => `block ${strength}`),
    ...forecast.map(({ cause, certainty }) => `loss ${cause}, ${certainty}`),
  ];
}

const EVERY_KIND = [
  ...VERDICTS.map((verdict) => `verdict ${verdict}`),
  ...['met', 'unmet', 'waiting', 'unknown'].map((status) => `condition ${status}`),
  ...['due', 'running', 'unknown'].flatMap((status) => [`timer ${status}, may`, `timer ${status}, will`]),
  ...['-1', '0', '1', 'no'].map((sign) => `days left ${sign}`),
  ...['hard', 'soft', 'notice'].map((strength) => `block ${strength}`),
  ...['timer', 'provider'].flatMap((cause) => [`loss ${cause}, may`, `loss ${cause}, will`]),
  // Whoever cannot get in at all has lost the account, whatever else may happen.
  'loss no-entrance, will',
];

test(`every figure on the screens is that of report --json, in the sample and ${WORLDS} random inventories in six zones`, async ({
  shared,
  problems,
  folder,
}) => {
  test.setTimeout(600_000);
  const kinds = new Set<string>();
  let compared = 0;
  for (const world of worlds()) {
    const { zone, since } = world;
    const unbind = new SharedBrowserUnbind(shared, problems, {
      timezoneId: zone,
      prepare: (page) => setClock(page, since, '12:00:00', zone),
    });
    await unbind.start();
    const file = await exchanged(unbind, folder, world);
    const report = reportOf(file, world);
    for (const kind of kindsIn(report)) kinds.add(kind);
    compared += await compareScreens(unbind.page, world, report);
    await unbind.close();
  }
  // Others, or fewer, may well be without one or two of them.
  if (firstSeed === FIRST_SEED && !isShort)
    expect([...kinds]).toEqual(expect.arrayContaining([...EVERY_KIND]));
  test
    .info()
    .annotations.push({ type: 'compared', description: `${compared} screens (UNBIND_SEED=${firstSeed})` });
});
