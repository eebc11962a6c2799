import { plainLogin } from './identifiers';
import { type InventoryIndex, loginKey } from './inventory-index';
import type { Login } from './logins';
import { type Match, matchLogin } from './match-login';
import { serviceKey } from './service-finder';

/** A login, with what it is in the inventory. */
export interface Matched {
  readonly login: Login;
  readonly match: Match;
  /** User names and sites that its account is not to get: it has or had them. */
  readonly taken: readonly string[];
}

/**
 * Matches logins with accounts. Those that turn out to be one account become one login: by the account, or because
 * one is the address or number that stands beside the user name of another. Linear.
 */
export function matchAll(logins: readonly Login[], index: InventoryIndex): readonly Matched[] {
  const matched = logins.map((login): Matched => {
    const match = matchLogin(login, index);
    return { login, match, taken: match.kind === 'one' ? [login.login, plainLogin(login.found.site)] : [] };
  });
  const targetOf = targets(matched);
  return targetOf.size === 0 ? matched : joinedByTarget(matched, targetOf);
}

/** Each group at the place of its first. Only those that have to do with another are looked at: they are few. */
function joinedByTarget(
  matched: readonly Matched[],
  targetOf: ReadonlyMap<Matched, Matched>,
): readonly Matched[] {
  const endOf = chainEnds(targetOf);
  const ends = new Set([...targetOf.keys()].map(endOf));
  const groups = new Map<Matched, Matched[]>();
  const isJoined = (one: Matched) => targetOf.has(one) || ends.has(one);
  for (const one of matched.filter(isJoined)) {
    const group = groups.get(endOf(one));
    if (group === undefined) groups.set(endOf(one), [one]);
    else group.push(one);
  }
  return matched.flatMap((one) => {
    if (!isJoined(one)) return one;
    const group = groups.get(endOf(one)) ?? NONE;
    return group[0] === one ? joined(group) : NONE;
  });
}

function joined(group: readonly Matched[]): readonly Matched[] {
  const head = headOf(group);
  if (head === undefined || group.length === 1) return group;
  for (const one of group) {
    // One by one: as many as there are rows would be too many arguments.
    if (one !== head) for (const row of one.login.rows) head.login.rows.push(row);
  }
  return [{ ...head, taken: group.flatMap(({ taken }) => taken) }];
}

/** The one that is an account already, and whose service is certain; else the next best. */
function headOf(group: readonly Matched[]): Matched | undefined {
  const rank = ({ match, login }: Matched) =>
    (match.kind === 'one' ? 2 : 0) + (login.found.others.length === 0 ? 1 : 0);
  return group.reduce<Matched | undefined>(
    (best, one) => (best === undefined || rank(one) > rank(best) ? one : best),
    undefined,
  );
}

/** For a login the first of the same account, or the only one that it may be where it is no account yet. */
function targets(matched: readonly Matched[]): ReadonlyMap<Matched, Matched> {
  const certain = matched.filter((one) => one.login.login !== '' && isCertain(one));
  const first = byFirstName(certain, matched);
  const second = bySecondName(certain);
  const byAccount = new Map<string, Matched>();
  const found = new Map<Matched, Matched>();
  for (const one of matched) {
    const target =
      one.match.kind === 'one' ? firstOf(one, one.match.account, byAccount) : targetAmong(one, first, second);
    if (target !== undefined) found.set(one, target);
  }
  return found;
}

/** Those of services that another login leaves open: of its own service and user name there is but one. */
function byFirstName(certain: readonly Matched[], matched: readonly Matched[]): ReadonlyMap<string, Matched> {
  const open = new Set(matched.flatMap(({ login }) => login.found.others.map(serviceKey)));
  const asked = certain.filter(({ login }) => open.has(login.found.key));
  return new Map(asked.map((one) => [loginKey(one.login.found.key, one.login.login), one]));
}

/** Null: several stand beside that name. */
function bySecondName(matched: readonly Matched[]): ReadonlyMap<string, Matched | null> {
  const second = new Map<string, Matched | null>();
  for (const one of matched) {
    for (const name of secondNames(one.login)) {
      const key = loginKey(one.login.found.key, name);
      const other = second.get(key);
      second.set(key, other === undefined || other === one ? one : null);
    }
  }
  return second;
}

/** What is likely left tells nothing of others. */
function isCertain({ login: { found, rows }, match }: Matched): boolean {
  const isThere = match.kind === 'one' || rows.some(({ row }) => row.state !== 'trashed');
  return isThere && found.others.length === 0;
}

/** The addresses and numbers that stand beside a user name, for comparing. */
function secondNames({ login, rows }: Login): readonly string[] {
  const telling = rows.filter(({ row: { email, phone } }) => email !== '' || phone !== '');
  if (telling.length === 0) return NO_NAMES;
  const written = telling.flatMap(({ row: { email, phone } }) => [email, phone]);
  return written.map(plainLogin).filter((name) => name !== '' && name !== login);
}

function firstOf(one: Matched, account: string, byAccount: Map<string, Matched>): Matched | undefined {
  const known = byAccount.get(account);
  if (known === undefined) byAccount.set(account, one);
  return known;
}

function targetAmong(
  one: Matched,
  first: ReadonlyMap<string, Matched>,
  second: ReadonlyMap<string, Matched | null>,
): Matched | undefined {
  const { found, login } = one.login;
  if (one.match.kind === 'several' || login === '' || first.size + second.size === 0) return undefined;
  const keys = [found.key, ...found.others.map(serviceKey)].map((key) => loginKey(key, login));
  const all = keys.flatMap((key) => [first.get(key), second.get(key)]).filter((other) => other !== one);
  const [only = null, ...more] = new Set(all.filter((other) => other !== undefined));
  return more.length > 0 ? undefined : (only ?? undefined);
}

/** Where the chain of each ends; of a circle, the same one for all of its members. Each step is gone once. */
function chainEnds(targetOf: ReadonlyMap<Matched, Matched>): (one: Matched) => Matched {
  const ends = new Map<Matched, Matched>();
  return (one) => {
    const chain = new Set([one]);
    let end = one;
    for (let next = targetOf.get(end); next !== undefined; next = targetOf.get(end)) {
      const known = ends.get(next);
      end = known ?? next;
      if (known !== undefined || chain.has(next)) break;
      chain.add(next);
    }
    for (const member of chain) ends.set(member, end);
    return end;
  };
}

const NONE: readonly Matched[] = [];
const NO_NAMES: readonly string[] = [];
