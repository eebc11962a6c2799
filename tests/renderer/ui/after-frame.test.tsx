// @vitest-environment happy-dom
import { act, render } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { afterFrame, useAfterFrame } from '../../../src/renderer/ui/after-frame';

function Both({ value }: { readonly value: string }) {
  return `${value} ${useAfterFrame(value)}`;
}

const frame = () => act(() => new Promise<void>((done) => void afterFrame(done)));

it('shows the value before until a frame is drawn with the new one', async () => {
  const { container, rerender } = render(<Both value="old" />);
  expect(container.textContent).toBe('old old');
  rerender(<Both value="new" />);
  expect(container.textContent).toBe('new old');
  rerender(<Both value="newer" />);
  await frame();
  expect(container.textContent).toBe('newer newer');
});

it('does nothing after the frame that is no longer wanted', async () => {
  const act = vi.fn<() => void>();
  const forget = afterFrame(act);
  forget();
  await frame();
  expect(act).not.toHaveBeenCalled();
});
