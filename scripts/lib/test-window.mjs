import { ensureBuilt } from './ensure-built.mjs';
import { ensureChromium } from './ensure-chromium.mjs';
import { app, browserEdition, electronHost } from './programs.mjs';
import { runPlaywright } from './test-runs.mjs';

/**
 * Walks through the whole app, on the desktop and in the browser; installs and builds first what that needs.
 * @param {readonly string[]} args for Playwright
 */
export async function testWindow(args) {
  const chromium = await ensureChromium();
  for (const program of [app, browserEdition, electronHost]) await ensureBuilt(program);
  return runPlaywright(chromium, args);
}
