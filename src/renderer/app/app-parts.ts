import type { i18n } from 'i18next';
import type { Catalogue } from '#core/catalogue/catalogue';
import type { Lang } from '#words/lang';
import type { InventoryStore } from '../data/inventory-store';
import type { SettingsStore } from '../data/settings-store';
import type { ImportWorkers } from '../features/importing/workers';
import type { Platform } from '../platform/platform';
import type { Pseudonyms } from '../sealing/pseudonyms';
import type { Sealing } from '../sealing/sealing';
import type { Encryption } from './encryption';
import type { OpenSnapshot } from './sealed-snapshots';
import type { SnapshotKeeper } from './snapshot-keeper';

/** What the app is made of. */
export interface AppParts {
  readonly platform: Platform;
  readonly store: InventoryStore;
  readonly settings: SettingsStore;
  readonly sealing: Sealing;
  /** Null: in a browser, where nothing that is stored is encrypted. */
  readonly encryption: Encryption | null;
  /** Null: what is stored is not encrypted, so that ids need not be hidden. */
  readonly pseudonyms: Pseudonyms | null;
  readonly keeper: SnapshotKeeper;
  readonly openSnapshot: OpenSnapshot;
  readonly catalogue: Catalogue;
  readonly importWorkers: ImportWorkers;
  readonly languages: Readonly<Record<Lang, i18n>>;
  readonly styleNonce: string | undefined;
}
