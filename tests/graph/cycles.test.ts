import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cyclesOf } from '#core/graph/cycles';
import { linksToBreak } from '#core/graph/links-to-break';
import type { Situation } from '#core/rules/situation';
import { account, link } from '../support/core/build';
import { randomSituation, situationFrom } from '../support/core/situations';

const locked = (id: string) => account({ id, ownLogin: false });

/** `accounts: links to release`, `!` in front of one that asks for an own login first, `~` if fewer might do. */
function shown(situation: Situation): string[] {
  return cyclesOf(situation).map(({ accounts, breaks, isFewest }) => {
    const links = breaks.map((one) => `${one.loginFirst ? '!' : ''}${one.link}`);
    return `${accounts.join(' ')}:${isFewest ? '' : '~'} ${links.join(' ')}`;
  });
}

describe('cycles', () => {
  it('are none in a chain', () => {
    // phone <- mail <- bank, phone <- bank
    const links = [link('phone', 'mail'), link('mail', 'bank'), link('phone', 'bank')];
    expect(shown(situationFrom(['phone', 'mail', 'bank'], links))).toEqual([]);
    expect(shown(situationFrom([]))).toEqual([]);
  });

  it('are listed once each, with all links inside, in the inventory order', () => {
    // d <-> b; c -> a -> e -> c; b -> a outside
    const links = [
      link('e', 'c'),
      link('d', 'b'),
      link('b', 'a'),
      link('c', 'a'),
      link('a', 'e'),
      link('b', 'd'),
    ];
    const found = cyclesOf(situationFrom(['a', 'b', 'c', 'd', 'e'], links));
    expect(found.map(({ accounts, links: inside }) => [accounts, inside])).toEqual([
      [
        ['a', 'c', 'e'],
        ['e.c', 'c.a', 'a.e'],
      ],
      [
        ['b', 'd'],
        ['d.b', 'b.d'],
      ],
    ]);
    expect(found.map(({ breaks, isFewest }) => [breaks.length, isFewest])).toEqual([
      [1, true],
      [1, true],
    ]);
  });

  it('are not made by a link that is not active', () => {
    const links = [link('a', 'b'), link('b', 'a', { releasedOn: '2026-11-23' })];
    expect(shown(situationFrom(['a', 'b'], links))).toEqual([]);
    const later = [link('a', 'b'), link('b', 'a', { releasedOn: '2026-11-24' })];
    expect(shown(situationFrom(['a', 'b'], later))).toEqual(['a b: b.a']);
  });
});

describe('what breaks a cycle', () => {
  it('is never a sub-account link, however many others that takes', () => {
    // pay lives in chat; chat is bound to pay twice
    const links = [
      link('chat', 'pay', 'sub-account'),
      link('pay', 'chat', 'binding'),
      link('pay', 'chat', { id: 'again', kind: 'recovery' }),
    ];
    expect(shown(situationFrom(['chat', 'pay'], links))).toEqual(['chat pay: pay.chat again']);
  });

  it('is the one link through which every circle goes', () => {
    // a -> b -> c -> a, a -> b -> d -> a
    const links = [link('b', 'c'), link('c', 'a'), link('b', 'd'), link('d', 'a'), link('a', 'b')];
    expect(shown(situationFrom(['a', 'b', 'c', 'd'], links))).toEqual(['a b c d: a.b']);
  });

  it('is a binding rather than a login whose dependent may have no other', () => {
    const ring = [locked('a'), locked('b')];
    expect(shown(situationFrom(ring, [link('a', 'b'), link('b', 'a', 'binding')]))).toEqual(['a b: b.a']);
    expect(shown(situationFrom(ring, [link('a', 'b', 'binding'), link('b', 'a')]))).toEqual(['a b: a.b']);
  });

  it('asks for an own login first where nothing else lets the dependent in', () => {
    // mail <-> phone, both entered through the other only
    const ring = [link('mail', 'phone'), link('phone', 'mail')];
    const [only] = cyclesOf(situationFrom([locked('mail'), locked('phone')], ring));
    expect(only?.breaks.map(({ loginFirst }) => loginFirst)).toEqual([true]);
    // other lets both in
    const more = [...ring, link('other', 'phone'), link('other', 'mail')];
    const [beside] = cyclesOf(situationFrom([locked('mail'), locked('phone'), 'other'], more));
    expect(beside?.breaks.map(({ loginFirst }) => loginFirst)).toEqual([false]);
  });

  it('counts an entrance that is released as well as none', () => {
    // b enters a by two links, which both have to go: c is the way round that cannot
    const links = [
      link('a', 'b', 'sub-account'),
      link('b', 'a'),
      link('b', 'a', { id: 'sms', kind: 'login' }),
    ];
    expect(shown(situationFrom([locked('a'), 'b'], links))).toEqual(['a b: !b.a !sms']);
  });

  it('is one link in a ring of any size, and then surely the fewest', () => {
    for (const size of [12, 13, 40]) {
      const ids = Array.from({ length: size }, (_, at) => `a${at}`);
      const ring = ids.map((id, at) => link(id, ids[(at + 1) % size] as string));
      const [only] = cyclesOf(situationFrom(ids, ring));
      expect([only?.breaks.length, only?.isFewest]).toEqual([1, true]);
    }
  });

  it('is not said to be the fewest among many accounts', () => {
    const ids = Array.from({ length: 13 }, (_, at) => `a${at}`);
    const pairs = ids.slice(1).flatMap((id) => [link('a0', id), link(id, 'a0')]);
    const [only] = cyclesOf(situationFrom(ids, pairs));
    expect([only?.breaks.length, only?.isFewest]).toEqual([12, false]);
  });
});

