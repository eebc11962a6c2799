import type { CDPSession, Page } from '@playwright/test';

/** What a page holds once all that is left over has been collected. */
export interface Held {
  /** Bytes. */
  readonly heap: number;
  /** Of the document, and those that only the program still holds. */
  readonly nodes: number;
}

/** Nobody turns a wheel faster. */
const SCREENFULS = 4;

/** Collects garbage and counts what is left. */
export async function held(devtools: CDPSession): Promise<Held> {
  await devtools.send('Performance.enable');
  await devtools.send('HeapProfiler.collectGarbage');
  const { metrics } = await devtools.send('Performance.getMetrics');
  const metric = (wanted: string) => metrics.find(({ name }) => name === wanted)?.value ?? Number.NaN;
  return { heap: metric('JSHeapUsedSize'), nodes: metric('Nodes') };
}

/** Scrolls the list of accounts some screenfuls with each frame, to its end or its start; in pixels, how far. */
export function scrollList(page: Page, to: 'end' | 'start'): Promise<number> {
  return page.locator('.rows').evaluate(
    (list, direction) =>
      new Promise<number>((done) => {
        const from = list.scrollTop;
        const next = () => {
          const before = list.scrollTop;
          list.scrollTop += direction * list.clientHeight;
          if (list.scrollTop === before) done(Math.abs(before - from));
          else requestAnimationFrame(next);
        };
        next();
      }),
    to === 'end' ? SCREENFULS : -SCREENFULS,
  );
}
