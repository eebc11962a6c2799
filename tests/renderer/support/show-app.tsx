import { render } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { App } from '../../../src/renderer/app/app';
import { civilDateIn } from '../../../src/renderer/app/civil-now';
import type { Encryption } from '../../../src/renderer/app/encryption';
import { snapshotOpener } from '../../../src/renderer/app/sealed-snapshots';
import { SnapshotKeeper } from '../../../src/renderer/app/snapshot-keeper';
import type { InventoryStore } from '../../../src/renderer/data/inventory-store';
import type { SettingsStore } from '../../../src/renderer/data/settings-store';
import { createI18n } from '../../../src/renderer/i18n/i18n';
import { browserPlatform } from '../../../src/renderer/platform/browser-platform';
import type { Platform } from '../../../src/renderer/platform/platform';
import { sealByPassphrase } from '../../../src/renderer/sealing/age';
import type { Sealing } from '../../../src/renderer/sealing/sealing';
import { answerSealing } from '../../../src/renderer/sealing/sealing-questions';
import { Machine } from '../../data/machine';
import { realCatalogue } from '../../support/core/catalogue';
import { workersInPage } from './import-workers';
import { opened } from './opened';

/** A person who chooses no file, and saves none. */
const NO_FILES: Platform = {
  ...browserPlatform(),
  openDocument: () => Promise.resolve({ ok: false, failure: { code: 'cancelled' } }),
  saveDocument: () => Promise.resolve({ ok: false, failure: { code: 'cancelled' } }),
};

/** Without a worker, and with little work for each try. */
export const QUICK_SEALING: Sealing = {
  seal: (content, passphrase) => sealByPassphrase(content, passphrase, 4),
  open: (content, passphrase) => answerSealing({ what: 'open', content, passphrase }),
};

interface Given {
  /** What is done before the window opens. */
  readonly before?: (store: InventoryStore) => Promise<unknown>;
  /** The address after `#`. */
  readonly place?: string;
  readonly platform?: Partial<Platform>;
  readonly encryption?: Encryption;
  /** The machine that it is shown on; a new one by default. */
  readonly machine?: Machine;
  /** What is chosen before the window opens. */
  readonly choose?: (settings: SettingsStore) => Promise<unknown>;
}

/** Shows the whole app on a machine of its own, in English, and gives another window of the same machine. */
export async function showApp({ before, place = '/', platform, choose, encryption, ...given }: Given = {}) {
  const machine = given.machine ?? new Machine();
  const other = await machine.window();
  await before?.(other);
  const [store, settings] = [await machine.window(), await machine.settings()];
  opened.push(other, store, settings);
  // As if the app had been open today, so that it writes nothing on its own.
  await settings.change({ lastVisitOn: civilDateIn(undefined), backupFrom: civilDateIn(undefined) });
  await choose?.(settings);
  window.location.hash = `#${place}`;
  const [zhCN, en] = await Promise.all([createI18n('zh-CN'), createI18n('en')]);
  const kept = { platform: { ...NO_FILES, ...platform }, store, settings };
  const keeper = new SnapshotKeeper(kept);
  opened.push({ close: keeper.start() });
  render(
    <App
      {...kept}
      keeper={keeper}
      sealing={QUICK_SEALING}
      encryption={encryption ?? null}
      openSnapshot={snapshotOpener(kept.platform, QUICK_SEALING, null)}
      pseudonyms={null}
      catalogue={realCatalogue()}
      importWorkers={workersInPage()}
      languages={{ 'zh-CN': zhCN, en }}
      styleNonce={undefined}
    />,
  );
  return { person: userEvent.setup(), machine, store, settings, other };
}
