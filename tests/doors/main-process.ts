import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { WebContents } from 'electron';
import { NoticeBox } from '#ipc/notice-box';
import { isFrom } from '../../src/main/ipc/is-from';
import { type Asker, serve } from '../../src/main/ipc/serve';
import { keptIn } from '../../src/main/services/kept-text';
import { addressOpener } from '../../src/main/services/open-address';
import { openDocument } from '../../src/main/services/open-document';
import { Reminders } from '../../src/main/services/reminders';
import { saveDocument } from '../../src/main/services/save-document';
import { storageFilesIn } from '../../src/main/services/storage-files';
import { StoragePlace } from '../../src/main/services/storage-place';
import { startSnapshots } from '../../src/main/snapshotting';
import { storageHandlers } from '../../src/main/storage-handlers';
import { folderHash } from './folder-hash';
import { around, asked } from './stand-in';

const ORIGIN = 'app://bundle';

/** Who may ask, and everybody else. */
export const OURS = { id: 1 } as WebContents;
export const OUR_FRAME = { origin: ORIGIN, parent: null };

/** The main process without Electron: its own answers, on a folder of its own. */
export interface MainProcess {
  /** Sends a message as the window does; rejects or throws as there. */
  readonly send: (asker: unknown, method: string, args: readonly unknown[]) => unknown;
  /** Everything that a message could change, as one text. */
  readonly state: () => string;
}

/** Starts it on an empty folder. The person chooses what is there, and wants every address opened. */
export async function mainProcess(folder: string): Promise<MainProcess> {
  const [userData, documents] = [join(folder, 'data'), join(folder, 'documents')];
  for (const one of [userData, documents]) mkdirSync(one, { recursive: true });
  writeFileSync(join(documents, 'in.json'), '{}');
  around.userData = userData;
  around.listeners.clear();
  const done: string[] = [];
  const notices = new NoticeBox();
  const storage = await StoragePlace.open(storageFilesIn(userData));
  const { removeUnsealed, ...snapshots } = startSnapshots(
    notices.put,
    () => Promise.resolve(documents),
    storage,
  );
  const reminders = new Reminders({
    plan: keptIn(join(userData, 'reminders.json')),
    told: keptIn(join(userData, 'reminders-told.json')),
    isSealed: storage.isSealed,
    now: () => new Date('2026-11-23T12:00:00Z'),
    canShow: () => false,
    show: () => {},
    tell: notices.put,
    open: () => {},
  });
  const note = (what: string) => {
    done.push(what);
    return Promise.resolve();
  };
  serve(
    {
      openDocument: () => openDocument(() => Promise.resolve(join(documents, 'in.json'))),
      saveDocument: (file) => saveDocument(file, () => Promise.resolve(join(documents, 'out'))),
      setTheme: (theme) => note(theme),
      setReminders: (plan) => reminders.setReminders(plan),
      trustClock: () => reminders.trustClock(),
      nextNotice: notices.next,
      setBackground: async (chosen) => {
        await note(JSON.stringify(chosen));
        return { canStartAtLogin: false };
      },
      programFacts: () =>
        Promise.resolve({
          version: null,
          electron: null,
          chromium: null,
          node: null,
          system: 'Linux',
          folder: null,
          keyring: null,
        }),
      tellWhenClosing: (isToBeTold) => note(String(isToBeTold)),
      ...snapshots,
      ...storageHandlers(storage, { ask: () => Promise.resolve(true), onMoved: removeUnsealed }),
      openAddress: addressOpener({
        known: () => Promise.resolve(new Set(['https://example.com/'])),
        ask: () => Promise.resolve(true),
        open: (address) => note(address),
      }),
    },
    (asker: Asker) => isFrom(OURS, ORIGIN, asker),
  );
  return {
    send: (asker, method, args) => around.listeners.get(method)?.(asker, ...args),
    state: () =>
      JSON.stringify([folderHash(folder), done.length, asked, storage.partition, storage.isSealed]),
  };
}

/** Is this an answer by which the main process says that it has done nothing? */
export function isFailure(answer: unknown): boolean {
  return typeof answer === 'object' && answer !== null && (answer as { readonly ok?: unknown }).ok === false;
}
