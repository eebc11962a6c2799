import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { type Catalogue, readCatalogue } from '#core/catalogue/catalogue';
import type { Inventory } from '#core/inventory/inventory';
import { findingsOf } from '#core/report/report';
import type { Report } from '#core/report/report-data';
import { Directory } from '#words/directory';
import { unbind as unbindCommand } from '../../support/cli/run-unbind';
import { randomWorld } from '../../support/random-world/random-world';
import { seedFrom } from '../../support/seed-from';
import { ExpectedScreens } from '../support/expected-screens';
import type { Unbind } from '../support/unbind';
import { test } from '../support/unbind-test';

const WORLDS = 50;

const catalogue = catalogueIn('resources/catalogue');

/** A screen is there at once or very soon. */
const QUICK = [5, 10, 20, 40, 80, 160, 320, 640];

/** Rows further down are not drawn; all of these are in view. */
const MOST_ACCOUNTS = 30;
const TALL = { width: 1280, height: 3600 };

/** Other worlds can be tried with UNBIND_SEED. */
const firstSeed = seedFrom('UNBIND_SEED', 1);

interface World {
  readonly name: string;
  /** Holds all services itself. */
  readonly document: Inventory;
  readonly today: string;
  readonly rulesAsOf: string | null;
}

function catalogueIn(folder: string): Catalogue {
  const files = readdirSync(folder).map(
    (name) => [name, JSON.parse(readFileSync(join(folder, name), 'utf8')) as unknown] as const,
  );
  const read = readCatalogue(new Map(files), []);
  if (!read.ok) throw new Error(read.failure.file);
  return read.value;
}

function* randomWorlds(): Generator<World> {
  for (let seed = firstSeed, made = 0; made < WORLDS; seed += 1) {
    const { inventory, services, options } = randomWorld(seed);
    if (inventory.accounts.length > MOST_ACCOUNTS) continue;
    const own = new Set(inventory.services.map(({ id }) => id));
    const document = {
      ...inventory,
      services: [...inventory.services, ...services.filter(({ id }) => !own.has(id))],
    };
    made += 1;
    yield { name: `seed ${seed}`, document, today: options.today, rulesAsOf: options.rulesAsOf };
  }
}

/** What a person sees, without spaces, by section; a badge also says how it looks, a button nothing. */
function seen(page: Page, selector: string): Promise<(readonly [string, string])[]> {
  return page.locator(selector).evaluateAll((elements) => {
    const textOf = (node: Node): string => {
      if (node instanceof HTMLButtonElement) return '';
      const text = node.hasChildNodes()
        ? [...node.childNodes].map(textOf).join('')
        : (node.textContent ?? '');
      const look = node instanceof HTMLElement ? node.dataset['variant'] : undefined;
      return look === 'filled' || look === 'outline' ? `${text}[${look}]` : text;
    };
    return elements.map(
      (element) =>
        [element.getAttribute('aria-label') ?? '', textOf(element).replaceAll(/\s+/g, '')] as const,
    );
  });
}

async function go(page: Page, place: string): Promise<void> {
  await page.evaluate((hash) => {
    window.location.hash = hash;
  }, place);
}

/** Puts a world into the window, takes it out again, and has the command line report on that. */
async function exchanged(unbind: Unbind, folder: string, world: World): Promise<[Inventory, Report]> {
  const { page } = unbind;
  const file = join(folder, 'world.json');
  const out = join(folder, `${world.name}.json`);
  writeFileSync(file, JSON.stringify(world.document));
  await page.clock.setFixedTime(`${world.today}T12:00:00`);
  await page.reload();
  await go(page, '/settings');
  await page.getByLabel('Rules as of a month').fill(world.rulesAsOf ?? '');
  await unbind.giveFile(file, () => page.getByRole('button', { name: 'Import…' }).click());
  const replace = page.getByRole('button', { name: 'Replace' });
  const imported = page.getByText('Imported: world.json');
  await expect(replace.or(imported)).toBeVisible();
  if (await replace.isVisible()) await replace.click();
  await expect(imported).toBeVisible();
  await unbind.takeFile(out, () => page.getByRole('button', { name: 'Export…' }).click());
  await expect.poll(() => existsSync(out)).toBe(true);
  const asOf = world.rulesAsOf === null ? [] : ['--rules-as-of', world.rulesAsOf];
  const { code, stdout } = unbindCommand(['report', out, '--json', '--today', world.today, ...asOf]);
  expect(code).toBe(0);
  return [JSON.parse(readFileSync(out, 'utf8')) as Inventory, JSON.parse(stdout) as Report];
}

/** How many screens were found to be right; throws at the first that is not. */
async function compare(page: Page, world: World, [inventory, report]: [Inventory, Report]): Promise<number> {
  const { name, rulesAsOf } = world;
  const options = { today: report.today, rulesAsOf, strategy: 'by-hand' } as const;
  const directory = new Directory(findingsOf(inventory, catalogue, options), 'en');
  const own = inventory.services.map((service) => [service.id, service] as const);
  const services = new Map([...catalogue.services, ...own]);
  const expected = new ExpectedScreens({ inventory, report, services, directory });
  let compared = 0;
  const same = async (screen: string, read: () => Promise<unknown>, wanted: unknown) => {
    await expect.poll(read, { message: `${name}: ${screen}`, intervals: QUICK }).toEqual(wanted);
    compared += 1;
  };
  await go(page, '/');
  if (inventory.accounts.length > 0) {
    const parts = async () => Object.fromEntries(await seen(page, 'main section'));
    await same('overview', parts, expected.overview());
  }
  await go(page, '/accounts');
  await same('accounts', async () => (await seen(page, 'main li')).map(([, text]) => text), expected.list());
  for (const [at, { id }] of inventory.accounts.entries()) {
    await go(page, `/accounts/${id}`);
    const wanted = expected.account(at);
    const sections = async () => {
      const all = await seen(page, 'main section');
      return Object.fromEntries(
        all.filter(([label]) => !['Facts', 'Links', 'Recorded dates'].includes(label)),
      );
    };
    await same(id, sections, wanted);
  }
  return compared;
}

test(`every figure on the screens is that of report --json, in the sample and ${WORLDS} random inventories`, async ({
  unbind,
  folder,
}) => {
  test.setTimeout(300_000);
  const { page } = unbind;
  await page.setViewportSize(TALL);
  const sample = JSON.parse(readFileSync('resources/samples/lin-xiao.json', 'utf8')) as Inventory;
  const worlds = [
    { name: 'sample', document: sample, today: '2026-11-23', rulesAsOf: null },
    ...randomWorlds(),
  ];
  let compared = 0;
  for (const world of worlds) compared += await compare(page, world, await exchanged(unbind, folder, world));
  test
    .info()
    .annotations.push({ type: 'compared', description: `${compared} screens (UNBIND_SEED=${firstSeed})` });
});
