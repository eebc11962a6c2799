import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mostDependedOn } from '#core/graph/most-depended-on';
import type { Situation } from '#core/rules/situation';
import { account, link } from '../support/core/build';
import { randomSituation, situationFrom } from '../support/core/situations';

/** `account dependents (direct)` for each. */
function shown(situation: Situation, count = 10): string[] {
  return mostDependedOn(situation, count).map((one) => `${one.account} ${one.dependents} (${one.direct})`);
}

describe('the accounts on which most depends', () => {
  it('are counted with what depends on them in turn, each once', () => {
    // phone <- mail <- bank, phone <- bank, mail <- bank again
    const links = [
      link('phone', 'mail'),
      link('mail', 'bank'),
      link('phone', 'bank'),
      link('mail', 'bank', { id: 'x' }),
    ];
    expect(shown(situationFrom(['bank', 'mail', 'phone'], links))).toEqual(['phone 2 (2)', 'mail 1 (1)']);
  });

  it('do not depend on themselves, also in a circle', () => {
    // a -> b -> c -> a, c -> d
    const links = [link('a', 'b'), link('b', 'c'), link('c', 'a'), link('c', 'd')];
    expect(shown(situationFrom(['a', 'b', 'c', 'd'], links))).toEqual(['c 3 (2)', 'a 3 (1)', 'b 3 (1)']);
  });

  it('are as many as are asked for, those with more direct dependents first, then as in the inventory', () => {
    // a <- x <- y; b <- z; c <- z; d <- v, d <- w
    const links = [
      link('a', 'x'),
      link('x', 'y'),
      link('b', 'z'),
      link('c', 'z'),
      link('d', 'v'),
      link('d', 'w'),
    ];
    const situation = situationFrom(['a', 'b', 'c', 'd', 'v', 'w', 'x', 'y', 'z'], links);
    expect(shown(situation)).toEqual(['d 2 (2)', 'a 2 (1)', 'b 1 (1)', 'c 1 (1)', 'x 1 (1)']);
    expect(shown(situation, 2)).toEqual(['d 2 (2)', 'a 2 (1)']);
    expect(shown(situation, 0)).toEqual([]);
  });

  it('are none without active links', () => {
    const links = [link('a', 'b', { releasedOn: '2026-11-23' }), link('a', 'c')];
    expect(shown(situationFrom(['a', 'b', account({ id: 'c', state: 'deleted' })], links))).toEqual([]);
  });

  it('are counted in full where there are thousands, whichever comes first in the inventory', () => {
    // a0 <- a1 <- a2 <- ... <- a2999, and h <- each of them
    const ids = Array.from({ length: 3000 }, (_, at) => `a${at}`);
    const chain = ids.slice(1).map((id, at) => link(`a${at}`, id));
    const links = [...chain, ...ids.map((id) => link('h', id))];
    const all = ['h 3000 (3000)', ...chain.map(({ provider }, at) => `${provider} ${2999 - at} (1)`)];
    expect(shown(situationFrom([...ids, 'h'], links), 3001)).toEqual(all);
    expect(shown(situationFrom(['h', ...ids.toReversed()], links), 3001)).toEqual(all);
  });

  it('are counted in full in a circle of thousands', () => {
    // top <- a0 <- a1 <- ... <- a2999 <- a0, a7 <- end
    const ids = Array.from({ length: 3000 }, (_, at) => `a${at}`);
    const ring = ids.map((id, at) => link(id, ids[(at + 1) % ids.length] as string));
    const links = [link('top', 'a0'), ...ring, link('a7', 'end')];
    const found = shown(situationFrom(['end', ...ids, 'top'], links), 3);
    expect(found).toEqual(['top 3001 (1)', 'a7 3000 (2)', 'a0 3000 (1)']);
  });
});

/** By walking from each account: what the sets of bits spare us. */
function walked({ accountIds, links, active }: Situation): Map<string, number> {
  const count = (from: string) => {
    const seen = new Set([from]);
    for (const one of seen) {
      links.forEach((each, at) => {
        if (active[at] === 1 && each.provider === one) seen.add(each.dependent);
      });
    }
    return seen.size - 1;
  };
  return new Map(accountIds.map((id) => [id, count(id)]));
}

describe('in random worlds', () => {
  it('every account has the dependents that walking from it finds', () => {
    fc.assert(
      fc.property(fc.noShrink(fc.nat({ max: 0x3fffffff })), (seed) => {
        const situation = randomSituation(seed);
        const found = new Map(mostDependedOn(situation, 10_000).map((one) => [one.account, one.dependents]));
        for (const [id, dependents] of walked(situation))
          expect([id, found.get(id) ?? 0]).toEqual([id, dependents]);
      }),
      { numRuns: 60 },
    );
  });
});
