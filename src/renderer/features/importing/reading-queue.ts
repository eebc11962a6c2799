import type { CivilDate } from '#core/dates/civil-date';
import { fail } from '#core/result';
import type { ColumnMapping } from '#importing/csv-guess';
import type { ProviderChoice } from '#importing/review/review';
import { shownText } from '#words/safe-text';
import { Observable } from '../../data/observable';
import { askWorker, type StartWorker, type UnderWay } from './one-answer';
import type { ReadingAnswer, ReadingMessage, ReadingQuestion } from './reading-questions';

/** A file, or a pasted list, that is to be imported. Of its content nothing is here but the rows that were read. */
export interface ListedFile {
  readonly id: string;
  /** Its name as it is to be shown; null: it was pasted. */
  readonly name: string | null;
  readonly content: Blob;
  readonly choice: FileChoice;
  readonly state:
    | { readonly kind: 'waiting' | 'stopped' }
    | { readonly kind: 'reading'; readonly part: number }
    | { readonly kind: 'answered'; readonly answer: ReadingAnswer };
}

/** What the person says of a file. */
export interface FileChoice {
  /** Is it a list of grants? */
  readonly isList: boolean;
  readonly mapping: ColumnMapping | null;
  /** Whose grants these are; null: not said. */
  readonly provider: ProviderChoice | null;
}

/** What holds for all files. */
export interface ReadingCommon {
  readonly keepNotes: boolean;
  readonly today: CivilDate;
  /** An IANA zone; null: that of this machine. */
  readonly timeZone: string | null;
}

const NOTHING_SAID: FileChoice = { isList: false, mapping: null, provider: null };

const FAILED: ReadingAnswer = { read: fail({ code: 'failed' }), preview: null };

/** The files that are to be imported, read one after the other, each in a worker of its own. */
export class ReadingQueue {
  readonly #start: StartWorker;
  readonly #files = new Observable<readonly ListedFile[]>([]);
  #common: ReadingCommon | null = null;
  #now: { readonly id: string; readonly reading: UnderWay } | null = null;
  #count = 0;

  constructor(start: StartWorker) {
    this.#start = start;
  }

  readonly getState = (): readonly ListedFile[] => this.#files.get();

  readonly subscribe = (listener: () => void): (() => void) => this.#files.subscribe(listener);

  get keepsNotes(): boolean {
    return this.#common?.keepNotes ?? false;
  }

  /** What holds from now on; what was read under another choice about notes is read again. */
  setCommon(common: ReadingCommon): void {
    const isOther = this.#common !== null && this.#common.keepNotes !== common.keepNotes;
    this.#common = common;
    if (!isOther) {
      this.#go();
      return;
    }
    this.#drop();
    this.#set(this.getState().map((file) => (file.state.kind === 'stopped' ? file : waiting(file))));
  }

  /** @param said what is known of each of them before they are read */
  add(contents: readonly Blob[], said: Partial<FileChoice> = {}): void {
    const added = contents.map((content): ListedFile => {
      this.#count += 1;
      return {
        id: String(this.#count),
        name: content instanceof File ? shownText(content.name) : null,
        content,
        choice: { ...NOTHING_SAID, ...said },
        state: { kind: 'waiting' },
      };
    });
    this.#set([...this.getState(), ...added]);
  }

  remove(id: string): void {
    if (this.#now?.id === id) this.#drop();
    this.#set(this.getState().filter((file) => file.id !== id));
  }

  /** Whose grants it holds is no matter of reading; what its columns mean is, and whether it is a list. */
  choose(id: string, said: Partial<FileChoice>): void {
    const isReadAgain = said.isList !== undefined || said.mapping !== undefined;
    if (isReadAgain && this.#now?.id === id) this.#drop();
    this.#change(id, (file) => {
      const next = { ...file, choice: { ...file.choice, ...said } };
      return isReadAgain ? waiting(next) : next;
    });
  }

  /** Stops reading; what was read stays, what was not can be read again. */
  stop(): void {
    this.#drop();
    this.#set(
      this.getState().map((file) =>
        file.state.kind === 'answered' ? file : { ...file, state: { kind: 'stopped' } },
      ),
    );
  }

  readAgain(id: string): void {
    this.#change(id, waiting);
  }

  /** Forgets all files. */
  clear(): void {
    this.#drop();
    this.#set([]);
  }

  #drop(): void {
    this.#now?.reading.stop();
    this.#now = null;
  }

  #change(id: string, next: (file: ListedFile) => ListedFile): void {
    this.#set(this.getState().map((file) => (file.id === id ? next(file) : file)));
  }

  #set(files: readonly ListedFile[]): void {
    this.#files.set(files);
    this.#go();
  }

  /** Begins with the next file, if none is being read. */
  #go(): void {
    const next = this.getState().find(({ state }) => state.kind === 'waiting');
    if (this.#now !== null || next === undefined || this.#common === null) return;
    const { id, content, choice } = next;
    const question: ReadingQuestion = {
      file: content,
      isList: choice.isList,
      mapping: choice.mapping,
      ...this.#common,
    };
    const state = (now: ListedFile['state']) => this.#change(id, (file) => ({ ...file, state: now }));
    // Set before it begins: where no worker starts, the answer is there at once.
    this.#now = { id, reading: { stop: () => undefined } };
    state({ kind: 'reading', part: 0 });
    const reading = askWorker<ReadingMessage>(this.#start, question, (message) => {
      if (message !== null && 'part' in message) {
        state({ kind: 'reading', part: message.part });
        return false;
      }
      this.#now = null;
      state({ kind: 'answered', answer: message?.answer ?? FAILED });
      return true;
    });
    if (this.#now?.id === id) this.#now = { id, reading };
  }
}

function waiting(file: ListedFile): ListedFile {
  return { ...file, state: { kind: 'waiting' } };
}
