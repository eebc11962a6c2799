import { isAgeFile } from '#core/reading/age-file';
import { utf8Text } from '#core/reading/utf8';
import { fail, ok, type Result } from '#core/result';
import {
  type FileToSave,
  LARGEST_DOCUMENT,
  type OpenedFile,
  type OpenFailure,
  type ReminderState,
} from '#ipc/desktop-api';
import { FolderSnapshots } from './folder/folder-snapshots';
import type { Platform } from './platform';
import { noteStored, wasStored } from './remembered-stored';

/** A download that is not begun by then never will be. */
const DOWNLOAD_BEGINS_MS = 60_000;

const NO_REMINDERS: ReminderState = { canShow: false, clockLooksWrong: false, trouble: null };

/** The browser edition: files come in through a file field and go out as downloads. */
export function browserPlatform(): Platform {
  const snapshots = new FolderSnapshots();
  return {
    edition: 'browser',

    async openDocument() {
      const file = await chooseFile();
      return file === undefined ? fail({ code: 'cancelled' }) : readDocument(file);
    },

    saveDocument,

    // What is around the page belongs to the browser.
    setTheme: () => Promise.resolve(),

    // A page that is closed can remind of nothing, and one that is open shows it all.
    setReminders: () => Promise.resolve(NO_REMINDERS),
    trustClock: () => Promise.resolve(NO_REMINDERS),
    nextNotice: snapshots.nextNotice,
    setBackground: () => Promise.resolve({ canStartAtLogin: false }),

    // A browser has one place for a page, and deletes what it likes of it: there is nothing to move to.
    storage: () => Promise.resolve({ kind: 'plain' }),
    moveStorage: () => Promise.resolve(fail({ code: 'not-writable' })),
    endMove: () => Promise.resolve(),
    setStorageAside: () => Promise.resolve(fail({ code: 'not-writable' })),
    changeKey: () => Promise.resolve(fail({ code: 'not-writable' })),
    programFacts: async () => ({
      version: await servedVersion(),
      electron: null,
      chromium: null,
      node: null,
      system: navigator.userAgent,
      folder: null,
      keyring: null,
    }),

    tellWhenClosing: () => Promise.resolve(),
    takeSnapshot: snapshots.takeSnapshot,
    listSnapshots: snapshots.listSnapshots,
    openSnapshot: snapshots.openSnapshot,
    chooseSnapshotFolder: snapshots.chooseSnapshotFolder,
    forgetSnapshotFolder: snapshots.forgetSnapshotFolder,
    folder: snapshots.folder(),

    wasStored: () => Promise.resolve(wasStored()),
    noteStored: (stored) => Promise.resolve(noteStored(stored)),
    keepDamaged: async (content) => {
      await saveDocument({ suggestedName: 'unbind-copy.json', content });
      return ok(null);
    },

    // The page that it opens knows neither who led to it nor us.
    openAddress: (address) => {
      const link = document.createElement('a');
      link.href = address;
      link.target = '_blank';
      link.rel = 'noopener noreferrer';
      link.click();
      return Promise.resolve('opened');
    },
  };
}

/** What the program that serves this page says that it is; null: it does not answer any more. */
async function servedVersion(): Promise<string | null> {
  try {
    const { version } = (await (await fetch('/.well-known/unbind')).json()) as { readonly version?: unknown };
    return typeof version === 'string' ? version : null;
  } catch {
    return null;
  }
}

/** Where a download goes, and whether it gets there, is between the browser and the person. */
async function saveDocument({ suggestedName, content }: FileToSave): ReturnType<Platform['saveDocument']> {
  const address = URL.createObjectURL(
    new Blob([typeof content === 'string' ? content : Uint8Array.from(content)]),
  );
  const link = document.createElement('a');
  link.href = address;
  link.download = suggestedName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), DOWNLOAD_BEGINS_MS);
  return ok({ name: suggestedName });
}

/** The file that the person chooses; undefined: none. */
function chooseFile(): Promise<File | undefined> {
  const field = document.createElement('input');
  field.type = 'file';
  field.accept = '.json,.unbind,application/json,.age,.unbind-snapshot';
  field.hidden = true;
  // Some browsers forget a field that is nowhere in the page.
  document.body.append(field);
  return new Promise<File | undefined>((choose) => {
    field.addEventListener('change', () => choose(field.files?.[0]));
    field.addEventListener('cancel', () => choose(undefined));
    field.click();
  }).finally(() => field.remove());
}

async function readDocument(file: File): Promise<Result<OpenedFile, OpenFailure>> {
  const { name, size } = file;
  if (size > LARGEST_DOCUMENT) return fail({ code: 'too-large', name });
  let bytes: Uint8Array<ArrayBuffer>;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    return fail({ code: 'unreadable', name });
  }
  if (isAgeFile(bytes)) return ok({ name, sealed: bytes });
  const text = utf8Text(bytes);
  return text.ok ? ok({ name, text: text.value }) : fail({ ...text.failure, name });
}
