import type { Result } from '#core/result';
import type { SnapshotEntry } from '#core/snapshots/listing';
import type { SnapshotCounts, SnapshotProblem, SnapshotReason } from '#core/snapshots/snapshot-file';
import type { ReminderPlan } from './reminder-plan';

/** A file that the person chose. */
export type OpenedFile = {
  /** Its name without folders, as it is to be shown. */
  readonly name: string;
} & (
  | {
      /** Its text, without a byte order mark. */
      readonly text: string;
    }
  | {
      /** The bytes of a file that an age program has encrypted. */
      readonly sealed: Uint8Array;
    }
);

/** A file to be written where the person chooses. */
export interface FileToSave {
  /** A name without folders, of 1 to 200 characters; anything else is refused. */
  readonly suggestedName: string;
  /** Text, which is written as UTF-8, or the bytes of a picture. */
  readonly content: string | Uint8Array;
}

/** Light or dark, or whichever of them the system is. */
export type Theme = 'system' | 'light' | 'dark';

export type OpenFailure =
  | { readonly code: 'cancelled' }
  | { readonly code: 'too-large' | 'unreadable'; readonly name: string }
  /** `byte`: the first one that is not part of UTF-8 text, counted from 1. */
  | { readonly code: 'not-utf8'; readonly name: string; readonly byte: number };

export type SaveFailure =
  | { readonly code: 'cancelled' }
  | { readonly code: 'not-writable'; readonly name: string };

/** How it stands with the reminders. */
export interface ReminderState {
  /** Can this system show any? */
  readonly canShow: boolean;
  /** Is the clock earlier than when the app last ran? See `lookAt` in the core. */
  readonly clockLooksWrong: boolean;
  /**
   * `forgotten`: what had been told could not be read, so some of it may be told again. `not-kept`: what is told cannot
   * be written down, so it may be told again after the next start.
   */
  readonly trouble: 'forgotten' | 'not-kept' | null;
}

/** Something that the desktop has to say to the window without having been asked. */
export type Notice =
  /** Show this account, by its id; null: all that is due. */
  | { readonly kind: 'open'; readonly account: string | null }
  | { readonly kind: 'reminders'; readonly state: ReminderState }
  /** Lock what is shown: the machine goes to sleep, or the person wants it. */
  | { readonly kind: 'lock' }
  /** The program was given a document: the next `openDocument` reads it, without asking for a file. */
  | { readonly kind: 'document' }
  | { readonly kind: 'snapshots'; readonly state: SnapshotState }
  /** The window is about to close: what no snapshot holds yet is to be handed over now. */
  | { readonly kind: 'closing' };

/** Everything that a snapshot is to hold, and how much that is. */
export interface SnapshotToTake extends SnapshotCounts {
  readonly why: SnapshotReason;
  /** At most {@link LARGEST_DOCUMENT} characters, and never looked into. */
  readonly content: string;
}

/**
 * Why a folder cannot be used: it is `gone` (unplugged, renamed), `full`, or cannot be written for another reason.
 * `not-allowed`: a browser wants the person to allow it again.
 */
export type FolderTrouble = 'gone' | 'full' | 'not-writable' | 'not-allowed';

/** How it stands with the snapshots; null: well. `second`: with their copies in the folder of the person's choice. */
export interface SnapshotState {
  readonly trouble: FolderTrouble | null;
  readonly second: FolderTrouble | null;
}

/** All snapshots, newest first, those of other installations last, and how it stands with them. */
export interface SnapshotList {
  readonly snapshots: readonly SnapshotEntry[];
  readonly trouble: FolderTrouble | null;
  /** The folder of the person's choice, by its name without the folders above; null: none was chosen. */
  readonly second: { readonly name: string; readonly trouble: FolderTrouble | null } | null;
}

export type OpenSnapshotFailure = { readonly code: SnapshotProblem | 'gone' | 'unreadable' };

export type ChooseFolderFailure = { readonly code: 'cancelled' | 'not-writable' };

/** What came of an address that was to be opened; `declined`: the person would rather not, or was being asked. */
export type Opening = 'opened' | 'declined' | 'failed';

/** What the program knows of itself; null: not known, or there is no such thing here. */
export interface ProgramFacts {
  /** Of the app. */
  readonly version: string | null;
  readonly electron: string | null;
  readonly chromium: string | null;
  readonly node: string | null;
  /** Which system it is, or which browser. */
  readonly system: string;
  /** The folder in which the data lies, with `~` for the person's own. */
  readonly folder: string | null;
  /** Can the system keep a secret for us? */
  readonly keyring: 'usable' | 'none' | null;
}

/** What the program does while nobody looks. */
export interface Background {
  /** Does closing the window leave the program in the tray? */
  readonly closeToTray: boolean;
  readonly startAtLogin: boolean;
}

/** What of it this system can do. */
export interface BackgroundState {
  readonly canStartAtLogin: boolean;
}

