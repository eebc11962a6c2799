import { contextBridge, ipcRenderer } from 'electron';
import type { DesktopApi, DesktopMethod, InputOf, OutputOf } from '#ipc/desktop-api';

/** Hands the door to the window, copied and frozen by Electron. The window gets these methods and no way to others. */
contextBridge.exposeInMainWorld('desktop', {
  openDocument: () => ask('openDocument', undefined),
  saveDocument: (file) => ask('saveDocument', file),
  setTheme: (theme) => ask('setTheme', theme),
  setReminders: (plan) => ask('setReminders', plan),
  trustClock: () => ask('trustClock', undefined),
  nextNotice: () => ask('nextNotice', undefined),
  setBackground: (background) => ask('setBackground', background),
  storage: () => ask('storage', undefined),
  moveStorage: (move) => ask('moveStorage', move),
  endMove: (isWhole) => ask('endMove', isWhole),
  setStorageAside: () => ask('setStorageAside', undefined),
  changeKey: (key) => ask('changeKey', key),
  programFacts: () => ask('programFacts', undefined),
  tellWhenClosing: (isToBeTold) => ask('tellWhenClosing', isToBeTold),
  takeSnapshot: (snapshot) => ask('takeSnapshot', snapshot),
  listSnapshots: () => ask('listSnapshots', undefined),
  openSnapshot: (token) => ask('openSnapshot', token),
  chooseSnapshotFolder: () => ask('chooseSnapshotFolder', undefined),
  forgetSnapshotFolder: () => ask('forgetSnapshotFolder', undefined),
  wasStored: () => ask('wasStored', undefined),
  noteStored: (stored) => ask('noteStored', stored),
  keepDamaged: (copy) => ask('keepDamaged', copy),
  openAddress: (address) => ask('openAddress', address),
} satisfies DesktopApi);

function ask<Method extends DesktopMethod>(
  method: Method,
  input: InputOf<Method>,
): Promise<OutputOf<Method>> {
  return ipcRenderer.invoke(method, input) as Promise<OutputOf<Method>>;
}
