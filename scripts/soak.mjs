// npm run soak: the long tests with their full counts. SOAK_SEED repeats a run; arguments go to vitest.
import './lib/require-node.mjs';
import { randomInt } from 'node:crypto';
import { ensureBuilt } from './lib/ensure-built.mjs';
import { ensureInstalled } from './lib/ensure-installed.mjs';
import { exitWith } from './lib/exit-with.mjs';
import { cli } from './lib/programs.mjs';
import { runNode, tools } from './lib/run.mjs';

await exitWith(async () => {
  const seed = process.env['SOAK_SEED'] ?? String(randomInt(2 ** 31));
  if (!/^\d+$/.test(seed)) throw new Error(`SOAK_SEED must be a whole number; it is "${seed}".`);
  await ensureInstalled();
  await ensureBuilt(cli);
  console.log(`SOAK_SEED=${seed}`);
  const args = ['run', '--config', 'vitest.soak.config.ts', ...process.argv.slice(2)];
  const { code } = await runNode(tools.vitest, args, { env: { SOAK_SEED: seed } });
  console.log(`SOAK_SEED=${seed} ${code === 0 ? 'passed' : 'failed; set it to repeat this run'}`);
  return code;
});
