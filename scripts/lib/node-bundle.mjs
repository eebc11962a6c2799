/**
 * How a program of ours for Node is built: one file, with every package inside and Node's own modules outside,
 * readable, so that its stack traces can be read too.
 * @param {{ entry: string, folder: string, file: string }} program paths from the project's folder; `file` below `folder`
 * @returns {import('vite').UserConfig}
 */
export function nodeBundle({ entry, folder, file }) {
  return {
    logLevel: 'warn',
    publicDir: false,
    // JSON stays text for JSON.parse, which reads it faster than JavaScript is read. Vite does so only where nothing
    // can be imported from it by name: JSON has a default export here and no other.
    json: { stringify: true, namedExports: false },
    ssr: { noExternal: true, target: 'node' },
    build: {
      ssr: entry,
      outDir: folder,
      emptyOutDir: true,
      target: 'node20',
      minify: false,
      reportCompressedSize: false,
      rolldownOptions: { output: { entryFileNames: file, codeSplitting: false } },
    },
  };
}
