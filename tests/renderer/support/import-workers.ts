import type { StartWorker } from '../../../src/renderer/features/importing/one-answer';
import {
  answerReading,
  type ReadingMessage,
  type ReadingQuestion,
} from '../../../src/renderer/features/importing/reading-questions';
import { answerReview, type ReviewQuestion } from '../../../src/renderer/features/importing/review-questions';
import type { ImportWorkers } from '../../../src/renderer/features/importing/workers';

type Answering = (question: unknown, tell: (message: unknown) => void) => void;

/** A worker that is no thread of its own, but answers later, and with copies, as one does. */
class WorkerInPage extends EventTarget {
  readonly #answer: Answering;
  isEnded = false;

  constructor(answer: Answering) {
    super();
    this.#answer = answer;
  }

  postMessage(question: unknown): void {
    queueMicrotask(() =>
      this.#answer(question, (message) => {
        const data: unknown = structuredClone(message);
        if (!this.isEnded) this.dispatchEvent(new MessageEvent('message', { data }));
      }),
    );
  }

  terminate(): void {
    this.isEnded = true;
  }
}

/** What reads and reviews without threads, and everything that was started of it. */
export function workersInPage(): ImportWorkers & {
  readonly started: readonly { readonly isEnded: boolean }[];
} {
  const started: WorkerInPage[] = [];
  const starting =
    (answer: Answering): StartWorker =>
    () => {
      const worker = new WorkerInPage(answer);
      started.push(worker);
      return worker;
    };
  return {
    started,
    reader: starting((question, tell) => {
      const onPart = (part: number) => tell({ part } satisfies ReadingMessage);
      void answerReading(question as ReadingQuestion, onPart).then((answer) =>
        tell({ answer } satisfies ReadingMessage),
      );
    }),
    reviewer: starting((question, tell) => tell(answerReview(question as ReviewQuestion))),
  };
}
