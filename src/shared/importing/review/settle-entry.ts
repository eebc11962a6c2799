import { plainName } from '#core/catalogue/service-named';
import { idOfText } from '#core/inventory/fresh-id';
import type { Account } from '#core/inventory/inventory';
import { type Applying, decisionOn, standing } from './applying';
import { accountChanges, withChanges } from './changes';
import type { AccountEntry, Change } from './entry';

/** Writes what is to become of an entry's account. The id of the account that it is then; null where it is left. */
export function settle(entry: AccountEntry, applying: Applying): string | null {
  const decision = decisionOn(entry, applying.decisions);
  switch (decision.as) {
    case 'leave':
      return null;
    case 'new':
      return make(entry, apart(entry), applying);
    case 'service':
      return make(entry, { ...apart(entry), service: decision.service }, applying);
    case 'account':
      return into(entry, decision.account, null, applying);
    case 'take':
      return take(entry, applying);
  }
}

function take(entry: AccountEntry, applying: Applying): string | null {
  switch (entry.status) {
    case 'new':
    case 'doubtful':
      return make(entry, entry.account, applying);
    case 'changed':
      return into(entry, entry.match, entry.changes, applying);
    case 'same':
      return entry.twin === null
        ? standing(entry.match, applying)
        : (applying.settled.get(entry.twin) ?? null);
  }
}

/** The account of an entry that was taken for another: under an id that the other does not have. */
function apart(entry: AccountEntry): Account {
  const isPlanned = entry.status === 'new' || entry.status === 'doubtful';
  return isPlanned ? entry.account : { ...entry.account, id: secondId(entry) };
}

function secondId({ id, account }: AccountEntry): string {
  return idOfText(`${account.id} ${id}`);
}

/** Makes an account; one that is there with its id is the same login, written before. */
function make(entry: AccountEntry, account: Account, { draft, made }: Applying): string {
  // A login without a user name and a grant of the same service, both taken: two accounts.
  const id = account.id === entry.account.id && made.has(account.id) ? secondId(entry) : account.id;
  if (draft.account(id) === undefined) draft.put({ ...account, id });
  return id;
}

/** Brings an account up to date. @param only of what it lacks no more than this; null: all. */
function into(
  entry: AccountEntry,
  wanted: string,
  only: readonly Change[] | null,
  applying: Applying,
): string | null {
  const id = standing(wanted, applying);
  if (id === null) {
    // One of the import's own that was left: this entry stands for itself then.
    if (applying.planned.has(wanted)) return make(entry, entry.account, applying);
    applying.gone.add(wanted);
    return null;
  }
  const account = applying.draft.account(id);
  if (account === undefined) return null;
  const before = { account, lastLogin: applying.draft.lastLogin(id), mayGetService: true };
  const lacking = accountChanges(before, entry.account, NONE);
  const changes = only === null ? [...lacking, ...siteOf(entry, account)] : lacking.filter(isAmong(only));
  const after = withChanges(account, changes);
  if (after !== account) applying.draft.put(after);
  return id;
}

/** What the person said of a site has to be known when the same export comes again. */
function siteOf(
  { service: { id, site }, account }: AccountEntry,
  { name, service, identifiers, state }: Account,
): readonly Change[] {
  const isKnown = site === '' || state === 'deleted' || (id !== null && (service === null || service === id));
  const isThere =
    plainName(name) === site ||
    [...identifiers, ...account.identifiers].some(({ kind, value }) => kind === 'other' && value === site);
  return isKnown || isThere ? [] : [{ field: 'other', from: null, to: site }];
}

function isAmong(changes: readonly Change[]): (change: Change) => boolean {
  return ({ field, to }) => changes.some((one) => one.field === field && one.to === to);
}

const NONE: readonly string[] = [];
