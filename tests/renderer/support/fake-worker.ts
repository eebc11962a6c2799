import { laidOut } from '#core/drawing/picture';
import type { LayoutAnswer, LayoutQuestion } from '../../../src/renderer/features/graph/layouter';

/** A worker that answers when it is told to. */
export class FakeWorker extends EventTarget {
  readonly asked: LayoutQuestion[] = [];
  isEnded = false;

  postMessage(question: LayoutQuestion): void {
    this.asked.push(structuredClone(question));
  }

  /** Answers the question of that place. */
  answer(at: number): void {
    const question = this.asked[at];
    if (question === undefined) throw new Error('nobody has asked that');
    const { cards, layout } = laidOut(question.undrawn);
    const data: LayoutAnswer = structuredClone({ number: question.number, cards, layout });
    this.dispatchEvent(new MessageEvent('message', { data }));
  }

  /** Fails, as a worker does that cannot be loaded. */
  fail(): void {
    this.dispatchEvent(new Event('error'));
  }

  terminate(): void {
    this.isEnded = true;
  }
}
