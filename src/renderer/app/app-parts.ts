import type { i18n } from 'i18next';
import type { Catalogue } from '#core/catalogue/catalogue';
import type { Lang } from '#words/lang';
import type { InventoryStore } from '../data/inventory-store';
import type { SettingsStore } from '../data/settings-store';
import type { Platform } from '../platform/platform';
import type { SnapshotKeeper } from './snapshot-keeper';

/** What the app is made of. */
export interface AppParts {
  readonly platform: Platform;
  readonly store: InventoryStore;
  readonly settings: SettingsStore;
  readonly keeper: SnapshotKeeper;
  readonly catalogue: Catalogue;
  readonly languages: Readonly<Record<Lang, i18n>>;
  readonly styleNonce: string | undefined;
}
