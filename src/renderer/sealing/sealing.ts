import type { Result } from '#core/result';
import type { OpenSealedFailure } from './age';
import type { SealingAnswer, SealingQuestion } from './sealing-questions';

/** Files that open with a passphrase, in the age format. Each call works for about a second beside the page. */
export interface Sealing {
  readonly seal: (content: Uint8Array, passphrase: string) => Promise<Uint8Array>;
  readonly open: (sealed: Uint8Array, passphrase: string) => Promise<Result<Uint8Array, OpenSealedFailure>>;
}

/** As much of a worker as is needed; throws where there is none. */
export type StartSealingWorker = () => Pick<Worker, 'postMessage' | 'addEventListener' | 'terminate'>;

/** Seals in a worker that lives for one answer: passphrase, keys and text go when it ends. */
export function sealingBy(start: StartSealingWorker): Sealing {
  const ask = (question: SealingQuestion) =>
    new Promise<SealingAnswer>((resolve, reject) => {
      const worker = start();
      worker.addEventListener('message', ({ data }: MessageEvent<SealingAnswer>) => {
        worker.terminate();
        resolve(data);
      });
      for (const fault of ['error', 'messageerror'] as const) {
        worker.addEventListener(fault, () => {
          worker.terminate();
          reject(new Error('the worker that encrypts has failed'));
        });
      }
      worker.postMessage(question);
    });
  return {
    seal: async (content, passphrase) => {
      const answer = await ask({ what: 'seal', content, passphrase });
      if (!answer.ok) throw new Error('the worker that encrypts has failed');
      return answer.value;
    },
    open: (content, passphrase) => ask({ what: 'open', content, passphrase }),
  };
}

/** The same with a worker of this page. */
export function sealingOfPage(): Sealing {
  return sealingBy(() => new Worker(new URL('./sealing-worker.ts', import.meta.url), { type: 'module' }));
}
