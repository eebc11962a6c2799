import { createHash } from 'node:crypto';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { oneAtATime } from './one-at-a-time.mjs';
import { inRoot } from './root.mjs';
import { run } from './run.mjs';

const lockFile = inRoot('package-lock.json');
/** What npm itself notes about the packages that lie in node_modules. */
const installedFile = inRoot('node_modules/.package-lock.json');
const stampFile = inRoot('node_modules/.unbind-lock-sha');

/**
 * Installs the packages of package-lock.json, unless node_modules holds them already.
 * Writes to stderr only. Throws an error of one line where they cannot be installed.
 */
export async function ensureInstalled() {
  if (isInstalled()) return;
  await oneAtATime('install', async () => {
    // Another process may have installed while we waited.
    if (!isInstalled()) await install();
  });
}

function isInstalled() {
  const lock = textOf(lockFile);
  if (lock === undefined)
    throw new Error('Cannot install the packages of Unbind: package-lock.json is missing.');
  const sha = createHash('sha256').update(lock).digest('hex');
  if (textOf(stampFile) === sha && timeOf(stampFile) >= timeOf(installedFile)) return true;
  if (!holdsAll(lock, textOf(installedFile))) return false;
  writeFileSync(stampFile, sha);
  return true;
}

async function install() {
  console.error('Installing the packages of Unbind (npm ci) …');
  const windows = process.platform === 'win32';
  // --include=dev: with NODE_ENV=production npm would leave out what builds and tests Unbind. Its warnings are of no
  // use to who wants to use Unbind: Electron asks for a newer Node than it needs to be unpacked, for instance.
  const args = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  const { code, output } = await run(windows ? 'npm.cmd' : 'npm', args, {
    print: 'to-stderr',
    shell: windows,
  });
  if (code === 0 && isInstalled()) return;
  const reason = /^npm (?:error|ERR!) (?:code )?(.+)$/m.exec(output)?.[1] ?? `it ended with code ${code}`;
  throw new Error(`Cannot install the packages of Unbind: npm ci failed: ${reason}.`);
}

/**
 * Are the packages that npm noted as installed those of the lock file? Only packages for other systems may be absent.
 * @param {string} lock
 * @param {string | undefined} installed
 */
function holdsAll(lock, installed) {
  if (installed === undefined) return false;
  const wanted = packagesOf(lock);
  const found = packagesOf(installed);
  const isThere = (/** @type {string} */ path) =>
    found[path] === undefined
      ? wanted[path]?.optional === true
      : found[path].version === wanted[path]?.version && found[path].integrity === wanted[path]?.integrity;
  const known = (/** @type {string} */ path) => wanted[path] !== undefined;
  return Object.keys(wanted).every((path) => path === '' || isThere(path)) && Object.keys(found).every(known);
}

/** @typedef {Record<string, { version?: string, integrity?: string, optional?: boolean }>} Packages */

/** @param {string} lock */
function packagesOf(lock) {
  return /** @type {{ packages: Packages }} */ (JSON.parse(lock)).packages;
}

/** @param {string} file */
function textOf(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

/** @param {string} file */
function timeOf(file) {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? Number.POSITIVE_INFINITY;
}
