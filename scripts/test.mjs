// npm test: every test but the long ones. Arguments go to vitest, such as `npm test -- --project cli`.
import './lib/require-node.mjs';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBuilt } from './lib/ensure-built.mjs';
import { ensureInstalled } from './lib/ensure-installed.mjs';
import { exitWith } from './lib/exit-with.mjs';
import { cli } from './lib/programs.mjs';
import { runNode, tools } from './lib/run.mjs';
import { leaveTally } from './lib/tally.mjs';

/**
 * What vitest's JSON reporter writes, as far as it is read here.
 * @typedef {object} Results
 * @property {number} numPassedTests
 * @property {number} numFailedTests
 * @property {{ status: string, assertionResults: { status: string }[] }[]} testResults one for each file and project
 */

await exitWith(async () => {
  await ensureInstalled();
  await ensureBuilt(cli);
  const folder = mkdtempSync(join(tmpdir(), 'unbind-test-'));
  try {
    const file = join(folder, 'results.json');
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
    const { code } = await runNode(tools.vitest, ['run', ...reporters, ...process.argv.slice(2)]);
    const { passed, failed } = countIn(file);
    // An error outside of any test fails the run too, and must show in the count.
    const tally = { passed, failed: code === 0 ? failed : Math.max(failed, 1) };
    leaveTally(tally);
    console.log(`${tally.passed} passed, ${tally.failed} failed`);
    return tally.failed === 0 ? code : code || 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

/**
 * A file that could not be run holds no failed test, but is one; so is a run that ended before it wrote its results.
 * @param {string} file
 */
function countIn(file) {
  if (!existsSync(file)) return { passed: 0, failed: 1 };
  const results = /** @type {Results} */ (JSON.parse(readFileSync(file, 'utf8')));
  const broken = results.testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && assertionResults.every((assertion) => assertion.status !== 'failed'),
  );
  return { passed: results.numPassedTests, failed: results.numFailedTests + broken.length };
}
