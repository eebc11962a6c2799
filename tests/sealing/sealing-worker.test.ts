import { expect, it, vi } from 'vitest';
import type { SealingQuestion } from '../../src/renderer/sealing/sealing-questions';

vi.mock('../../src/renderer/sealing/sealing-questions', () => ({
  answerSealing: () => Promise.reject(new RangeError('Array buffer allocation failed')),
}));

it('what cannot be answered is thrown where the page hears of it', async () => {
  await import('../../src/renderer/sealing/sealing-worker');
  const { onmessage } = globalThis as unknown as { onmessage: (event: { data: SealingQuestion }) => void };
  const later = vi.spyOn(globalThis, 'setTimeout').mockReturnValue(0 as never);
  onmessage({ data: { what: 'seal', content: new Uint8Array(), passphrase: 'x' } });
  await Promise.resolve();
  await Promise.resolve();
  const [[thrown] = []] = later.mock.calls;
  later.mockRestore();
  expect(thrown).toThrow('allocation failed');
});