interface Arc {
  readonly from: number;
  readonly to: number;
  readonly isFixed: boolean;
}

/** Circles of up to `most` accounts; fixed links lead to later ones only, so that they form no circle. */
const circles = (least: number, most: number, links: number) =>
  fc.integer({ min: least, max: most }).chain((size) => {
    const arc = fc
      .record({ from: fc.nat({ max: size - 1 }), to: fc.nat({ max: size - 1 }), fix: fc.boolean() })
      .filter(({ from, to }) => from !== to)
      .map(({ from, to, fix }): Arc => ({ from, to, isFixed: fix && from < to }));
    return fc.record({ size: fc.constant(size), arcs: fc.array(arc, { maxLength: links, size: 'max' }) });
  });

function broken(
  size: number,
  arcs: readonly Arc[],
): { readonly links: readonly number[]; readonly isFewest: boolean } {
  return linksToBreak({
    size,
    from: Int32Array.from(arcs, ({ from }) => from),
    to: Int32Array.from(arcs, ({ to }) => to),
    isFixed: (at) => arcs[at]?.isFixed === true,
    isHarder: (at) => at % 2 === 0,
  });
}

/** Takes out, again and again, whoever nothing leads to; is nobody left? */
function isWithoutCircle(size: number, arcs: readonly Arc[]): boolean {
  let left = Array.from({ length: size }, (_, at) => at);
  for (let before = -1; before !== left.length; ) {
    before = left.length;
    left = left.filter((one) => arcs.some(({ from, to }) => to === one && left.includes(from)));
  }
  return left.length === 0;
}

describe('links to break', () => {
  it.each([
    ['few', 2, 12, 40],
    ['many', 13, 30, 150],
  ])('leave no circle among %s accounts, and none of them is fixed', (_, least, most, count) => {
    fc.assert(
      fc.property(circles(least, most, count), ({ size, arcs }) => {
        const { links } = broken(size, arcs);
        expect(links.filter((at) => arcs[at]?.isFixed)).toEqual([]);
        expect(
          isWithoutCircle(
            size,
            arcs.filter((__, at) => !links.includes(at)),
          ),
        ).toBe(true);
      }),
    );
  });

  it('are the fewest where they are said to be, as trying every choice shows', () => {
    fc.assert(
      fc.property(circles(2, 6, 11), ({ size, arcs }) => {
        const { links, isFewest } = broken(size, arcs);
        expect(isFewest).toBe(true);
        for (let choice = 0; choice < 1 << arcs.length; choice += 1) {
          const released = (at: number) => (choice & (1 << at)) !== 0 && arcs[at]?.isFixed === false;
          const kept = arcs.filter((_, at) => !released(at));
          if (arcs.length - kept.length >= links.length) continue;
          expect(isWithoutCircle(size, kept)).toBe(false);
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('in random worlds', () => {
  it('the links that break them leave no cycle', () => {
    fc.assert(
      fc.property(fc.noShrink(fc.nat({ max: 0x3fffffff })), (seed) => {
        const situation = randomSituation(seed);
        const released = new Set(cyclesOf(situation).flatMap(({ breaks }) => breaks.map((one) => one.link)));
        const active = situation.active.map((is, at) =>
          released.has(situation.linkIds[at] as string) ? 0 : is,
        );
        expect(cyclesOf({ ...situation, active })).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});
