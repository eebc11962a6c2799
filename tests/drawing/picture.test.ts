import { expect, it } from 'vitest';
import { type Drawn, edgesDrawn, laidOut } from '#core/drawing/picture';
import { drawnWorld } from '../support/drawing/pictures';

const WORLDS = 40;

it(`the pictures of ${WORLDS} random worlds are the same when a worker, which knows no inventory, lays them out`, () => {
  for (let seed = 0; seed < WORLDS; seed += 1) {
    const { accountIds } = drawnWorld(seed).findings.situation;
    const some = new Set(accountIds.filter((_, at) => at % 3 !== 0));
    const wishes: readonly Drawn[] = [
      { opened: new Set(), only: null },
      { opened: new Set(['', ...accountIds]), only: null },
      { opened: new Set(accountIds.slice(0, 2)), only: some },
    ];
    for (const wish of wishes) {
      const { findings, picture } = drawnWorld(seed, wish);
      const asked = edgesDrawn(findings, wish);
      const { cards, layout } = structuredClone(laidOut(structuredClone(asked)));
      expect({ edges: asked.edges, cards, layout }).toEqual(picture);
    }
  }
});
