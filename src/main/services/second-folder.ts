import { randomBytes } from 'node:crypto';
import { mkdir, readdir } from 'node:fs/promises';
import { basename, isAbsolute, join } from 'node:path';
import { fail, ok, type Result } from '#core/result';
import { installationFolder, isInstallationFolder } from '#core/snapshots/installations';
import type { ChooseFolderFailure } from '#ipc/desktop-api';
import type { KeptText } from './kept-text';
import { nodeFolder } from './node-folder';
import type { SecondPlace } from './snapshots';

/** Lets the person choose a folder; undefined: none. */
export type ChooseFolder = () => Promise<string | undefined>;

/** The folder to which snapshots are copied, chosen by the person and remembered in a file. */
export class SecondFolder {
  readonly #kept: KeptText;

  constructor(kept: KeptText) {
    this.#kept = kept;
  }

  /** The folder that was chosen; null: none. */
  async remembered(): Promise<SecondPlace | null> {
    const found = readPlace(await this.#kept.read());
    return found === undefined ? null : placeOf(found.path, found.id);
  }

  /** Makes our own folder in the one that the person chooses. */
  async choose(ask: ChooseFolder): Promise<Result<SecondPlace, ChooseFolderFailure>> {
    const path = await ask();
    if (path === undefined) return fail({ code: 'cancelled' });
    const id = randomBytes(4).toString('hex');
    try {
      await mkdir(join(path, installationFolder(id)), { mode: 0o700 });
    } catch {
      return fail({ code: 'not-writable' });
    }
    const isKept = await this.#kept.write(JSON.stringify({ path, id }));
    return isKept ? ok(placeOf(path, id)) : fail({ code: 'not-writable' });
  }

  async forget(): Promise<void> {
    await this.#kept.write('{}');
  }
}

function placeOf(path: string, id: string): SecondPlace {
  return {
    name: basename(path) || path,
    // If it is missing the stick is not there, though the folder in which it would be is.
    own: nodeFolder(join(path, installationFolder(id)), false),
    others: async () => {
      const names = await readdir(path);
      const others = names.filter((name) => isInstallationFolder(name) && name !== installationFolder(id));
      return others.map((name) => nodeFolder(join(path, name), false));
    },
  };
}

function readPlace(text: string | undefined): { readonly path: string; readonly id: string } | undefined {
  try {
    const { path, id } = JSON.parse(text ?? '') as Readonly<Record<string, unknown>>;
    if (typeof path !== 'string' || !isAbsolute(path) || typeof id !== 'string') return undefined;
    return isInstallationFolder(installationFolder(id)) ? { path, id } : undefined;
  } catch {
    return undefined;
  }
}
