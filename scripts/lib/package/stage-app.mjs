import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { app } from '../programs.mjs';
import { inRoot } from '../root.mjs';

/** What of the built app is shipped. */
const PARTS = ['main', 'preload', 'renderer'];

/**
 * Lays the app out as it is shipped: the built files, and of package.json what Electron reads. The packages that it
 * uses are inside of the built files, so that none is beside them.
 * @param {string} folder where; whatever is there is gone
 */
export function stageApp(folder) {
  const { name, version, description, license, type } =
    /** @type {Record<'name' | 'version' | 'description' | 'license' | 'type', string>} */ (
      JSON.parse(readFileSync(inRoot('package.json'), 'utf8'))
    );
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const part of PARTS) cpSync(inRoot(app.folder, part), join(folder, part), { recursive: true });
  // Its name is that of the folder of the data, which is the same as for `npm start`.
  const settings = { name, version, description, license, author: 'Unbind', type, main: app.file };
  writeFileSync(join(folder, 'package.json'), `${JSON.stringify(settings, null, 2)}\n`);
}
