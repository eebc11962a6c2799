// Section "Plan", "Order of deletions" of domain.md.
import { targetsAbove } from './plan-goers';
import { dependsOnEntrances, type Setting, takersOfProvider } from './plan-setting';
import type { Account } from './types';
import { accountOf, entrancesOf } from './world';

/** `delete:before` before `delete:after`, by (a), (b) or (c); of (b) with the link of the exception. */
interface Order {
  readonly before: string;
  readonly after: string;
  readonly by: 'a' | 'b' | 'c';
  readonly exception: string | null;
}

export interface Orders {
  /** The orders that are left after cycles were broken. */
  readonly left: readonly { before: string; after: string }[];
  /** "the groups of deletions that so come before one another in a circle" */
  readonly cycles: string[][];
  /** Ids of the links whose exception is undone: they get an unbind task. */
  readonly undone: ReadonlySet<string>;
  /** Ids of the accounts that get an `add-login` with an exception that is undone. */
  readonly loginsForUndone: ReadonlySet<string>;
  /** `add-login:dependent` before `delete:provider`, instead of an order by (c). */
  readonly loginsForOrders: readonly { dependent: string; provider: string }[];
}

/** "(a) D is reached from P down sub-account links without passing another target" */
function ordersByA({ world, goers }: Setting, before: string): Order[] {
  return [...targetsAbove(world, goers, before)]
    .filter((after) => after !== before)
    .map((after) => ({ before, after, by: 'a', exception: null }));
}

/** "(b) by the exception" */
function ordersByB({ world, unbinding }: Setting, before: string): Order[] {
  return world.links
    .filter((link) => link.dependent === before && unbinding.exceptions.has(link.id))
    .map((link) => ({ before, after: link.provider, by: 'b', exception: link.id }));
}

/**
 * "(c) D has a login entrance without unbind task whose provider has the taker P, D has no entrance that lasts
 * and no `ownLogin: true`"
 */
function ordersByC(setting: Setting, account: Account): Order[] {
  if (!dependsOnEntrances(setting, account)) return [];
  const before = account.id;
  return entrancesOf(setting.world, before)
    .filter((entrance) => entrance.kind === 'login' && !setting.unbinding.unbound.has(entrance.id))
    .flatMap((entrance) => [...takersOfProvider(setting, entrance)])
    .filter((after) => after !== before)
    .map((after) => ({ before, after, by: 'c', exception: null }));
}

/** "`delete:D` before `delete:P` if (a) ...; (b) ...; (c) ..." */
function allOrders(setting: Setting): Order[] {
  return setting.world.accounts
    .filter((account) => setting.goers.targets.has(account.id))
    .flatMap((account) => [
      ...ordersByA(setting, account.id),
      ...ordersByB(setting, account.id),
      ...ordersByC(setting, account),
    ]);
}

/** The strongly connected components of more than one deletion, by mutual reachability. */
function circlesOf(setting: Setting, orders: readonly Order[]): string[][] {
  const nodes = setting.world.accounts
    .map((account) => account.id)
    .filter((id) => setting.goers.targets.has(id));
  const reachableFrom = new Map<string, Set<string>>();
  for (const node of nodes) {
    const reachable = new Set<string>();
    const follow = (id: string): void => {
      for (const order of orders) {
        if (order.before !== id || reachable.has(order.after)) continue;
        reachable.add(order.after);
        follow(order.after);
      }
    };
    follow(node);
    reachableFrom.set(node, reachable);
  }
  const reaches = (from: string, to: string): boolean => reachableFrom.get(from)?.has(to) ?? false;

  const groups: string[][] = [];
  for (const node of nodes) {
    if (groups.some((group) => group.includes(node))) continue;
    const group = nodes.filter((other) => other === node || (reaches(node, other) && reaches(other, node)));
    if (group.length > 1) groups.push(group);
  }
  return groups;
}

export function ordersOf(setting: Setting): Orders {
  const { world } = setting;
  const orders = allOrders(setting);
  const cycles = circlesOf(setting, orders);

  const left: { before: string; after: string }[] = [];
  const undone = new Set<string>();
  const loginsForUndone = new Set<string>();
  const loginsForOrders: { dependent: string; provider: string }[] = [];
  for (const { before, after, by, exception } of orders) {
    // "Inside a group, for every pair (D, P) that has no order by (a):"
    const inOneGroup = cycles.some((group) => group.includes(before) && group.includes(after));
    const alsoByA = orders.some(
      (other) => other.by === 'a' && other.before === before && other.after === after,
    );
    if (!inOneGroup || alsoByA) {
      left.push({ before, after });
      continue;
    }
    if (by === 'b' && exception !== null) {
      // "each exception is undone (unbind task, before it `add-login:D` if the link is a login link and D has
      // neither an entrance that lasts nor `ownLogin: true`)"
      undone.add(exception);
      const link = world.links.find((candidate) => candidate.id === exception);
      if (link?.kind === 'login' && dependsOnEntrances(setting, accountOf(world, before)))
        loginsForUndone.add(before);
    } else {
      // "and (c), as it stood when the groups were found, is replaced by `add-login:D` before `delete:P`."
      loginsForOrders.push({ dependent: before, provider: after });
    }
  }
  return { left, cycles, undone, loginsForUndone, loginsForOrders };
}
