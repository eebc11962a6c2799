import { fail, ok, type Result } from '../result';
import type { Shelf, Shelved } from './shelf';
import type { SnapshotCounts, SnapshotProblem, SnapshotReason } from './snapshot-file';

/** A byte order mark at the beginning is part of the text. */
const TEXT = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** A snapshot that is there. */
export interface SnapshotEntry extends SnapshotCounts {
  /** Names it to whoever gave it out; good until the program ends. */
  readonly token: string;
  /** Of those of one installation the later one has the greater text. */
  readonly order: string;
  /** `2026-11-29T00:10:05`, by the clock of that moment. */
  readonly takenAt: string;
  /** Null where its file cannot be read; then nothing is known of its counts either. */
  readonly why: SnapshotReason | null;
  /** Null: it can be restored. */
  readonly problem: SnapshotProblem | null;
  /** Is it only in another place: on the desktop in the folder of the person's choice, in a browser another installation's? */
  readonly isSecond: boolean;
}

/** So long at least, names with more digits in their number come after those with fewer. */
const LONGEST_NAME = 64;

/** Lists the snapshots of one or more shelves, gives out tokens for them, and opens those whose token comes back. */
export class Listing {
  readonly #freshToken: () => string;
  readonly #tokens = new Map<string, { readonly shelf: Shelf; readonly name: string }>();

  /** @param freshToken gives one that nobody can guess */
  constructor(freshToken: () => string) {
    this.#freshToken = freshToken;
  }

  /**
   * All of them, each file read again; newest first, each once, those of other installations last: their numbers say
   * nothing beside ours. Of a shelf that cannot be used there are none.
   * @param second holds copies of our own
   */
  async list(
    own: Shelf,
    second: readonly Shelf[],
    others: readonly Shelf[],
  ): Promise<readonly SnapshotEntry[]> {
    const ours = await this.#entries([own, ...second], own);
    const theirs = await this.#entries(others, own);
    const names = new Set(ours.map(({ order }) => order));
    return [...ours, ...theirs.filter(({ order }) => !names.has(order))];
  }

  /** The text that the snapshot with this token holds, as it was handed over when it was taken. */
  async open(
    token: string,
  ): Promise<Result<string, { readonly code: SnapshotProblem | 'gone' | 'unreadable' }>> {
    const place = this.#tokens.get(token);
    if (place === undefined) return fail({ code: 'gone' });
    try {
      const content = await place.shelf.content(place.name);
      return content.ok ? ok(TEXT.decode(content.value)) : fail({ code: content.failure });
    } catch {
      return fail({ code: 'unreadable' });
    }
  }

  async #entries(shelves: readonly Shelf[], own: Shelf): Promise<readonly SnapshotEntry[]> {
    const entries = new Map<string, SnapshotEntry>();
    for (const shelf of shelves) {
      for (const shelved of await shelf.list(true).catch(() => [])) {
        const known = entries.get(shelved.name);
        if (known === undefined || (known.problem !== null && shelved.problem === null)) {
          entries.set(shelved.name, this.#entry(shelf, shelved, shelf !== own));
        }
      }
    }
    return [...entries.values()].sort((one, other) => (one.order < other.order ? 1 : -1));
  }

  #entry(shelf: Shelf, { name, takenAt, header, problem }: Shelved, isSecond: boolean): SnapshotEntry {
    const known = [...this.#tokens].find(([, place]) => place.shelf === shelf && place.name === name);
    const token = known?.[0] ?? this.#freshToken();
    this.#tokens.set(token, { shelf, name });
    const { why, accounts, links, services } = header ?? { why: null, accounts: 0, links: 0, services: 0 };
    const order = name.padStart(LONGEST_NAME, '0');
    return { token, order, takenAt, why, accounts, links, services, problem, isSecond };
  }
}
