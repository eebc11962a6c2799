import { type BrowserWindow, dialog, type FileFilter } from 'electron';
import type { Lang } from '../shared/words/lang';

const ALL: Readonly<Record<Lang, FileFilter>> = {
  'zh-CN': { name: '所有文件', extensions: ['*'] },
  en: { name: 'All files', extensions: ['*'] },
};

/** What an inventory is read from. */
const OPENED: Readonly<Record<Lang, FileFilter[]>> = {
  'zh-CN': [
    { name: '清单（JSON、已加密、快照）', extensions: ['json', 'unbind', 'age', 'unbind-snapshot'] },
    ALL['zh-CN'],
  ],
  en: [
    {
      name: 'Inventory (JSON, encrypted, snapshot)',
      extensions: ['json', 'unbind', 'age', 'unbind-snapshot'],
    },
    ALL.en,
  ],
};

/** As what it is saved. */
const SAVED: Readonly<Record<Lang, FileFilter[]>> = {
  'zh-CN': [{ name: '清单（JSON、已加密）', extensions: ['json', 'unbind', 'age'] }, ALL['zh-CN']],
  en: [{ name: 'Inventory (JSON, encrypted)', extensions: ['json', 'unbind', 'age'] }, ALL.en],
};

let isChoosing = false;

/**
 * Asks for a place on the disk; undefined where the person would rather not, or is being asked for another one: no page
 * can bury its window in dialogs.
 */
async function chosen(ask: () => Promise<string | undefined>): Promise<string | undefined> {
  if (isChoosing) return undefined;
  isChoosing = true;
  try {
    return await ask();
  } finally {
    isChoosing = false;
  }
}

/** Asks for a file to read; undefined where the person would rather not. */
export function askForFile(window: BrowserWindow, language: Lang): Promise<string | undefined> {
  return chosen(async () => {
    const { canceled, filePaths } = await dialog.showOpenDialog(window, {
      // Windows keeps a list of what was opened, which anybody can read.
      properties: ['openFile', 'dontAddToRecent'],
      filters: OPENED[language],
    });
    return canceled ? undefined : filePaths[0];
  });
}

const PICTURE: Readonly<Record<Lang, string>> = { 'zh-CN': '图片', en: 'Picture' };
const SEALED: Readonly<Record<Lang, string>> = { 'zh-CN': '已加密的清单', en: 'Encrypted inventory' };

/** A picture is saved as one, what is encrypted as such, everything else as an inventory. */
function filtersFor(name: string, language: Lang): FileFilter[] {
  const extension = name.split('.').at(-1) ?? '';
  if (extension === 'age') {
    return [{ name: SEALED[language], extensions: [extension] }, ALL[language]];
  }
  if (extension !== 'svg' && extension !== 'png') return SAVED[language];
  return [{ name: PICTURE[language], extensions: [extension] }, ALL[language]];
}

/** Asks where to write; undefined where the person would rather not. */
export function askForPlace(
  window: BrowserWindow,
  language: Lang,
  suggestedName: string,
): Promise<string | undefined> {
  return chosen(async () => {
    const { canceled, filePath } = await dialog.showSaveDialog(window, {
      defaultPath: suggestedName,
      filters: filtersFor(suggestedName, language),
      // On Linux nobody is asked, otherwise, before a file is replaced.
      properties: ['showOverwriteConfirmation', 'dontAddToRecent'],
    });
    return canceled || filePath === '' ? undefined : filePath;
  });
}

/** Asks for a folder; undefined where the person would rather not. */
export function askForFolder(window: BrowserWindow): Promise<string | undefined> {
  return chosen(async () => {
    const { canceled, filePaths } = await dialog.showOpenDialog(window, {
      properties: ['openDirectory', 'createDirectory', 'dontAddToRecent'],
    });
    return canceled ? undefined : filePaths[0];
  });
}

const OPENING = {
  'zh-CN': { message: '在浏览器里打开这个网址？', open: '打开', cancel: '取消' },
  en: { message: 'Open this address in your browser?', open: 'Open', cancel: 'Cancel' },
} as const satisfies Record<Lang, Record<string, string>>;

/** Asks whether this address, which is shown whole, is to be opened outside of the program. */
export async function askToOpen(window: BrowserWindow, language: Lang, address: string): Promise<boolean> {
  const { message, open, cancel } = OPENING[language];
  const { response } = await dialog.showMessageBox(window, {
    type: 'question',
    message,
    detail: address,
    buttons: [cancel, open],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  });
  return response === 1;
}

const UNSAVED = {
  'zh-CN': {
    message: '还有改动没有保存',
    detail: '写入磁盘的时间比平常长。现在关闭会丢失还没有保存的改动。',
    wait: '继续等待',
    close: '不保存并关闭',
  },
  en: {
    message: 'Some changes are not saved yet',
    detail: 'Writing to the disk takes longer than usual. Whatever is not saved is lost if you close now.',
    wait: 'Keep Waiting',
    close: 'Close Without Saving',
  },
} as const satisfies Record<Lang, Record<string, string>>;

/** Asks what is to become of a window that cannot get its data saved. */
export async function askWhetherToWait(window: BrowserWindow, language: Lang): Promise<'wait' | 'close'> {
  const { message, detail, wait, close } = UNSAVED[language];
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message,
    detail,
    buttons: [wait, close],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  });
  return response === 1 ? 'close' : 'wait';
}
