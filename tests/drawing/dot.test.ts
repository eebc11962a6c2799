import { describe, expect, it } from 'vitest';
import { FOLD_ABOVE } from '#core/drawing/cards';
import { dotOf } from '#drawing/dot';
import { account, condition, deletable, link } from '../support/core/build';
import { drawn, drawnWorld, type Shown } from '../support/drawing/pictures';
import { readDot } from '../support/drawing/strict-dot';

const read = ({ findings, source }: Shown) => readDot(dotOf(findings, source));

describe('the DOT', () => {
  it('has a node for each account and an edge for each link, with what they are', () => {
    const services = [deletable('wechat', [condition({ id: 'u', kind: 'unbind', direction: 'provider' })])];
    const accounts = [account({ id: 'w', name: '微信', service: 'wechat' }), account({ id: 'app' })];
    const dot = read(drawn({ accounts, services, links: [link('w', 'app')] }));
    expect(dot.graph).toMatchObject({ rankdir: 'LR', label: 'Unbind: dependency graph of 2026-11-23' });
    expect([...dot.nodes]).toEqual([
      ['w', { label: '微信\nwechat\nblocked' }],
      ['app', { label: 'app\nrules unknown' }],
    ]);
    expect(dot.edges).toMatchObject([
      {
        from: 'w',
        to: 'app',
        has: { id: 'w.app', label: 'login', kind: 'login', strength: 'hard', style: 'solid' },
      },
    ]);
  });

  it('folds nothing', () => {
    const leaves = Array.from({ length: 2 * FOLD_ABOVE }, (_, at) => `leaf${at}`);
    const accounts = ['hub', ...leaves].map((id) => account({ id }));
    const dot = read(drawn({ accounts, links: leaves.map((id) => link('hub', id)) }));
    expect([dot.nodes.size, dot.edges.length]).toEqual([accounts.length, leaves.length]);
  });

  it.each([
    'a "quoted" name',
    'back\\slash\\',
    '\\n\\N\\G',
    '"];evil -> x [',
    '&lt;b&gt; & &amp;',
    '<b>bold</b>',
  ])('means by a name nothing but the name: %j', (name) => {
    const dot = read(drawn({ accounts: [account({ id: 'a', name })] }));
    expect([...dot.nodes]).toEqual([['a', { label: `${name}\nrules unknown` }]]);
  });

  it.each(['__proto__', 'constructor', 'node', 'graph', '-1.5', 'a.b'])(
    'knows an account by its id: %s',
    (id) => {
      expect(read(drawn({ accounts: [account({ id, name: 'A' })] })).nodes.has(id)).toBe(true);
    },
  );

  it('is the same graph as the picture for random worlds', () => {
    const strengths = { plain: 'none', notice: 'notice', soft: 'soft', hard: 'hard' };
    for (let seed = 1; seed <= 60; seed += 1) {
      const world = drawnWorld(seed, { lang: 'zh-CN' });
      const { inventory, report } = world.source;
      const dot = read(world);
      const there = inventory.accounts.filter(({ state }) => state !== 'deleted');
      expect([...dot.nodes.keys()]).toEqual(there.map(({ id }) => id));
      expect(dot.edges).toHaveLength(world.picture.edges.link.length);
      for (const { from, to, has } of dot.edges) {
        const of = inventory.links.find(({ id }) => id === has['id']);
        expect([from, to, has['kind']]).toEqual([of?.provider, of?.dependent, of?.kind]);
        const rows = report.blocks.filter((row) => row.link === has['id']).map((row) => row.strength);
        const strongest = (['hard', 'soft', 'notice'] as const).find((one) => rows.includes(one));
        expect(has['strength']).toBe(strengths[strongest ?? 'plain']);
      }
    }
  });
});
