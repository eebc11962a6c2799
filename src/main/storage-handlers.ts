import { app } from 'electron';
import type { Handlers } from './ipc/serve';
import { withoutDocuments } from './services/given-document';
import { withoutBackground } from './services/start-at-login';
import type { StoragePlace } from './services/storage-place';

/**
 * What the window may ask about the place that its data is in.
 * @param onMoved is called when everything is in the new place
 */
export function storageHandlers(
  storage: StoragePlace,
  onMoved: () => Promise<void>,
): Pick<Handlers, 'storage' | 'moveStorage' | 'endMove' | 'setStorageAside' | 'changeKey'> {
  return {
    storage: () => storage.state(),
    moveStorage: async ({ key, box }) => {
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
      const done = await storage.setAside();
      if (done.ok) startAgain();
      return done;
    },
    changeKey: (key) => storage.changeKey(key),
  };
}

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
