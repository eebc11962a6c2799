import type { Shelf } from './shelf';
import {
  type Digest,
  nextSequence,
  type SnapshotCounts,
  type SnapshotReason,
  snapshotName,
} from './snapshot-file';

/** Why and of how much a snapshot is taken, and what it is to hold. */
export interface Takeable {
  readonly why: SnapshotReason;
  readonly counts: SnapshotCounts;
  readonly content: Uint8Array;
}

/** What taking snapshots asks of the place that it happens in. */
export interface TakingPlace {
  readonly digest: Digest;
  /** `2026-11-29T00:10:05`, by the clock of this machine. */
  readonly now: () => string;
  /** 8 hexadecimal digits that nobody can foresee. */
  readonly random: () => string;
}

/** A snapshot by its name, and the digest of what it holds. */
interface NewestTaken {
  readonly name: string;
  readonly digest: string;
}

/** Takes snapshots onto a shelf, and removes there what need not be kept any more. One at a time, whoever takes them. */
export class Taking {
  readonly #shelf: Shelf;
  readonly #place: TakingPlace;
  /** The newest good snapshot that was looked into, and the digest of what it holds. */
  #newest: NewestTaken | null;

  /** @param newest what is remembered of the newest one, for contents that cannot be compared once they are sealed */
  constructor(shelf: Shelf, place: TakingPlace, newest: NewestTaken | null = null) {
    this.#shelf = shelf;
    this.#place = place;
    this.#newest = newest;
  }

  /** The newest good snapshot that was taken or looked into; null: none yet. */
  get newest(): NewestTaken | null {
    return this.#newest;
  }

  /**
   * Takes a snapshot, unless the newest good one that is there now holds the same: it is there, and was read, when this
   * resolves.
   * Rejects where that is not possible.
   * @param elsewhere its number is to be above these as well
   */
  async take(
    { why, counts, content }: Takeable,
    elsewhere: () => Promise<readonly number[]> = () => Promise.resolve([]),
  ): Promise<void> {
    const digest = await this.#place.digest(content);
    const known = await this.#shelf.list(false);
    const newest = await this.#shelf.newestGood(known);
    // One that anybody can read holds nothing of what is to be sealed.
    const isAlike = newest?.header?.sealed === this.#shelf.sealedAs;
    if (newest !== undefined && isAlike && digest === (await this.#digestIn(newest.name))) return;
    const takenAt = this.#place.now();
    const sequence = nextSequence([...known.map((one) => one.sequence), ...(await elsewhere())]);
    const name = snapshotName(sequence, takenAt, this.#place.random());
    await this.#shelf.put(name, { takenAt, why, ...counts }, content);
    this.#newest = { name, digest };
    // It is there now; that others cannot be removed is no reason to say it is not.
    await this.#shelf.prune(name).catch(() => undefined);
  }

  async #digestIn(name: string): Promise<string> {
    if (this.#newest?.name !== name) {
      const content = await this.#shelf.content(name).catch(() => null);
      this.#newest = { name, digest: content?.ok ? await this.#place.digest(content.value) : '' };
    }
    return this.#newest.digest;
  }
}
