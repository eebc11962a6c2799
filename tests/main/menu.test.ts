import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, it, vi } from 'vitest';
import { buildMenu } from '../../src/main/menu';

vi.mock('electron', () => ({ Menu: { buildFromTemplate: (template: unknown) => template } }));

/** The menu as it is given to Electron. */
const menuIn = (lang: 'zh-CN' | 'en', devTools = false, lock?: () => void) =>
  buildMenu(lang, { devTools, lock }) as unknown as {
    label: string;
    submenu: MenuItemConstructorOptions[];
  }[];

const items = (devTools = false) => menuIn('en', devTools).flatMap(({ submenu }) => submenu);

describe('the menu', () => {
  it('leaves the keys of undo and redo to the page, and takes those of everything else', () => {
    const left = items(true).filter(({ registerAccelerator }) => registerAccelerator === false);
    expect(left.map(({ role }) => role)).toEqual(['undo', 'redo']);
    const roles = items().flatMap(({ role }) => role ?? []);
    expect(roles).toEqual(expect.arrayContaining(['cut', 'copy', 'paste', 'selectAll', 'quit', 'zoomIn']));
  });

  it('speaks both languages', () => {
    expect(menuIn('zh-CN').map(({ label }) => label)).toEqual(['文件', '编辑', '显示']);
    expect(menuIn('en').map(({ label }) => label)).toEqual(['File', 'Edit', 'View']);
  });

  it('locks where there is something to lock', () => {
    const lock = vi.fn<() => void>();
    const [file] = menuIn('zh-CN', false, lock);
    const [first] = file?.submenu ?? [];
    expect(first).toMatchObject({ label: '锁定', click: lock });
    expect(items().map(({ label }) => label)).not.toContain('Lock');
  });

  it('has the developer tools only where they are wanted', () => {
    const has = (devTools: boolean) => items(devTools).some(({ role }) => role === 'toggleDevTools');
    expect([has(true), has(false)]).toEqual([true, false]);
  });
});
