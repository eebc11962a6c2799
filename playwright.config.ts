import { availableParallelism } from 'node:os';
import { defineConfig } from '@playwright/test';
import { findChromium } from './scripts/lib/chromium.mjs';

// For everything that a test starts as well; npm test has looked for it already.
process.env['CHROMIUM'] ??= await findChromium();

/**
 * Walks in which nothing depends on the edition but how the page is served: `npm test` walks them in the browser only,
 * so that it ends in time; `npm run e2e` walks them in both.
 */
const IN_ONE_EDITION =
  /walks\/(catalogue|damaged|expiry|first-accounts|input-method|keyboard|many-accounts|odd-graphs|plan|ten-links|theme|today|undo-keys)\.spec\.ts$/;
const isShort = process.env['UNBIND_WALKS'] === 'short';

/** The built app, as a person uses it. What is in tests/e2e/walks is walked in both editions. */
export default defineConfig<{ readonly edition: 'desktop' | 'browser' }>({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  // Each worker has a Chromium of its own: more than four bring little, and may be more than the memory holds.
  workers: Math.min(4, availableParallelism()),
  timeout: 90_000,
  expect: { timeout: 20_000 },
  forbidOnly: process.env['CI'] !== undefined,
  reporter: 'list',
  projects: [
    {
      name: 'desktop',
      testMatch: /(desktop|walks)\/.*\.spec\.ts$/,
      testIgnore: isShort ? [IN_ONE_EDITION] : [],
      use: { edition: 'desktop' },
    },
    { name: 'browser', testMatch: /(browser|walks)\/.*\.spec\.ts$/, use: { edition: 'browser' } },
  ],
});
