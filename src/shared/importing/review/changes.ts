import type { CivilDate } from '#core/dates/civil-date';
import { withEvent } from '#core/inventory/edit-inventory';
import type { Account, Link } from '#core/inventory/inventory';
import type { Change, Grant } from './entry';
import { plainLogin } from './identifiers';
import { isLater } from './later';
import { plainSite } from './sites';

/** What is known of an account before the import. */
export interface Before {
  readonly account: Account;
  readonly lastLogin: CivilDate | null;
  /** Where it has none: not if its name says that it is of another. */
  readonly mayGetService: boolean;
}

/**
 * What an account that is there lacks of what the export says. What the person wrote is never replaced, an account
 * that is gone never touched, and the last login never moved back, nor against the word that there was none.
 *
 * @param taken identifiers that it is not to have, plain: what the person has replaced by another.
 */
export function accountChanges(
  { account, lastLogin, mayGetService }: Before,
  made: Account,
  taken: readonly string[],
): readonly Change[] {
  if (account.state === 'deleted') return NONE;
  const changes: Change[] = [];
  if (account.service === null && made.service !== null && mayGetService) {
    changes.push({ field: 'service', from: null, to: made.service });
  }
  const plain = (value: string) => plainSite(plainLogin(value));
  const known = new Set([...taken, ...account.identifiers.map(({ value }) => value)].map(plain));
  for (const { kind, value } of made.identifiers) {
    if (!known.has(plain(value))) changes.push({ field: kind, from: null, to: value });
  }
  const used = made.events[0]?.on;
  if (used !== undefined && isLater(used, lastLogin) && !account.never.includes('login')) {
    changes.push({ field: 'last-login', from: lastLogin, to: used });
  }
  if (account.notes === '' && made.notes !== '') changes.push({ field: 'notes', from: '', to: made.notes });
  return changes;
}

/**
 * What a grant says that the link does not; null: there is no link. One that has ended nobody knows when says nothing:
 * without a day of release it would be a link in force.
 */
export function linkChanges(
  link: Link | null,
  { provider, lastUsedOn, releasedOn, state }: Grant,
): readonly Change[] {
  if (provider === null || (state !== 'active' && releasedOn === null)) return NONE;
  if (link === null) return [{ field: 'link', from: null, to: provider }];
  const changes: Change[] = [];
  const known = link.lastUsedOn ?? null;
  if (lastUsedOn !== null && isLater(lastUsedOn, known)) {
    changes.push({ field: 'link-last-used', from: known, to: lastUsedOn });
  }
  if (releasedOn !== null && link.releasedOn === undefined) {
    changes.push({ field: 'link-released', from: null, to: releasedOn });
  }
  return changes;
}

/** An account with changes made, the same object if none is of the account. */
export function withChanges(before: Account, changes: readonly Change[]): Account {
  let account = before;
  for (const change of changes) account = withChange(account, change);
  return account;
}

function withChange(account: Account, change: Change): Account {
  switch (change.field) {
    case 'service':
      return { ...account, service: change.to };
    case 'email':
    case 'phone':
    case 'username':
    case 'other':
      return {
        ...account,
        identifiers: [...account.identifiers, { kind: change.field, value: change.to }],
      };
    case 'last-login':
      return withEvent(account, { type: 'login', on: change.to });
    case 'notes':
      return { ...account, notes: change.to };
    default:
      return account;
  }
}

/** A link with changes made, the same object if none is of the link. */
export function withLinkChanges(before: Link, changes: readonly Change[]): Link {
  let link = before;
  for (const change of changes) {
    if (change.field === 'link-last-used') link = { ...link, lastUsedOn: change.to };
    if (change.field === 'link-released') link = { ...link, releasedOn: change.to };
  }
  return link;
}

const NONE: readonly Change[] = [];
