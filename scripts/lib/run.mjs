import { spawn } from 'node:child_process';
import { inRoot, root } from './root.mjs';
import { onStopSignals } from './stop-signals.mjs';

/**
 * @typedef {object} Ended
 * @property {number} code the exit code; 1 where the program was stopped by a signal or did not start
 * @property {string} output what it printed and was not passed on
 */

/**
 * Ctrl+C reaches what we started without us, and would reach it twice.
 * @type {readonly NodeJS.Signals[]}
 */
const PASSED_ON = ['SIGTERM', 'SIGHUP'];

/**
 * Runs a program in the project's folder until it ends. What ends us ends it as well.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {{ print?: 'through' | 'to-stderr' | 'keep', env?: Record<string, string>, shell?: boolean }} [options]
 *   print: its output goes through as it is, all of it to our stderr (so that our stdout stays clean), or is kept.
 * @returns {Promise<Ended>}
 */
export function run(program, args, { print = 'through', env = {}, shell = false } = {}) {
  /** @type {import('node:child_process').StdioOptions} */
  const stdio = print === 'through' ? 'inherit' : ['ignore', 'pipe', 'pipe'];
  const child = spawn(program, args, { cwd: root, env: { ...process.env, ...env }, shell, stdio });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (/** @type {string} */ text) => {
      output += text;
      if (print === 'to-stderr') process.stderr.write(text);
    });
  }
  const release = onStopSignals((signal) => {
    child.kill(signal);
    // It is no longer ours to wait for: we end as we would have without it.
    release();
    process.kill(process.pid, signal);
  }, PASSED_ON);
  return new Promise((done) => {
    child.on('error', (error) => done({ code: 1, output: `${output}${error.message}\n` }));
    child.on('close', (code) => {
      release();
      done({ code: code ?? 1, output });
    });
  });
}

/**
 * Runs a JavaScript file of the project or of an installed package, with the Node we run on: no shell, no PATH.
 * @param {string} file below the project's folder
 * @param {readonly string[]} [args]
 * @param {Parameters<typeof run>[2]} [options]
 */
export function runNode(file, args = [], options = {}) {
  return run(process.execPath, [inRoot(file), ...args], options);
}

/** Where the tools are that the scripts start. */
export const tools = {
  biome: 'node_modules/@biomejs/biome/bin/biome',
  electronVite: 'node_modules/electron-vite/bin/electron-vite.js',
  knip: 'node_modules/knip/bin/knip.js',
  oxlint: 'node_modules/oxlint/bin/oxlint',
  playwright: 'node_modules/@playwright/test/cli.js',
  tsc: 'node_modules/typescript/bin/tsc',
  vite: 'node_modules/vite/bin/vite.js',
  vitest: 'node_modules/vitest/vitest.mjs',
};