/** How what the window stores is kept, and where it stands with that. */
export type StorageState =
  | { readonly kind: 'plain' }
  /** `key`: the bytes of the key file, an .age file; empty where it is gone. */
  | { readonly kind: 'sealed'; readonly key: Uint8Array }
  /** This place is empty, and is to be filled with what is in the box; empty where the box is gone. */
  | { readonly kind: 'moving'; readonly box: Uint8Array };

/** What is to be stored in another place from now on. */
export interface StorageMove {
  /** The key file for it; null: it is not encrypted there. */
  readonly key: Uint8Array | null;
  /** Everything that is stored, as it is to be stored there. */
  readonly box: Uint8Array;
}

/** The app's own files cannot be written. */
interface NotWritable {
  readonly code: 'not-writable';
}

/**
 * Everything that the window may ask of the desktop: the only door between the two. What can be expected to fail is
 * in the answer; a call that is refused, for who asks or for what is given, throws.
 */
export interface DesktopApi {
  /** Lets the person choose an inventory document and reads it: UTF-8 of at most 512 MB, or an .age file. */
  openDocument(): Promise<Result<OpenedFile, OpenFailure>>;

  /** Lets the person choose where, and writes the file there: beside it first, then renamed. */
  saveDocument(file: FileToSave): Promise<Result<{ readonly name: string }, SaveFailure>>;

  /** What is not the page looks like it from now on: the window's frame and background, the system's dialogs. */
  setTheme(theme: Theme): Promise<void>;

  /** From now on the person is reminded of this, and of nothing that was handed over before. */
  setReminders(plan: ReminderPlan): Promise<ReminderState>;

  /** The person says that the clock is right: it is the one that counts from now on. */
  trustClock(): Promise<ReminderState>;

  /** Resolves to the next thing that the desktop has to say, however long that takes; null: somebody else asked. */
  nextNotice(): Promise<Notice | null>;

  /** Chooses what goes on without a window. */
  setBackground(background: Background): Promise<BackgroundState>;

  /** How what is stored is kept: to be asked before anything of it is read. */
  storage(): Promise<StorageState>;

  /** Starts the program again on another, empty place, which is then `moving`. */
  moveStorage(move: StorageMove): Promise<Result<null, NotWritable>>;

  /**
   * Says whether everything of the box is stored. Then this is the place from now on, and the other one is removed; else
   * the program starts again where it was before.
   */
  endMove(isWhole: boolean): Promise<void>;

  /**
   * Starts the program again on a new, empty place; what is in this one stays on the disk as it is, out of use. For what
   * not even the browser part of the program can open or remove. `not-wanted`: the person was asked, and said no.
   */
  setStorageAside(): Promise<Result<null, NotWritable | { readonly code: 'not-wanted' }>>;

  /** Replaces the key file, which holds the same key under another passphrase. */
  changeKey(key: Uint8Array): Promise<Result<null, NotWritable>>;
  /** What the program knows of itself and of where it runs. */
  programFacts(): Promise<ProgramFacts>;

  /**
   * Whether the page is to be told before its window closes: it has something that a snapshot is to hold, due or not, and
   * sees to it then that one does.
   */
  tellWhenClosing(isToBeTold: boolean): Promise<void>;

  /** Takes a snapshot, unless the newest one holds the same; it is on the disk when this resolves. */
  takeSnapshot(snapshot: SnapshotToTake): Promise<Result<null, FolderTrouble>>;

  /** All snapshots, each of them checked anew. */
  listSnapshots(): Promise<SnapshotList>;

  /** The content of the snapshot with this token. */
  openSnapshot(token: string): Promise<Result<string, OpenSnapshotFailure>>;

  /** Lets the person choose a folder to which snapshots are copied from now on, and gives its name. */
  chooseSnapshotFolder(): Promise<Result<{ readonly name: string }, ChooseFolderFailure>>;

  /** From now on snapshots are copied nowhere; what is there stays. */
  forgetSnapshotFolder(): Promise<void>;

  /** Was something stored in the window's database? Remembered outside of it, where it may outlive it. */
  wasStored(): Promise<boolean>;

  /** From now on something is stored there, or nothing is, at the person's word. */
  noteStored(stored: boolean): Promise<void>;

  /** Keeps what is damaged as it is, before something else takes its place: at most {@link LARGEST_DOCUMENT} characters. */
  keepDamaged(copy: string): Promise<Result<null, FolderTrouble>>;

  /**
   * Opens an address of the catalogue in the person's browser, after a question that shows it whole; any other is
   * refused. In the browser edition whoever calls has asked.
   */
  openAddress(address: string): Promise<Opening>;
}

/** In bytes. No inventory is larger, and no longer text could be held. */
export const LARGEST_DOCUMENT = 512 * 1024 * 1024;

export type DesktopMethod = keyof DesktopApi;
export type InputOf<Method extends DesktopMethod> = Parameters<DesktopApi[Method]>[0];
export type OutputOf<Method extends DesktopMethod> = Awaited<ReturnType<DesktopApi[Method]>>;
