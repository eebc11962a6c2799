import type { Service, Text } from '#core/catalogue/service';
import { plainName } from '#core/catalogue/service-named';
import { newAccount } from '#core/inventory/edit-inventory';
import { idOfText } from '#core/inventory/fresh-id';
import type { Account } from '#core/inventory/inventory';
import type { ImportedLogin } from '../row';
import { identifierOf, plainLogin } from './identifiers';
import { later } from './later';
import { placeNames } from './portals';
import type { Found, ServiceFinder } from './service-finder';
import { titleAsName } from './title-as-name';

/** A row, and where its entry goes. */
export interface LoginRow extends RowPlace {
  readonly row: ImportedLogin;
}

export interface RowPlace {
  /** Place among all entries. */
  readonly at: number;
  /** Id of the entry. */
  readonly id: string;
  readonly file: number;
}

/** One login, in as many rows as it stands. */
export interface Login {
  readonly found: Found;
  /** What tells it apart at its service, as it is compared; '' if nothing does. */
  readonly login: string;
  /** The same as written. */
  readonly username: string;
  /** A title that tells it apart where there is no user name: `wiki` and `shop` at one's own domain are two. */
  readonly told: string;
  /** The id of the account that it would be. */
  readonly id: string;
  readonly rows: LoginRow[];
}

/** Puts the rows of one service and user name together, in the order of the first of each. Linear. */
export function gatherLogins(rows: readonly LoginRow[], finder: ServiceFinder): readonly Login[] {
  const logins = new Map<string, Login>();
  for (const one of rows) {
    const { row } = one;
    const username = usernameOf(row);
    // Where nothing says of what the login is, the account is called by its user name.
    const found = finder.ofLogin(row.title === '' ? { ...row, title: username } : row);
    const login = plainLogin(username);
    const told = login === '' ? tellingTitle(row.title, found, finder) : '';
    const key = `${found.key}\n${login}\n${told}`;
    const known = logins.get(key);
    if (known === undefined) {
      const id = loginId(found.key, login, told);
      logins.set(key, { found, login, username, told, id, rows: [one] });
    } else {
      known.rows.push(one);
      // A row of one service alone tells what one of several left open.
      if (found.others.length === 0 && known.found.others.length > 0) logins.set(key, { ...known, found });
    }
  }
  return [...logins.values()];
}

/** By what a row tells its login apart, as written. */
export function usernameOf({ username, email, phone }: ImportedLogin): string {
  return username || email || phone;
}

function tellingTitle(title: string, found: Found, finder: ServiceFinder): string {
  if (found.site === '' || !finder.isName(title)) return '';
  // Of an unknown service no title is just the name.
  return found.id !== null && finder.serviceNamed(title) === found.id ? '' : plainName(title);
}

/** Makes accounts of logins. */
export interface Drafting {
  readonly services: ReadonlyMap<string, Service>;
  readonly lang: keyof Text;
  readonly isName: (title: string) => boolean;
}

/**
 * What a login would be called as an account: by its title, if that is one a person would write, without the numbers
 * and addresses in it; these are in its name only where nothing else is known of it.
 */
export function nameOfLogin({ found, username, rows }: Login, drafting: Drafting): string {
  const row = leadOf(rows)?.row;
  const name = row === undefined ? '' : titleAsName(row);
  return drafting.isName(name) ? name : nameOfFound(found, drafting) || name || row?.title || username;
}

/** The account that a login would be, these rows of it taken together; what is in the bin adds nothing to others. */
export function accountOfLogin({ found, id }: Login, all: readonly LoginRow[], name: string): Account {
  const kept = all.filter(({ row }) => row.state !== 'trashed');
  const rows = kept.length > 0 ? kept : all;
  const account = newAccount(id, name);
  const lastUsed = rows.reduce<ImportedLogin['lastUsed']>((last, { row }) => later(last, row.lastUsed), null);
  return {
    ...account,
    service: found.id,
    identifiers: identifiersOf(rows, found, name),
    events: lastUsed === null ? account.events : [{ type: 'login', on: lastUsed }],
    notes: rows.find(({ row }) => row.note !== '')?.row.note ?? '',
  };
}

/** The row by which a login goes: one that is not in the bin, if there is one. */
export function leadOf(rows: readonly LoginRow[]): LoginRow | undefined {
  return rows.find(({ row }) => row.state !== 'trashed') ?? rows[0];
}

/** The id of the account of a login: the same whenever it is imported. */
export function loginId(key: string, login: string, told = ''): string {
  return idOfText(`login\n${key}\n${login}\n${told}`);
}

/** What a service, or a product at a site, is called; else the site. */
export function nameOfFound({ id, site }: Pick<Found, 'id' | 'site'>, { services, lang }: Drafting): string {
  const names = id === null ? placeNames(site) : services.get(id)?.names;
  return names?.[lang] ?? names?.['zh-CN'] ?? names?.en ?? site;
}

function identifiersOf(rows: readonly LoginRow[], { id, site }: Found, name: string): Account['identifiers'] {
  const identifiers: Account['identifiers'][number][] = [];
  const seen = new Set(['']);
  const add = (identifier: Account['identifiers'][number]) => {
    if (identifier.value === '') return;
    const plain = plainLogin(identifier.value);
    if (!seen.has(plain)) identifiers.push(identifier);
    seen.add(plain);
  };
  for (const { row } of rows) {
    add(identifierOf(row.username, id));
    add({ kind: 'email', value: row.email });
    add({ kind: 'phone', value: row.phone });
  }
  // An account of no known service says at least where it is.
  if (id === null && site !== '' && plainName(name) !== site)
    identifiers.push({ kind: 'other', value: site });
  return identifiers;
}
