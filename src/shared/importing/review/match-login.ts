import { plainName } from '#core/catalogue/service-named';
import { type InventoryIndex, loginKey } from './inventory-index';
import { type Login, loginId } from './logins';
import { serviceKey } from './service-finder';

/** The account of the inventory that a login is, or the several that it may be. */
export type Match =
  | { readonly kind: 'one'; readonly account: string }
  | { readonly kind: 'several'; readonly accounts: readonly string[] }
  | { readonly kind: 'none' };

const NO_MATCH: Match = { kind: 'none' };

/**
 * Finds the account of a login: by service and user name; else the one that an earlier import made of the same login,
 * whatever its person has made of it since.
 */
export function matchLogin(login: Login, index: InventoryIndex): Match {
  const keys = [login.found.key, ...login.found.others.map(serviceKey)];
  const made = loginId(login.found.key, login.login, login.told);
  const matches = keys.map((key) => amongThese(candidatesAt(key, login, index), made, index));
  const accounts = new Set(matches.flatMap(accountsOf));
  if (accounts.has(made)) return one(made);
  const [only] = accounts;
  if (only !== undefined)
    return accounts.size === 1 ? one(only) : { kind: 'several', accounts: [...accounts] };
  return index.accounts.has(made) ? one(made) : NO_MATCH;
}

function accountsOf(match: Match): readonly string[] {
  if (match.kind === 'one') return [match.account];
  return match.kind === 'several' ? match.accounts : NONE;
}

function one(account: string): Match {
  return { kind: 'one', account };
}

function candidatesAt(key: string, { login, told }: Login, index: InventoryIndex): readonly string[] {
  if (login !== '') return index.byLogin.get(loginKey(key, login)) ?? NONE;
  const nameless = index.nameless.get(key) ?? NONE;
  if (told === '') return nameless;
  return nameless.filter((id) => plainName(index.accounts.get(id)?.name ?? '') === told);
}

function amongThese(candidates: readonly string[], made: string, { accounts }: InventoryIndex): Match {
  const [first, ...more] = candidates;
  if (first === undefined) return NO_MATCH;
  if (more.length === 0) return one(first);
  if (candidates.includes(made)) return one(made);
  const there = candidates.filter((id) => accounts.get(id)?.state !== 'deleted');
  const [only] = there;
  if (only !== undefined && there.length === 1) return one(only);
  return { kind: 'several', accounts: there.length > 0 ? there : candidates };
}

const NONE: readonly string[] = [];
