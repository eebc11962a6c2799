import { laidOut, type Picture, type Undrawn } from '#core/drawing/picture';

/** What the worker is asked. */
export interface LayoutQuestion {
  readonly number: number;
  readonly undrawn: Undrawn;
}

/** What it answers; the edges are known to whoever has asked. */
export interface LayoutAnswer extends Pick<Picture, 'cards' | 'layout'> {
  readonly number: number;
}

/** As much of a worker as is needed; throws where there is none. */
export type StartWorker = () => Pick<Worker, 'postMessage' | 'addEventListener' | 'terminate'>;

interface Question extends LayoutQuestion {
  readonly onPicture: (picture: Picture) => void;
}

/**
 * Lays graphs out beside the page, in one worker that is started with the first question. Only the last question is
 * answered: an answer that is overtaken by another question is dropped. Where no worker starts, or it fails, the page
 * does it itself.
 */
export class Layouter {
  readonly #start: StartWorker;
  #worker: ReturnType<StartWorker> | null = null;
  #isBroken = false;
  #asked: Question | null = null;
  #count = 0;

  constructor(start: StartWorker) {
    this.#start = start;
  }

  /** Calls `onPicture` once, later, unless something else is asked before, or it is dropped. */
  ask(undrawn: Undrawn, onPicture: (picture: Picture) => void): void {
    this.#count += 1;
    this.#asked = { number: this.#count, undrawn, onPicture };
    const worker = this.#running();
    if (worker === null) queueMicrotask(() => this.#answerHere());
    else worker.postMessage({ number: this.#count, undrawn } satisfies LayoutQuestion);
  }

  /** What was asked is not answered any more. */
  drop(): void {
    this.#asked = null;
  }

  /** Ends the worker; what was asked is not answered any more. It can be asked again. */
  close(): void {
    this.drop();
    this.#worker?.terminate();
    this.#worker = null;
  }

  #running(): ReturnType<StartWorker> | null {
    if (this.#worker !== null || this.#isBroken) return this.#worker;
    try {
      const worker = this.#start();
      worker.addEventListener('message', ({ data }: MessageEvent<LayoutAnswer>) => this.#take(data));
      for (const fault of ['error', 'messageerror'] as const) {
        worker.addEventListener(fault, () => this.#giveUp(worker));
      }
      this.#worker = worker;
    } catch {
      this.#isBroken = true;
    }
    return this.#worker;
  }

  #take({ number, cards, layout }: LayoutAnswer): void {
    const asked = this.#asked;
    if (asked === null || asked.number !== number) return;
    this.#asked = null;
    asked.onPicture({ edges: asked.undrawn.edges, cards, layout });
  }

  #giveUp(worker: ReturnType<StartWorker>): void {
    if (worker !== this.#worker) return;
    this.#isBroken = true;
    worker.terminate();
    this.#worker = null;
    this.#answerHere();
  }

  #answerHere(): void {
    const asked = this.#asked;
    this.#asked = null;
    if (asked !== null) asked.onPicture(laidOut(asked.undrawn));
  }
}
