import type { Account } from '#core/inventory/inventory';
import { accountChanges } from './changes';
import type { FoundEntry, ReviewEntry } from './entry';
import { groupedBy } from './grouped';
import { plainLogin } from './identifiers';
import type { InventoryIndex } from './inventory-index';
import { type LoginDoubts, loginDoubts } from './login-doubts';
import { accountOfLogin, type Drafting, type Login, type LoginRow, leadOf } from './logins';
import { type Match, matchLogin } from './match-login';
import { namedApart } from './named-apart';

/** A login as it was reviewed. */
export interface ReviewedLogin {
  readonly login: Login;
  /** The account that it would be. */
  readonly account: Account;
  /** Id of the account of the inventory that it is; null: it is none yet. */
  readonly match: string | null;
  /** The row whose entry decides for all of its rows. */
  readonly lead: LoginRow;
}

/** Those that are no account yet, by the key of their service. */
export function openByService(
  logins: readonly ReviewedLogin[],
): ReadonlyMap<string, readonly ReviewedLogin[]> {
  return groupedBy(
    logins.filter(({ match }) => match === null),
    ({ login }) => login.found.key,
  );
}

interface Matched {
  readonly login: Login;
  readonly match: Match;
  /** User names and sites that the account is not to get: it has or had them. */
  readonly taken: string[];
}

/** Reviews logins: `entries` gets one at the place of each of their rows. Linear in rows plus accounts. */
export function reviewLogins(
  logins: readonly Login[],
  index: InventoryIndex,
  drafting: Drafting,
  entries: ReviewEntry[],
): readonly ReviewedLogin[] {
  const matched = matchAll(logins, index);
  const claimed = new Set(matched.flatMap(({ match }) => (match.kind === 'one' ? match.account : [])));
  const open = matched.filter(({ match }) => match.kind !== 'one').map(({ login }) => login);
  const doubtOf = loginDoubts(open, claimed, index);
  const accountOf = namedApart(open, index, drafting);
  return matched.flatMap((one) => {
    const lead = leadOf(one.login.rows);
    if (lead === undefined) return [];
    const account = accountOf(one.login);
    entries[lead.at] = leadEntry(one, entryBase(one.login, lead, account), index, doubtOf);
    const match = one.match.kind === 'one' ? one.match.account : null;
    for (const row of one.login.rows) {
      if (row === lead) continue;
      const base = entryBase(one.login, row, accountOfLogin(one.login, [row], drafting));
      entries[row.at] = { ...base, status: 'same', match: match ?? account.id, twin: lead.id };
    }
    return { login: one.login, account, match, lead };
  });
}

/** Matches logins with accounts; those that turn out to be one account become one login. */
function matchAll(logins: readonly Login[], index: InventoryIndex): readonly Matched[] {
  const matched: Matched[] = [];
  const byAccount = new Map<string, Matched>();
  for (const login of logins) {
    const match = matchLogin(login, index);
    const taken = match.kind === 'one' && match.isNamed ? [login.login] : [];
    const first = match.kind === 'one' ? byAccount.get(match.account) : undefined;
    if (first === undefined) {
      const one = { login, match, taken: [...taken, plainLogin(login.found.site)] };
      matched.push(one);
      if (match.kind === 'one') byAccount.set(match.account, one);
    } else {
      first.taken.push(...taken, plainLogin(login.found.site));
      // One by one: as many as there are rows would be too many arguments.
      for (const row of login.rows) first.login.rows.push(row);
    }
  }
  return matched;
}

function leadEntry(
  { login, match, taken }: Matched,
  base: FoundEntry,
  index: InventoryIndex,
  doubtOf: LoginDoubts,
): ReviewEntry {
  if (match.kind !== 'one') {
    const doubt = doubtOf(login, match);
    return doubt === null ? { ...base, status: 'new' } : { ...base, status: 'doubtful', doubt };
  }
  const account = index.accounts.get(match.account);
  const lastLogin = index.lastLogin.get(match.account) ?? null;
  const changes = account === undefined ? [] : accountChanges({ account, lastLogin }, base.account, taken);
  if (changes.length === 0) return { ...base, status: 'same', match: match.account, twin: null };
  return { ...base, status: 'changed', match: match.account, changes };
}

function entryBase(
  { found: { id, by, site } }: Login,
  { row, ...at }: LoginRow,
  account: Account,
): FoundEntry {
  return {
    id: at.id,
    file: at.file,
    place: row.place,
    title: row.title,
    kind: 'login',
    service: { id, by, site },
    username: [row.username, row.email, row.phone].find((text) => text !== '') ?? '',
    isArchived: row.state === 'archived',
    account,
    grant: null,
  };
}
