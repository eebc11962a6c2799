import { type CivilDate, dayNumberOf } from '../dates/civil-date';
import type { Account, Link } from '../inventory/inventory';
import { eachIn } from '../rules/groups';
import { LOGIN } from '../rules/situation';
import { lasts } from './entrances';
import type { Plan } from './plan';

/** How somebody gets into an account, by its place, who does not say how: a link's id; null: by its own login, or unknown. */
export function usualEntrance({ situation, who, fate, entrances }: Plan, account: number): string | null {
  const { accounts, entrance, incoming, kind, links } = situation;
  if ((accounts[account] as Account).ownLogin === true) return null;
  const waysIn: number[] = [];
  eachIn(incoming, account, (link) => {
    if (kind[link] === LOGIN && entrance[link] === 1) waysIn.push(link);
  });
  const usual = waysIn.find((link) => lasts(situation, who, fate, entrances, link)) ?? waysIn[0];
  return usual === undefined ? null : (links[usual] as Link).id;
}

/** A link that was used on a day; the same object if it was used on that day or later already. */
export function usedOn(link: Link, on: CivilDate): Link {
  const earlier = link.lastUsedOn === undefined || dayNumberOf(link.lastUsedOn) < dayNumberOf(on);
  return earlier ? { ...link, lastUsedOn: on } : link;
}
