/**
 * How a script of the bench for a page is built: one file that is run as it is.
 * @param {{ entry: string, file: string }} script paths from the project's folder; `file` below out/bench
 * @returns {import('vite').UserConfig}
 */
export function pageBundle({ entry, file }) {
  return {
    logLevel: 'error',
    publicDir: false,
    json: { stringify: true, namedExports: false },
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      lib: { entry, name: 'bench', formats: ['iife'], fileName: () => file },
      outDir: 'out/bench',
      target: 'es2022',
      reportCompressedSize: false,
    },
  };
}
