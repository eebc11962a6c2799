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

/** Takes snapshots onto a shelf, and removes there what need not be kept any more. One at a time, whoever takes them. */
export class Taking {
  readonly #shelf: Shelf;
  readonly #place: TakingPlace;
  /** The newest good snapshot that was looked into, and the digest of what it holds. */
  #newest: { readonly name: string; readonly digest: string } | null = null;

  constructor(shelf: Shelf, place: TakingPlace) {
    this.#shelf = shelf;
    this.#place = place;
  }

  /**
   * Takes a snapshot, unless the newest good one holds the same: it is there, and was read back, when this resolves.
   * Rejects where that is not possible.
   * @param elsewhere its number is to be above these as well
   */
  async take(
    { why, counts, content }: Takeable,
    elsewhere: () => Promise<readonly number[]> = () => Promise.resolve([]),
  ): Promise<void> {
    const digest = await this.#place.digest(content);
    const known = await this.#shelf.list(false);
    const newest = known.find(({ problem }) => problem === null)?.name;
    if (newest !== undefined && digest === (await this.#digestIn(newest))) return;
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
