// Imported first, for its effect: an old Node should hear which one is needed, and not trip over something later.
// So it holds nothing that an old Node cannot read: no import.meta.dirname, no top-level await.
import { readFileSync } from 'node:fs';

const settings = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
const { engines } = /** @type {{ engines: { node: string } }} */ (JSON.parse(settings));

/** @param {string} version */
const numbersOf = (version) =>
  version
    .replace(/^[^0-9]*/, '')
    .split('.')
    .map(Number);

const [major = 0, minor = 0] = numbersOf(process.versions.node);
const [leastMajor = 0, leastMinor = 0] = numbersOf(engines.node);

if (major < leastMajor || (major === leastMajor && minor < leastMinor)) {
  console.error(
    `Unbind needs Node.js ${leastMajor}.${leastMinor} or newer; this is ${process.versions.node}.`,
  );
  process.exit(1);
}
