// npm test: every test but the long ones. With arguments it is vitest alone, such as `npm test -- --project cli`;
// `npm run e2e` is Playwright alone.
import './lib/require-node.mjs';
import { ensureBuilt } from './lib/ensure-built.mjs';
import { ensureInstalled } from './lib/ensure-installed.mjs';
import { exitWith } from './lib/exit-with.mjs';
import { app, browserEdition, cli } from './lib/programs.mjs';
import { leaveTally } from './lib/tally.mjs';
import { runVitest } from './lib/test-runs.mjs';
import { testWindow } from './lib/test-window.mjs';

await exitWith(async () => {
  await ensureInstalled();
  for (const program of [cli, app, browserEdition]) await ensureBuilt(program);
  const args = process.argv.slice(2);
  // Which texts are in use belongs to what the check finds out.
  const tallies = [await runVitest(args.length === 0 ? ['--project=!texts'] : args)];
  if (args.length === 0) tallies.push(await walks());
  const passed = tallies.reduce((sum, tally) => sum + tally.passed, 0);
  const failed = tallies.reduce((sum, tally) => sum + tally.failed, 0);
  leaveTally({ passed, failed });
  console.log(`${passed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
});

async function walks() {
  // Read by playwright.config.ts.
  process.env['UNBIND_WALKS'] = 'short';
  try {
    return await testWindow([]);
  } catch (error) {
    // What vitest has found counts all the same.
    console.error(error instanceof Error ? error.message : String(error));
    return { passed: 0, failed: 1 };
  }
}
