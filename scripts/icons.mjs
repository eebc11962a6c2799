// npm run icons: draws the icons of the program again, from resources/icons/icon.svg: PNG for Linux, ICO, ICNS.
import './lib/require-node.mjs';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { ensureChromium } from './lib/ensure-chromium.mjs';
import { ensureInstalled } from './lib/ensure-installed.mjs';
import { exitWith } from './lib/exit-with.mjs';
import { icnsOf, icoOf } from './lib/package/icon-files.mjs';
import { inRoot } from './lib/root.mjs';

/** In pixels, of all that any of the three wants. */
const SIZES = [16, 24, 32, 48, 64, 128, 256, 512, 1024];
const LINUX = [16, 24, 32, 48, 64, 128, 256, 512];
const WINDOWS = [16, 24, 32, 48, 64, 128, 256];

await exitWith(async () => {
  await ensureInstalled();
  const drawn = await draw(await ensureChromium(), readFileSync(inRoot('resources/icons/icon.svg'), 'utf8'));
  const picture = (/** @type {number} */ size) => {
    const png = drawn.get(size);
    if (png === undefined) throw new Error(`no picture of ${size} pixels`);
    return { size, png };
  };
  mkdirSync(inRoot('resources/icons/linux'), { recursive: true });
  for (const size of LINUX)
    writeFileSync(inRoot(`resources/icons/linux/${size}x${size}.png`), picture(size).png);
  writeFileSync(inRoot('resources/icons/icon.ico'), icoOf(WINDOWS.map(picture)));
  writeFileSync(inRoot('resources/icons/icon.icns'), icnsOf(SIZES.map(picture)));
  return 0;
});

/**
 * @param {string} executablePath of Chromium
 * @param {string} svg
 * @returns {Promise<Map<number, Buffer>>} PNG by size
 */
async function draw(executablePath, svg) {
  const { chromium } = await import('@playwright/test');
  const browser = await chromium.launch({ executablePath });
  const page = await browser.newPage();
  /** @type {Map<number, Buffer>} */
  const drawn = new Map();
  for (const size of SIZES) {
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(`<style>body{margin:0}svg{display:block;width:100vw;height:100vh}</style>${svg}`);
    drawn.set(size, await page.screenshot({ omitBackground: true }));
  }
  await browser.close();
  return drawn;
}
