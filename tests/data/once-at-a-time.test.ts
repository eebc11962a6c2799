import { expect, it, vi } from 'vitest';
import { onceAtATime } from '../../src/renderer/data/once-at-a-time';

it('starts the same again only when it is over', async () => {
  const once = onceAtATime<number>();
  const ends: ((made: number) => void)[] = [];
  const start = vi.fn<() => Promise<number>>(() => new Promise<number>((end) => ends.push(end)));
  const twice = [once('a', start), once('a', start)];
  expect(start).toHaveBeenCalledTimes(1);
  void once('b', start);
  expect(start).toHaveBeenCalledTimes(2);
  ends[0]?.(7);
  expect(await Promise.all(twice)).toEqual([7, 7]);
  void once('a', start);
  expect(start).toHaveBeenCalledTimes(3);
});
