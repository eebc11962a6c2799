import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { relative } from 'node:path';
import { filesBelow } from './files.mjs';
import { inRoot, root } from './root.mjs';

/**
 * @typedef {object} Program
 * @property {string} name
 * @property {string} config the vite config that builds it
 * @property {string} folder where the built file lies
 * @property {string} file
 * @property {readonly string[]} madeOf folders and files: when one changes, the program is old
 */

// resources/samples is left out: it is not part of any program, and large.
const sharedParts = [
  'src/shared',
  'resources',
  'scripts/lib/node-bundle.mjs',
  'package.json',
  'package-lock.json',
];

/** @type {Program} */
export const cli = {
  name: 'cli',
  config: 'vite.cli.config.ts',
  folder: 'out/cli',
  file: 'unbind.js',
  madeOf: ['src/cli', 'vite.cli.config.ts', ...sharedParts],
};

/** @type {Program} */
export const bench = {
  name: 'bench',
  config: 'vite.bench.config.ts',
  folder: 'out/bench',
  file: 'core.js',
  madeOf: ['tests/bench', 'tests/support', 'vite.bench.config.ts', ...sharedParts],
};

/** @param {Program} program */
export const builtFile = ({ folder, file }) => inRoot(folder, file);

/** @param {Program} program */
export function isFresh(program) {
  const stamp = stampOf(program);
  return startOf(builtFile(program), stamp.length) === stamp;
}

/**
 * The first line of a build of the files as they are now. Their names count, so that a removed one is noticed, and
 * any other time than before, so that an older file put back is noticed too.
 * @param {Program} program
 */
export function stampOf({ madeOf }) {
  const hash = createHash('sha256');
  for (const part of madeOf) {
    for (const file of filesOf(inRoot(part))) {
      const { mtimeMs, size } = statSync(file, { throwIfNoEntry: false }) ?? { mtimeMs: 0, size: -1 };
      hash.update(`${relative(root, file)} ${mtimeMs} ${size}\n`);
    }
  }
  return `// Built from ${hash.digest('hex')}\n`;
}

/** @param {string} path */
function filesOf(path) {
  if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) return [path];
  return filesBelow(path, (name) => name === 'samples');
}

/**
 * @param {string} file
 * @param {number} length
 */
function startOf(file, length) {
  try {
    const handle = openSync(file, 'r');
    try {
      const start = Buffer.alloc(length);
      readSync(handle, start);
      return start.toString('latin1');
    } finally {
      closeSync(handle);
    }
  } catch {
    return '';
  }
}
