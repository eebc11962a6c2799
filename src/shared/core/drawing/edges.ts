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
  const { links, linkIds, active, provider, dependent } = situation;
  const strongest = new Map<string, { look: number; readonly accounts: Set<string> }>();
  for (const { account, link, strength } of blocks) {
    const look = LOOK_OF[strength];
    const known = strongest.get(link);
    if (known === undefined || known.look < look) strongest.set(link, { look, accounts: new Set([account]) });
    else if (known.look === look) known.accounts.add(account);
  }
  const endsOf = (link: number) => {
    const accounts = strongest.get(linkIds[link] as string)?.accounts;
    const has = (place: number) => accounts?.has(situation.accountIds[place] as string) === true;
    return (
      (has(provider[link] as number) ? AT_PROVIDER : 0) + (has(dependent[link] as number) ? AT_DEPENDENT : 0)
    );
  };
  const drawn = links.flatMap((_, link) => (active[link] === 1 ? [link] : []));
  return {
    accounts: situation.accounts.length,
    from: Int32Array.from(drawn, (link) => provider[link] as number),
    to: Int32Array.from(drawn, (link) => dependent[link] as number),
    link: Int32Array.from(drawn),
    look: Uint8Array.from(drawn, (link) => strongest.get(linkIds[link] as string)?.look ?? 0),
    end: Uint8Array.from(drawn, endsOf),
  };
}
