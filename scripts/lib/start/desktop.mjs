import { spawn } from 'node:child_process';
import { root } from '../root.mjs';
import { onStopSignals } from '../stop-signals.mjs';
import { say } from './words.mjs';

/** Who is gone by then has never been there. */
const START_MS = 10_000;

/** Who is asked to go and has not gone by then is made to: later than the app itself gives up what it still saves. */
const GO_MS = 15_000;

/** Of what it said last: enough to find out why it ended. */
const KEPT_LENGTH = 20_000;

/**
 * Runs the app in Electron until its window is closed or we are told to stop.
 * @param {string} binary
 * @param {import('./words.mjs').Words} words
 * @returns {Promise<{ code: number, failure?: undefined } | { failure: string }>} failure: why there never was a window
 */
export async function openDesktop(binary, words) {
  const startedAt = Date.now();
  // With it, Electron would be a Node and open nothing.
  const { ELECTRON_RUN_AS_NODE: _asNode, ...env } = process.env;
  const child = spawn(binary, [root], { cwd: root, env, stdio: ['ignore', 'inherit', 'pipe'] });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (/** @type {string} */ text) => {
    process.stderr.write(text);
    said = (said + text).slice(-KEPT_LENGTH);
  });
  let stopped = false;
  const release = onStopSignals((signal) => {
    stopped = true;
    child.kill(signal);
    setTimeout(() => child.kill('SIGKILL'), GO_MS).unref();
  });
  /** @type {{ code: number | null, error?: Error }} */
  const { code, error } = await new Promise((done) => {
    child.on('error', (problem) => done({ code: null, error: problem }));
    child.on('close', (ended) => done({ code: ended }));
  });
  release();
  if (stopped || code === 0) return { code: 0 };
  if (Date.now() - startedAt > START_MS) return { code: code ?? 1 };
  const reason = error
    ? say(words.notStarted, { error: error.message })
    : (reasonIn(said, words) ?? say(words.ended, { code: code ?? '?' }));
  return { failure: say(words.noDesktop, { reason }) };
}

/**
 * @param {string} said
 * @param {import('./words.mjs').Words} words
 */
function reasonIn(said, words) {
  const library = /error while loading shared libraries: ([^\s:]+)/.exec(said)?.[1];
  if (library) return say(words.missingLibrary, { library });
  if (/Running as root without --no-sandbox/.test(said)) return words.asRoot;
  if (/SUID sandbox helper|No usable sandbox/.test(said)) return words.noSandbox;
  if (
    /Missing X server|Unable to open X display|cannot open display|Failed to connect to Wayland/i.test(said)
  )
    return words.noDisplay;
  return undefined;
}
