import { app } from 'electron';

/** Given to a program that is started at login: it shows no window until it is asked to. */
const IN_BACKGROUND = '--in-background';

/**
 * Can this system start the program at login? Electron can say so on Windows and macOS only, and on macOS only of a
 * program that was packaged: of any other the system would start Electron itself.
 */
export function canStartAtLogin(): boolean {
  return process.platform === 'win32' || (process.platform === 'darwin' && app.isPackaged);
}

/** Was the program started at login, and not by a person? */
export function wasStartedAtLogin(): boolean {
  if (process.argv.includes(IN_BACKGROUND)) return true;
  // What it is to be started with is not passed on there.
  return process.platform === 'darwin' && app.getLoginItemSettings().wasOpenedAtLogin;
}

/** The same arguments for a program that a person starts. */
export function withoutBackground(args: readonly string[]): string[] {
  return args.filter((one) => one !== IN_BACKGROUND);
}

/** Lets the system start the program at login, or not any more; nothing where it cannot. */
export function startAtLogin(wanted: boolean): void {
  if (!canStartAtLogin()) return;
  // What was not packaged is Electron with a folder.
  const args = [...(app.isPackaged ? [] : [app.getAppPath()]), IN_BACKGROUND];
  if (app.getLoginItemSettings({ path: process.execPath, args }).openAtLogin === wanted) return;
  app.setLoginItemSettings({ openAtLogin: wanted, path: process.execPath, args });
}
