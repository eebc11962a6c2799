import { defineConfig } from 'vite';

/** The core for a page of the bench: one script, run as it is. */
export default defineConfig({
  logLevel: 'warn',
  publicDir: false,
  json: { stringify: true, namedExports: false },
  build: {
    lib: {
      entry: 'tests/bench/window/core-in-page.ts',
      name: 'core',
      formats: ['iife'],
      fileName: () => 'core-in-page.js',
    },
    outDir: 'out/bench',
    target: 'es2022',
    reportCompressedSize: false,
  },
});
