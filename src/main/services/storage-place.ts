import { fail, ok, type Result } from '#core/result';
import type { StorageState } from '#ipc/desktop-api';
import {
  FIRST_PARTITION,
  isKeyFile,
  type Place,
  readStorageRecord,
  type StorageRecord,
  storageRecordText,
} from '../storage-record';

/** A name among the app's own files, or among the partitions that the window's data is kept in. */
export type StoredName =
  | { readonly kind: 'file'; readonly name: string }
  | { readonly kind: 'partition'; readonly name: string };

/** What can be done with the app's own files. Each step is done wholly or not at all, but for removing. */
export interface StorageFiles {
  /** Undefined: there is none. Throws where it is there and cannot be read. */
  readonly read: (name: string) => Promise<Uint8Array | undefined>;
  /** Beside it first, down to the disk, then renamed. */
  readonly write: (name: string, content: string | Uint8Array) => Promise<void>;
  /** Everything that is called as here: keys, boxes, partitions. */
  readonly list: () => Promise<readonly StoredName[]>;
  /** A partition may be left half removed. */
  readonly remove: (what: StoredName) => Promise<void>;
  /** A name part that nothing else has. */
  readonly freshId: () => string;
}

/** The file that says where the data is. */
export const RECORD = 'storage.json';

const LOST = [
  '记录数据位置的文件 storage.json 不见了或已损坏。没有做任何改动；请从备份中恢复整个数据文件夹。',
  'The file storage.json, which says where the data is, is gone or damaged. Nothing was changed; please restore the whole data folder from a backup.',
].join('\n\n');

/** Where everything is as long as nothing was ever encrypted. */
const FIRST: Place = { partition: FIRST_PARTITION, key: null };

/**
 * The record of where the data is says something else than what is there, or nothing: to go on would show an empty
 * inventory, and might remove the real one.
 */
export class StorageLost extends Error {
  override readonly name = 'StorageLost';
}

/**
 * Where the window's data is, and how it gets from one place to another: plain into encrypted, or back. The one file
 * `storage.json` decides, which is replaced at once: whatever it does not name is left over, and goes at the next start.
 */
export class StoragePlace {
  readonly #files: StorageFiles;
  #record: StorageRecord;

  private constructor(files: StorageFiles, record: StorageRecord) {
    this.#files = files;
    this.#record = record;
  }

  /** Reads where the data is, and removes what is left over. To be called before any partition is in use. */
  static async open(files: StorageFiles): Promise<StoragePlace> {
    const bytes = await files.read(RECORD);
    const found = await files.list();
    const record = bytes === undefined ? recordOf(found) : readStorageRecord(new TextDecoder().decode(bytes));
    if (record === undefined || isElsewhere(record, found)) throw new StorageLost(LOST);
    if (bytes !== undefined) await removeLeftovers(files, record, found);
    return new StoragePlace(files, record);
  }

  /** What the window is to be opened on. */
  get partition(): string {
    return (this.#record.next ?? this.#record.now).partition;
  }

  /** Is what is stored encrypted? While it moves, it counts as what it becomes. */
  get isSealed(): boolean {
    return (this.#record.next ?? this.#record.now).key !== null;
  }

  /** Is everything on its way to another place? */
  get isMoving(): boolean {
    return this.#record.next !== null;
  }

  /** What the window has to know before it can show anything. */
  async state(): Promise<StorageState> {
    const { now, next } = this.#record;
    if (next !== null) {
      const box = await this.#files.read(next.box);
      return { kind: 'moving', box: box ?? new Uint8Array() };
    }
    if (now.key === null) return { kind: 'plain' };
    return { kind: 'sealed', key: (await this.#files.read(now.key)) ?? new Uint8Array() };
  }

  /**
   * Begins to move: from the next start on the window is opened on a new partition, and takes what is in the box.
   * @param key the new key file; null: the data is not encrypted there
   */
  async move(
    key: Uint8Array | null,
    box: Uint8Array,
  ): Promise<Result<null, { readonly code: 'not-writable' }>> {
    const id = this.#files.freshId();
    const next = {
      partition: `unbind-${id}`,
      key: key === null ? null : `key-${id}.age`,
      box: `move-${id}.box`,
    };
    try {
      if (next.key !== null && key !== null) await this.#files.write(next.key, key);
      await this.#files.write(next.box, box);
      await this.#write({ ...this.#record, next });
      return ok(null);
    } catch {
      return fail({ code: 'not-writable' });
    }
  }

  /** Ends it: the data is where it was to go, or stays where it was. The other place is left over. */
  async endMove(isWhole: boolean): Promise<void> {
    const { now, next, aside } = this.#record;
    if (next === null) return;
    const { partition, key } = next;
    // What lies aside could be read by anybody once, or by a passphrase that is no more.
    const moved = { now: { partition, key }, next: null, aside: [] };
    await this.#write(isWhole ? moved : { now, next: null, aside });
    if (isWhole) await removeLeftovers(this.#files, this.#record, await this.#files.list());
  }

  /**
   * From the next start on the window is opened on a new partition, by the same key. The one that is in use now stays
   * as it is, until encryption is turned on or off.
   */
  async setAside(): Promise<Result<null, { readonly code: 'not-writable' }>> {
    const { now, next, aside } = this.#record;
    if (next !== null) return fail({ code: 'not-writable' });
    const partition = `unbind-${this.#files.freshId()}`;
    try {
      await this.#write({ now: { ...now, partition }, next, aside: [now.partition, ...aside] });
      return ok(null);
    } catch {
      return fail({ code: 'not-writable' });
    }
  }

  /** The same key in another key file: until this one is there, the old one opens. */
  async changeKey(key: Uint8Array): Promise<Result<null, { readonly code: 'not-writable' }>> {
    const { now, next } = this.#record;
    if (now.key === null || next !== null) return fail({ code: 'not-writable' });
    try {
      await this.#files.write(now.key, key);
      return ok(null);
    } catch {
      return fail({ code: 'not-writable' });
    }
  }

  async #write(record: StorageRecord): Promise<void> {
    await this.#files.write(RECORD, storageRecordText(record));
    this.#record = record;
  }
}

/** Where the data must be if nothing says so; undefined: nobody can tell. */
function recordOf(found: readonly StoredName[]): StorageRecord | undefined {
  const hasOthers = found.some(({ kind, name }) => kind === 'partition' && name !== FIRST.partition);
  return hasOthers ? undefined : { now: FIRST, next: null, aside: [] };
}

/**
 * Is something there that the record does not name, in the place of what it names? One wrong letter in the record would
 * make left over what is all there is.
 */
function isElsewhere({ now, next, aside }: StorageRecord, found: readonly StoredName[]): boolean {
  const others = found.filter(({ name }) => ![next?.partition, next?.key, ...aside].includes(name));
  const isLost = (name: string | null, isAlike: (what: StoredName) => boolean) =>
    name !== null && !found.some((what) => what.name === name) && others.some(isAlike);
  return (
    isLost(now.partition, ({ kind }) => kind === 'partition') ||
    isLost(now.key, ({ name }) => isKeyFile(name))
  );
}

async function removeLeftovers(
  files: StorageFiles,
  { now, next, aside }: StorageRecord,
  found: readonly StoredName[],
): Promise<void> {
  // What was taken from a box in vain begins anew.
  const wanted = new Set([now.partition, now.key, next?.key, next?.box, ...aside]);
  for (const what of found) {
    // What cannot be removed now, because something else holds it, is tried again at the next start.
    if (!wanted.has(what.name)) await files.remove(what).catch(() => undefined);
  }
}
