import { spawn } from 'node:child_process';

/**
 * Opens an address of ours in the person's browser, if there is one; the address has been printed in any case.
 * @param {string} url
 */
export function openUrl(url) {
  const [program, ...args] = opener(url);
  if (program === undefined) return;
  spawn(program, args, { stdio: 'ignore', detached: true })
    .on('error', () => {})
    .unref();
}

/**
 * @param {string} url
 * @returns {readonly string[]}
 */
function opener(url) {
  if (process.platform === 'darwin') return ['open', url];
  if (process.platform === 'win32') return ['cmd', '/c', 'start', '', url];
  // Without a display it would find a browser for terminals, and take ours.
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  return DISPLAY || WAYLAND_DISPLAY ? ['xdg-open', url] : [];
}
