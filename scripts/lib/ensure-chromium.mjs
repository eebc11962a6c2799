import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { findChromium } from './chromium.mjs';
import { run } from './run.mjs';

/** Without them a screenshot shows boxes in the place of Chinese. */
const FONTS = ['fonts-noto-cjk', 'fonts-noto-color-emoji'];

const HOW_TO_INSTALL = `Chromium is needed to test the window, and there is none.
On Debian and Ubuntu:  apt-get install chromium ${FONTS.join(' ')}
Anywhere:              npx playwright install chromium
Or set CHROMIUM to the path of a Chromium, Chrome or Edge.`;

/**
 * The Chromium to test with. Where it is missing, or the fonts are, and we may install packages of Debian, it is
 * installed. Writes to stderr only. Throws what to install where there is none.
 * @returns {Promise<string>}
 */
export async function ensureChromium() {
  const found = await findChromium();
  const wanted = packagesToInstall(found === undefined ? ['chromium', ...FONTS] : FONTS);
  if (wanted.length > 0) await install(wanted);
  const chromium = found ?? (await findChromium());
  if (chromium === undefined) throw new Error(HOW_TO_INSTALL);
  return chromium;
}

/**
 * Of these, the ones that are missing and that we may install.
 * @param {readonly string[]} packages
 */
function packagesToInstall(packages) {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return [];
  return packages.filter((name) => {
    const { stdout } = spawnSync('dpkg-query', ['--status', name], { encoding: 'utf8' });
    return !/^Status: install ok installed$/m.test(stdout);
  });
}

/** @param {readonly string[]} packages */
async function install(packages) {
  console.error(`Installing ${packages.join(', ')} (apt-get) …`);
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  // Another program may be installing: it gets the time to finish.
  const patient = ['-q', '-o', 'DPkg::Lock::Timeout=300'];
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', ...packages]]) {
    const { code, output } = await run('apt-get', [...patient, ...args], { print: 'keep', env });
    if (code !== 0) console.error(`apt-get ${args[0]} failed:\n${output.trim()}`);
  }
}
