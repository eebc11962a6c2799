import '@mantine/core/styles.css';
import './app.css';
import './plain.css';
import './expiry.css';
import './graph.css';
import './tree-grid.css';
import './chart.css';
import './plan.css';
import './importing.css';
import './sheet.css';
import { createRoot } from 'react-dom/client';
import { readCatalogue } from '#core/catalogue/catalogue';
import generalFallback from '../../../resources/general-fallback.json';
import { createInventoryStore } from '../data/create-inventory-store';
import { createSettingsStore } from '../data/create-settings-store';
import { WORKERS_OF_PAGE } from '../features/importing/workers';
import { createI18n } from '../i18n/i18n';
import { choosePlatform } from '../platform/choose-platform';
import { guardInputMethod } from '../platform/input-method-guard';
import { guardPage } from '../platform/page-guard';
import { styleNonce } from '../platform/style-nonce';
import type { Keys } from '../sealing/key-file';
import { pseudonymsBy } from '../sealing/pseudonyms';
import { PLAIN_ROWS, sealedRows } from '../sealing/row-codec';
import { sealingOfPage } from '../sealing/sealing';
import { App } from './app';
import { aroundStore } from './around-store';
import { encryptionOf, type PlaceNow } from './encryption';
import { guardUnload } from './guard-unload';
import { lightPaper } from './light-paper';
import { Outside } from './outside';
import { snapshotOpener, withSealedSnapshots } from './sealed-snapshots';
import { SnapshotKeeper } from './snapshot-keeper';

const files = import.meta.glob<unknown>('../../../resources/catalogue/*.json', {
  eager: true,
  import: 'default',
});

/** Puts the app together and shows it in an element of the page; where the data is locked, when it is unlocked. */
export async function start(element: HTMLElement): Promise<void> {
  guardPage();
  guardInputMethod(window);
  lightPaper();
  const catalogue = readCatalogue(new Map(Object.entries(files)), generalFallback);
  if (!catalogue.ok) throw new Error(`${catalogue.failure.file}: not what it should be`);
  const platform = choosePlatform();
  const [zhCN, en, state] = await Promise.all([createI18n('zh-CN'), createI18n('en'), platform.storage()]);
  const given = {
    platform,
    sealing: sealingOfPage(),
    languages: { 'zh-CN': zhCN, en },
    styleNonce: styleNonce(),
  };
  const root = createRoot(element);
  const open = (place: PlaceNow, keys: Keys | null) => {
    const inUse = keys && { keys, file: () => place.keyFile ?? new Uint8Array() };
    const sealed = withSealedSnapshots(platform, given.sealing, inUse);
    const stores = {
      store: createInventoryStore(undefined, undefined, { ...aroundStore(sealed), codec: place.codec }),
      settings: createSettingsStore(undefined, undefined, place.codec),
    };
    const own = { ...given, platform: sealed, ...stores };
    const keeper = new SnapshotKeeper(own);
    guardUnload(stores.store, stores.settings, keeper);
    keeper.start();
    const more = {
      keeper,
      catalogue: catalogue.value,
      importWorkers: WORKERS_OF_PAGE,
      encryption: platform.edition === 'browser' ? null : encryptionOf(own, place),
      openSnapshot: snapshotOpener(platform, own.sealing, keys),
      pseudonyms: keys && pseudonymsBy(keys.names),
    };
    root.render(<App {...own} {...more} />);
  };
  if (state.kind === 'plain') return open({ keyFile: null, codec: PLAIN_ROWS }, null);
  root.render(
    <Outside
      {...given}
      state={state}
      onKeys={(keys, keyFile) => open({ keyFile, codec: sealedRows(keys.rows) }, keys)}
    />,
  );
}
