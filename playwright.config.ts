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
  /walks\/(catalogue|damaged|expiry|first-accounts|graph|import|input-method|keyboard|many-accounts|odd-graphs|other-programs|plan|ten-links|theme|today|undo-keys)\.spec\.ts$/;
/** The desktop has all that the browser edition has, and logs and snapshots in which a secret might be as well. */
const ON_THE_DESKTOP = /walks\/import-secrets\.spec\.ts$/;
const isShort = process.env['UNBIND_WALKS'] === 'short';

/** The built app, as a person uses it. What is in tests/e2e/walks is walked in both editions. */
export default defineConfig<{ readonly edition: 'desktop' | 'browser' }>({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  // Each worker has a Chromium of its own: more than four bring little, and may be more than the memory holds. One more
  // than there are cores, since a walk waits now and then for what the app does after a while.
  workers: Math.min(4, availableParallelism() + 1),
  // On a busy machine a walk can stumble over the machine. One that does not pass at once is told as flaky.
  retries: isShort ? 1 : 0,
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
    {
      name: 'browser',
      testMatch: /(browser|walks)\/.*\.spec\.ts$/,
      testIgnore: isShort ? [ON_THE_DESKTOP] : [],
      use: { edition: 'browser' },
    },
  ],
});
