import type { Notice } from './desktop-api';

/** Where the window gets what the desktop has to say: it asks, and is answered when there is something. */
export class NoticeBox {
  #answer: ((notice: Notice | null) => void) | undefined;
  #left: readonly Notice[] = [];

  /** Says this to whoever asks, or to the next one that does; of each kind the last one counts. */
  readonly put = (notice: Notice): void => {
    const answer = this.#answer;
    this.#answer = undefined;
    if (answer !== undefined) answer(notice);
    else this.#left = [...this.#left.filter(({ kind }) => kind !== notice.kind), notice];
  };

  /** The next thing that is said. Whoever asked before is told that somebody else does now. */
  readonly next = (): Promise<Notice | null> => {
    this.#answer?.(null);
    this.#answer = undefined;
    const [first, ...rest] = this.#left;
    this.#left = rest;
    if (first !== undefined) return Promise.resolve(first);
    return new Promise((answer) => {
      this.#answer = answer;
    });
  };

  /** The page that asked is gone: what is said from now on is for the next one. */
  readonly forget = (): void => {
    this.#answer = undefined;
  };
}
