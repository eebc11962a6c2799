import { answerSealing, type SealingAnswer, type SealingQuestion } from './sealing-questions';

// A worker's own thread, of which the page's types know nothing.
const thread = globalThis as unknown as {
  onmessage: (event: MessageEvent<SealingQuestion>) => void;
  readonly postMessage: (answer: SealingAnswer) => void;
};

thread.onmessage = ({ data }) => {
  void answerSealing(data).then((answer) => thread.postMessage(answer));
};
