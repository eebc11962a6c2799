import { describe, expect, it } from 'vitest';
import { pictureOf } from '#core/drawing/picture';
import { wayOutOf } from '#core/what-if/way-out';
import { litBy } from '../../../src/renderer/features/graph/lit';
import { account, link } from '../../support/core/build';
import { Stage } from '../support/show';

/** The names of the accounts that are lit when one is chosen, where `only` are drawn. */
function lit(stage: Stage, chosen: string, only: ReadonlySet<string> | null = null) {
  const { findings, strategy } = stage.screen;
  const picture = pictureOf(findings, { opened: new Set(), only });
  const way = wayOutOf(findings, strategy, chosen);
  if (way === undefined) throw new Error('there is no such account');
  const { accountIds } = findings.situation;
  const { cards, edges } = litBy(picture, findings.situation, way);
  return {
    cards: [...cards].map((card) => picture.cards.cards[card]?.members.map((place) => accountIds[place])),
    edges: edges.size,
  };
}

describe('what lights up when an account is chosen', () => {
  // nothing is known of these services, so that what is linked lights up
  const chain = new Stage({
    accounts: ['a', 'b', 'c'].map((id) => account({ id })),
    links: [link('a', 'b'), link('b', 'c')],
  });

  it('is what it is linked with, where nothing can happen', () => {
    expect(lit(chain, 'a')).toEqual({ cards: [['a'], ['b']], edges: 1 });
  });

  it('is as much of that as is drawn', () => {
    expect(lit(chain, 'b', new Set(['b', 'c']))).toEqual({ cards: [['b'], ['c']], edges: 1 });
  });

  it('is nothing for an account that is deleted, and so not drawn', () => {
    const gone = new Stage({ accounts: [account({ id: 'a', state: 'deleted' }), account({ id: 'b' })] });
    expect(lit(gone, 'a')).toEqual({ cards: [], edges: 0 });
  });
});
