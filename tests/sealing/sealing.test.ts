import { describe, expect, it, vi } from 'vitest';
import { type StartSealingWorker, sealingBy } from '../../src/renderer/sealing/sealing';
import { answerSealing, type SealingQuestion } from '../../src/renderer/sealing/sealing-questions';

/** A worker that answers, or fails. */
function workers(fails: boolean) {
  const ended = vi.fn<() => void>();
  const start: StartSealingWorker = () => {
    const target = new EventTarget();
    return {
      addEventListener: target.addEventListener.bind(target),
      terminate: ended,
      postMessage: (question: unknown) => {
        if (fails) queueMicrotask(() => target.dispatchEvent(new Event('error')));
        else {
          void answerSealing(question as SealingQuestion).then((data) =>
            target.dispatchEvent(new MessageEvent('message', { data })),
          );
        }
      },
    };
  };
  return { start, ended };
}

describe('the worker that encrypts', () => {
  it('lives for one answer', async () => {
    const { start, ended } = workers(false);
    expect(await sealingBy(start).open(new Uint8Array(), 'x')).toEqual({
      ok: false,
      failure: { code: 'damaged' },
    });
    expect(ended).toHaveBeenCalledOnce();
  });

  it('is given up when it fails, and that is told', async () => {
    const { start, ended } = workers(true);
    await expect(sealingBy(start).seal(new Uint8Array(), 'x')).rejects.toThrow('has failed');
    await expect(sealingBy(start).open(new Uint8Array(), 'x')).rejects.toThrow('has failed');
    expect(ended).toHaveBeenCalledTimes(2);
  });
});
