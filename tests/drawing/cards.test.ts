import { describe, expect, it } from 'vitest';
import { FOLD_ABOVE } from '#core/drawing/cards';
import { EDGE_LOOKS } from '#core/drawing/edges';
import { LINK_KINDS } from '#core/inventory/inventory';
import { account, type Example, link } from '../support/core/build';
import { columnsOf, drawn, drawnWorld, linksJoined } from '../support/drawing/pictures';

const many = FOLD_ABOVE + 1;
const names = (start: string, count: number) => Array.from({ length: count }, (_, at) => `${start}${at}`);

/** hub -> leaf0, leaf1, ... */
function fan(hub: string, leaves: readonly string[]) {
  return leaves.map((leaf) => link(hub, leaf));
}

function withAccounts(ids: readonly string[], links: Example['links'] = []): Example {
  return { accounts: ids.map((id) => account({ id })), links };
}

describe('the cards', () => {
  it('fold what hangs on a hub where there is more than enough of it, and not before', () => {
    const cardsOfFan = (count: number) => {
      const leaves = names('leaf', count);
      return drawn(withAccounts(['hub', ...leaves], fan('hub', leaves))).picture.cards.cards.length;
    };
    expect([cardsOfFan(FOLD_ABOVE), cardsOfFan(many)]).toEqual([FOLD_ABOVE + 1, 2]);
  });

  it('open in place, alone', () => {
    const [one, other] = [names('a', many), names('b', many)];
    const example = withAccounts(['x', ...one, 'y', ...other], [...fan('x', one), ...fan('y', other)]);
    expect(columnsOf(drawn(example)).join(' ')).toBe('x +x y +y');
    const opened = drawn(example, { opened: new Set(['x']) });
    expect(opened.picture.cards.cards).toHaveLength(many + 3);
    expect(columnsOf(opened).join(' ')).toContain('+y');
  });

  it('keep apart on what something hangs', () => {
    // hub -> leaf0 ... leaf24, middle; middle -> end
    const leaves = names('leaf', many);
    const example = withAccounts(
      ['hub', ...leaves, 'middle', 'end'],
      [...fan('hub', [...leaves, 'middle']), link('middle', 'end')],
    );
    expect(columnsOf(drawn(example))).toEqual(['hub', '+hub middle', 'end']);
  });

  it('put an account of two hubs into the fold of the larger one, the first of equals', () => {
    const [own, both] = [names('own', many), names('both', many)];
    const links = [...fan('small', both), ...fan('large', [...own, ...both])];
    const { picture } = drawn(withAccounts(['small', 'large', ...own, ...both], links));
    expect(picture.cards.cards.map(({ hub, members }) => [hub, members.length])).toEqual([
      [null, 1],
      [null, 1],
      [1, 2 * many],
    ]);
    expect(
      columnsOf(drawn(withAccounts(['x', 'y', ...both], [...fan('y', both), ...fan('x', both)]))),
    ).toEqual(['x y', '+x']);
  });

  it('fold what has no link at all for itself', () => {
    const alone = names('alone', many);
    const { picture } = drawn(withAccounts(alone));
    expect(picture.cards.cards).toEqual([{ account: null, hub: -1, members: [...alone.keys()] }]);
    expect(drawn(withAccounts(alone), { opened: new Set(['']) }).picture.cards.cards).toHaveLength(many);
  });

  it('join parallel links of all kinds in one edge that looks like the strongest', () => {
    const links = LINK_KINDS.map((kind) => link('a', 'b', { id: kind, kind }));
    const { picture } = drawn(withAccounts(['a', 'b'], links));
    expect([...picture.cards.from, ...picture.cards.to]).toEqual([0, 1]);
    expect(picture.cards.joined.items).toHaveLength(LINK_KINDS.length);
    // The sub-account goes along.
    expect(EDGE_LOOKS[picture.cards.look[0] as number]).toBe('soft');
  });

  it('hold every account that is drawn once, and every link in the edge between the cards of its ends', () => {
    for (let seed = 1; seed <= 100; seed += 1) {
      const { picture, source } = drawnWorld(seed);
      const { cards, edges } = picture;
      const drawnPlaces = source.inventory.accounts.flatMap(({ state }, at) =>
        state === 'deleted' ? [] : [at],
      );
      expect(cards.cards.flatMap(({ members }) => members).sort((one, other) => one - other)).toEqual(
        drawnPlaces,
      );
      expect(linksJoined(cards)).toBe(edges.link.length);
      for (let edge = 0; edge < cards.from.length; edge += 1) {
        const places = cards.joined.items.subarray(cards.joined.start[edge], cards.joined.start[edge + 1]);
        const looks = [...places].map((at) => edges.look[at] as number);
        expect(cards.look[edge]).toBe(Math.max(...looks));
        for (const at of places) {
          expect(cards.cardOf[edges.from[at] as number]).toBe(cards.from[edge]);
          expect(cards.cardOf[edges.to[at] as number]).toBe(cards.to[edge]);
        }
      }
    }
  });
});
