import { defineConfig } from 'vite';
import { nodeBundle } from './scripts/lib/node-bundle.mjs';

/** The browser edition's server: out/serving/browser-edition.js, which scripts/start.mjs loads. */
export default defineConfig(
  nodeBundle({ entry: 'src/serving/browser-edition.ts', folder: 'out/serving', file: 'browser-edition.js' }),
);
