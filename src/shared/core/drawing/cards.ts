import { eachIn, type Groups, groupedBy } from '../rules/groups';
import type { Edges } from './edges';

/** More accounts than these that hang on one hub, and on which nothing hangs, share a card until it is opened. */
export const FOLD_ABOVE = 24;

/** Opens the card of all accounts that nothing is linked with; no account has this place. */
export const UNLINKED = -1;

/** What is drawn as a box: an account, or a fold of several. */
export interface Card {
  /** Place of the account; null: a fold. */
  readonly account: number | null;
  /** Of a fold: the place of the hub that its accounts hang on, or UNLINKED. */
  readonly hub: number | null;
  /** Places of the accounts of a fold, else of the one account; in the inventory's order. */
  readonly members: readonly number[];
}

/** Cards, and the edges between them, each pair of cards once in each direction. */
export interface Cards {
  readonly cards: readonly Card[];
  /** For each account its card; -1: it is not drawn, because it is deleted. */
  readonly cardOf: Int32Array;
  /** Cards, by their places. */
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** The strongest look of the links that are joined in an edge. */
  readonly look: Uint8Array;
  /** Whose deletion the strongest of them are about, as in {@link Edges}. */
  readonly end: Uint8Array;
  /** By edge: places in {@link Edges} of what is joined in it. */
  readonly joined: Groups;
}

/**
 * Puts accounts on cards. An account on which nothing hangs goes to the fold of its main provider, the one with the
 * most such accounts, where these are too many; what has no link at all to a fold of its own. Linear.
 *
 * @param isDrawn 1 for each account that is drawn
 * @param opened hubs, by place, whose fold is open
 */
export function cardsOf(edges: Edges, isDrawn: ArrayLike<number>, opened: ReadonlySet<number>): Cards {
  const fold = foldsOf(edges, isDrawn, opened);
  const cards: Card[] = [];
  const cardOf = new Int32Array(edges.accounts).fill(-1);
  const foldCards = new Map<number, number[]>();
  for (let account = 0; account < edges.accounts; account += 1) {
    if (isDrawn[account] !== 1) continue;
    const hub = fold[account] as number;
    const members = hub === NO_FOLD ? undefined : foldCards.get(hub);
    if (members !== undefined) {
      cardOf[account] = cardOf[members[0] as number] as number;
      members.push(account);
      continue;
    }
    cardOf[account] = cards.length;
    const own = [account];
    if (hub === NO_FOLD) cards.push({ account, hub: null, members: own });
    else {
      foldCards.set(hub, own);
      cards.push({ account: null, hub, members: own });
    }
  }
  return { cards, cardOf, ...joinedEdges(edges, cardOf, cards.length) };
}

const NO_FOLD = -2;

/** For each account the hub whose fold it is in, or NO_FOLD. */
function foldsOf(edges: Edges, isDrawn: ArrayLike<number>, opened: ReadonlySet<number>): Int32Array {
  const { accounts, from, to } = edges;
  const provides = new Uint8Array(accounts);
  for (const account of from) provides[account] = 1;
  const providers = groupedBy(to, accounts, from);
  const isLeaf = (account: number) => isDrawn[account] === 1 && provides[account] !== 1;
  const leaves = new Int32Array(accounts);
  for (let account = 0; account < accounts; account += 1) {
    if (!isLeaf(account)) continue;
    eachIn(providers, account, (hub) => {
      leaves[hub] = (leaves[hub] as number) + 1;
    });
  }
  const main = new Int32Array(accounts).fill(NO_FOLD);
  const sizes = new Map<number, number>();
  for (let account = 0; account < accounts; account += 1) {
    if (!isLeaf(account)) continue;
    let hub = UNLINKED;
    eachIn(providers, account, (one) => {
      const isMore = hub === UNLINKED || (leaves[one] as number) > (leaves[hub] as number);
      if (isMore || (leaves[one] === leaves[hub] && one < hub)) hub = one;
    });
    main[account] = hub;
    sizes.set(hub, (sizes.get(hub) ?? 0) + 1);
  }
  return main.map((hub) =>
    hub !== NO_FOLD && (sizes.get(hub) ?? 0) > FOLD_ABOVE && !opened.has(hub) ? hub : NO_FOLD,
  );
}

function joinedEdges({ from, to, look, end }: Edges, cardOf: Int32Array, count: number) {
  const bySource = groupedBy(
    from.map((account) => cardOf[account] as number),
    count,
  );
  const edgeTo = new Int32Array(count).fill(-1);
  const edges: { from: number; to: number; look: number; end: number }[] = [];
  const edgeOf = new Int32Array(from.length);
  for (let card = 0; card < count; card += 1) {
    const first = edges.length;
    eachIn(bySource, card, (at) => {
      const target = cardOf[to[at] as number] as number;
      const known = edgeTo[target] as number;
      const edge = known >= first ? known : edges.length;
      if (edge === edges.length) edges.push({ from: card, to: target, look: 0, end: 0 });
      edgeTo[target] = edge;
      edgeOf[at] = edge;
      const joined = edges[edge] as { look: number; end: number };
      const own = look[at] as number;
      if (own > joined.look) joined.end = end[at] as number;
      else if (own === joined.look) joined.end |= end[at] as number;
      joined.look = Math.max(joined.look, own);
    });
  }
  return {
    from: Int32Array.from(edges, (edge) => edge.from),
    to: Int32Array.from(edges, (edge) => edge.to),
    look: Uint8Array.from(edges, (edge) => edge.look),
    end: Uint8Array.from(edges, (edge) => edge.end),
    joined: groupedBy(edgeOf, edges.length),
  };
}
