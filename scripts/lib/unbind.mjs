import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { ensureBuilt } from './ensure-built.mjs';
import { exitWith } from './exit-with.mjs';
import { builtFile, cli } from './programs.mjs';
import { inRoot } from './root.mjs';

/**
 * Runs the command line; in a checkout it installs and builds first what is missing or old.
 * @param {string[]} args
 */
export function main(args) {
  return exitWith(async () => {
    // An installed package has no sources: what it ships is what it runs.
    if (existsSync(inRoot('src'))) await ensureBuilt(cli);
    const { run } = /** @type {{ run: (args: string[]) => Promise<number> }} */ (
      await import(pathToFileURL(builtFile(cli)).href)
    );
    return run(args);
  });
}
