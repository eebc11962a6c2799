import { app } from 'electron';
import type { Handlers } from './ipc/serve';
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
  app.relaunch({ args: withoutBackground(process.argv.slice(1)) });
  app.exit(0);
}
