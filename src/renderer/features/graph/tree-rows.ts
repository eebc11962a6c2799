import { EDGE_LOOKS, type EdgeLook, edgesOf } from '#core/drawing/edges';
import type { Findings } from '#core/report/report';
import { groupedBy } from '#core/rules/groups';

/** What hangs on an account: one link, and the account at its other end. */
interface Branch {
  /** Ids. */
  readonly account: string;
  readonly link: string;
  /** The account's place in the inventory. */
  readonly place: number;
  readonly look: EdgeLook;
}

/** An account, and what hangs on it, the strongest block first. */
export interface Trunk {
  readonly account: string;
  readonly place: number;
  readonly branches: readonly Branch[];
}

/** A part of the graph that alone is shown, by ids. */
export interface Shown {
  readonly accounts: ReadonlySet<string>;
  readonly links: ReadonlySet<string>;
}

/** Where a row stands among its siblings, from 1, and how many these are. */
interface Standing {
  /** Tells rows apart, also while others come and go. */
  readonly key: string;
  readonly number: number;
  readonly of: number;
}

/** A row of the list: an account, or under the account that it hangs on one link. */
export type TreeRow =
  | (Standing & {
      readonly level: 1;
      readonly account: string;
      readonly place: number;
      /** How many rows it holds. */
      readonly links: number;
      /** Are these there? Of no rows they are not. */
      readonly isOpen: boolean;
    })
  | (Standing & Branch & { readonly level: 2 });

/** All accounts that are not deleted, in the inventory's order, with what hangs on them. Linear but for sorting. */
export function treeOf({ situation, blocks }: Pick<Findings, 'situation' | 'blocks'>): readonly Trunk[] {
  const edges = edgesOf({ situation, blocks });
  const under = groupedBy(edges.from, edges.accounts);
  return situation.accounts.flatMap(({ id, state }, place) => {
    if (state === 'deleted') return [];
    const own = [...under.items.subarray(under.start[place], under.start[place + 1])];
    own.sort((one, other) => (edges.look[other] as number) - (edges.look[one] as number) || one - other);
    const branches = own.map((edge) => ({
      account: situation.accountIds[edges.to[edge] as number] as string,
      link: situation.linkIds[edges.link[edge] as number] as string,
      place: edges.to[edge] as number,
      look: EDGE_LOOKS[edges.look[edge] as number] ?? 'plain',
    }));
    return [{ account: id, place, branches }];
  });
}

/**
 * The rows of a tree, from above. Linear.
 * @param closed ids of accounts whose links are folded
 * @param parts only what is in all of these
 */
export function rowsOf(
  tree: readonly Trunk[],
  closed: ReadonlySet<string>,
  parts: readonly Shown[],
): readonly TreeRow[] {
  const trunks = tree.filter(({ account }) => parts.every(({ accounts }) => accounts.has(account)));
  const rows: TreeRow[] = [];
  for (const [at, { account, place, branches }] of trunks.entries()) {
    const shown = branches.filter(({ link }) => parts.every(({ links }) => links.has(link)));
    const links = shown.length;
    const isOpen = links > 0 && !closed.has(account);
    const standing = { key: `account ${account}`, number: at + 1, of: trunks.length };
    rows.push({ ...standing, level: 1, account, place, links, isOpen });
    if (!isOpen) continue;
    for (const [number, branch] of shown.entries()) {
      rows.push({ ...branch, level: 2, key: `link ${branch.link}`, number: number + 1, of: links });
    }
  }
  return rows;
}
