import { resolve } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { documentIn, GivenDocument } from '../../src/main/services/given-document';

describe('the document that a command line names', () => {
  it.each([
    [['a.unbind'], '/here/a.unbind'],
    [['/there/a.JSON'], '/there/a.JSON'],
    [['--hidden', 'a.unbind', '--lang=en'], '/here/a.unbind'],
    [['a.unbind', 'b.unbind'], '/here/b.unbind'],
    [['--load=a.unbind'], undefined],
    [['-a.unbind'], undefined],
    [['a.txt', 'b'], undefined],
    [['https://example.com/a'], undefined],
    [[], undefined],
  ])('%j', (args, path) => {
    expect(documentIn(args, '/here')).toBe(path === undefined ? undefined : resolve(path));
  });
});

it('a document that was given is told, and handed out once; the last one counts', () => {
  const tell = vi.fn<() => void>();
  const given = new GivenDocument(tell);
  expect(given.take()).toBeUndefined();
  given.give('/a.unbind');
  given.give('/b.unbind');
  expect(tell).toHaveBeenCalledTimes(2);
  expect(given.take()).toBe('/b.unbind');
  expect(given.take()).toBeUndefined();
});
