import { defineConfig } from '@playwright/test';
import { findChromium } from './scripts/lib/chromium.mjs';

process.env['CHROMIUM'] ??= await findChromium();

/** npm run bench:browser: measures, one thing after the other, and tests only that the app does what it is asked. */
export default defineConfig({
  testDir: 'tests/bench/window',
  testMatch: '*.bench.ts',
  outputDir: 'test-results',
  workers: 1,
  timeout: 0,
  use: { actionTimeout: 10_000 },
  reporter: './tests/bench/window/line-reporter.ts',
});
