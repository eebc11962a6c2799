import { plainName } from '#core/catalogue/service-named';
import { identifierOf, plainLogin } from './identifiers';
import { type InventoryIndex, loginKey } from './inventory-index';
import { type Login, loginId } from './logins';
import { serviceKey } from './service-finder';

/** The account of the inventory that a login is, or the several that it may be. */
export type Match =
  /** `isNamed`: the account is known by this user name, or was and is not any more; it is not to be added. */
  | { readonly kind: 'one'; readonly account: string; readonly isNamed: boolean }
  | { readonly kind: 'several'; readonly accounts: readonly string[] }
  | { readonly kind: 'none' };

const NO_MATCH: Match = { kind: 'none' };

/**
 * Finds the account of a login: by service and user name; else the one that an earlier import made of the same login,
 * whatever its person has made of it since; else by an address or number that the entry names beside the user name.
 */
export function matchLogin(login: Login, index: InventoryIndex): Match {
  const keys = [login.found.key, ...login.found.others.map(serviceKey)];
  const made = loginId(login.found.key, login.login, login.told);
  for (const key of keys) {
    const match = amongThese(candidatesAt(key, login, index), made, index);
    if (match.kind !== 'none') return match;
  }
  if (index.accounts.has(made)) return one(made);
  return bySecondName(login, index);
}

function one(account: string, isNamed = true): Match {
  return { kind: 'one', account, isNamed };
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

/** An account that is known by the entry's address or number alone, and by no user name of its own. */
function bySecondName({ found, login, rows }: Login, index: InventoryIndex): Match {
  const second = new Set(rows.flatMap(({ row: { email, phone } }) => [plainLogin(email), plainLogin(phone)]));
  second.delete('');
  second.delete(login);
  for (const name of second) {
    const [only, ...more] = index.byLogin.get(loginKey(found.key, name)) ?? NONE;
    if (only === undefined || more.length > 0) continue;
    const { identifiers = [] } = index.accounts.get(only) ?? {};
    if (!identifiers.some(({ kind }) => kind === kindOf(login))) return one(only, false);
  }
  return NO_MATCH;
}

function kindOf(login: string): string {
  return identifierOf(login, null).kind;
}

const NONE: readonly string[] = [];
