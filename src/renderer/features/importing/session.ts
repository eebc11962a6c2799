import type { Inventory } from '#core/inventory/inventory';
import type { Decision, Decisions, OfferDecision } from '#importing/review/decisions';
import type { Review, ReviewFile, ReviewInput, ReviewOutcome } from '#importing/review/review';
import { Observable } from '../../data/observable';
import type { Screen } from '../../data/screen';
import { askWorker, type UnderWay } from './one-answer';
import { ReadingQueue } from './reading-queue';
import type { ReviewAnswer } from './review-questions';
import { stillFitting } from './still-fitting';
import type { ImportWorkers } from './workers';

/** A file whose rows are reviewed. */
export interface ReviewedFile extends ReviewFile {
  /** As the queue knows it. */
  readonly id: string;
  /** As it is to be shown; null: it was pasted. */
  readonly name: string | null;
}

/** How far an import is. */
export type Stage =
  | { readonly at: 'files' }
  | { readonly at: 'reviewing' | 'review-failed'; readonly files: readonly ReviewedFile[] }
  | ReviewStage
  | DoneStage;

export interface ReviewStage {
  readonly at: 'review';
  readonly files: readonly ReviewedFile[];
  readonly review: Review;
  /** What it was reviewed against. */
  readonly inventory: Inventory;
  readonly decisions: Decisions;
  /** Is it being written? Then it stays as it is. */
  readonly isWriting: boolean;
}

export interface DoneStage {
  readonly at: 'done';
  /** Names of the files, as they are to be shown. */
  readonly names: readonly string[];
  readonly outcome: ReviewOutcome;
}

/** What is told of what was written, in this order. */
export const OUTCOME_PARTS = [
  'accountsAdded',
  'accountsChanged',
  'linksAdded',
  'linksChanged',
  'left',
] as const satisfies readonly (keyof ReviewOutcome)[];

const NOTHING_DECIDED: Decisions = { entries: {}, offers: {} };
const AT_FILES: Stage = { at: 'files' };

/** One import, from its files to what came of it. It goes on while its screen is not shown. */
export class ImportSession {
  readonly queue: ReadingQueue;
  readonly #workers: ImportWorkers;
  readonly #stage = new Observable<Stage>(AT_FILES);
  #reviewing: UnderWay | null = null;
  /** The last review: who goes back to the files and changes none has decided what was decided. */
  #last: ReviewStage | null = null;

  constructor(workers: ImportWorkers) {
    this.#workers = workers;
    this.queue = new ReadingQueue(workers.reader);
  }

  readonly getStage = (): Stage => this.#stage.get();

  readonly subscribe = (listener: () => void): (() => void) => this.#stage.subscribe(listener);

  /** Takes files, also while others are reviewed: then it is the turn of the files again. */
  add(...given: Parameters<ReadingQueue['add']>): void {
    if (this.#isWriting()) return;
    if (this.getStage().at === 'done') this.queue.clear();
    this.back();
    this.queue.add(...given);
  }

  /** Works out what would become of these files, beside the page; what was decided about their rows still holds. */
  review(files: readonly ReviewedFile[], about: Omit<ReviewInput, 'files'>): void {
    this.#drop();
    const decisions =
      this.#last !== null && isSame(this.#last.files, files) ? this.#last.decisions : NOTHING_DECIDED;
    this.#stage.set({ at: 'reviewing', files });
    const question: ReviewInput = {
      files: files.map(({ read, provider }) => ({ read, provider })),
      ...about,
    };
    this.#reviewing = askWorker<ReviewAnswer>(this.#workers.reviewer, question, (review) => {
      this.#reviewing = null;
      this.#stage.set(
        review === null
          ? { at: 'review-failed', files }
          : {
              at: 'review',
              files,
              review,
              inventory: about.inventory,
              decisions: stillFitting(decisions, review, about.inventory),
              isWriting: false,
            },
      );
      return true;
    });
  }

  /** Back to the files; what was worked out is forgotten. */
  back(): void {
    if (this.#isWriting()) return;
    this.#drop();
    this.#stage.set(AT_FILES);
  }

  /** Notes what is to become of these entries; null: as the review says. */
  decide(entries: readonly (readonly [id: string, decision: Decision | null])[]): void {
    this.#decided(({ entries: before, offers }) => ({ entries: withNotes(before, entries), offers }));
  }

  /** Notes which offers are accepted; null: not. */
  answer(offers: readonly (readonly [id: string, decision: OfferDecision | null])[]): void {
    this.#decided(({ entries, offers: before }) => ({ entries, offers: withNotes(before, offers) }));
  }

  /**
   * Writes it, once; then files and rows are forgotten. Where nothing could be written, all is as it was before.
   * @param write resolves to what was written; null: nothing
   */
  async write(write: () => Promise<ReviewOutcome | null>): Promise<void> {
    const stage = this.getStage();
    if (stage.at !== 'review' || stage.isWriting) return;
    this.#stage.set({ ...stage, isWriting: true });
    const outcome = await write();
    if (outcome === null) {
      this.#stage.set(stage);
      return;
    }
    const names = stage.files.flatMap(({ name }) => (name === null ? [] : [name]));
    this.queue.clear();
    this.#last = null;
    this.#stage.set({ at: 'done', names, outcome });
  }

  /** Forgets everything. */
  clear(): void {
    this.queue.clear();
    this.back();
    this.#last = null;
  }

  #decided(next: (decisions: Decisions) => Decisions): void {
    const stage = this.getStage();
    if (stage.at === 'review') this.#stage.set({ ...stage, decisions: next(stage.decisions) });
  }

  #isWriting(): boolean {
    const stage = this.getStage();
    return stage.at === 'review' && stage.isWriting;
  }

  #drop(): void {
    const stage = this.getStage();
    if (stage.at === 'review') this.#last = stage;
    this.#reviewing?.stop();
    this.#reviewing = null;
  }
}

/** What the rows are matched with. */
export function aboutOf({ inventory, services, report, lang }: Screen): Omit<ReviewInput, 'files'> {
  return { inventory, services, today: report.today, lang };
}

function isSame(before: readonly ReviewedFile[], now: readonly ReviewedFile[]): boolean {
  return before.length === now.length && before.every(({ read }, at) => read === now[at]?.read);
}

function withNotes<Note>(
  before: Readonly<Record<string, Note>>,
  noted: readonly (readonly [id: string, note: Note | null])[],
): Readonly<Record<string, Note>> {
  const after = new Map(Object.entries(before));
  for (const [id, note] of noted) {
    if (note === null) after.delete(id);
    else after.set(id, note);
  }
  return Object.fromEntries(after);
}
