import type { Decision, OfferDecision } from '#importing/review/decisions';
import type { ReviewInput, ReviewOutcome } from '#importing/review/review';
import { Observable } from '../../data/observable';
import type { Screen } from '../../data/screen';
import { NOTHING_DECIDED, withEntries, withOffers } from './deciding';
import { askWorker, type UnderWay } from './one-answer';
import { type ListedFile, ReadingQueue } from './reading-queue';
import type { ReviewAnswer } from './review-questions';
import type { Decided, DoneFile, ReviewedFile, ReviewStage, Stage } from './stages';
import { stillFitting } from './still-fitting';
import type { ImportWorkers } from './workers';

const AT_FILES: Stage = { at: 'files' };

/** One import, from its files to what came of it. It goes on while its screen is not shown. */
export class ImportSession {
  readonly queue: ReadingQueue;
  readonly #workers: ImportWorkers;
  readonly #stage = new Observable<Stage>(AT_FILES);
  #reviewing: UnderWay | null = null;
  /** The last review: who goes back to the files, and adds one, has decided what was decided. */
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
    const last = this.#last;
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
              decided: last === null ? NOTHING_DECIDED : stillFitting(last, files, review, about.inventory),
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

  /** Notes what is to become of an entry: what is for many at once does not touch that any more. */
  decideOne(id: string, decision: Decision): void {
    this.#decided((before) => withEntries(before, [[id, decision]], true));
  }

  /** Notes what is to become of these entries; null: as the review says. */
  decide(entries: readonly (readonly [id: string, decision: Decision | null])[]): void {
    this.#decided((before) => withEntries(before, entries, false));
  }

  /** Notes whether an offer is accepted; null: it is not. */
  answerOne(id: string, decision: OfferDecision | null): void {
    this.#decided((before) => withOffers(before, [[id, decision]], true));
  }

  /** Notes which offers are accepted; null: not. */
  answer(offers: readonly (readonly [id: string, decision: OfferDecision | null])[]): void {
    this.#decided((before) => withOffers(before, offers, false));
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
    const files = this.queue.getState().flatMap(leftLying);
    this.queue.clear();
    this.#last = null;
    this.#stage.set({ at: 'done', files, outcome });
  }

  /** Forgets everything. */
  clear(): void {
    this.queue.clear();
    this.back();
    this.#last = null;
  }

  #decided(next: (before: Decided) => Decided): void {
    const stage = this.getStage();
    if (stage.at === 'review') this.#stage.set({ ...stage, decided: next(stage.decided) });
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

/** A file that holds passwords, as far as is known: one that was refused does, too. */
function leftLying({ name, state }: ListedFile): readonly DoneFile[] {
  if (name === null) return [];
  if (state.kind !== 'answered') return [{ name, state: 'not-read' }];
  const { read } = state.answer;
  if (read.ok) return [{ name, state: 'read' }];
  const { code } = read.failure;
  if (code === 'own-document' || code === 'unreadable') return [];
  return [{ name, state: code === 'encrypted' ? 'encrypted' : 'not-read' }];
}
