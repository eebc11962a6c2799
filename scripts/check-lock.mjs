// Holds the lock file of the folder it is started in: it names no registry, has a checksum for every package, and
// holds the packages for every system, so that `npm ci` works anywhere. No other file names a registry either.
import { readFileSync, statSync } from 'node:fs';
import { filesBelow } from './lib/files.mjs';

/** @typedef {{ resolved?: string, integrity?: string, link?: boolean, optionalDependencies?: Record<string, string> }} Locked */

const lock = readFileSync('package-lock.json', 'utf8');
const { packages } = /** @type {{ packages: Record<string, Locked> }} */ (JSON.parse(lock));

/** @param {string} path */
const nameOf = (path) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);

const names = new Set(Object.keys(packages).map(nameOf));

/**
 * @param {[string, Locked]} entry
 * @returns {string[]}
 */
function problemsOf([path, { resolved, integrity, link, optionalDependencies = {} }]) {
  const problems = [];
  if (resolved && !link) problems.push(`names where it came from, ${resolved}: is .npmrc in force?`);
  if (path !== '' && !integrity && !link) problems.push('has no checksum');
  for (const name of Object.keys(optionalDependencies)) {
    // npm drops silently what a mirror lacks, and `npm ci` then fails on the system that needs it.
    if (!names.has(name)) problems.push(`wants ${name}, which is not in the lock`);
  }
  return problems.map((problem) => `package-lock.json: ${path} ${problem}`);
}

/** Never committed: .gitignore names the same. */
const notOurs = new Set(['.git', 'node_modules', 'out', 'coverage', 'test-results', 'playwright-report']);

const LARGEST = 4 * 1024 * 1024;

/** The hosts and their mirrors, and any setting that chooses one. */
const REGISTRY =
  /\bregistry\.(?:npmjs|yarnpkg|npmmirror)\b|\bnpmmirror\.com\/(?:-|package)|\bregistry\.[a-z0-9-]+\.[a-z]{2,}\/|^(?:@[\w-]+:)?registry *=|\b(?:deb|security)\.debian\b/im;

const lockProblems = Object.entries(packages).flatMap(problemsOf);
const hostProblems = filesBelow('.', (name) => notOurs.has(name))
  .filter((file) => statSync(file).size <= LARGEST)
  .flatMap((file) => {
    const found = REGISTRY.exec(readFileSync(file, 'latin1'));
    return found ? [`${file}: names a registry, "${found[0]}"`] : [];
  });

const problems = [...lockProblems, ...hostProblems];
console.log(
  problems.length > 0
    ? problems.join('\n')
    : `${Object.keys(packages).length - 1} packages, complete; no registry is named`,
);
process.exitCode = problems.length > 0 ? 1 : 0;
