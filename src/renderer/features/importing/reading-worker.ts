import { answerReading, type ReadingMessage, type ReadingQuestion } from './reading-questions';

// A worker's own thread, of which the page's types know nothing.
const thread = globalThis as unknown as {
  onmessage: (event: MessageEvent<ReadingQuestion>) => void;
  readonly postMessage: (message: ReadingMessage) => void;
};

thread.onmessage = ({ data }) => {
  void answerReading(data, (part) => thread.postMessage({ part })).then((answer) =>
    thread.postMessage({ answer }),
  );
};
