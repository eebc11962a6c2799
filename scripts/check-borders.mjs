// Holds the folder it is started in to the borders of its .dependency-cruiser.cjs. With --json, for programs.
import { existsSync } from 'node:fs';
import { resolve, sep } from 'node:path';
import { cruise } from 'dependency-cruiser';
import extractDepcruiseOptions from 'dependency-cruiser/config-utl/extract-depcruise-options';
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config';
import { filesBelow } from './lib/files.mjs';

const folders = ['src', 'tests'].filter((folder) => existsSync(folder));

/** The source files that the cruise must have seen, written as it writes them. */
const sources = folders
  .flatMap((folder) => filesBelow(folder, (name) => name === 'fixtures'))
  .filter((path) => /[.]tsx?$/.test(path))
  .map((path) => path.split(sep).join('/'));

/** @typedef {{ border: string, sentence: string, from: string, to: string }} Breach */

/** @returns {Promise<{ seen: Set<string>, breaches: Breach[] }>} */
async function cruiseHouse() {
  if (folders.length === 0) return { seen: new Set(), breaches: [] };
  const options = await extractDepcruiseOptions(resolve('.dependency-cruiser.cjs'));
  const tsConfig = extractTSConfig(resolve('tsconfig.base.json'));
  const { output } = await cruise(folders, options, undefined, { tsConfig });
  if (typeof output === 'string') throw new Error('dependency-cruiser answered with text');
  const borders = output.summary.ruleSetUsed?.forbidden ?? [];
  const sentences = new Map(borders.map(({ name, comment }) => [name, comment ?? '']));
  return {
    seen: new Set(output.modules.map((module) => module.source)),
    breaches: output.summary.violations.map(({ rule: { name }, from, to }) => ({
      border: name,
      sentence: sentences.get(name) ?? '',
      from,
      to,
    })),
  };
}

const { seen, breaches } = await cruiseHouse();
const problems = breaches.map(
  ({ border, sentence, from, to }) => `${from}${from === to ? '' : ` -> ${to}`}\n    ${border}: ${sentence}`,
);

// A cruiser that cannot read TypeScript sees nothing, complains about nothing, and looks like success.
if (sources.length === 0) problems.push('0 modules were cruised: there is nothing to hold to the borders');
const unseen = sources.filter((path) => !seen.has(path));
if (unseen.length > 0) {
  problems.push(`${unseen.length} of ${sources.length} modules were not cruised, such as ${unseen[0]}`);
}

if (process.argv.includes('--json')) console.log(JSON.stringify({ breaches, problems }));
else if (problems.length === 0) console.log(`${sources.length} modules, no breach`);
else console.log(problems.join('\n'));
process.exitCode = problems.length === 0 ? 0 : 1;
