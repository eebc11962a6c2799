import { laidOut } from '#core/drawing/picture';
import type { LayoutAnswer, LayoutQuestion } from './layouter';

// A worker's own thread, of which the page's types know nothing.
const thread = globalThis as unknown as {
  onmessage: (event: MessageEvent<LayoutQuestion>) => void;
  readonly postMessage: (answer: LayoutAnswer) => void;
};

thread.onmessage = ({ data: { number, undrawn } }) => {
  const { cards, layout } = laidOut(undrawn);
  thread.postMessage({ number, cards, layout });
};
