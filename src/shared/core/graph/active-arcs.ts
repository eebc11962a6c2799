import { type Groups, groupedBy } from '../rules/groups';
import type { Situation } from '../rules/situation';

/** For every account the dependents of its active links, once for each link: what the link leads to. Linear. */
export function activeArcs({ accounts, active, provider, dependent }: Situation): Groups {
  const from: number[] = [];
  const to: number[] = [];
  for (let link = 0; link < active.length; link += 1) {
    if (active[link] !== 1) continue;
    from.push(provider[link] as number);
    to.push(dependent[link] as number);
  }
  return groupedBy(from, accounts.length, to);
}
