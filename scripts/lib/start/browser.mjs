import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { ensureBuilt } from '../ensure-built.mjs';
import { app, browserEdition, builtFile } from '../programs.mjs';
import { inRoot } from '../root.mjs';
import { onStopSignals } from '../stop-signals.mjs';
import { openUrl } from './open-url.mjs';
import { portOwner } from './port-owner.mjs';
import { say } from './words.mjs';

/**
 * Serves the app to the browser until we are told to stop.
 * @param {import('./arguments.mjs').Given} given
 * @param {import('./words.mjs').Words} words
 * @returns {Promise<number>} the exit code
 */
export async function serveBrowser({ open, port }, words) {
  const { editionOn, serveEdition, urlOf } = await loadEdition();
  const served = await serveEdition(inRoot(app.folder, 'renderer'), port, ownVersion());
  if (!served.ok) {
    const running = await editionOn(port);
    if (running === undefined || !mayHold(running.pid, port)) {
      console.error(reasonFor(served.failure.code, port, words));
      return 1;
    }
    console.log(say(words.alreadyRunning, { url: urlOf(port), ...running }));
    if (open) openUrl(urlOf(port));
    return 0;
  }
  const stopped = new Promise((stop) => onStopSignals(stop));
  console.log(say(words.serving, { url: served.value.url }));
  if (open) openUrl(served.value.url);
  await stopped;
  await served.value.stop();
  return 0;
}

/**
 * Is it this process that has the port? Another user of this machine could answer there as Unbind would, and be given
 * what is stored for that address. Of another user's process the system does not tell us that it has the port; Windows
 * tells us of none.
 * @param {number} pid
 * @param {number} port
 */
function mayHold(pid, port) {
  return process.platform === 'win32' || portOwner(port)?.pid === pid;
}

/** @typedef {typeof import('../../../src/serving/browser-edition')} Edition */

async function loadEdition() {
  await ensureBuilt(browserEdition);
  return /** @type {Edition} */ (await import(pathToFileURL(builtFile(browserEdition)).href));
}

function ownVersion() {
  const settings = readFileSync(inRoot('package.json'), 'utf8');
  return /** @type {{ version: string }} */ (JSON.parse(settings)).version;
}

/**
 * @param {string} code
 * @param {number} port
 * @param {import('./words.mjs').Words} words
 */
function reasonFor(code, port, words) {
  if (code !== 'EADDRINUSE') return say(words.notServed, { port, code });
  const owner = portOwner(port);
  return say(words.portTaken, { port, owner: owner === undefined ? words.someone : say(words.owner, owner) });
}
