import { type BrowserWindow, dialog, type FileFilter } from 'electron';
import type { Lang } from '../shared/words/lang';

const FILTERS: Readonly<Record<Lang, FileFilter[]>> = {
  'zh-CN': [
    { name: '清单（JSON）', extensions: ['json'] },
    { name: '所有文件', extensions: ['*'] },
  ],
  en: [
    { name: 'Inventory (JSON)', extensions: ['json'] },
    { name: 'All files', extensions: ['*'] },
  ],
};

/** Asks for a file to read; undefined where the person would rather not. */
export async function askForFile(window: BrowserWindow, language: Lang): Promise<string | undefined> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    properties: ['openFile'],
    filters: FILTERS[language],
  });
  return canceled ? undefined : filePaths[0];
}

/** Asks where to write; undefined where the person would rather not. */
export async function askForPlace(
  window: BrowserWindow,
  language: Lang,
  suggestedName: string,
): Promise<string | undefined> {
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    defaultPath: suggestedName,
    filters: FILTERS[language],
  });
  return canceled || filePath === '' ? undefined : filePath;
}
