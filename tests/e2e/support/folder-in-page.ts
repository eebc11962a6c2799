import type { Page } from '@playwright/test';

/** The folder that the person chooses, which lies in the page's own files here: as good as one of the disk to the app. */
const STICK = 'stick';

/**
 * The person chooses that folder, or none, whenever they are asked, and allows it again or not; a browser that was
 * started again lets nobody use it until then. To be done before the page is asked for the app.
 * @param permission what holds before anybody was asked, and what the person then says
 */
export async function stubFolder(
  page: Page,
  permission: { readonly now: PermissionState; readonly asked: PermissionState },
): Promise<void> {
  await page.addInitScript(
    ({ stick, now, asked }) => {
      const told = { now, questions: 0 };
      Object.assign(window, {
        folderQuestions: () => told.questions,
        showDirectoryPicker: async () => {
          told.now = 'granted';
          return (await navigator.storage.getDirectory()).getDirectoryHandle(stick, { create: true });
        },
      });
      Object.assign(FileSystemDirectoryHandle.prototype, {
        queryPermission: () => Promise.resolve(told.now),
        requestPermission: () => {
          told.questions += 1;
          told.now = asked;
          return Promise.resolve(asked);
        },
      });
    },
    { stick: STICK, ...permission },
  );
}

/** How often the person was asked to allow the folder again. */
export function questionsIn(page: Page): Promise<number> {
  return page.evaluate(() => (window as unknown as { folderQuestions: () => number }).folderQuestions());
}

/**
 * Every file in the folder: `unbind-snapshots-…/000001-…`, with its bytes as base64. One that the app removes or writes
 * anew while they are read is left out.
 */
export function filesOnStick(page: Page): Promise<Readonly<Record<string, string>>> {
  return page.evaluate(async (stick) => {
    const found: Record<string, string> = {};
    const isGone = (error: unknown) =>
      error instanceof DOMException && ['NotFoundError', 'NotReadableError'].includes(error.name);
    const read = async (folder: FileSystemDirectoryHandle, name: string): Promise<string | null> => {
      try {
        const bytes = await (await (await folder.getFileHandle(name)).getFile()).arrayBuffer();
        return btoa(Array.from(new Uint8Array(bytes), (byte) => String.fromCharCode(byte)).join(''));
      } catch (error) {
        if (isGone(error)) return null;
        throw error;
      }
    };
    const walk = async (folder: FileSystemDirectoryHandle, path: string): Promise<void> => {
      for await (const [name, { kind }] of folder.entries()) {
        if (kind === 'directory') await walk(await folder.getDirectoryHandle(name), `${path}${name}/`);
        else {
          const content = await read(folder, name);
          if (content !== null) found[path + name] = content;
        }
      }
    };
    const root = await navigator.storage.getDirectory();
    const there = await root.getDirectoryHandle(stick).catch(() => null);
    if (there !== null) await walk(there, '');
    return found;
  }, STICK);
}

/** Cuts a file of the folder short, as a stick does that was pulled out too early. */
export async function truncateOnStick(page: Page, path: string, bytes: number): Promise<void> {
  await page.evaluate(
    async ({ stick, folder, name, size }) => {
      const root = await navigator.storage.getDirectory();
      const own = await (await root.getDirectoryHandle(stick)).getDirectoryHandle(folder);
      const stream = await (await own.getFileHandle(name)).createWritable({ keepExistingData: true });
      await stream.truncate(size);
      await stream.close();
    },
    { stick: STICK, folder: path.split('/')[0] ?? '', name: path.split('/')[1] ?? '', size: bytes },
  );
}

/** The stick is pulled out, with everything on it. */
export async function removeStick(page: Page): Promise<void> {
  await page.evaluate(async (stick) => {
    await (await navigator.storage.getDirectory()).removeEntry(stick, { recursive: true });
  }, STICK);
}
