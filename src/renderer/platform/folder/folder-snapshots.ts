import { fail, ok } from '#core/result';
import { installationFolder } from '#core/snapshots/installations';
import { Listing } from '#core/snapshots/listing';
import type { DesktopApi, FolderTrouble } from '#ipc/desktop-api';
import { NoticeBox } from '#ipc/notice-box';
import { inTurn } from '../../data/in-turn';
import { type FolderSeal, type KeptFolder, keepFolder, keptFolder } from '../../data/kept-folder';
import type { Platform } from '../platform';
import { noteFolder, whenFolderNoted } from './folder-note';
import { afterTaking, freshId, nameOf, needAllowed, othersIn, type Place, placeOf } from './folder-place';
import { removeUnwritten, troubleOf } from './handle-folder';
import { askToAllow, canPickFolder, isAllowed, pickFolder } from './picking';

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

  /** What can be done with the folder; null: in this browser none can be chosen. */
  folder(): Platform['folder'] {
    const { isChosen, allow, isSealed, seal } = this;
    return canPickFolder() ? { isChosen, allow, isSealed, seal } : null;
  }

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
        await afterTaking(place);
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
      // Who had the snapshots encrypted was told that they are from then on: in every folder.
      const kept = { handle, id: freshId(), seal: anew((await this.#loaded())?.kept.seal ?? null) };
      await handle.getDirectoryHandle(installationFolder(kept.id), { create: true });
      await this.#keep(kept, null);
      return ok({ name: nameOf(kept) });
    } catch {
      return fail({ code: 'not-writable' });
    }
  };

  readonly forgetSnapshotFolder: Method<'forgetSnapshotFolder'> = () => this.#keep(null, null);

  /** Asks the person whether the folder may be used again; to be called on a click, and only then. */
  readonly allow = async (): Promise<void> => {
    const place = this.#place;
    if (place === null) return;
    const allowed = await askToAllow(place.kept.handle).catch(() => false);
    this.#say(place, allowed ? null : 'not-allowed');
  };

  readonly isSealed = (): boolean => (this.#place?.kept.seal ?? null) !== null;

  readonly seal: NonNullable<Platform['folder']>['seal'] = async (seal) => {
    const place = await this.#loaded();
    if (place === null) return;
    await this.#keep({ ...place.kept, seal: anew(seal) }, this.#trouble);
  };

  async #keep(kept: KeptFolder | null, trouble: FolderTrouble | null): Promise<void> {
    // Not while one is taken: what is remembered of that would take its place.
    await inTurn('snapshots', () => keepFolder(kept));
    noteFolder(freshId());
    this.#use(kept, trouble);
  }

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

/** As it is where nothing was sealed with it yet. */
function anew(seal: Omit<FolderSeal, 'newest'> | null): FolderSeal | null {
  return seal && { ...seal, newest: null };
}
