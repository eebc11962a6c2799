import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { fail, ok, type Result } from '#core/result';
import { namesToKeep } from '#core/snapshots/keeping';
import { Listing } from '#core/snapshots/listing';
import { Shelf, type Shelved, type SnapshotFolder } from '#core/snapshots/shelf';
import { NOT_SEALED, type Seal } from '#core/snapshots/snapshot-file';
import { Taking } from '#core/snapshots/taking';
import type {
  FolderTrouble,
  OpenSnapshotFailure,
  SnapshotList,
  SnapshotState,
  SnapshotToTake,
} from '#ipc/desktop-api';
import { troubleOf } from './folder-trouble';
import { patientFolder, patiently } from './patient-folder';

/** The folder of the person's choice: ours inside of it, and those of other installations. */
export interface SecondPlace {
  /** How it is called, without the folders above. */
  readonly name: string;
  readonly own: SnapshotFolder;
  /** Resolves to nothing where that folder cannot be read. */
  readonly others: () => Promise<readonly SnapshotFolder[]>;
}

/** What snapshots are given. */
export interface SnapshotSurroundings {
  readonly folder: SnapshotFolder;
  /** What their contents go through; by default they stay as they are. */
  readonly seal?: Seal;
  /** `2026-11-29T00:10:05`, by the clock of this machine. */
  readonly now: () => string;
  /** Says to the window how it stands, whenever that changes. */
  readonly tell: (state: SnapshotState) => void;
  /** So long the second folder, which may be at the other end of a network, holds up whoever waits; 2000 by default. */
  readonly patienceMs?: number;
  /** So long each step there may take before it counts as gone; 20,000 by default. */
  readonly answerMs?: number;
}

const PATIENCE_MS = 2000;
const ANSWER_MS = 20_000;

const NO_TROUBLE: SnapshotState = { trouble: null, second: null };

/** Takes snapshots and keeps them, gives out tokens for them, and opens those whose token comes back. */
export class Snapshots {
  readonly #around: SnapshotSurroundings;
  readonly #seal: Seal;
  readonly #own: Shelf;
  #second: SecondPlace | null = null;
  #secondShelf: Shelf | null = null;
  /** May what anybody can read be removed, and is it copied nowhere any more? */
  #isAllSealed = false;
  #state = NO_TROUBLE;
  /** One after the other: two that are written at once would not know of each other. */
  #last: Promise<unknown> = Promise.resolve();
  #copying: Promise<unknown> = Promise.resolve();
  readonly #taking: Taking;
  readonly #listing = new Listing(randomUUID);

  constructor(around: SnapshotSurroundings) {
    this.#around = around;
    this.#seal = around.seal ?? NOT_SEALED;
    this.#own = this.#shelf(around.folder);
    const random = () => randomBytes(4).toString('hex');
    this.#taking = new Taking(this.#own, { digest, now: around.now, random });
  }

  /** From now on snapshots are copied there as well; null: nowhere. */
  setSecond(second: SecondPlace | null): void {
    this.#second = second === null ? null : this.#patient(second);
    this.#secondShelf = this.#second === null ? null : this.#shelf(this.#second.own);
    this.#say({ second: null });
    if (second !== null) this.#copy();
  }

  /** Takes a snapshot, unless the newest one holds the same; it is on the disk, and was read back, when this resolves. */
  take(snapshot: SnapshotToTake): Promise<Result<null, FolderTrouble>> {
    const taken = this.#last.then(() => this.#take(snapshot));
    // One that fails in a way of its own must not take those after it along.
    this.#last = taken.catch(() => undefined);
    return taken;
  }

  /** Removes the snapshots that anybody can read, here and, as soon as it is there, in the second folder. */
  async removeUnsealed(): Promise<void> {
    this.#isAllSealed = true;
    await this.#last;
    await this.#own.removeUnsealed().catch(() => undefined);
    this.#copy();
  }

  /** All of them, each file read again: ours, newest first, then those of other installations; each once. */
  async list(): Promise<SnapshotList> {
    await this.#last;
    const copies = this.#secondShelf === null ? [] : [this.#secondShelf];
    const snapshots = await this.#listing.list(this.#own, copies, await this.#otherShelves());
    // As it is by now: reading them takes a while.
    const { trouble, second } = this.#state;
    return {
      snapshots,
      trouble,
      second: this.#second === null ? null : { name: this.#second.name, trouble: second },
    };
  }

  /** The text that was handed over when it was taken. */
  open(token: string): Promise<Result<string, OpenSnapshotFailure>> {
    return this.#listing.open(token);
  }

