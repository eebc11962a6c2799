import { join } from 'node:path';
import { app, dialog, Menu, nativeTheme, session } from 'electron';
import { announceScheme, ORIGIN, serveScheme } from './app-scheme';
import { closeWhenSaved } from './close-when-saved';
import { askForFile, askForPlace, askWhetherToWait } from './dialogs';
import { isFrom } from './ipc/is-from';
import { serve } from './ipc/serve';
import { systemLanguage } from './language';
import { lockDown, lockSession } from './lock-down';
import { buildMenu } from './menu';
import { openDocument } from './services/open-document';
import { rememberedIn } from './services/remembered-place';
import { saveDocument } from './services/save-document';
import { bringToFront, loadPage, openWindow } from './window';

// Another folder for the data than the system's, for tests and for whoever wants two inventories.
const { UNBIND_USER_DATA: folder, UNBIND_DEV_TOOLS: wanted } = process.env;
if (folder) app.setPath('userData', folder);

const devTools = wanted === '1' && !app.isPackaged;

if (app.requestSingleInstanceLock()) {
  lockDown();
  announceScheme();
  // Not awaited: Electron is ready only after this module has been read to its end.
  void app.whenReady().then(start).catch(giveUp);
} else {
  // The window that is there comes to the front instead.
  app.quit();
}

async function start(): Promise<void> {
  const language = systemLanguage();
  lockSession(session.defaultSession, { devTools });
  serveScheme(join(import.meta.dirname, '../renderer'));
  Menu.setApplicationMenu(buildMenu(language, { devTools }));

  const window = openWindow(rememberedIn(join(app.getPath('userData'), 'window.json')), { devTools });
  serve(
    {
      openDocument: () => openDocument(() => askForFile(window, language)),
      saveDocument: (file) => saveDocument(file, (name) => askForPlace(window, language, name)),
      setTheme: async (theme) => {
        nativeTheme.themeSource = theme;
      },
    },
    (asker) => isFrom(window.webContents, ORIGIN, asker),
  );

  closeWhenSaved(window, () => askWhetherToWait(window, language));
  app.on('second-instance', () => bringToFront(window));
  app.on('window-all-closed', () => app.quit());
  await loadPage(window);
}

/** Otherwise there would be a program that runs and shows nothing. */
function giveUp(error: unknown): void {
  dialog.showErrorBox('解绑 · Unbind', error instanceof Error ? error.message : String(error));
  app.exit(1);
}
