import type { OlderDocument } from '../data/before-upgrade';
import type { Sentinel } from '../data/sentinel';
import type { Platform } from '../platform/platform';

/** What the stored inventory has to do with outside of its database, in the words of the place that it runs in. */
export function aroundStore(platform: Platform): {
  readonly sentinel: Sentinel;
  readonly beforeUpgrade: (document: OlderDocument) => Promise<void>;
} {
  return {
    sentinel: {
      wasStored: () => platform.wasStored().catch(() => false),
      note: (stored) => platform.noteStored(stored).catch(() => undefined),
    },
    beforeUpgrade: async (inventory) => {
      // The settings are stored by themselves, and may not be read yet.
      const content = JSON.stringify({ inventory, settings: null });
      const { accounts, links, services } = inventory;
      const counts = { accounts: accounts.length, links: links.length, services: services.length };
      await platform.takeSnapshot({ why: 'upgrade', content, ...counts });
    },
  };
}
