// npm run bench: the core's promises as ratios within one run. Arguments go to the bench.
import './lib/require-node.mjs';
import { ensureBuilt } from './lib/ensure-built.mjs';
import { exitWith } from './lib/exit-with.mjs';
import { bench, cli } from './lib/programs.mjs';
import { runNode } from './lib/run.mjs';

await exitWith(async () => {
  // The bench also times whole processes of the command line.
  await ensureBuilt(cli);
  await ensureBuilt(bench);
  const file = `${bench.folder}/${bench.file}`;
  const { code } = await runNode(file, process.argv.slice(2));
  return code;
});
