// npm run screenshots: takes the pictures of the README again, of the sample, on a day of its own.
import './lib/require-node.mjs';
import { mkdirSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { ensureBuilt } from './lib/ensure-built.mjs';
import { ensureChromium } from './lib/ensure-chromium.mjs';
import { ensureInstalled } from './lib/ensure-installed.mjs';
import { exitWith } from './lib/exit-with.mjs';
import { app, browserEdition, builtFile } from './lib/programs.mjs';
import { inRoot } from './lib/root.mjs';

/** The day that the examples of the README take place on. */
const NOW = '2026-11-23T10:00:00+08:00';

/** A port that nobody asked for by hand. */
const PORT = 47_618;

const SCREENS = { overview: '#/', graph: '#/graph/sample.wechat', plan: '#/plan' };

/** @typedef {typeof import('../src/serving/browser-edition')} Edition */

await exitWith(async () => {
  await ensureInstalled();
  const executablePath = await ensureChromium();
  for (const program of [app, browserEdition]) await ensureBuilt(program);
  const served = await serve();
  try {
    await takeAll(executablePath, served.url);
  } finally {
    await served.stop();
  }
  return 0;
});

async function serve() {
  const { serveEdition } = /** @type {Edition} */ (
    await import(pathToFileURL(builtFile(browserEdition)).href)
  );
  const served = await serveEdition(inRoot(app.folder, 'renderer'), PORT, 'screenshots');
  if (!served.ok) throw new Error(`port ${PORT}: ${served.failure.code}`);
  return served.value;
}

/**
 * @param {string} executablePath of Chromium
 * @param {string} url of the app
 */
async function takeAll(executablePath, url) {
  const { chromium } = await import('@playwright/test');
  mkdirSync(inRoot('docs/images'), { recursive: true });
  const browser = await chromium.launch({ executablePath });
  const page = await browser.newPage({
    viewport: { width: 1280, height: 800 },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    colorScheme: 'light',
  });
  await page.clock.setFixedTime(NOW);
  await page.goto(url);
  await page.getByRole('button', { name: '载入示例' }).click();
  await page.getByText('已保存').waitFor();
  for (const [name, place] of Object.entries(SCREENS)) {
    await page.goto(url + place);
    await page.getByRole('heading', { level: 1 }).waitFor();
    // The graph is drawn a little at a time.
    await page.waitForTimeout(1000);
    await page.screenshot({ path: inRoot(`docs/images/${name}.png`), animations: 'disabled' });
  }
  await browser.close();
}
