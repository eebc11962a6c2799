import { fail, ok } from '#core/result';
import { installationFolder, isInstallationFolder } from '#core/snapshots/installations';
import { Listing } from '#core/snapshots/listing';
import { Shelf } from '#core/snapshots/shelf';
import { NOT_SEALED } from '#core/snapshots/snapshot-file';
import { Taking } from '#core/snapshots/taking';
import { civilSecond } from '#ipc/civil-second';
import type { DesktopApi, FolderTrouble } from '#ipc/desktop-api';
import { NoticeBox } from '#ipc/notice-box';
import { inTurn } from '../../data/in-turn';
import { type KeptFolder, keepFolder, keptFolder } from '../../data/kept-folder';
import { noteFolder, whenFolderNoted } from './folder-note';
import { handleFolder, removeUnwritten, troubleOf } from './handle-folder';
import { askToAllow, isAllowed, pickFolder } from './picking';

/** The folder of the person's choice, and what is done in it. */
interface Place {
  readonly kept: KeptFolder;
  readonly open: () => Promise<FileSystemDirectoryHandle>;
  readonly own: Shelf;
  readonly taking: Taking;
}

type Method<Name extends keyof DesktopApi> = DesktopApi[Name];

/** The snapshots of a browser: in a folder of the person's choice, or nowhere. */
export class FolderSnapshots {
  #place: Place | null = null;
  #trouble: FolderTrouble | null = null;
  #loading: Promise<void> | undefined;
  #isRead = false;
  /** Where it was tidied up: once is enough. */
  #tidied: Place | null = null;
  readonly #notices = new NoticeBox();
  readonly #listing = new Listing(() => crypto.randomUUID());

  readonly nextNotice: Method<'nextNotice'> = this.#notices.next;

  /** Was a folder chosen? Null: not read yet; when it is, there is a notice. */
  readonly isChosen = (): boolean | null => (this.#isRead ? this.#place !== null : null);

  readonly takeSnapshot: Method<'takeSnapshot'> = async ({ why, content, ...counts }) => {
    const place = await this.#loaded();
    if (place === null) return fail('gone');
    try {
      // Of all windows one at a time: two that write at once would not know of each other.
      await inTurn('snapshots', async () => {
        await needAllowed(place);
        if (this.#tidied !== place) await removeUnwritten(await place.open());
        this.#tidied = place;
        await place.taking.take({ why, counts, content: new TextEncoder().encode(content) });
      });
      this.#say(place, null);
      return ok(null);
    } catch (error) {
      const trouble = troubleOf(error);
      this.#say(place, trouble);
      return fail(trouble);
    }
  };

  readonly listSnapshots: Method<'listSnapshots'> = async () => {
    const place = await this.#loaded();
    if (place === null) return { snapshots: [], trouble: null, second: null };
    const snapshots = await this.#list(place);
    return { snapshots, trouble: null, second: { name: nameOf(place.kept), trouble: this.#trouble } };
  };

  readonly openSnapshot: Method<'openSnapshot'> = async (token) => {
    const content = await this.#listing.open(token);
    if (!content.ok) return fail({ code: content.failure });
    try {
      return ok(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(content.value));
    } catch {
      return fail({ code: 'unreadable' });
    }
  };

  readonly chooseSnapshotFolder: Method<'chooseSnapshotFolder'> = async () => {
    try {
      const handle = await pickFolder();
      if (handle === undefined) return fail({ code: 'cancelled' });
      const kept = { handle, id: freshId() };
      await handle.getDirectoryHandle(installationFolder(kept.id), { create: true });
      await keepFolder(kept);
      noteFolder(kept.id);
      this.#use(kept, null);
      return ok({ name: nameOf(kept) });
    } catch {
      return fail({ code: 'not-writable' });
    }
  };

  readonly forgetSnapshotFolder: Method<'forgetSnapshotFolder'> = async () => {
    await keepFolder(null);
    noteFolder(null);
    this.#use(null, null);
  };

  /** Asks the person whether the folder may be used again; to be called on a click, and only then. */
  readonly allow = async (): Promise<void> => {
    const place = this.#place;
    if (place === null) return;
    const allowed = await askToAllow(place.kept.handle).catch(() => false);
    this.#say(place, allowed ? null : 'not-allowed');
  };

  async #list(place: Place) {
    try {
      await needAllowed(place);
      // What is listed leaves out what cannot be read: whether that is all of it is found out before.
      await place.own.list(false);
      if (this.#trouble === 'gone' || this.#trouble === 'not-allowed') this.#say(place, null);
    } catch (error) {
      const trouble = troubleOf(error);
      this.#say(place, trouble);
      if (trouble === 'not-allowed') return [];
    }
    return this.#listing.list(place.own, [], await othersIn(place.kept).catch(() => []));
  }

  async #loaded(): Promise<Place | null> {
    if (this.#loading === undefined) {
      this.#loading = this.#load();
      whenFolderNoted(() => void this.#load());
    }
    await this.#loading;
    return this.#place;
  }

  async #load(): Promise<void> {
    // Where nothing can be read, nothing was chosen here.
    const kept = await keptFolder().catch(() => null);
    const isUsable = kept === null || (await isAllowed(kept.handle).catch(() => false));
    this.#isRead = true;
    this.#use(kept, isUsable ? null : 'not-allowed');
  }

  #use(kept: KeptFolder | null, trouble: FolderTrouble | null): void {
    this.#place = kept === null ? null : placeOf(kept);
    this.#trouble = trouble;
    this.#tell();
  }

  /** Said once: the same again is not news. */
  #say(place: Place, trouble: FolderTrouble | null): void {
    if (place !== this.#place || trouble === this.#trouble) return;
    this.#trouble = trouble;
    this.#tell();
  }

  #tell(): void {
    this.#notices.put({ kind: 'snapshots', state: { trouble: this.#trouble, second: null } });
  }
}

function placeOf(kept: KeptFolder): Place {
  // If it is missing the stick is not there, though the folder in which it would be is: it is never made anew.
  const open = () => kept.handle.getDirectoryHandle(installationFolder(kept.id));
  const own = shelfOf(open);
  const now = () => civilSecond(new Date());
  return { kept, open, own, taking: new Taking(own, { digest, now, random: freshId }) };
}

/** Those of other installations, which may be this one's as it was before its data was cleared. */
async function othersIn({ handle, id }: KeptFolder): Promise<readonly Shelf[]> {
  const others: Shelf[] = [];
  for await (const [name, { kind }] of handle.entries()) {
    if (kind !== 'directory' || !isInstallationFolder(name) || name === installationFolder(id)) continue;
    others.push(shelfOf(() => handle.getDirectoryHandle(name)));
  }
  return others;
}

function shelfOf(open: () => Promise<FileSystemDirectoryHandle>): Shelf {
  return new Shelf(handleFolder(open), digest, NOT_SEALED);
}

async function needAllowed({ kept }: Place): Promise<void> {
  if (!(await isAllowed(kept.handle))) throw new DOMException('asked again on a click', 'NotAllowedError');
}

function nameOf({ handle }: KeptFolder): string {
  return handle.name === '' ? '/' : handle.name;
}

function freshId(): string {
  return hexOf(crypto.getRandomValues(new Uint8Array(4)));
}

async function digest(bytes: Uint8Array): Promise<string> {
  return hexOf(new Uint8Array(await crypto.subtle.digest('SHA-256', Uint8Array.from(bytes))));
}

function hexOf(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
