import { app } from 'electron';
import { fail } from '#core/result';
import type { Handlers } from './ipc/serve';
import { withoutDocuments } from './services/given-document';
import { withoutBackground } from './services/start-at-login';
import type { StoragePlace } from './services/storage-place';

/** What becomes of what is stored: it is encrypted, stored readable again, opens by another key file, or goes out of use. */
export type StorageChange = 'seal' | 'unseal' | 'other-key' | 'aside';

interface AroundStorage {
  /** Does the person want this? */
  readonly ask: (change: StorageChange) => Promise<boolean>;
  /** Is called when everything is in the new place. */
  readonly onMoved: () => Promise<void>;
}

/**
 * What the window may ask about the place that its data is in. Whatever decides by which key the data opens, or
 * puts it out of use, is asked of the person by a dialog of the system: a page that is not ours any more could lock its
 * owner out with a key of its own, or make believe that everything is gone.
 */
export function storageHandlers(
  storage: StoragePlace,
  { ask, onMoved }: AroundStorage,
): Pick<Handlers, 'storage' | 'moveStorage' | 'endMove' | 'setStorageAside' | 'changeKey'> {
  let isAsking = false;
  /** No page can bury its window in dialogs, nor have a second one answered in the place of the first. */
  const isWanted = async (change: StorageChange) => {
    if (isAsking) return false;
    isAsking = true;
    try {
      return await ask(change);
    } finally {
      isAsking = false;
    }
  };
  return {
    storage: () => storage.state(),
    moveStorage: async ({ key, box }) => {
      if (!(await isWanted(key === null ? 'unseal' : 'seal'))) return NOT_WANTED;
      const begun = await storage.move(key, box);
      if (begun.ok) startAgain();
      return begun;
    },
    endMove: async (isWhole) => {
      // Whoever ends what was not begun would start the program again and again.
      if (!storage.isMoving) throw new Error('endMove: refused, nothing is being moved');
      await storage.endMove(isWhole);
      if (isWhole) await onMoved();
      else startAgain();
    },
    setStorageAside: async () => {
      if (!(await isWanted('aside'))) return fail({ code: 'not-wanted' });
      const done = await storage.setAside();
      if (done.ok) startAgain();
      return done;
    },
    changeKey: async (key) => ((await isWanted('other-key')) ? storage.changeKey(key) : NOT_WANTED),
  };
}

/** The window says that nothing was changed, which is so. */
const NOT_WANTED = fail({ code: 'not-writable' } as const);

/** Another partition needs another window; a program that starts anew holds nothing of the old one. */
function startAgain(): void {
  // A document that it was given has been opened, or not: it is not to be asked about once more.
  const args = withoutDocuments(withoutBackground(process.argv.slice(1)));
  const { APPIMAGE: image } = process.env;
  // An AppImage runs from a place that is gone when it ends, and may not be mounted again before that.
  const isImage = app.isPackaged && image !== undefined;
  app.relaunch(isImage ? { execPath: image, args: ['--appimage-extract-and-run', ...args] } : { args });
  app.exit(0);
}
