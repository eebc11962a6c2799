// npm run package: installers of the desktop edition for this system, in out/package/made. `-- --win`, `--mac`,
// `--linux` choose another system, `-- --dir` makes the program without an installer.
import './lib/require-node.mjs';
import { ensureBuilt } from './lib/ensure-built.mjs';
import { ensureInstalled } from './lib/ensure-installed.mjs';
import { exitWith } from './lib/exit-with.mjs';
import { configuration, MADE, STAGED } from './lib/package/configuration.mjs';
import { stageApp } from './lib/package/stage-app.mjs';
import { app } from './lib/programs.mjs';
import { inRoot } from './lib/root.mjs';

/** Something that has to be fetched could not be. */
const NO_DOWNLOAD = 3;

await exitWith(async () => {
  await ensureInstalled();
  await ensureBuilt(app);
  stageApp(inRoot(STAGED));
  console.log(
    "Packing downloads what is not in electron-builder's cache yet: the Electron program, and tools for NSIS, AppImage, deb.",
  );
  const { build, createTargets, Platform } = await import('electron-builder');
  const given = process.argv.slice(2);
  const chosen = Object.entries({
    '--win': Platform.WINDOWS,
    '--mac': Platform.MAC,
    '--linux': Platform.LINUX,
  }).flatMap(([name, platform]) => (given.includes(name) ? [platform] : []));
  const platforms = chosen.length > 0 ? chosen : [Platform.current()];
  const targets = createTargets(platforms, given.includes('--dir') ? 'dir' : undefined);
  try {
    const made = await build({ targets, config: configuration(), publish: 'never', projectDir: inRoot('.') });
    console.log(`Made, in ${MADE}:\n${made.join('\n')}`);
    return 0;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    if (!isNoDownload(reason)) throw error;
    console.error(`Not packed: a download that packing needs was not possible here (${firstLine(reason)}).`);
    // electron-builder ends a process that is left to end by itself with 0.
    process.exit(NO_DOWNLOAD);
  }
});

/** @param {string} reason */
function isNoDownload(reason) {
  return /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|fetch failed|Response code|cannot resolve|HTTPError|RequestError|getaddrinfo|status code/i.test(
    reason,
  );
}

/** @param {string} text */
function firstLine(text) {
  return text.split('\n', 1)[0]?.slice(0, 200);
}
