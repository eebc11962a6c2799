import type { InventoryStore } from '../data/inventory-store';
import type { SettingsStore } from '../data/settings-store';

/** All that is stored. */
export interface Stores {
  readonly store: InventoryStore;
  readonly settings: SettingsStore;
}

/** Resolves as soon as everything that was asked for is durable, or never will be. */
export function whenSaved({ store, settings }: Stores): Promise<void> {
  const isSaved = () => {
    const inventory = store.getState();
    return (inventory.status !== 'ready' || inventory.saved) && settings.getState().saved;
  };
  return new Promise((resolve) => {
    const look = () => {
      if (!isSaved()) return;
      for (const leave of left) leave();
      resolve();
    };
    const left = [store.subscribe(look), settings.subscribe(look)];
    look();
  });
}
