import { answerReview, type ReviewAnswer, type ReviewQuestion } from './review-questions';

// A worker's own thread, of which the page's types know nothing.
const thread = globalThis as unknown as {
  onmessage: (event: MessageEvent<ReviewQuestion>) => void;
  readonly postMessage: (answer: ReviewAnswer) => void;
};

thread.onmessage = ({ data }) => thread.postMessage(answerReview(data));
