// npm run e2e: the walks through the whole app. Arguments go to Playwright, such as `npm run e2e -- --project desktop`.
// E2E_ELECTRON=real takes the Electron binary and nothing else, E2E_ELECTRON=host the double even where there is one.
import './lib/require-node.mjs';
import { ensureInstalled } from './lib/ensure-installed.mjs';
import { exitWith } from './lib/exit-with.mjs';
import { testWindow } from './lib/test-window.mjs';

await exitWith(async () => {
  await ensureInstalled();
  const { failed } = await testWindow(process.argv.slice(2));
  return failed === 0 ? 0 : 1;
});
