import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runNode, tools } from './run.mjs';

/** @typedef {import('./tally.mjs').Tally} Tally */

/**
 * What vitest's JSON reporter writes, as far as it is read here.
 * @typedef {object} VitestResults
 * @property {number} numPassedTests
 * @property {number} numFailedTests
 * @property {{ status: string, assertionResults: { status: string }[] }[]} testResults one for each file and project
 */

/**
 * What Playwright's JSON reporter writes, as far as it is read here.
 * @typedef {object} PlaywrightResults
 * @property {{ expected: number, unexpected: number, flaky: number }} stats
 * @property {unknown[]} errors outside of any test
 */

/**
 * Runs vitest and counts.
 * @param {readonly string[]} args
 */
export function runVitest(args) {
  return counted(async (file) => {
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
    return runNode(tools.vitest, ['run', ...reporters, ...args]);
  }, countVitest);
}

/**
 * Runs Playwright with this Chromium, and counts.
 * @param {string} chromium
 * @param {readonly string[]} args
 */
export function runPlaywright(chromium, args) {
  return counted(async (file) => {
    const env = { CHROMIUM: chromium, PLAYWRIGHT_JSON_OUTPUT_FILE: file };
    return runNode(tools.playwright, ['test', '--reporter=list,json', ...args], { env });
  }, countPlaywright);
}

/**
 * @param {(file: string) => Promise<{ code: number }>} run writes its results into this file
 * @param {(text: string) => Tally} count
 * @returns {Promise<Tally>}
 */
async function counted(run, count) {
  const folder = mkdtempSync(join(tmpdir(), 'unbind-test-'));
  try {
    const file = join(folder, 'results.json');
    const { code } = await run(file);
    // A run that ended before it wrote its results is a failure.
    const { passed, failed } = existsSync(file)
      ? count(readFileSync(file, 'utf8'))
      : { passed: 0, failed: 1 };
    // So is an error outside of any test.
    return { passed, failed: code === 0 ? failed : Math.max(failed, 1) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * A file that could not be run holds no failed test, but is one.
 * @param {string} text
 */
function countVitest(text) {
  const results = /** @type {VitestResults} */ (JSON.parse(text));
  const broken = results.testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && assertionResults.every((assertion) => assertion.status !== 'failed'),
  );
  return { passed: results.numPassedTests, failed: results.numFailedTests + broken.length };
}

/**
 * What passed when it was tried again, where the configuration allows that, has passed; the list names it as flaky.
 * @param {string} text
 */
function countPlaywright(text) {
  const { stats, errors } = /** @type {PlaywrightResults} */ (JSON.parse(text));
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected + errors.length };
}
