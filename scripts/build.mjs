// npm run build: everything that is shipped, whether it was up to date or not.
import './lib/require-node.mjs';
import { buildProgram } from './lib/build-program.mjs';
import { exitWith } from './lib/exit-with.mjs';
import { app, browserEdition, cli } from './lib/programs.mjs';

await exitWith(async () => {
  for (const program of [cli, app, browserEdition]) await buildProgram(program);
});
