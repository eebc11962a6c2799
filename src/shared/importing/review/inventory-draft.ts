import type { CivilDate } from '#core/dates/civil-date';
import { idOfText } from '#core/inventory/fresh-id';
import type { Account, Inventory, Link, LinkKind } from '#core/inventory/inventory';
import { later } from './later';

/** What was written into a draft, by number of accounts and links. */
export interface Written {
  readonly inventory: Inventory;
  readonly accountsAdded: number;
  readonly accountsChanged: number;
  readonly linksAdded: number;
  readonly linksChanged: number;
}

/** An inventory that is being written into: what was there changes at its place, what is new comes at the end. */
export interface InventoryDraft {
  readonly account: (id: string) => Account | undefined;
  /** Puts an account in the place of the one with its id, or at the end. */
  readonly put: (account: Account) => void;
  /** The last login that was known before, by events and links. */
  readonly lastLogin: (id: string) => CivilDate | null;
  /** The link of a kind between two accounts; of several the one that was not released. */
  readonly link: (provider: string, dependent: string, kind: LinkKind) => Link | undefined;
  /** Puts a link in the place of the one with its id, or at the end; without an id, it gets one. */
  readonly putLink: (link: Omit<Link, 'id'> & Partial<Pick<Link, 'id'>>) => void;
  readonly written: () => Written;
}

/** Begins a draft. Nothing of the inventory is changed in place. Linear, once. */
export function draftOf(before: Inventory): InventoryDraft {
  const accounts = new Map(before.accounts.map((account) => [account.id, account]));
  const links = new Map(before.links.map((link) => [link.id, link]));
  const ends = new Map<string, Link>();
  const lastUsed = new Map<string, CivilDate | null>();
  const remember = (link: Link) => {
    const key = endsKey(link.provider, link.dependent, link.kind);
    const known = ends.get(key);
    if (known === undefined || known.id === link.id || known.releasedOn !== undefined) ends.set(key, link);
  };
  for (const link of before.links) {
    remember(link);
    if (link.kind !== 'login') continue;
    lastUsed.set(link.dependent, later(lastUsed.get(link.dependent) ?? null, link.lastUsedOn ?? null));
  }
  const freeId = (text: string): string => {
    const id = idOfText(text);
    return links.has(id) ? freeId(`${text} `) : id;
  };
  return {
    account: (id) => accounts.get(id),
    put: (account) => accounts.set(account.id, account),
    lastLogin: (id) => lastLoginOf(accounts.get(id), lastUsed.get(id) ?? null),
    link: (provider, dependent, kind) => ends.get(endsKey(provider, dependent, kind)),
    putLink: (link) => {
      const key = endsKey(link.provider, link.dependent, link.kind);
      const whole = { ...link, id: link.id ?? freeId(`link ${key}`) };
      links.set(whole.id, whole);
      remember(whole);
    },
    written: () => writtenOf(before, [...accounts.values()], [...links.values()]),
  };
}

function endsKey(provider: string, dependent: string, kind: LinkKind): string {
  return `${kind} ${provider} ${dependent}`;
}

function lastLoginOf(account: Account | undefined, lastUsed: CivilDate | null): CivilDate | null {
  let last = lastUsed;
  for (const { type, on } of account?.events ?? []) if (type === 'login') last = later(last, on);
  return last;
}

/** Counts by comparing objects at their places: a map keeps the place of what it had. */
function writtenOf(before: Inventory, accounts: readonly Account[], links: readonly Link[]): Written {
  const accountsAdded = accounts.length - before.accounts.length;
  const linksAdded = links.length - before.links.length;
  const accountsChanged = before.accounts.filter((account, at) => accounts[at] !== account).length;
  const linksChanged = before.links.filter((link, at) => links[at] !== link).length;
  const isSame = accountsAdded + linksAdded + accountsChanged + linksChanged === 0;
  const inventory = isSame ? before : { ...before, accounts, links };
  return { inventory, accountsAdded, accountsChanged, linksAdded, linksChanged };
}
