import type { Account } from '#core/inventory/inventory';
import { accountChanges } from './changes';
import type { FoundEntry, ReviewEntry } from './entry';
import { groupedBy } from './grouped';
import type { InventoryIndex } from './inventory-index';
import { type LoginDoubts, loginDoubts } from './login-doubts';
import {
  accountOfLogin,
  type Drafting,
  type Login,
  type LoginRow,
  leadOf,
  nameOfLogin,
  usernameOf,
} from './logins';
import { type Matched, matchAll } from './match-all';
import { namedApart } from './named-apart';
import { twinName } from './twin-name';

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
  const nameOf = namedApart(open, index, drafting);
  return matched.flatMap((one) => {
    const lead = leadOf(one.login.rows);
    if (lead === undefined) return [];
    const name = one.match.kind === 'one' ? nameOfLogin(one.login, drafting) : nameOf(one.login);
    const account = accountOfLogin(one.login, one.login.rows, name);
    entries[lead.at] = leadEntry(one, entryBase(one.login, lead, account), index, doubtOf);
    const match = one.match.kind === 'one' ? one.match.account : null;
    let number = 1;
    for (const row of one.login.rows) {
      if (row === lead) continue;
      number += 1;
      const parted = accountOfLogin(one.login, [row], twinName(row, lead, name, number, drafting));
      const base = entryBase(one.login, row, parted);
      entries[row.at] = { status: 'same', match: match ?? account.id, twin: lead.id, ...base };
    }
    return { login: one.login, account, match, lead };
  });
}

/** What is added stands before what is spread: the engine takes ten times as long for properties behind it. */
function leadEntry(
  { login, match, taken }: Matched,
  base: FoundEntry,
  index: InventoryIndex,
  doubtOf: LoginDoubts,
): ReviewEntry {
  if (match.kind !== 'one') {
    const doubt = doubtOf(login, match);
    return doubt === null ? { status: 'new', ...base } : { status: 'doubtful', doubt, ...base };
  }
  const account = index.accounts.get(match.account);
  const before = account === undefined ? null : index.before(account, base.service.id);
  const isTrashed = login.rows.every(({ row }) => row.state === 'trashed');
  const changes = before === null || isTrashed ? [] : accountChanges(before, base.account, taken);
  if (changes.length === 0) return { status: 'same', match: match.account, twin: null, ...base };
  return { status: 'changed', match: match.account, changes, ...base };
}

function entryBase(
  { found: { id: service, by, site } }: Login,
  { id, file, row }: LoginRow,
  account: Account,
): FoundEntry {
  return {
    id,
    file,
    place: row.place,
    title: row.title,
    kind: 'login',
    service: { id: service, by, site },
    username: usernameOf(row),
    isArchived: row.state === 'archived',
    account,
    grant: null,
  };
}
