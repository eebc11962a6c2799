import { plainName } from '#core/catalogue/service-named';
import { newAccount } from '#core/inventory/edit-inventory';
import type { ImportedConnection } from '../row';
import { accountChanges, linkChanges } from './changes';
import { type Dependent, type DependentFinder, dependentFinder } from './dependents';
import type { Doubt, DoubtReason, FoundEntry, Grant, ReviewEntry } from './entry';
import { type InventoryIndex, linkKey } from './inventory-index';
import { later } from './later';
import { loginId, type RowPlace } from './logins';
import type { Provider } from './providers';
import type { ReviewedLogin } from './review-logins';
import type { Found, ServiceFinder } from './service-finder';

/** A row of a provider's list, and where its entry goes. */
export interface GrantRow extends RowPlace {
  readonly row: ImportedConnection;
  readonly provider: Provider | null;
}

/** The rows of one app at one provider. */
interface App {
  readonly found: Found;
  readonly provider: Provider | null;
  readonly rows: GrantRow[];
}

/** Reviews grants, after the logins: `entries` gets one at the place of each row. Linear for each provider. */
export function reviewGrants(
  rows: readonly GrantRow[],
  logins: readonly ReviewedLogin[],
  index: InventoryIndex,
  finder: ServiceFinder,
  entries: ReviewEntry[],
): void {
  const dependentOf = dependentFinder(logins, index);
  for (const app of gatherApps(rows, finder, entries)) {
    const [lead, ...twins] = app.rows;
    if (lead === undefined) continue;
    const grant = grantOf(app);
    const entry = leadEntry(app, entryBase(app, lead, grant), grant, dependentOf, index);
    entries[lead.at] = entry;
    const match = 'match' in entry ? entry.match : entry.account.id;
    for (const twin of twins) {
      entries[twin.at] = { status: 'same', match, twin: lead.id, ...entryBase(app, twin, grant) };
    }
  }
}

/** Puts the rows of one app at one provider together; the provider in its own list is skipped. */
function gatherApps(rows: readonly GrantRow[], finder: ServiceFinder, entries: ReviewEntry[]): Iterable<App> {
  const apps = new Map<string, App>();
  for (const one of rows) {
    const { at, id, file, provider, row } = one;
    const found = finder.ofConnection(row.name, row.urls);
    if (provider !== null && isItself(row.name, found, provider)) {
      const { place, name: title } = row;
      entries[at] = { id, file, place, title, kind: 'skipped', status: 'skipped', reason: 'itself' };
      continue;
    }
    const key = `${provider?.id ?? `file ${file}`}\n${found.key}`;
    const known = apps.get(key);
    if (known === undefined) apps.set(key, { found, provider, rows: [one] });
    else known.rows.push(one);
  }
  return apps.values();
}

function isItself(name: string, found: Found, provider: Provider): boolean {
  const isService = found.id !== null && found.id === provider.service && found.by === 'name';
  return isService || plainName(name) === plainName(provider.name);
}

/** What all rows of an app say together: one that is in force outweighs those that have ended. */
function grantOf({ provider, rows }: App): Grant {
  let lastUsedOn: Grant['lastUsedOn'] = null;
  let releasedOn: Grant['releasedOn'] = null;
  for (const { row } of rows) {
    lastUsedOn = later(lastUsedOn, row.lastUsed);
    releasedOn = later(releasedOn, row.removedOn);
  }
  const state = rows.some(({ row }) => row.state === 'active') ? 'active' : (rows[0]?.row.state ?? 'active');
  return {
    provider: provider?.id ?? null,
    lastUsedOn,
    releasedOn: state === 'active' ? null : releasedOn,
    state,
  };
}

function leadEntry(
  { found, provider }: App,
  base: FoundEntry,
  grant: Grant,
  dependentOf: DependentFinder,
  index: InventoryIndex,
): FoundEntry & ReviewEntry {
  const dependent = dependentOf(found.key, base.account.id, provider?.id ?? null);
  const accounts = dependent.accounts;
  if (provider === null) return doubtful(base, 'no-provider', accounts, null);
  const [only] = accounts;
  const link = index.loginLinks.get(linkKey(provider.id, only ?? '')) ?? null;
  if (grant.state !== 'active' && link === null)
    return doubtful(base, 'grant-over', accounts, { as: 'leave' });
  if (only === undefined) return { status: 'new', ...base };
  if (dependent.kind === 'several') return doubtful(base, 'several-accounts', accounts, { as: 'leave' });
  const account = index.accounts.get(only);
  const before = account === undefined ? null : index.before(account, found.id);
  const ofAccount = before === null ? [] : accountChanges(before, base.account, []);
  const changes = account?.state === 'deleted' ? [] : [...ofAccount, ...linkChanges(link, grant)];
  if (changes.length === 0) return { status: 'same', match: only, twin: null, ...base };
  return { status: 'changed', match: only, changes, ...base };
}

function doubtful(
  base: FoundEntry,
  reason: DoubtReason,
  accounts: Dependent['accounts'],
  suggestion: Doubt['suggestion'],
): FoundEntry & ReviewEntry {
  return { status: 'doubtful', doubt: { reason, accounts, services: [], suggestion }, ...base };
}

function entryBase(
  { found: { id, by, site, key } }: App,
  { row, ...at }: GrantRow,
  grant: Grant,
): FoundEntry {
  return {
    id: at.id,
    file: at.file,
    place: row.place,
    title: row.name,
    kind: 'connection',
    service: { id, by, site },
    username: '',
    isArchived: false,
    account: { ...newAccount(loginId(key, ''), row.name), service: id },
    grant,
  };
}
