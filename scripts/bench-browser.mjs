// npm run bench:browser: the window's promises as ratios within one run. Arguments are names of measurements.
import './lib/require-node.mjs';
import { ensureBuilt } from './lib/ensure-built.mjs';
import { ensureChromium } from './lib/ensure-chromium.mjs';
import { ensureInstalled } from './lib/ensure-installed.mjs';
import { exitWith } from './lib/exit-with.mjs';
import { app, browserEdition, coreInPage, picturesInPage } from './lib/programs.mjs';
import { runNode, tools } from './lib/run.mjs';

await exitWith(async () => {
  await ensureInstalled();
  const chromium = await ensureChromium();
  for (const program of [app, browserEdition, coreInPage, picturesInPage]) await ensureBuilt(program);
  const names = process.argv.slice(2);
  const chosen = names.length === 0 ? [] : ['--grep', names.join('|')];
  const args = ['test', '--config', 'playwright.bench.config.ts', ...chosen];
  const { code } = await runNode(tools.playwright, args, { env: { CHROMIUM: chromium } });
  return code;
});
