import type { Picture } from '#core/drawing/picture';
import { neighbourhood } from '#core/graph/neighbourhood';
import { eachIn } from '#core/rules/groups';
import type { Situation } from '#core/rules/situation';
import type { WayOut } from '#core/what-if/way-out';
import type { Lit } from './scene';
import type { Shown } from './tree-rows';

/** Does anything have to happen before it can go, beside its deletion? */
export function hasSteps({ tasks }: WayOut): boolean {
  return tasks.length > 1;
}

/**
 * What matters when an account is chosen: all that has to happen before it can go; what it is linked with, where
 * nothing has to or can.
 */
export function concernedBy(situation: Situation, way: WayOut): Shown {
  const { accounts, links } = hasSteps(way) ? way : neighbourhood(situation, way.account, 1);
  return { accounts: new Set(accounts), links: new Set(links) };
}

/** What of that lights up in a picture: as much of it as is drawn. */
export function litBy({ cards, edges }: Picture, situation: Situation, way: WayOut): Lit {
  const { accounts, links } = concernedBy(situation, way);
  const lit = { cards: new Set<number>(), edges: new Set<number>() };
  for (const [place, id] of situation.accountIds.entries()) {
    const card = cards.cardOf[place] as number;
    if (card >= 0 && accounts.has(id)) lit.cards.add(card);
  }
  for (let edge = 0; edge < cards.from.length; edge += 1) {
    eachIn(cards.joined, edge, (at) => {
      const link = situation.linkIds[edges.link[at] as number] as string;
      if (links.has(link)) lit.edges.add(edge);
    });
  }
  return lit;
}
