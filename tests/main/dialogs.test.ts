import type { BrowserWindow, OpenDialogOptions, SaveDialogOptions } from 'electron';
import { beforeEach, expect, it, vi } from 'vitest';
import { askForFile, askForFolder, askForPlace } from '../../src/main/dialogs';

const { showOpenDialog, showSaveDialog } = vi.hoisted(() => ({
  showOpenDialog: vi.fn<(window: unknown, options: OpenDialogOptions) => Promise<object>>(),
  showSaveDialog: vi.fn<(window: unknown, options: SaveDialogOptions) => Promise<object>>(),
}));
vi.mock('electron', () => ({ dialog: { showOpenDialog, showSaveDialog } }));

const window = {} as BrowserWindow;

beforeEach(() => {
  vi.resetAllMocks();
  showOpenDialog.mockResolvedValue({ canceled: false, filePaths: ['/a'] });
  showSaveDialog.mockResolvedValue({ canceled: false, filePath: '/b' });
});

it('what is chosen stands in no list of recent documents', async () => {
  expect(await askForFile(window, 'en')).toBe('/a');
  expect(await askForFolder(window)).toBe('/a');
  expect(await askForPlace(window, 'en', 'unbind.json')).toBe('/b');
  for (const [, { properties }] of [...showOpenDialog.mock.calls, ...showSaveDialog.mock.calls]) {
    expect(properties).toContain('dontAddToRecent');
  }
});

it('no file is replaced before that was asked, on Linux either', async () => {
  await askForPlace(window, 'zh-CN', 'unbind.json');
  expect(showSaveDialog.mock.calls[0]?.[1].properties).toContain('showOverwriteConfirmation');
});

it('while one place is asked for, no other is', async () => {
  let answer: (chosen: object) => void = () => undefined;
  showOpenDialog.mockReturnValueOnce(new Promise((resolve) => (answer = resolve)));
  const first = askForFile(window, 'en');
  for (const other of [askForFile(window, 'en'), askForFolder(window), askForPlace(window, 'en', 'a')]) {
    expect(await other).toBeUndefined();
  }
  answer({ canceled: false, filePaths: ['/first'] });
  expect(await first).toBe('/first');
  expect(showOpenDialog).toHaveBeenCalledOnce();
  expect(showSaveDialog).not.toHaveBeenCalled();
  expect(await askForFile(window, 'en')).toBe('/a');
});

it('one that fails does not keep the next from being asked for', async () => {
  showOpenDialog.mockRejectedValueOnce(new Error('no dialogs here'));
  await expect(askForFile(window, 'en')).rejects.toThrow('no dialogs');
  expect(await askForFile(window, 'en')).toBe('/a');
});
