import { defineConfig } from 'vite';
import { nodeBundle } from './scripts/lib/node-bundle.mjs';

/** The core's bench, built as the command line is, so that it measures what is shipped. */
export default defineConfig(
  nodeBundle({ entry: 'tests/bench/core-bench.ts', folder: 'out/bench', file: 'core.js' }),
);
