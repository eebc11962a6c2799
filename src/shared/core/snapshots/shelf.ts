import { fail, ok, type Result } from '../result';
import { byAge, type Keepable, namesToKeep } from './keeping';
import {
  type Digest,
  hasSealedBody,
  NOT_SEALED,
  readSnapshotFile,
  readSnapshotName,
  type Seal,
  type SnapshotHeader,
  type SnapshotProblem,
  snapshotFile,
} from './snapshot-file';

/** Where snapshot files are. Every function rejects where the place cannot be used. */
export interface SnapshotFolder {
  /** The names of all files in it, whatever they are. */
  readonly names: () => Promise<readonly string[]>;
  readonly read: (name: string) => Promise<Uint8Array>;
  /** Whole and durable, or not at all. */
  readonly write: (name: string, bytes: Uint8Array) => Promise<void>;
  readonly remove: (name: string) => Promise<void>;
  /** Removes what was being written when a program ended; left out where no such thing is ever left. */
  readonly removeParts?: () => Promise<void>;
}

/** A snapshot on the shelf, with what its file says of itself if that can be read. */
export interface Shelved extends Keepable {
  readonly takenAt: string;
  readonly header: SnapshotHeader | null;
  /** Null: it can be restored. */
  readonly problem: SnapshotProblem | null;
  /** Was the file read? One that is held for a moment, or lies on a disk that fails, may be as good as any. */
  readonly isRead: boolean;
}

/** What was written is not what can be read back. */
class NotAsWritten extends Error {
  override readonly name = 'NotAsWritten';
}

/** The snapshots of one folder: written, read back, listed, and removed when there are enough later ones. */
export class Shelf {
  readonly #folder: SnapshotFolder;
  readonly #digest: Digest;
  readonly #seal: Seal;
  /** What was found out about files that nobody else writes. */
  readonly #known = new Map<string, Shelved>();

  constructor(folder: SnapshotFolder, digest: Digest, seal: Seal) {
    this.#folder = folder;
    this.#digest = digest;
    this.#seal = seal;
  }

  /** By what is sealed that is put here, as its header says. */
  get sealedAs(): string {
    return this.#seal.name;
  }

  /**
   * All snapshots, newest first. Rejects where the folder cannot be used.
   * @param isSure reads every file again, whatever is known of it
   */
  async list(isSure: boolean): Promise<readonly Shelved[]> {
    const found: Shelved[] = [];
    for (const name of await this.#folder.names()) {
      const named = readSnapshotName(name);
      if (named === undefined) continue;
      const known = isSure ? undefined : this.#known.get(name);
      const shelved = known ?? (await this.#look(name, named));
      if (shelved.isRead) this.#known.set(name, shelved);
      found.push(shelved);
    }
    return found.sort(byAge);
  }

  /**
   * The newest one that is good, read again: what is known of a file may be true no more. Undefined: there is none.
   * Rejects where the folder cannot be used.
   * @param all as {@link list} gave them a moment ago
   */
  async newestGood(all: readonly Shelved[]): Promise<Shelved | undefined> {
    for (const { name, problem } of all) {
      const named = problem === null ? readSnapshotName(name) : undefined;
      if (named === undefined) continue;
      const again = await this.#look(name, named);
      this.#known.delete(name);
      if (again.isRead) this.#known.set(name, again);
      if (again.problem === null) return again;
    }
    return undefined;
  }

  /** Seals and writes a snapshot, and reads it back. Rejects where either fails; then there is no such file. */
  async put(name: string, header: Omit<SnapshotHeader, 'sealed'>, content: Uint8Array): Promise<void> {
    const body = await this.#seal.seal(content);
    await this.putFile(name, await snapshotFile({ ...header, sealed: this.#seal.name }, body, this.#digest));
  }

  /** The same for a file as it is on another shelf. */
  async putFile(name: string, bytes: Uint8Array): Promise<void> {
    const named = readSnapshotName(name);
    if (named === undefined) throw new Error('no name of a snapshot');
    await this.#folder.write(name, bytes);
    const shelved = await this.#look(name, named);
    if (!shelved.isGood) {
      await this.#folder.remove(name).catch(() => undefined);
      throw new NotAsWritten();
    }
    this.#known.set(name, shelved);
  }

  /** The file as it is; rejects where it cannot be read. */
  file(name: string): Promise<Uint8Array> {
    return this.#folder.read(name);
  }

  /** What a snapshot holds. Rejects where its file cannot be read, or what is sealed cannot be opened. */
  async content(name: string): Promise<Result<Uint8Array, SnapshotProblem>> {
    const read = await readSnapshotFile(await this.#folder.read(name), this.#digest);
    return read.ok ? ok(await this.#seal.open(read.value.body)) : fail(read.failure);
  }

  /**
   * Removes those of which there are enough later ones; never this one, nor the last that is good, nor any of which
   * nobody can tell now what it is.
   */
  async prune(spared: string): Promise<void> {
    const all = await this.list(false);
    const kept = namesToKeep(all);
    for (const { name, isRead } of all) {
      if (name === spared || kept.has(name) || !isRead) continue;
      await this.#folder.remove(name);
      this.#known.delete(name);
    }
  }

  /**
   * Removes those that anybody can read, and what is left of damaged ones that could be read; whoever wants that has
   * what they hold elsewhere. Removes all it can, and rejects where that is not all.
   */
  async removeUnsealed(): Promise<void> {
    const failures: unknown[] = [];
    for (const shelved of await this.list(false)) {
      try {
        if (!(await this.#isReadable(shelved))) continue;
        await this.#folder.remove(shelved.name);
        this.#known.delete(shelved.name);
      } catch (error) {
        failures.push(error);
      }
    }
    if (failures.length > 0) throw failures[0];
  }

  /** Rejects where nobody can tell now: a file that cannot be read for a moment is not removed for that. */
  async #isReadable({ name, header, problem }: Shelved): Promise<boolean> {
    if (header !== null) return header.sealed === NOT_SEALED.name;
    return problem === 'damaged' && !hasSealedBody(await this.#folder.read(name));
  }

  async #look(name: string, named: { sequence: number; takenAt: string; day: number }): Promise<Shelved> {
    const { sequence, takenAt, day } = named;
    const bytes = await this.#folder.read(name).catch(() => undefined);
    const read = bytes === undefined ? fail('damaged' as const) : await readSnapshotFile(bytes, this.#digest);
    return {
      name,
      sequence,
      takenAt,
      day,
      // What only a newer program can read is no loss of this one's to judge: it is kept like a good one.
      isGood: read.ok || read.failure === 'newer',
      header: read.ok ? read.value.header : null,
      problem: read.ok ? null : read.failure,
      isRead: bytes !== undefined,
    };
  }
}
