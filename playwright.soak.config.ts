import { defineConfig } from '@playwright/test';
import { findChromium } from './scripts/lib/chromium.mjs';

process.env['CHROMIUM'] ??= await findChromium();

/** The second half of npm run soak: the whole app, used at random for as long as UNBIND_SOAK_MINUTES says, and killed. */
export default defineConfig({
  testDir: 'tests/e2e/soak',
  testMatch: '*.soak.ts',
  outputDir: 'test-results',
  workers: 1,
  timeout: 0,
  use: { actionTimeout: 10_000 },
  expect: { timeout: 20_000 },
  reporter: 'list',
});
