import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { projectFolder } from '../../e2e/support/project-folder';

/**
 * Gets the core of the bench into the page, with this document.
 * @returns how long the core takes for it there, each time that is asked, in milliseconds
 */
export async function coreTimer(page: Page, document: string): Promise<() => Promise<number>> {
  await page.evaluate(readFileSync(join(projectFolder, 'out/bench/core-in-page.js'), 'utf8'));
  await page.evaluate((text) => {
    globalThis.coreTime = coreOf(text);
  }, document);
  return () => page.evaluate(() => coreTime?.() ?? Number.NaN);
}
