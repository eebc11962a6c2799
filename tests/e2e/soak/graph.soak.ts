import { randomInt } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { expect } from '@playwright/test';
import { hubInventory } from '../../bench/hub-inventory';
import { Random } from '../../support/random-world/random';
import { seedFrom } from '../../support/seed-from';
import { GraphUser } from '../support/graph-user';
import { type Held, held } from '../support/held';
import { test } from '../support/unbind-test';

const ACCOUNTS = 1000;
const minutes = seedFrom('UNBIND_SOAK_MINUTES', 10);
const seed = seedFrom('SOAK_SEED', randomInt(2 ** 31));
/** What is held is looked at so often in all. */
const LOOKS = 10;
/** The first looks see what is made when it is first needed, such as code that is compiled. */
const WARM_UP = 2;

test(`the graph is used at random for ${minutes} minutes (SOAK_SEED=${seed})`, async ({ unbind, folder }) => {
  const { page } = unbind;
  const inventory = hubInventory(ACCOUNTS);
  const file = join(folder, 'many.json');
  writeFileSync(file, JSON.stringify(inventory));
  await page.getByRole('link', { name: 'Settings' }).click();
  await unbind.giveFile(file, () => page.getByRole('button', { name: 'Import…' }).click());
  await expect(page.getByText('Imported: many.json')).toBeVisible();
  const random = new Random(seed);
  const user = new GraphUser(
    page,
    random,
    inventory.accounts.map(({ id }) => id),
  );
  await page.getByRole('link', { name: 'Dependency graph' }).click();
  const devtools = await page.context().newCDPSession(page);
  const looks: Held[] = [];
  const done: Record<string, number> = {};
  for (let look = 1; look <= LOOKS; look += 1) {
    const until = Date.now() + (minutes * 60_000) / LOOKS;
    while (Date.now() < until) {
      const what = await user.act();
      done[what] = (done[what] ?? 0) + 1;
    }
    await expect(page.getByRole('heading', { level: 1, name: 'Dependency graph' })).toBeVisible();
    looks.push(await rested(devtools, () => user.leave()));
    const { heap, nodes } = looks.at(-1) ?? { heap: 0, nodes: 0 };
    process.stdout.write(
      `${look}/${LOOKS}: ${(heap / 2 ** 20).toFixed(1)} MB, ${nodes} nodes; ${JSON.stringify(done)}\n`,
    );
  }
  const [first, last] = [looks[WARM_UP], looks.at(-1)];
  if (first === undefined || last === undefined) throw new Error('nothing was looked at');
  expect(last.heap).toBeLessThan(first.heap * 1.2 + 5_000_000);
  expect(last.nodes).toBeLessThan(first.nodes * 1.5 + 5000);
});

/** What is held with nothing chosen, so that looks can be compared. */
async function rested(devtools: Parameters<typeof held>[0], leave: () => Promise<unknown>): Promise<Held> {
  await leave();
  await new Promise((done) => setTimeout(done, 2000));
  return held(devtools);
}
