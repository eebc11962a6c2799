import type { InventoryStore } from '../data/inventory-store';
import type { SettingsStore } from '../data/settings-store';
import type { SnapshotKeeper } from './snapshot-keeper';

/**
 * Keeps the page from being left while something is not durable yet, or, where the window closes, not in a snapshot. A
 * browser asks the person then; on the desktop the window closes by itself as soon as everything is.
 */
export function guardUnload(store: InventoryStore, settings: SettingsStore, keeper: SnapshotKeeper): void {
  window.addEventListener('beforeunload', (event) => {
    const inventory = store.getState();
    const isSaved = inventory.status !== 'ready' || inventory.saved;
    if (!isSaved || !settings.getState().saved || keeper.mustStay()) event.preventDefault();
  });
}
