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
}

/** What is to be drawn of an inventory; links come in their order. Linear. */
export function edgesOf({ situation, blocks }: Pick<Findings, 'situation' | 'blocks'>): Edges {
  const { links, linkIds, active, provider, dependent } = situation;
  const looks = new Map<string, number>();
  for (const { link, strength } of blocks) {
    looks.set(link, Math.max(looks.get(link) ?? 0, LOOK_OF[strength]));
  }
  const drawn = links.flatMap((_, link) => (active[link] === 1 ? [link] : []));
  return {
    accounts: situation.accounts.length,
    from: Int32Array.from(drawn, (link) => provider[link] as number),
    to: Int32Array.from(drawn, (link) => dependent[link] as number),
    link: Int32Array.from(drawn),
    look: Uint8Array.from(drawn, (link) => looks.get(linkIds[link] as string) ?? 0),
  };
}
