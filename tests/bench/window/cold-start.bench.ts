import { join } from 'node:path';
import { BrowserUnbind } from '../../e2e/support/browser-unbind';
import type { PageProblems } from '../../e2e/support/page-problems';
import { median } from '../median';
import { installProbe } from './probe';
import { ACCOUNTS, fill, tell, test } from './window-test';

const LIMIT = 1.5;
const ROUNDS = 5;

test('cold start', async ({ folder, problems }) => {
  const none = await prepared(join(folder, 'none'), problems);
  const full = await prepared(join(folder, 'full'), problems);
  await full.start();
  await fill(full, folder);
  await full.close();
  const starts = { none: [] as number[], full: [] as number[] };
  // In turns, so that both see the same machine; the first of each only fills the caches of the disk.
  for (let round = 0; round <= ROUNDS; round += 1) {
    for (const [times, unbind] of [
      [starts.none, none],
      [starts.full, full],
    ] as const) {
      await unbind.start();
      const time = await unbind.page.evaluate(() => window.probe.firstDrawn);
      if (round > 0) times.push(time);
      await unbind.close();
    }
  }
  tell(
    `${ACCOUNTS} accounts: cold start / the same with none`,
    median(starts.full) / median(starts.none),
    LIMIT,
  );
});

/** The browser edition with a profile of its own; each start of it is a new process of the browser. */
async function prepared(data: string, problems: PageProblems): Promise<BrowserUnbind> {
  const unbind = new BrowserUnbind(data, problems, (page) => page.context().addInitScript(installProbe));
  await unbind.start();
  await unbind.close();
  return unbind;
}
