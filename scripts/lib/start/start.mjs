import { ensureBuilt } from '../ensure-built.mjs';
import { ensureInstalled } from '../ensure-installed.mjs';
import { app } from '../programs.mjs';
import { HELP, readArguments } from './arguments.mjs';
import { serveBrowser } from './browser.mjs';
import { openDesktop } from './desktop.mjs';
import { electronBinary } from './electron-binary.mjs';
import { say, wordsOfSystem } from './words.mjs';

/** As for the command line: what was asked for makes no sense. */
const REFUSED = 2;

/**
 * Opens the app on the desktop, or serves it to a browser, until it is closed or stopped; installs and builds first
 * what is missing or old.
 * @param {readonly string[]} args
 * @returns {Promise<number>} the exit code
 */
export async function start(args) {
  const words = wordsOfSystem();
  const given = readArguments(args);
  if (given === undefined) {
    console.error(`${say(words.badArguments, { args: args.join(' ') })}\n\n${words.help}`);
    return REFUSED;
  }
  if (given === HELP) {
    console.log(words.help);
    return 0;
  }
  await ensureInstalled();
  await ensureBuilt(app);
  if (given.browser) return serveBrowser(given, words);

  const binary = electronBinary();
  const desktop = binary === undefined ? { failure: words.noElectron } : await openDesktop(binary, words);
  if (desktop.failure === undefined) return desktop.code;
  console.log(desktop.failure);
  return serveBrowser(given, words);
}
