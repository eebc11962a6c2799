import { describe, expect, it, vi } from 'vitest';
import { edgesDrawn, type Picture } from '#core/drawing/picture';
import { Layouter, type StartWorker } from '../../../src/renderer/features/graph/layouter';
import { drawn, sketch } from '../../support/drawing/pictures';
import { FakeWorker } from '../support/fake-worker';

const WISH = { opened: new Set<string>(), only: null };

function graph(text: string) {
  const { findings, picture } = drawn(sketch(text), WISH);
  return { undrawn: edgesDrawn(findings, WISH), picture };
}

const [one, other] = [graph('a -> b, b -> c'), graph('a -> c, a -> b, d')];
const taken = () => vi.fn<(picture: Picture) => void>();

describe('the layout beside the page', () => {
  it('answers with the picture of what was asked', () => {
    const worker = new FakeWorker();
    const layouter = new Layouter(() => worker);
    const onPicture = taken();
    layouter.ask(one.undrawn, onPicture);
    expect(onPicture).not.toHaveBeenCalled();
    worker.answer(0);
    expect(onPicture.mock.calls).toEqual([[one.picture]]);
  });

  it('drops an answer that another question has overtaken, whichever comes first', () => {
    for (const order of [
      [0, 1],
      [1, 0],
    ]) {
      const worker = new FakeWorker();
      const start = vi.fn<StartWorker>(() => worker);
      const layouter = new Layouter(start);
      const [before, after] = [taken(), taken()];
      layouter.ask(one.undrawn, before);
      layouter.ask(other.undrawn, after);
      for (const at of order) worker.answer(at);
      expect(before).not.toHaveBeenCalled();
      expect(after.mock.calls).toEqual([[other.picture]]);
      expect(start).toHaveBeenCalledOnce();
    }
  });

  it('says nothing any more when it is closed', () => {
    const worker = new FakeWorker();
    const layouter = new Layouter(() => worker);
    const onPicture = taken();
    layouter.ask(one.undrawn, onPicture);
    layouter.close();
    worker.answer(0);
    expect(onPicture).not.toHaveBeenCalled();
    expect(worker.isEnded).toBe(true);
  });

  it('works it out itself where the worker fails, then and from then on', async () => {
    const worker = new FakeWorker();
    const start = vi.fn<StartWorker>(() => worker);
    const layouter = new Layouter(start);
    const [first, second] = [taken(), taken()];
    layouter.ask(one.undrawn, first);
    worker.fail();
    expect(first.mock.calls).toEqual([[one.picture]]);
    layouter.ask(other.undrawn, second);
    await vi.waitFor(() => expect(second.mock.calls).toEqual([[other.picture]]));
    expect(start).toHaveBeenCalledOnce();
  });

  it('works it out itself where no worker may be started', async () => {
    const layouter = new Layouter(() => {
      throw new Error('refused');
    });
    const onPicture = taken();
    layouter.ask(one.undrawn, onPicture);
    await vi.waitFor(() => expect(onPicture.mock.calls).toEqual([[one.picture]]));
  });
});
