import { answerSealing, type SealingAnswer, type SealingQuestion } from './sealing-questions';

// A worker's own thread, of which the page's types know nothing.
const thread = globalThis as unknown as {
  onmessage: (event: MessageEvent<SealingQuestion>) => void;
  readonly postMessage: (answer: SealingAnswer) => void;
};

thread.onmessage = ({ data }) => {
  answerSealing(data).then(
    (answer) => thread.postMessage(answer),
    // The page hears of what is thrown, and of no promise: without this it would wait for ever, where memory is short.
    (error: unknown) => {
      setTimeout(() => {
        throw error;
      });
    },
  );
};
