// npm start: the app in a window of its own, or in the browser where there is no Electron. --help says the rest.
import './lib/require-node.mjs';
import { exitWith } from './lib/exit-with.mjs';
import { start } from './lib/start/start.mjs';

await exitWith(() => start(process.argv.slice(2)));
