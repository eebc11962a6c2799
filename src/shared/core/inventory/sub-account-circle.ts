import type { Link } from './inventory';
import type { LinkEnds } from './link-ends';

/**
 * The links of a circle of sub-accounts, released or not, each going on where the one before it leads, if there is
 * such a circle: an account cannot live inside itself (domain.md, "Inventory document"). Linear.
 */
export function subAccountCircle(links: readonly Link[], ends: LinkEnds): readonly number[] | undefined {
  const children = new Map<number, number[]>();
  const parents = new Map<number, number>();
  for (let link = 0; link < links.length; link += 1) {
    if (links[link]?.kind !== 'sub-account') continue;
    const above = ends.provider[link] as number;
    const below = ends.dependent[link] as number;
    const list = children.get(above);
    if (list === undefined) children.set(above, [link]);
    else list.push(link);
    parents.set(below, (parents.get(below) ?? 0) + 1);
  }
  const left = withoutTops(children, parents, ends);
  return left.size === 0 ? undefined : walkUp(children, left, ends);
}

// Takes away whoever lives in nobody who is left: what remains lies on circles or lives in them.
function withoutTops(
  children: ReadonlyMap<number, readonly number[]>,
  parents: ReadonlyMap<number, number>,
  { dependent }: LinkEnds,
): ReadonlySet<number> {
  const waitsFor = new Map(parents);
  const tops = [...children.keys()].filter((account) => !parents.has(account));
  for (let account = tops.pop(); account !== undefined; account = tops.pop()) {
    for (const link of children.get(account) ?? []) {
      const below = dependent[link] as number;
      const left = (waitsFor.get(below) ?? 0) - 1;
      if (left > 0) waitsFor.set(below, left);
      else {
        waitsFor.delete(below);
        tops.push(below);
      }
    }
  }
  return new Set(waitsFor.keys());
}

// Everybody left lives in somebody left. Going up from one to the next has to come round again.
function walkUp(
  children: ReadonlyMap<number, readonly number[]>,
  left: ReadonlySet<number>,
  { provider, dependent }: LinkEnds,
): readonly number[] {
  const up = new Map<number, number>();
  for (const link of [...left].flatMap((account) => children.get(account) ?? [])) {
    up.set(dependent[link] as number, link);
  }
  const path: number[] = [];
  const seen = new Map<number, number>();
  let account = up.keys().next().value ?? -1;
  while (!seen.has(account)) {
    seen.set(account, path.length);
    const link = up.get(account) ?? -1;
    path.push(link);
    account = provider[link] as number;
  }
  return path.slice(seen.get(account)).reverse();
}
