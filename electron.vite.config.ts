import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { wholeLicences } from './scripts/lib/whole-licences.mjs';

/** The licence of every package that is inside the window; shown under About. */
const LICENCES = 'licenses.json';

const quiet = { logLevel: 'warn', publicDir: false } as const;

/** The app: out/app/main, out/app/preload and out/app/renderer. The browser edition shows the same renderer. */
export default defineConfig({
  main: {
    ...quiet,
    json: { stringify: true, namedExports: false },
    build: { externalizeDeps: false, reportCompressedSize: false },
  },
  preload: {
    ...quiet,
    build: {
      externalizeDeps: false,
      reportCompressedSize: false,
      // In a sandbox a preload is one CommonJS file; as a module it would not be loaded at all.
      rolldownOptions: { output: { format: 'cjs', entryFileNames: '[name].cjs' } },
    },
  },
  renderer: {
    ...quiet,
    publicDir: 'public',
    plugins: [react(), wholeLicences(LICENCES)],
    // As for the command line: large facts are read faster by JSON.parse.
    json: { stringify: true, namedExports: false },
    worker: { format: 'es' },
    build: {
      // Not Electron's Chromium: a person's own browser shows the same files.
      target: 'es2022',
      // A font or picture inside a style sheet would be one that the content policy refuses.
      assetsInlineLimit: 0,
      license: { fileName: LICENCES },
      modulePreload: { polyfill: false },
      reportCompressedSize: false,
    },
  },
});
