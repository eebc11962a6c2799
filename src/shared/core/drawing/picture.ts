import type { Findings } from '../report/report';
import { type Card, type Cards, cardsOf, UNLINKED } from './cards';
import { type Edges, edgesOf } from './edges';
import { type Layout, layoutOf } from './layout';
import type { Arcs } from './ranks';

/** The dependency graph as it is drawn. */
export interface Picture {
  readonly edges: Edges;
  readonly cards: Cards;
  readonly layout: Layout;
}

/** What of the graph is drawn. */
export interface Drawn {
  /** Ids of the hubs whose accounts are drawn one by one; empty text: those that nothing is linked with. */
  readonly opened: ReadonlySet<string>;
  /** Ids of the accounts that alone are drawn; null: all. */
  readonly only: ReadonlySet<string> | null;
}

/** What is drawn, by places alone and without any text: it can be handed to a worker. */
export interface Undrawn {
  /** Those both of whose ends are drawn. */
  readonly edges: Edges;
  /** 1 for each account that is drawn. */
  readonly isDrawn: Uint8Array;
  /** Places of the hubs whose fold is open; {@link UNLINKED} is one of them. */
  readonly hubs: ReadonlySet<number>;
}

/** Lays the graph out. A function of what is there and what is opened alone, so that it looks the same each time. */
export function pictureOf(findings: Findings, drawn: Drawn): Picture {
  return laidOut(edgesDrawn(findings, drawn));
}

/** The first half of it: what there is to be laid out. */
export function edgesDrawn({ situation, blocks }: Findings, { opened, only }: Drawn): Undrawn {
  const { accounts, accountIds, state } = situation;
  const isDrawn = Uint8Array.from(accounts, ({ id, state: become }) =>
    become !== 'deleted' && (only === null || only.has(id)) ? 1 : 0,
  );
  const hubs = new Set<number>(opened.has('') ? [UNLINKED] : []);
  for (let place = 0; place < state.length; place += 1) {
    if (opened.has(accountIds[place] as string)) hubs.add(place);
  }
  return { edges: within(edgesOf({ situation, blocks }), isDrawn), isDrawn, hubs };
}

/** The second half: cards, and where they are. */
export function laidOut({ edges, isDrawn, hubs }: Undrawn): Picture {
  const cards = cardsOf(edges, isDrawn, hubs);
  return { edges, cards, layout: layoutOf(arcsOf(cards)) };
}

/** The cards and their edges as they are laid out. */
export function arcsOf({ cards, from, to }: Cards): Arcs {
  return { count: cards.length, place: cards.map(({ members }) => members[0] as number), from, to };
}

/** Where a card's fold is opened by; null: it is no fold. */
export function openedBy({ situation }: Findings, { hub }: Card): string | null {
  if (hub === null) return null;
  return hub === UNLINKED ? '' : (situation.accountIds[hub] as string);
}

/** The edges both of whose ends are drawn. */
function within(edges: Edges, isDrawn: ArrayLike<number>): Edges {
  const { from, to, link, look, end } = edges;
  const kept: number[] = [];
  for (let at = 0; at < from.length; at += 1) {
    if (isDrawn[from[at] as number] === 1 && isDrawn[to[at] as number] === 1) kept.push(at);
  }
  if (kept.length === from.length) return edges;
  return {
    accounts: edges.accounts,
    from: Int32Array.from(kept, (at) => from[at] as number),
    to: Int32Array.from(kept, (at) => to[at] as number),
    link: Int32Array.from(kept, (at) => link[at] as number),
    look: Uint8Array.from(kept, (at) => look[at] as number),
    end: Uint8Array.from(kept, (at) => end[at] as number),
  };
}
