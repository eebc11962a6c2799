import { defineConfig, mergeConfig } from 'vite';
import { nodeBundle } from './scripts/lib/node-bundle.mjs';

/** What stands in for Electron in tests: out/electron-host/host.js. Playwright stays where it is installed. */
export default defineConfig(
  mergeConfig(
    nodeBundle({
      entry: 'tests/support/electron-host/host.ts',
      folder: 'out/electron-host',
      file: 'host.js',
    }),
    { ssr: { external: ['@playwright/test'] } },
  ),
);
