import { defineConfig } from 'vite';
import { pageBundle } from './scripts/lib/page-bundle.mjs';

/** What the picture of the graph is measured against. */
export default defineConfig(
  pageBundle({ entry: 'tests/bench/window/pictures-in-page.ts', file: 'pictures-in-page.js' }),
);
