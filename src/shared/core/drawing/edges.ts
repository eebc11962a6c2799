import type { BlockStrength } from '../graph/blocks';
import type { Findings } from '../report/report';

/** How an edge looks, from the one that matters least on; its place is how it is kept in arrays. */
export const EDGE_LOOKS = ['plain', 'notice', 'soft', 'hard'] as const;
export type EdgeLook = (typeof EDGE_LOOKS)[number];

const LOOK_OF: Readonly<Record<BlockStrength, number>> = {
  notice: EDGE_LOOKS.indexOf('notice'),
  soft: EDGE_LOOKS.indexOf('soft'),
  hard: EDGE_LOOKS.indexOf('hard'),
};

/** The edges of the dependency graph: each active link, from its provider to its dependent, by places. */
export interface Edges {
  /** How many accounts there are, drawn or not. */
  readonly accounts: number;
  /** Places of accounts. */
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** Places of links. */
  readonly link: Int32Array;
  /** Places in {@link EDGE_LOOKS}: the strongest block that rests on the link. */
  readonly look: Uint8Array;
  /** Whose deletion that block is about: AT_PROVIDER, AT_DEPENDENT, or both of them added up; 0 without a block. */
  readonly end: Uint8Array;
}

export const AT_PROVIDER = 1;
export const AT_DEPENDENT = 2;

/** What is to be drawn of an inventory; links come in their order. Linear. */
export function edgesOf({ situation, blocks }: Pick<Findings, 'situation' | 'blocks'>): Edges {
  const { linkIds, accountIds, active, provider, dependent } = situation;
  const look = new Uint8Array(linkIds.length);
  const end = new Uint8Array(linkIds.length);
  const placeOf = new Map<string, number>();
  for (let link = 0; link < linkIds.length; link += 1) placeOf.set(linkIds[link] as string, link);
  for (const { account, link: id, strength } of blocks) {
    const link = placeOf.get(id);
    if (link === undefined) continue;
    const own = LOOK_OF[strength];
    const known = look[link] as number;
    if (own < known) continue;
    const at =
      (accountIds[provider[link] as number] === account ? AT_PROVIDER : 0) |
      (accountIds[dependent[link] as number] === account ? AT_DEPENDENT : 0);
    look[link] = own;
    end[link] = own === known ? (end[link] as number) | at : at;
  }
  const drawn = new Int32Array(linkIds.length).map((_, link) => link).filter((link) => active[link] === 1);
  return {
    accounts: situation.accounts.length,
    from: drawn.map((link) => provider[link] as number),
    to: drawn.map((link) => dependent[link] as number),
    link: drawn,
    look: new Uint8Array(drawn.length).map((_, at) => look[drawn[at] as number] as number),
    end: new Uint8Array(drawn.length).map((_, at) => end[drawn[at] as number] as number),
  };
}
