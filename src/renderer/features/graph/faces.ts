import type { Card } from '#core/drawing/cards';
import { type NextDay, nextDaysOf } from '#core/report/next-day';
import { VERDICT_WORDS } from '#words/account-words';
import { nameIn } from '#words/lang';
import { type Tone, VERDICT_TONES } from '#words/verdict-tones';
import type { Screen } from '../../data/screen';

/** What stands on a card. */
export interface Face {
  readonly name: string;
  readonly service: string;
  readonly verdict: string;
  readonly tone: Tone;
  /** The next day on which something becomes of the account. */
  readonly next: NextDay | null;
  /** How many accounts share the card; 1: it is an account's own. */
  readonly count: number;
}

/** What stands on the cards, worked out for each when it is first asked for. */
export function facesOf(screen: Screen, foldName: (hub: string | null) => string): (card: Card) => Face {
  const { inventory, report, services, directory, lang } = screen;
  const next = nextDaysOf(inventory, report);
  const nameOf = (place: number) => directory.name(inventory.accounts[place]?.id ?? '');
  return ({ account, hub, members }) => {
    if (account === null) {
      const name = foldName(hub === null || hub < 0 ? null : nameOf(hub));
      return { name, service: '', verdict: '', tone: 'plain', next: null, count: members.length };
    }
    const { service } = inventory.accounts[account] ?? {};
    const known = services.get(service ?? '');
    const verdict = report.accounts[account]?.verdict ?? 'unknown';
    return {
      name: nameOf(account),
      service: known === undefined ? (service ?? '') : nameIn(known.names, lang),
      verdict: VERDICT_WORDS[verdict][lang],
      tone: VERDICT_TONES[verdict],
      next: next[account] ?? null,
      count: 1,
    };
  };
}
