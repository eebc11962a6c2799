import type { InventoryStore } from '../data/inventory-store';
import type { SettingsStore } from '../data/settings-store';

/**
 * Keeps the page from being left while something is not durable yet. A browser asks the person then; on the desktop
 * the window closes by itself as soon as everything is saved.
 */
export function guardUnload(store: InventoryStore, settings: SettingsStore): void {
  window.addEventListener('beforeunload', (event) => {
    const inventory = store.getState();
    const isSaved = inventory.status !== 'ready' || inventory.saved;
    if (!isSaved || !settings.getState().saved) event.preventDefault();
  });
}
