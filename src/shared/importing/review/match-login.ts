import type { Account } from '#core/inventory/inventory';
import { type InventoryIndex, loginKey, loginsOf } from './inventory-index';
import type { Login } from './logins';
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
  const { found, id: made } = login;
  const match = found.others.length === 0 ? matchAt(found.key, login, index) : matchAnywhere(login, index);
  return match.kind === 'none' && index.accounts.has(made) ? one(made) : match;
}

/** Of several services that it may be of, what all of them say together. */
function matchAnywhere(login: Login, index: InventoryIndex): Match {
  const { found, id: made } = login;
  const keys = [found.key, ...found.others.map(serviceKey)];
  const accounts = new Set(keys.flatMap((key) => accountsOf(matchAt(key, login, index))));
  if (accounts.has(made)) return one(made);
  const [only, ...more] = accounts;
  if (only === undefined) return NO_MATCH;
  return more.length === 0 ? one(only) : { kind: 'several', accounts: [only, ...more] };
}

function accountsOf(match: Match): readonly string[] {
  if (match.kind === 'one') return [match.account];
  return match.kind === 'several' ? match.accounts : NONE;
}

function one(account: string): Match {
  return { kind: 'one', account };
}

function candidatesAt(key: string, login: string, told: string, index: InventoryIndex): readonly string[] {
  if (login !== '') return index.byLogin.get(loginKey(key, login)) ?? NONE;
  return (told === '' ? index.nameless.get(key) : index.namelessByName.get(loginKey(key, told))) ?? NONE;
}

function firstLoginOf(account: Account | undefined): string {
  return account === undefined ? '' : (loginsOf(account)[0] ?? '');
}

function matchAt(key: string, { login, told, id: made }: Login, index: InventoryIndex): Match {
  const { accounts } = index;
  const candidates = candidatesAt(key, login, told, index);
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
