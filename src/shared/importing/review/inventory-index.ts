import type { Service } from '#core/catalogue/service';
import { plainName } from '#core/catalogue/service-named';
import type { CivilDate } from '#core/dates/civil-date';
import type { Account, Inventory, Link } from '#core/inventory/inventory';
import { isReleased } from '#core/inventory/is-released';
import type { Before } from './changes';
import { plainLogin } from './identifiers';
import { later } from './later';
import { type ServiceFinder, serviceKey, siteKey } from './service-finder';
import { isSiteText } from './sites';

/** What there is, by what rows say. All lists hold ids of accounts in the inventory's order. */
export interface InventoryIndex {
  readonly accounts: ReadonlyMap<string, Account>;
  /** By {@link loginKey}. */
  readonly byLogin: ReadonlyMap<string, readonly string[]>;
  /** Those with no user name, address or number, by the key of their service. */
  readonly nameless: ReadonlyMap<string, readonly string[]>;
  /** The same, by {@link loginKey} of their name in place of a user name. */
  readonly namelessByName: ReadonlyMap<string, readonly string[]>;
  /** Those that are not deleted, by the key of their service. */
  readonly at: ReadonlyMap<string, readonly string[]>;
  /** Links of kind `login`, by {@link linkKey}; of several the one in force. */
  readonly loginLinks: ReadonlyMap<string, Link>;
  /** Links of any kind that are in force, by {@link linkKey}. */
  readonly joined: ReadonlySet<string>;
  /** What is known of an account, before a row says that it is of this service. */
  readonly before: (account: Account, service: string | null) => Before;
}

export function loginKey(key: string, login: string): string {
  return `${key}\n${login}`;
}

export function linkKey(provider: string, dependent: string): string {
  return `${provider} ${dependent}`;
}

/** Indexes an inventory. Linear, however many accounts are of one service. */
export function indexInventory(
  { accounts, links }: Inventory,
  services: ReadonlyMap<string, Service>,
  finder: ServiceFinder,
  today: CivilDate,
): InventoryIndex {
  const lastLogin = new Map<string, CivilDate>();
  const index = {
    accounts: new Map<string, Account>(),
    byLogin: new Map<string, string[]>(),
    nameless: new Map<string, string[]>(),
    namelessByName: new Map<string, string[]>(),
    at: new Map<string, string[]>(),
    loginLinks: new Map<string, Link>(),
    joined: new Set<string>(),
    before: (account: Account, service: string | null): Before => {
      const isOpen = account.service === null && service !== null;
      const keys = isOpen ? [...keysOf(account, services, finder)] : [];
      const mayGetService = isOpen && keys.includes(serviceKey(service));
      return { account, lastLogin: lastLogin.get(account.id) ?? null, mayGetService };
    },
  };
  for (const link of links) {
    addLogin(index.loginLinks, lastLogin, link);
    if (!isReleased(link, today)) index.joined.add(linkKey(link.provider, link.dependent));
  }
  for (const account of accounts) {
    index.accounts.set(account.id, account);
    setLastLogin(lastLogin, account);
    const logins = loginsOf(account, finder.isSite);
    for (const key of keysOf(account, services, finder)) {
      for (const login of logins) push(index.byLogin, loginKey(key, login), account.id);
      if (logins.length === 0) {
        push(index.nameless, key, account.id);
        push(index.namelessByName, loginKey(key, plainName(account.name)), account.id);
      }
      if (account.state !== 'deleted') push(index.at, key, account.id);
    }
  }
  return index;
}

/** What an account is known by, for comparing; sites are not among it. */
export function loginsOf({ identifiers }: Account, isSite = isSiteText): readonly string[] {
  if (identifiers.length === 0) return NONE;
  const names = identifiers.filter(({ kind, value }) => kind !== 'other' || !isSite(value));
  const logins = names.map(({ value }) => plainLogin(value));
  const [first] = logins;
  if (logins.length === 1 && first !== '') return logins;
  return [...new Set(logins)].filter((login) => login !== '');
}

/** The keys under which rows of this account may come: of its service, and of its sites or else its name. */
function keysOf(
  account: Account,
  services: ReadonlyMap<string, Service>,
  finder: ServiceFinder,
): Iterable<string> {
  const { service } = account;
  const isKnown = service !== null && services.has(service);
  const sites = siteKeysOf(account, finder);
  if (!isKnown) return sites.length > 0 ? new Set(sites) : [finder.keyOf(account.name)];
  return sites.length > 0 ? new Set([serviceKey(service), ...sites]) : [serviceKey(service)];
}

function siteKeysOf({ name, identifiers }: Account, finder: ServiceFinder): readonly string[] {
  const others = identifiers.filter(({ kind }) => kind === 'other').map(({ value }) => value);
  const sites = [...others, name].filter(finder.isSite);
  return sites.flatMap((text) => [finder.keyOf(text), siteKey(text)]);
}

function addLogin(loginLinks: Map<string, Link>, lastLogin: Map<string, CivilDate>, link: Link): void {
  const { kind, provider, dependent, lastUsedOn } = link;
  if (kind !== 'login') return;
  const key = linkKey(provider, dependent);
  if (loginLinks.get(key)?.releasedOn !== undefined || !loginLinks.has(key)) loginLinks.set(key, link);
  put(lastLogin, dependent, lastUsedOn ?? null);
}

function setLastLogin(lastLogin: Map<string, CivilDate>, { id, events }: Account): void {
  for (const { type, on } of events) if (type === 'login') put(lastLogin, id, on);
}

function put(lastLogin: Map<string, CivilDate>, id: string, day: CivilDate | null): void {
  const last = later(lastLogin.get(id) ?? null, day);
  if (last !== null) lastLogin.set(id, last);
}

function push(lists: Map<string, string[]>, key: string, id: string): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [id]);
  else list.push(id);
}

const NONE: readonly string[] = [];