  /** The same place, but it answers in time, or is as good as gone. */
  #patient(second: SecondPlace): SecondPlace {
    const inTime = patiently();
    const answerMs = this.#around.answerMs ?? ANSWER_MS;
    const patient = (folder: SnapshotFolder) => patientFolder(folder, inTime, answerMs);
    return {
      name: second.name,
      own: patient(second.own),
      others: async () => (await inTime(second.others, answerMs)).map(patient),
    };
  }

  #shelf(folder: SnapshotFolder): Shelf {
    return new Shelf(folder, digest, this.#seal);
  }

  async #take({ why, content, ...counts }: SnapshotToTake): Promise<Result<null, FolderTrouble>> {
    const bytes = new TextEncoder().encode(content);
    try {
      const elsewhere = async () => (await this.#elsewhere()).map(({ sequence }) => sequence);
      await this.#taking.take({ why, counts, content: bytes }, elsewhere);
      this.#say({ trouble: null });
    } catch (error) {
      const trouble = troubleOf(error);
      this.#say({ trouble });
      return fail(trouble);
    }
    this.#copy();
    if (why === 'quit') await this.#copiedInTime();
    return ok(null);
  }

  /** In the second folder there may be later ones than here, if this machine was set up anew. */
  async #elsewhere(): Promise<readonly Shelved[]> {
    if (this.#secondShelf === null || this.#state.second !== null) return [];
    const inTime = Promise.race([this.#secondShelf.list(false), this.#later([])]);
    return inTime.catch(() => []);
  }

  /** Brings the second folder to what it should have; what keeps that from being done is told, and nothing else. */
  #copy(): void {
    const shelf = this.#secondShelf;
    if (shelf === null) return;
    const removeParts = this.#second?.own.removeParts;
    this.#copying = this.#copying.then(async () => {
      if (shelf !== this.#secondShelf) return;
      try {
        // Nobody else writes there, and what a program left that was killed may be readable.
        await removeParts?.();
        if (this.#isAllSealed) {
          // What is sealed comes before what it takes the place of goes; where there is no room for it, after that.
          await copyMissing(this.#own, shelf, true).catch(() => undefined);
          await shelf.removeUnsealed();
        }
        await copyMissing(this.#own, shelf, this.#isAllSealed);
        if (shelf === this.#secondShelf) this.#say({ second: null });
      } catch (error) {
        if (shelf === this.#secondShelf) this.#say({ second: troubleOf(error) });
      }
    });
  }

  /** Resolves when the second folder has what it should have, or has had its time. */
  #copiedInTime(): Promise<unknown> {
    return Promise.race([this.#copying, this.#later(undefined)]);
  }

  #later<Value>(value: Value): Promise<Value> {
    return new Promise((resolve) => {
      setTimeout(() => resolve(value), this.#around.patienceMs ?? PATIENCE_MS).unref();
    });
  }

  /** Those of other installations in the second folder. */
  async #otherShelves(): Promise<readonly Shelf[]> {
    if (this.#second === null) return [];
    const others = await Promise.race([this.#second.others().catch(() => []), this.#later([])]);
    return others.map((folder) => this.#shelf(folder));
  }

  /** Said once: the same again is not news. */
  #say(part: Partial<SnapshotState>): void {
    const next = { ...this.#state, ...part };
    if (next.trouble === this.#state.trouble && next.second === this.#state.second) return;
    this.#state = next;
    this.#around.tell(next);
  }
}

/**
 * Copies what one shelf has and the other should have too, and removes there what it need not have any more.
 * @param isSealedOnly what could not be removed yet and anybody can read goes nowhere else
 */
async function copyMissing(from: Shelf, to: Shelf, isSealedOnly: boolean): Promise<void> {
  const own = await from.list(false);
  // One that is damaged there is as good as missing.
  const copied = (await to.list(false)).filter(({ isGood }) => isGood);
  const there = new Set(copied.map(({ name }) => name));
  const good = own.filter(
    ({ problem, header }) => problem === null && !(isSealedOnly && header?.sealed === NOT_SEALED.name),
  );
  const kept = namesToKeep([...copied, ...good.filter(({ name }) => !there.has(name))]);
  // Oldest first: if it is cut short, the next time goes on from there.
  for (const { name } of good.toReversed()) {
    if (kept.has(name) && !there.has(name)) await to.putFile(name, await from.file(name));
  }
  const [newest] = good;
  if (newest !== undefined) await to.prune(newest.name);
}

function digest(bytes: Uint8Array): Promise<string> {
  return Promise.resolve(createHash('sha256').update(bytes).digest('hex'));
}
