import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { chromiumSwitches } from '../chromium-switches';
import { app } from './app';
import { host, missing } from './host-state';

/** The app's switches that mean the same to this Chromium; the rules for names need ours for what stands for `app:`. */
const PASSED_ON = /^--(webrtc-ip-handling-policy|no-|disable-(?!gpu))/;

let opened: { readonly partition: string | undefined; readonly context: Promise<void> } | undefined;

/**
 * Opens the Chromium that shows the windows, once: when the first of them is made, since what it stores lies in the
 * folder of that window's partition. There is one partition in a process here.
 */
export function openChromium(partition: string | undefined): Promise<void> {
  if (opened === undefined) opened = { partition, context: launch(partition) };
  else if (opened.partition !== partition) missing('windows of two partitions');
  return opened.context;
}

async function launch(partition: string | undefined): Promise<void> {
  const own = partition === undefined ? [] : ['Partitions', partition];
  const profile = join(app.getPath('userData'), ...own, 'chromium-profile');
  const portFile = join(profile, 'DevToolsActivePort');
  mkdirSync(profile, { recursive: true });
  rmSync(portFile, { force: true });
  const debugged = app.commandLine.hasSwitch('remote-debugging-port');
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    viewport: null,
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    args: [
      // A window without tabs and address bar, as Electron's are.
      '--app=about:blank',
      `--lang=${app.getLocale()}`,
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1',
      ...chromiumSwitches(host.switches.filter((one) => PASSED_ON.test(one))),
      ...(debugged ? ['--remote-debugging-port=0'] : []),
    ],
  });
  context.on('close', () => app.exit(0));
  await context.route('**/*', (route) => host.answer(route));
  host.context = context;
  host.firstPage = context.pages()[0];
  if (!debugged) return;
  const [port, path] = readFileSync(portFile, 'utf8').split('\n');
  // What Playwright waits for, to take part in the same Chromium.
  process.stderr.write(`DevTools listening on ws://127.0.0.1:${port}${path}\n`);
}
