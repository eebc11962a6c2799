import type { Account } from '#core/inventory/inventory';
import { type InventoryIndex, loginKey, loginsOf } from './inventory-index';
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
  const matches = keys.map((key) => amongThese(candidatesAt(key, login, index), login, made, index));
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
  return (told === '' ? index.nameless.get(key) : index.namelessByName.get(loginKey(key, told))) ?? NONE;
}

function firstLoginOf(account: Account | undefined): string {
  return account === undefined ? '' : (loginsOf(account)[0] ?? '');
}

function amongThese(
  candidates: readonly string[],
  { login }: Login,
  made: string,
  { accounts }: InventoryIndex,
): Match {
  const [first, ...more] = candidates;
  if (first === undefined) return NO_MATCH;
  if (more.length === 0) return one(first);
  if (candidates.includes(made)) return one(made);
  // What an account is known by first tells more than an address or number beside it.
  const byFirst = candidates.filter((id) => firstLoginOf(accounts.get(id)) === login);
  const there = candidates.filter((id) => accounts.get(id)?.state !== 'deleted');
  for (const [only, ...others] of [byFirst, there]) {
    if (only !== undefined && others.length === 0) return one(only);
  }
  return { kind: 'several', accounts: there.length > 0 ? there : candidates };
}

const NONE: readonly string[] = [];
