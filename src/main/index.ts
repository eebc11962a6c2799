import { join } from 'node:path';
import { app, type BrowserWindow, dialog, Menu, nativeTheme, session, shell } from 'electron';
import { NoticeBox } from '#ipc/notice-box';
import type { Lang } from '../shared/words/lang';
import { announceScheme, ORIGIN, serveScheme } from './app-scheme';
import { keepInBackground } from './background';
import { closeWhenHandedOver } from './close-when-handed-over';
import { closeWhenSaved } from './close-when-saved';
import { askForFile, askForFolder, askForPlace, askToOpen, askWhetherToWait } from './dialogs';
import { isFrom } from './ipc/is-from';
import { serve } from './ipc/serve';
import { systemLanguage } from './language';
import { lockDown, lockSession } from './lock-down';
import { lockWhenLeft } from './lock-when-left';
import { buildMenu } from './menu';
import { programFacts } from './program-facts';
import { startReminders } from './reminding';
import { documentIn, GivenDocument } from './services/given-document';
import { removeParts } from './services/node-folder';
import { addressOpener } from './services/open-address';
import { openDocument } from './services/open-document';
import { rememberedIn } from './services/remembered-place';
import { saveDocument } from './services/save-document';
import { wasStartedAtLogin } from './services/start-at-login';
import { adoptOlderData, storageFilesIn } from './services/storage-files';
import { StoragePlace } from './services/storage-place';
import { startSnapshots } from './snapshotting';
import { askWhetherStorageChanges } from './storage-dialog';
import { storageHandlers } from './storage-handlers';
import { bringToFront, loadPage, openWindow } from './window';

// Another folder for the data than the system's, for tests and for whoever wants two inventories.
const { UNBIND_USER_DATA: folder, UNBIND_DEV_TOOLS: wanted } = process.env;
if (folder) app.setPath('userData', folder);

const devTools = wanted === '1' && !app.isPackaged;

// macOS sends the file that the program is started with before it is ready.
let sentByMac: string | undefined;
app.once('open-file', (event, path) => {
  event.preventDefault();
  sentByMac = path;
});

if (app.requestSingleInstanceLock()) {
  lockDown({ devTools });
  announceScheme();
  adoptOlderData(app.getPath('userData'));
  // Not awaited: Electron is ready only after this module has been read to its end.
  void app.whenReady().then(start).catch(giveUp);
} else {
  // The window that is there comes to the front instead.
  app.quit();
}

async function start(): Promise<void> {
  const language = systemLanguage();
  const folder = app.getPath('userData');
  // They may hold what is encrypted by now.
  await removeParts(folder);
  const storage = await StoragePlace.open(storageFilesIn(folder));
  const own = session.fromPartition(`persist:${storage.partition}`);
  for (const one of [session.defaultSession, own]) lockSession(one, { devTools });
  serveScheme(join(import.meta.dirname, '../renderer'), own);

  const hidden = wasStartedAtLogin();
  const window = openWindow(rememberedIn(join(folder, 'window.json')), { devTools, hidden, session: own });
  const notices = new NoticeBox();
  const lock = storage.isSealed ? lockWhenLeft(notices.put) : undefined;
  Menu.setApplicationMenu(buildMenu(language, { devTools, lock }));
  answer(window, { language, hidden, storage, notices });
  closeWhenSaved(window, () => askWhetherToWait(window, language));
  // On macOS a click on the program's picture.
  app.on('activate', () => bringToFront(window));
  app.on('window-all-closed', () => app.quit());
  await loadPage(window);
}

interface Answering {
  readonly language: Lang;
  /** Was the program started for nobody to see yet? */
  readonly hidden: boolean;
  readonly storage: StoragePlace;
  readonly notices: NoticeBox;
}

/** Answers what the window asks for, and says to it what it did not ask for. */
function answer(window: BrowserWindow, { language, hidden, storage, notices }: Answering): void {
  const given = new GivenDocument(() => notices.put({ kind: 'document' }));
  openGiven(window, given.give);
  const background = keepInBackground(window, hidden, language);
  const reminders = startReminders(window, notices.put, storage.isSealed);
  window.webContents.on('did-navigate', () => {
    // Who asked last was the page before this one, which may have been locked.
    notices.forget();
    reminders.forgetNames();
  });
  const { removeUnsealed, ...snapshots } = startSnapshots(notices.put, () => askForFolder(window), storage);
  const tellWhenClosing = closeWhenHandedOver(window, () => notices.put({ kind: 'closing' }));
  serve(
    {
      openDocument: () => openDocument(async () => given.take() ?? (await askForFile(window, language))),
      saveDocument: (file) => saveDocument(file, (name) => askForPlace(window, language, name)),
      setTheme: async (theme) => {
        nativeTheme.themeSource = theme;
      },
      setReminders: (plan) => {
        background.speak(plan.lang);
        return reminders.setReminders(plan);
      },
      trustClock: () => reminders.trustClock(),
      nextNotice: notices.next,
      setBackground: async (chosen) => background.set(chosen),
      programFacts: async () => programFacts(),
      tellWhenClosing: async (isToBeTold) => tellWhenClosing(isToBeTold),
      ...snapshots,
      ...storageHandlers(storage, {
        ask: (change) => askWhetherStorageChanges(window, language, change),
        onMoved: removeUnsealed,
      }),
      openAddress: addressOpener({
        // Read when it is asked for: it is the whole catalogue.
        known: async () => (await import('./services/known-addresses')).knownAddresses(),
        ask: (address) => askToOpen(window, language, address),
        open: (address) => shell.openExternal(address),
      }),
    },
    (asker) => isFrom(window.webContents, ORIGIN, asker),
  );
}

/** Opens what the program is given: at its start, by a second start, and by macOS, which sends it. */
function openGiven(window: BrowserWindow, give: (path: string) => void): void {
  const giveAny = (path: string | undefined) => path !== undefined && give(path);
  giveAny(sentByMac ?? documentIn(process.argv, process.cwd()));
  app.on('second-instance', (_event, line, folder) => {
    giveAny(documentIn(line, folder));
    bringToFront(window);
  });
  app.on('open-file', (event, path) => {
    event.preventDefault();
    give(path);
    bringToFront(window);
  });
}

/** Otherwise there would be a program that runs and shows nothing. */
function giveUp(error: unknown): void {
  dialog.showErrorBox('解绑 · Unbind', error instanceof Error ? error.message : String(error));
  app.exit(1);
}
