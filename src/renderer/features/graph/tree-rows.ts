import { EDGE_LOOKS, type EdgeLook, edgesOf } from '#core/drawing/edges';
import { groupedBy, sizeOf } from '#core/rules/groups';
import type { Screen } from '../../data/screen';

/** A row of the list: an account, or under the account that it hangs on one link. */
export type TreeRow =
  | { readonly level: 1; readonly account: string; readonly links: number; readonly isOpen: boolean }
  | {
      readonly level: 2;
      readonly account: string;
      readonly link: string;
      readonly look: EdgeLook;
    };

/**
 * All accounts that are drawn, in the inventory's order, each with what hangs on it, the strongest block first, unless
 * it is closed. Linear but for sorting.
 */
export function treeRowsOf({ findings }: Screen, closed: ReadonlySet<string>): readonly TreeRow[] {
  const { situation, blocks } = findings;
  const edges = edgesOf({ situation, blocks });
  const under = groupedBy(edges.from, edges.accounts);
  const rows: TreeRow[] = [];
  for (const [place, { id, state }] of situation.accounts.entries()) {
    if (state === 'deleted') continue;
    const links = sizeOf(under, place);
    const isOpen = links > 0 && !closed.has(id);
    rows.push({ level: 1, account: id, links, isOpen });
    if (!isOpen) continue;
    const own = [...under.items.subarray(under.start[place], under.start[place + 1])];
    own.sort((one, other) => (edges.look[other] as number) - (edges.look[one] as number) || one - other);
    for (const edge of own) {
      rows.push({
        level: 2,
        account: situation.accountIds[edges.to[edge] as number] as string,
        link: situation.linkIds[edges.link[edge] as number] as string,
        look: EDGE_LOOKS[edges.look[edge] as number] ?? 'plain',
      });
    }
  }
  return rows;
}
