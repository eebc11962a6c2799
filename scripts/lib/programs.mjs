import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { relative } from 'node:path';
import { filesBelow } from './files.mjs';
import { inRoot, root } from './root.mjs';

/**
 * @typedef {object} Program
 * @property {string} name
 * @property {'vite' | 'electronVite'} tool what builds it
 * @property {string} config the tool's config for it
 * @property {string} folder where the built file lies
 * @property {string} file the one file that it is, or the first of them
 * @property {boolean} [whole] is it all of the folder, and not that file alone?
 * @property {readonly string[]} madeOf folders and files: when one changes, the program is old
 */

const settings = ['package.json', 'package-lock.json'];

const coreParts = [
  'src/shared',
  'resources/catalogue',
  'resources/general-fallback.json',
  'scripts/lib/node-bundle.mjs',
  ...settings,
];

const pageParts = ['scripts/lib/page-bundle.mjs', ...coreParts];

/** @type {Program} */
export const cli = {
  name: 'cli',
  tool: 'vite',
  config: 'vite.cli.config.ts',
  folder: 'out/cli',
  file: 'unbind.js',
  madeOf: ['src/cli', 'src/node', 'vite.cli.config.ts', ...coreParts],
};

/**
 * What Electron opens: package.json names its first file.
 * @type {Program}
 */
export const app = {
  name: 'app',
  tool: 'electronVite',
  config: 'electron.vite.config.ts',
  folder: 'out/app',
  file: 'main/index.js',
  whole: true,
  madeOf: [
    'src/main',
    'src/node',
    'src/preload',
    'src/renderer',
    'src/serving',
    'src/shared',
    'resources',
    'electron.vite.config.ts',
    'scripts/lib/whole-licences.mjs',
    ...settings,
  ],
};

/**
 * What serves the app's window to a browser.
 * @type {Program}
 */
export const browserEdition = {
  name: 'browser-edition',
  tool: 'vite',
  config: 'vite.serving.config.ts',
  folder: 'out/serving',
  file: 'browser-edition.js',
  madeOf: ['src/serving', 'vite.serving.config.ts', ...coreParts],
};

/** @type {Program} */
export const bench = {
  name: 'bench',
  tool: 'vite',
  config: 'vite.bench.config.ts',
  folder: 'out/bench',
  file: 'core.js',
  madeOf: ['tests/bench', 'tests/support', 'vite.bench.config.ts', ...coreParts],
};

/**
 * The core, to be timed in a page of the bench.
 * @type {Program}
 */
export const coreInPage = {
  name: 'core-in-page',
  tool: 'vite',
  config: 'vite.core-in-page.config.ts',
  folder: 'out/bench',
  file: 'core-in-page.js',
  madeOf: ['tests/bench', 'tests/support', 'vite.core-in-page.config.ts', ...pageParts],
};

/**
 * What the picture of the graph is measured against, in a page of the bench.
 * @type {Program}
 */
export const picturesInPage = {
  name: 'pictures-in-page',
  tool: 'vite',
  config: 'vite.pictures-in-page.config.ts',
  folder: 'out/bench',
  file: 'pictures-in-page.js',
  madeOf: ['tests/bench', 'tests/support', 'vite.pictures-in-page.config.ts', ...pageParts],
};

/**
 * What stands in for the Electron binary in tests, where there is none.
 * @type {Program}
 */
export const electronHost = {
  name: 'electron-host',
  tool: 'vite',
  config: 'vite.host.config.ts',
  folder: 'out/electron-host',
  file: 'host.js',
  madeOf: ['tests/support/electron-host', 'vite.host.config.ts', 'scripts/lib/node-bundle.mjs', ...settings],
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
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ? filesBelow(path) : [path];
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
