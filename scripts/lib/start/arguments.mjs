import { parseArgs } from 'node:util';

/** Stored data belongs to the address, port included: it never changes by itself. */
export const USUAL_PORT = 47615;

/**
 * @typedef {object} Given
 * @property {boolean} browser the browser edition, even where there is Electron
 * @property {boolean} open may a browser be opened?
 * @property {number} port of the browser edition
 */

export const HELP = 'help';

/**
 * What was asked for; undefined: something that makes no sense.
 * @param {readonly string[]} args
 * @returns {Given | typeof HELP | undefined}
 */
export function readArguments(args) {
  const values = parsed(args);
  if (values === undefined) return undefined;
  if (values.help) return HELP;
  const port = values.port ?? String(USUAL_PORT);
  if (!/^[1-9]\d{0,4}$/.test(port) || Number(port) > 65_535) return undefined;
  const open = !values['no-open'];
  // Opening nothing and asking for a port only make sense in one edition.
  return { browser: Boolean(values.browser) || !open || values.port !== undefined, open, port: Number(port) };
}

/** @param {readonly string[]} args */
function parsed(args) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        browser: { type: 'boolean' },
        'no-open': { type: 'boolean' },
        port: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    }).values;
  } catch {
    return undefined;
  }
}
