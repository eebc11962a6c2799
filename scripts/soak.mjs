// npm run soak: the long tests with their full counts, then the window used at random for UNBIND_SOAK_MINUTES (10).
// SOAK_SEED repeats a run. Arguments are names of the tests' files: `graph` is the window alone, `doors` mutated inputs,
// `kills` the whole app killed at random, UNBIND_KILLS times (200).
import './lib/require-node.mjs';
import { randomInt } from 'node:crypto';
import { ensureBuilt } from './lib/ensure-built.mjs';
import { ensureChromium } from './lib/ensure-chromium.mjs';
import { ensureInstalled } from './lib/ensure-installed.mjs';
import { exitWith } from './lib/exit-with.mjs';
import { app, browserEdition, cli, electronHost } from './lib/programs.mjs';
import { runNode, tools } from './lib/run.mjs';

await exitWith(async () => {
  const seed = process.env['SOAK_SEED'] ?? String(randomInt(2 ** 31));
  if (!/^\d+$/.test(seed)) throw new Error(`SOAK_SEED must be a whole number; it is "${seed}".`);
  await ensureInstalled();
  const chromium = await ensureChromium();
  for (const program of [cli, app, browserEdition, electronHost]) await ensureBuilt(program);
  console.log(`SOAK_SEED=${seed}`);
  const names = process.argv.slice(2);
  const env = { SOAK_SEED: seed, CHROMIUM: chromium };
  const codes = [];
  for (const [tool, args] of /** @type {const} */ ([
    [tools.vitest, ['run', '--config', 'vitest.soak.config.ts', '--passWithNoTests', ...names]],
    [tools.playwright, ['test', '--config', 'playwright.soak.config.ts', '--pass-with-no-tests', ...names]],
  ])) {
    const { code } = await runNode(tool, [...args], { env });
    codes.push(code);
  }
  const failed = codes.find((code) => code !== 0) ?? 0;
  console.log(`SOAK_SEED=${seed} ${failed === 0 ? 'passed' : 'failed; set it to repeat this run'}`);
  return failed;
});
