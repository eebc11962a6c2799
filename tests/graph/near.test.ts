import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { neighbourhood } from '#core/graph/neighbourhood';
import { shortestPath } from '#core/graph/shortest-path';
import { account, link } from '../support/core/build';
import { randomSituation, situationFrom } from '../support/core/situations';

// phone <- mail <- bank, phone <- shop; an arrow leads from a dependent to its provider. far stands alone.
const chain = situationFrom(
  ['phone', 'mail', 'bank', 'shop', 'far'],
  [link('phone', 'mail'), link('mail', 'bank', 'recovery'), link('phone', 'shop', 'binding')],
);

describe('the neighbourhood of an account', () => {
  it.each([
    ['bank', 0, ['bank'], []],
    ['bank', 1, ['mail', 'bank'], ['mail.bank']],
    ['bank', 2, ['phone', 'mail', 'bank'], ['phone.mail', 'mail.bank']],
    ['bank', 3, ['phone', 'mail', 'bank', 'shop'], ['phone.mail', 'mail.bank', 'phone.shop']],
    ['phone', 1, ['phone', 'mail', 'shop'], ['phone.mail', 'phone.shop']],
    ['far', 9, ['far'], []],
    ['nobody', 9, [], []],
  ])('of %s to depth %i is what so many links lead to, either way', (id, depth, accounts, links) => {
    expect(neighbourhood(chain, id, depth)).toEqual({ accounts, links });
  });

  it('holds every link between two accounts that are near, also of the same depth', () => {
    // hub <- a, hub <- b, a <- b twice
    const twice = [link('a', 'b'), link('a', 'b', { id: 'again', kind: 'payment' })];
    const situation = situationFrom(['hub', 'a', 'b'], [link('hub', 'a'), link('hub', 'b'), ...twice]);
    expect(neighbourhood(situation, 'hub', 1).links).toEqual(['hub.a', 'hub.b', 'a.b', 'again']);
  });

  it.each([
    ['released', situationFrom(['a', 'b'], [link('a', 'b', { releasedOn: '2026-11-23' })])],
    [
      'at an end that is deleted',
      situationFrom(['a', account({ id: 'b', state: 'deleted' })], [link('a', 'b')]),
    ],
  ])('does not go over a link that is %s', (_, situation) => {
    expect(neighbourhood(situation, 'a', 1)).toEqual({ accounts: ['a'], links: [] });
    expect(shortestPath(situation, 'a', 'b')).toBeNull();
  });
});

describe('the shortest path', () => {
  it('goes over the fewest links, whichever way they lead', () => {
    expect(shortestPath(chain, 'bank', 'shop')).toEqual({
      accounts: ['bank', 'mail', 'phone', 'shop'],
      links: ['mail.bank', 'phone.mail', 'phone.shop'],
    });
  });

  it.each([
    ['from an account to itself', 'mail', 'mail', { accounts: ['mail'], links: [] }],
    ['to an account that nothing joins', 'mail', 'far', null],
    ['from an account that is not there', 'nobody', 'mail', null],
    ['to an account that is not there', 'mail', 'nobody', null],
  ])('%s', (_, from, to, path) => {
    expect(shortestPath(chain, from, to)).toEqual(path);
  });

  it('takes the account that comes first in the inventory, then the link that does', () => {
    // a <- x <- z and a <- y <- z; a <- x twice
    const links = [
      link('a', 'y'),
      link('y', 'z'),
      link('x', 'z'),
      link('a', 'x'),
      link('a', 'x', { id: 'again' }),
    ];
    const situation = situationFrom(['a', 'x', 'y', 'z'], links);
    expect(shortestPath(situation, 'a', 'z')).toEqual({ accounts: ['a', 'x', 'z'], links: ['a.x', 'x.z'] });
    expect(shortestPath(situation, 'z', 'a')).toEqual({ accounts: ['z', 'x', 'a'], links: ['x.z', 'a.x'] });
  });
});

describe('in random worlds', () => {
  const seeds = fc.noShrink(fc.nat({ max: 0x3fffffff }));

  it('an account is near to depth n just if the shortest path to it has at most n links, and that path is one', () => {
    fc.assert(
      fc.property(seeds, fc.nat(), fc.integer({ min: 0, max: 4 }), (seed, number, depth) => {
        const situation = randomSituation(seed);
        const { accountIds, links } = situation;
        const from = accountIds[number % accountIds.length] as string;
        const near = new Set(neighbourhood(situation, from, depth).accounts);
        for (const to of accountIds) {
          const path = shortestPath(situation, from, to);
          expect(near.has(to)).toBe(path !== null && path.links.length <= depth);
          path?.links.forEach((id, at) => {
            const found = links.find((one) => one.id === id);
            const ends = new Set([path.accounts[at], path.accounts[at + 1]]);
            expect(new Set([found?.provider, found?.dependent])).toEqual(ends);
          });
        }
      }),
      { numRuns: 40 },
    );
  });
});
