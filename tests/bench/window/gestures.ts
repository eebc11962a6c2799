import type { Locator, Page } from '@playwright/test';
import { median } from '../median';

/** How long a gesture is made, in milliseconds. */
const LASTS = 2000;
/** A mouse tells where it is about so often, in milliseconds. */
const EACH = 8;
/** So many pixels the picture is pushed to and fro, and in so many milliseconds each way. */
const FAR = 240;
const SWING = 500;
const NOTCH = 60;

/** Frames per second that the page got to draw. */
export type Rates = Readonly<Record<'panning' | 'zooming', number>>;

/** Pushes and pulls what is there by a real mouse, then zooms in and out by a real wheel; gives the middle frames. */
export async function ratesOf(page: Page, picture: Locator): Promise<Rates> {
  await page.bringToFront();
  const box = await picture.boundingBox();
  if (box === null) throw new Error('the picture is not to be seen');
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  const zooming = await rateWhile(page, (passed) =>
    page.mouse.wheel(0, swing(passed) > swing(passed + 1) ? NOTCH : -NOTCH),
  );
  await page.mouse.down();
  const panning = await rateWhile(page, (passed) =>
    page.mouse.move(x + FAR * (swing(passed) - 0.5), y + (FAR / 2) * (swing(passed) - 0.5)),
  );
  await page.mouse.up();
  return { panning, zooming };
}

/** From 0 to 1 and back. */
function swing(passed: number): number {
  const at = (passed % (2 * SWING)) / SWING;
  return at < 1 ? at : 2 - at;
}

async function rateWhile(page: Page, step: (passed: number) => Promise<void>): Promise<number> {
  await page.evaluate(() => window.probe.record());
  const start = performance.now();
  for (let passed = 0; passed < LASTS; passed = performance.now() - start) {
    const next = performance.now() + EACH;
    await step(passed);
    await new Promise((done) => setTimeout(done, Math.max(0, next - performance.now())));
  }
  const gaps = await page.evaluate(() => window.probe.recorded());
  return (1000 * gaps.length) / gaps.reduce((sum, gap) => sum + gap, 0);
}

/** The middle rates of several rounds. */
export function middleRates(rounds: readonly Rates[]): Rates {
  const of = (gesture: keyof Rates) => median(rounds.map((rates) => rates[gesture]));
  return { panning: of('panning'), zooming: of('zooming') };
}
