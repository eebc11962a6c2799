import { defineConfig } from 'vite';
import { pageBundle } from './scripts/lib/page-bundle.mjs';

/** The core for a page of the bench. */
export default defineConfig(
  pageBundle({ entry: 'tests/bench/window/core-in-page.ts', file: 'core-in-page.js' }),
);
