/** As much of a worker as is needed; throws where there is none. */
export type StartWorker = () => Pick<Worker, 'postMessage' | 'addEventListener' | 'terminate'>;

/** Something that a worker is doing. */
export interface UnderWay {
  /** Nothing is heard of it any more, and nothing of it stays in memory. */
  readonly stop: () => void;
}

/**
 * Asks a worker that lives for one answer. Calls `onMessage` for each of its messages until one is the answer, or with
 * null once if it fails; then ends it.
 * @param onMessage says whether this was the answer
 */
export function askWorker<Message>(
  start: StartWorker,
  question: unknown,
  onMessage: (message: Message | null) => boolean,
): UnderWay {
  let worker: ReturnType<StartWorker>;
  try {
    worker = start();
  } catch {
    onMessage(null);
    return { stop: () => undefined };
  }
  let isOver = false;
  const end = () => {
    isOver = true;
    worker.terminate();
  };
  const take = (message: Message | null) => {
    if (isOver) return;
    if (onMessage(message) || message === null) end();
  };
  worker.addEventListener('message', ({ data }: MessageEvent<Message>) => take(data));
  for (const fault of ['error', 'messageerror'] as const) {
    worker.addEventListener(fault, (event) => {
      // What went wrong there may quote the file: nobody is to write it down.
      event.preventDefault();
      take(null);
    });
  }
  worker.postMessage(question);
  return { stop: end };
}
