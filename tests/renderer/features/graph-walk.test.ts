import { describe, expect, it } from 'vitest';
import type { Picture } from '#core/drawing/picture';
import { beside, type Way } from '../../../src/renderer/features/graph/walk';
import { type Example, link } from '../../support/core/build';
import { drawn, drawnWorld, sketch } from '../../support/drawing/pictures';

const WAYS: readonly Way[] = ['left', 'right', 'up', 'down'];

/** The cards to which the arrow keys lead from one, itself included. */
function reachedFrom(picture: Picture, start: number): ReadonlySet<number> {
  const reached = new Set([start]);
  for (const card of reached) {
    for (const way of WAYS) {
      const next = beside(picture, card, way);
      if (next !== undefined) reached.add(next);
    }
  }
  return reached;
}

/** The account to which a key leads in a small graph. */
function from(example: Example, name: string, way: Way): string | undefined {
  const { picture, source } = drawn(example);
  const { accounts } = source.inventory;
  const next = beside(picture, picture.cards.cardOf[accounts.findIndex(({ id }) => id === name)] ?? -1, way);
  return next === undefined ? undefined : accounts[picture.cards.cards[next]?.account ?? -1]?.id;
}

describe('the arrow keys in the picture', () => {
  // a -> b above x -> y, with no line from one part to the other
  const two = sketch('a -> b, x -> y');

  it.each<[string, Way, string | undefined]>([
    ['a', 'right', 'b'],
    ['b', 'left', 'a'],
    ['a', 'left', undefined],
    ['a', 'up', undefined],
  ])('lead along the lines: from %s %s to %s', (name, way, leadsTo) => {
    expect(from(two, name, way)).toBe(leadsTo);
  });

  it('lead sideways to the nearest card where there is no line', () => {
    // a -> b, and l by itself right of them
    const lone = sketch('a -> b, l');
    expect([from(lone, 'b', 'right'), from(lone, 'l', 'left')]).toEqual(['l', 'b']);
    const { picture } = drawn(sketch('l, m, n'));
    expect(reachedFrom(picture, 0).size).toBe(3);
  });

  it('lead to where the strongest block is, of several lines', () => {
    const both = {
      ...sketch('a -> b, a -> c'),
      links: [link('a', 'b', 'login'), link('a', 'c', 'recovery')],
    };
    expect(from(both, 'a', 'right')).toBe('c');
  });

  it('reach every card from every card, in a hundred random worlds', () => {
    for (let seed = 1; seed <= 100; seed += 1) {
      const { picture } = drawnWorld(seed);
      const { length } = picture.cards.cards;
      for (let card = 0; card < length; card += 1)
        expect(reachedFrom(picture, card).size, `${seed}`).toBe(length);
    }
  });
});
