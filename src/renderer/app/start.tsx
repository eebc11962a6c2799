import '@mantine/core/styles.css';
import './app.css';
import './expiry.css';
import './graph.css';
import './tree-grid.css';
import './plan.css';
import './sheet.css';
import { createRoot } from 'react-dom/client';
import { readCatalogue } from '#core/catalogue/catalogue';
import generalFallback from '../../../resources/general-fallback.json';
import { createInventoryStore } from '../data/create-inventory-store';
import { createSettingsStore } from '../data/create-settings-store';
import { createI18n } from '../i18n/i18n';
import { choosePlatform } from '../platform/choose-platform';
import { guardInputMethod } from '../platform/input-method-guard';
import { guardPage } from '../platform/page-guard';
import { styleNonce } from '../platform/style-nonce';
import { App } from './app';
import { aroundStore } from './around-store';
import { guardUnload } from './guard-unload';
import { lightPaper } from './light-paper';
import { SnapshotKeeper } from './snapshot-keeper';

const files = import.meta.glob<unknown>('../../../resources/catalogue/*.json', {
  eager: true,
  import: 'default',
});

/** Puts the app together and shows it in an element of the page. */
export async function start(root: HTMLElement): Promise<void> {
  guardPage();
  guardInputMethod(window);
  lightPaper();
  const catalogue = readCatalogue(new Map(Object.entries(files)), generalFallback);
  if (!catalogue.ok) throw new Error(`${catalogue.failure.file}: not what it should be`);
  const [zhCN, en] = await Promise.all([createI18n('zh-CN'), createI18n('en')]);
  const platform = choosePlatform();
  const store = createInventoryStore(undefined, undefined, aroundStore(platform));
  const kept = { platform, store, settings: createSettingsStore() };
  const parts = {
    ...kept,
    keeper: new SnapshotKeeper(kept),
    catalogue: catalogue.value,
    languages: { 'zh-CN': zhCN, en },
    styleNonce: styleNonce(),
  };
  guardUnload(parts.store, parts.settings, parts.keeper);
  parts.keeper.start();
  createRoot(root).render(<App {...parts} />);
}
