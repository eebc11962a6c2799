/** What Chromium knows of folders, and not every browser. */
type Mode = { readonly mode: 'readwrite' };
interface AllowableFolder extends FileSystemDirectoryHandle {
  /** `prompt`: after a restart, or later, the person has to be asked again. */
  readonly queryPermission: (mode: Mode) => Promise<PermissionState>;
  /** Asks the person; only on a click. */
  readonly requestPermission: (mode: Mode) => Promise<PermissionState>;
}

interface Picking {
  readonly showDirectoryPicker?: (
    options: Mode & { readonly id: string },
  ) => Promise<FileSystemDirectoryHandle>;
}

const READ_AND_WRITE: Mode = { mode: 'readwrite' };

/** Can a folder be chosen in this browser? */
export function canPickFolder(): boolean {
  return (globalThis as Picking).showDirectoryPicker !== undefined;
}

/** The folder that the person chooses, to be read and written; undefined: none. Rejects where the browser forbids it. */
export async function pickFolder(): Promise<FileSystemDirectoryHandle | undefined> {
  try {
    return await (globalThis as Picking).showDirectoryPicker?.({ ...READ_AND_WRITE, id: 'unbind-snapshots' });
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return undefined;
    throw error;
  }
}

/** May the folder be used now, without asking anybody? */
export async function isAllowed(handle: FileSystemDirectoryHandle): Promise<boolean> {
  return (await (handle as AllowableFolder).queryPermission(READ_AND_WRITE)) === 'granted';
}

/** Asks the person whether the folder may be used again; to be called on a click. */
export async function askToAllow(handle: FileSystemDirectoryHandle): Promise<boolean> {
  return (await (handle as AllowableFolder).requestPermission(READ_AND_WRITE)) === 'granted';
}
