import { type InventoryIndex, linkKey } from './inventory-index';
import { MOST_CANDIDATES } from './login-doubts';
import { openByService, type ReviewedLogin } from './review-logins';

/** The accounts that an app in a list of grants may be; `several` if nothing tells which. */
export interface Dependent {
  readonly kind: 'one' | 'several' | 'none';
  /** Ids of accounts of the inventory or made by the import, the likeliest first. */
  readonly accounts: readonly string[];
}

/** By the key of the service, the id that an earlier import would have given, and the provider if it is known. */
export type DependentFinder = (key: string, made: string, provider: string | null) => Dependent;

/**
 * Finds the account of an app: the one that is linked with the provider already, or was made for it once; else the
 * only one of that service, be it there or in the import's own logins.
 */
export function dependentFinder(logins: readonly ReviewedLogin[], index: InventoryIndex): DependentFinder {
  const madeAt = openByService(logins);
  return (key, made, provider) => {
    const there = (index.at.get(key) ?? []).filter((id) => id !== provider);
    const linked = provider === null ? [] : there.filter((id) => index.loginLinks.has(linkKey(provider, id)));
    const [first = made] = linked
      .filter((id) => isInForce(index, linkKey(provider ?? '', id)))
      .concat(linked);
    if (linked.length > 0) return { kind: 'one', accounts: [first] };
    if (index.accounts.has(made) && made !== provider) return { kind: 'one', accounts: [made] };
    const ours = (madeAt.get(key) ?? []).map(({ account }) => account.id).filter((id) => id !== provider);
    const accounts = [...there.slice(0, MOST_CANDIDATES), ...ours.slice(0, MOST_CANDIDATES)];
    if (accounts.length === 0) return { kind: 'none', accounts };
    return { kind: accounts.length === 1 ? 'one' : 'several', accounts: accounts.slice(0, MOST_CANDIDATES) };
  };
}

function isInForce({ loginLinks }: InventoryIndex, key: string): boolean {
  return loginLinks.get(key)?.releasedOn === undefined;
}
