import type { Inventory, Link } from '#core/inventory/inventory';
import type { Report } from '#core/report/report-data';

/** An inventory, and what is reported of it. */
interface Reported {
  readonly inventory: Inventory;
  readonly report: Report;
}

/** By which links, the fewest, it comes from some accounts to each of those that fall. */
export function linksDown(
  reported: Reported,
  from: readonly string[],
  falling: ReadonlySet<string>,
): ReadonlyMap<string, readonly string[]> {
  const { links, accounts } = reported.inventory;
  const state = new Map(accounts.map((account) => [account.id, account.state]));
  const paths = new Map<string, readonly string[]>(from.map((id) => [id, []]));
  // A map can grow while it is walked.
  for (const [account, path] of paths) {
    for (const link of links) {
      const leads = link.kind === 'sub-account' || (link.kind === 'login' && state.get(account) !== 'lost');
      const isNext = link.provider === account && leads && isActive(reported, link);
      if (isNext && falling.has(link.dependent) && !paths.has(link.dependent)) {
        paths.set(link.dependent, [...path, link.id]);
      }
    }
  }
  return paths;
}

/** Is the link there today? */
export function isActive({ report, inventory }: Reported, link: Link): boolean {
  const { provider, dependent, releasedOn } = link;
  const isGone = (id: string) => inventory.accounts.find((account) => account.id === id)?.state === 'deleted';
  return (releasedOn === undefined || releasedOn > report.today) && !isGone(provider) && !isGone(dependent);
}
