import type { Card } from '#core/drawing/cards';
import type { Inventory } from '#core/inventory/inventory';
import { nextDaysOf } from '#core/report/next-day';
import type { Report } from '#core/report/report-data';
import { VERDICT_WORDS } from '#words/account-words';
import type { Directory } from '#words/directory';
import { GRAPH_WORDS } from '#words/graph-words';
import type { Lang } from '#words/lang';
import { type Tone, VERDICT_TONES } from '#words/verdict-tones';

/** What stands on a card. */
export interface Face {
  readonly name: string;
  readonly service: string;
  readonly verdict: string;
  readonly tone: Tone;
  /** The next day on which something becomes of the account, and what; empty: none is known. */
  readonly next: string;
  /** How many accounts share the card; 1: it is an account's own. */
  readonly count: number;
}

/** What it is taken from. */
export interface Faced {
  readonly inventory: Inventory;
  readonly report: Report;
  readonly directory: Directory;
  readonly lang: Lang;
}

/** Sizes of the letters of a card's name, and of the lines under it, in pixels; what comes next can be long. */
export const LETTERS = { name: 13, lines: [11, 10] } as const;

/** What is left free left and right of them. */
export const PADDING = 8;

/** The lines under the name, from above: how it stands with the account, and what comes next; or how many there are. */
export function linesOf({ verdict, service, name, next, count }: Face, lang: Lang): readonly string[] {
  if (count > 1) return [GRAPH_WORDS[lang].accounts(count)];
  const how = [verdict, service === name ? '' : service].filter((text) => text !== '').join(' · ');
  return next === '' ? [how] : [how, next];
}

/** What stands on the cards, worked out for each when it is asked for. */
export function facesOf({ inventory, report, directory, lang }: Faced): (card: Card) => Face {
  const next = nextDaysOf(inventory, report);
  const nameOf = (place: number) => directory.name(inventory.accounts[place]?.id ?? '');
  return ({ account, hub, members }) => {
    if (account === null) {
      const name = GRAPH_WORDS[lang].fold(hub === null || hub < 0 ? null : nameOf(hub));
      return { name, service: '', verdict: '', tone: 'plain', next: '', count: members.length };
    }
    const day = next[account] ?? null;
    const service = inventory.accounts[account]?.service ?? '';
    const verdict = report.accounts[account]?.verdict ?? 'unknown';
    return {
      name: nameOf(account),
      service: directory.serviceName(service),
      verdict: VERDICT_WORDS[verdict][lang],
      tone: VERDICT_TONES[verdict],
      next: day === null ? '' : GRAPH_WORDS[lang].nextDay(day),
      count: 1,
    };
  };
}
