import { describe, expect, it } from 'vitest';
import { AT_DEPENDENT, AT_PROVIDER, EDGE_LOOKS, edgesOf } from '#core/drawing/edges';
import { account, condition, deletable, link } from '../support/core/build';
import { drawn, drawnWorld } from '../support/drawing/pictures';

const WORLDS = 200;

/** What each link looks like by the rows of the report alone, told once more. */
function expectedLooks(seed: number) {
  const { source } = drawnWorld(seed);
  const { inventory, report } = source;
  const stateOf = new Map(inventory.accounts.map(({ id, state }) => [id, state]));
  return inventory.links.flatMap(({ id, provider, dependent, releasedOn }) => {
    const isOver = releasedOn !== undefined && releasedOn <= report.today;
    if (isOver || stateOf.get(provider) === 'deleted' || stateOf.get(dependent) === 'deleted') return [];
    const rows = report.blocks.filter((row) => row.link === id);
    const strongest = (['hard', 'soft', 'notice'] as const).find((one) =>
      rows.some(({ strength }) => strength === one),
    );
    const about = rows.filter(({ strength }) => strength === strongest).map((row) => row.account);
    const ends = [provider, dependent].map((end) => about.includes(end));
    return [{ id, provider, dependent, look: strongest ?? 'plain', ends }];
  });
}

function looksOf(seed: number) {
  const { findings } = drawnWorld(seed);
  const { links, accountIds } = findings.situation;
  const { from, to, link: places, look, end } = edgesOf(findings);
  return Array.from(places, (place, at) => ({
    id: links[place]?.id,
    provider: accountIds[from[at] as number],
    dependent: accountIds[to[at] as number],
    look: EDGE_LOOKS[look[at] as number],
    ends: [AT_PROVIDER, AT_DEPENDENT].map((one) => ((end[at] as number) & one) !== 0),
  }));
}

describe('the edges', () => {
  it(`of ${WORLDS} random worlds are the active links, as strong as the rows of the report`, () => {
    const met = new Set<string>();
    for (let seed = 1; seed <= WORLDS; seed += 1) {
      const expected = expectedLooks(seed);
      for (const { look } of expected) met.add(look);
      expect(looksOf(seed)).toEqual(expected);
    }
    expect([...met].sort()).toEqual(['hard', 'notice', 'plain', 'soft']);
  });

  it('show the strongest of several blocks that rest on one link', () => {
    // wechat <- pay: it has to be closed first (hard), and would go along (soft).
    const services = [
      deletable('wechat', [condition({ id: 'close', kind: 'close-account', service: 'pay' })]),
      deletable('pay'),
    ];
    const accounts = [account({ id: 'w', service: 'wechat' }), account({ id: 'p', service: 'pay' })];
    const { picture } = drawn({ accounts, services, links: [link('w', 'p', 'sub-account')] });
    expect([...picture.edges.look]).toEqual([EDGE_LOOKS.indexOf('hard')]);
  });

  it('leave out what is deleted and what is released', () => {
    const accounts = ['a', 'b', 'gone'].map((id) =>
      account({ id, state: id === 'gone' ? 'deleted' : 'active' }),
    );
    const links = [
      link('a', 'b', { id: 'over', releasedOn: '2026-11-23' }),
      link('a', 'b', { id: 'later', releasedOn: '2026-11-24' }),
      link('a', 'gone'),
    ];
    const { picture } = drawn({ accounts, links });
    expect([...picture.edges.link]).toEqual([1]);
    expect(picture.cards.cards.map(({ account: of }) => of)).toEqual([0, 1]);
    expect(picture.cards.cardOf[2]).toBe(-1);
  });
});
