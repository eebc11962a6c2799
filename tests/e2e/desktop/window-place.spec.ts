import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import type { DesktopUnbind } from '../support/desktop-unbind';
import { electronProgram } from '../support/electron-program';
import { test } from '../support/unbind-test';

const PLACE = { x: 10, y: 20, width: 1000, height: 650 };

const boundsOf = async (desktop: DesktopUnbind) =>
  (await desktop.window()).evaluate((window) => window.getBounds());

/** What would be read at the next start. */
const remembered = ({ userData }: DesktopUnbind): unknown => {
  const file = join(userData, 'window.json');
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
};

function remember({ userData }: DesktopUnbind, text: string): void {
  mkdirSync(userData, { recursive: true });
  writeFileSync(join(userData, 'window.json'), text);
}

test('the window opens where it was closed, maximized or not', async ({ desktop }) => {
  await desktop.start();
  await (await desktop.window()).evaluate((window, place) => window.setBounds(place), PLACE);
  await desktop.restart();
  expect(await boundsOf(desktop)).toEqual(PLACE);

  const shown = await desktop.window();
  // Nobody maximizes a window that is not to be seen yet.
  await expect.poll(() => shown.evaluate((one) => one.isVisible())).toBe(true);
  await shown.evaluate((one) => one.maximize());
  await desktop.restart();
  const window = await desktop.window();
  await expect.poll(() => window.evaluate((one) => one.isMaximized())).toBe(true);
  expect(await window.evaluate((one) => one.getNormalBounds())).toEqual(PLACE);
});

test('its place is remembered while it is open: not every end is an orderly one', async ({ desktop }) => {
  await desktop.start();
  await (await desktop.window()).evaluate((window, place) => window.setBounds(place), PLACE);
  const wanted = { format: 'unbind-window', version: 1, bounds: PLACE, maximized: false };
  await expect.poll(() => remembered(desktop)).toEqual(wanted);
  await desktop.crash();
  expect(await boundsOf(desktop)).toEqual(PLACE);
});

test('a place that no screen shows is moved to one', async ({ desktop }) => {
  const bounds = { x: 5000, y: -3000, width: 9000, height: 700 };
  remember(desktop, JSON.stringify({ format: 'unbind-window', version: 1, bounds, maximized: false }));
  await desktop.start();
  const area = await desktop.electron.evaluate(({ screen }) => screen.getPrimaryDisplay().workArea);
  expect(await boundsOf(desktop)).toEqual({ ...area, height: Math.min(700, area.height) });
});

test('a file with nonsense is as good as none, and the window never gets too small', async ({ desktop }) => {
  remember(desktop, '{"format":"unbind-window","version":1,"bounds":{"x":"a"}');
  await desktop.start();
  const contentSize = async () => {
    const { width, height } = await (await desktop.window()).evaluate((window) => window.getContentBounds());
    return [width, height];
  };
  expect(await contentSize()).toEqual([1280, 800]);
  await (await desktop.window()).evaluate((window) => window.setBounds({ width: 200, height: 100 }));
  expect(await contentSize()).toEqual([960, 600]);
});

test('it follows the screens and the theme of the system', async ({ desktop }) => {
  test.skip(electronProgram().real, 'no test can unplug a real screen');
  await desktop.start();
  const window = await desktop.window();
  await window.evaluate((one) => one.setBounds({ x: 900, y: 400, width: 1000, height: 650 }));
  await desktop.electron.evaluate(({ screen }) => {
    const area = { x: 0, y: 0, width: 1280, height: 720 };
    const smaller = { ...screen.getPrimaryDisplay(), bounds: area, workArea: area };
    screen.getPrimaryDisplay = () => smaller;
    screen.getAllDisplays = () => [smaller];
    screen.emit('display-metrics-changed');
  });
  expect(await boundsOf(desktop)).toEqual({ x: 280, y: 70, width: 1000, height: 650 });

  expect(await window.evaluate((one) => one.getBackgroundColor())).toMatch(/^#ffffff$/i);
  await desktop.electron.evaluate(({ nativeTheme }) => {
    nativeTheme.themeSource = 'dark';
  });
  expect(await window.evaluate((one) => one.getBackgroundColor())).toBe('#242424');
});
