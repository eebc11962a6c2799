import { defineConfig } from 'vite';
import { nodeBundle } from './scripts/lib/node-bundle.mjs';

/** The command line: out/cli/unbind.js, which exports `run(args)`. */
export default defineConfig(nodeBundle({ entry: 'src/cli/main.ts', folder: 'out/cli', file: 'unbind.js' }));
