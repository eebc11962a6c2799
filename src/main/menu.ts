import { Menu, type MenuItemConstructorOptions } from 'electron';
import type { Lang } from '../shared/words/lang';

type Role = NonNullable<MenuItemConstructorOptions['role']>;

const WORDS = {
  'zh-CN': {
    file: '文件',
    edit: '编辑',
    view: '显示',
    lock: '锁定',
    close: '关闭窗口',
    quit: '退出',
    undo: '撤销输入',
    redo: '重做输入',
    cut: '剪切',
    copy: '复制',
    paste: '粘贴',
    selectAll: '全选',
    zoomIn: '放大',
    zoomOut: '缩小',
    resetZoom: '实际大小',
    togglefullscreen: '全屏',
    toggleDevTools: '开发者工具',
  },
  en: {
    file: 'File',
    edit: 'Edit',
    view: 'View',
    lock: 'Lock',
    close: 'Close Window',
    quit: 'Quit',
    undo: 'Undo Typing',
    redo: 'Redo Typing',
    cut: 'Cut',
    copy: 'Copy',
    paste: 'Paste',
    selectAll: 'Select All',
    zoomIn: 'Zoom In',
    zoomOut: 'Zoom Out',
    resetZoom: 'Actual Size',
    togglefullscreen: 'Full Screen',
    toggleDevTools: 'Developer Tools',
  },
} as const satisfies Record<Lang, Record<string, string>>;

type Word = Exclude<keyof (typeof WORDS)['en'], 'lock'>;

/** What belongs together is a list; between two lists there is a line. */
const EDIT: readonly (readonly (Word & Role)[])[] = [
  ['undo', 'redo'],
  ['cut', 'copy', 'paste', 'selectAll'],
];
const VIEW: readonly (readonly (Word & Role)[])[] = [
  ['zoomIn', 'zoomOut', 'resetZoom'],
  ['togglefullscreen'],
];

/**
 * Their keys go to the page, which undoes what was recorded, or lets Chromium undo what was typed; the menu would undo
 * typing only. macOS knows no such setting: there text fields need the menu, which comes after the page.
 */
const PAGE_FIRST: ReadonlySet<Role> = new Set(['undo', 'redo']);
const SHOWN_ONLY = { registerAccelerator: false } as const;

interface MenuOptions {
  readonly devTools: boolean;
  /** Undefined: there is nothing to lock. */
  readonly lock: (() => void) | undefined;
}

/** The menu: what a person expects of every program of the system, and the lock. */
export function buildMenu(language: Lang, { devTools, lock }: MenuOptions): Menu {
  const words = WORDS[language];
  const menu = (name: Word, groups: readonly (readonly (Word & Role)[])[]): MenuItemConstructorOptions => ({
    label: words[name],
    submenu: groups.flatMap((roles, at): MenuItemConstructorOptions[] => [
      ...(at === 0 ? [] : [{ type: 'separator' as const }]),
      ...roles.map((role) => ({ role, label: words[role], ...(PAGE_FIRST.has(role) && SHOWN_ONLY) })),
    ]),
  });
  const file = menu('file', [['close', 'quit']]);
  const locking: MenuItemConstructorOptions[] =
    lock === undefined
      ? []
      : [{ label: words.lock, accelerator: 'CmdOrCtrl+L', click: lock }, { type: 'separator' }];
  return Menu.buildFromTemplate([
    // On macOS the first menu is the program's own, whatever it is called.
    { ...file, submenu: [...locking, ...(file.submenu as MenuItemConstructorOptions[])] },
    menu('edit', EDIT),
    menu('view', devTools ? [...VIEW, ['toggleDevTools']] : VIEW),
  ]);
}
