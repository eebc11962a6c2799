import { plainName } from '#core/catalogue/service-named';
import type { InventoryIndex } from './inventory-index';
import { type Drafting, type Login, nameOfLogin } from './logins';

/**
 * Names the accounts of logins that are none yet. New ones of one name, or with the name of one that is there, get their user name
 * behind it: in a list nobody could tell them apart.
 */
export function namedApart(
  open: readonly Login[],
  { accounts }: InventoryIndex,
  drafting: Drafting,
): (login: Login) => string {
  const bearers = new Map<string, number>();
  const count = (name: string) => {
    const plain = plainName(name);
    bearers.set(plain, (bearers.get(plain) ?? 0) + 1);
  };
  for (const { name } of accounts.values()) count(name);
  for (const login of open) count(nameOfLogin(login, drafting));
  return (login) => {
    const name = nameOfLogin(login, drafting);
    const plain = plainName(name);
    const isOnlyOne = (bearers.get(plain) ?? 0) < 2;
    // Where there is nothing but the title, it is what the login is known by when it comes again.
    const isKey = login.found.id === null && login.found.site === '';
    if (isOnlyOne || isKey || login.username === '' || plain.includes(login.login)) return name;
    return `${name} (${login.username})`;
  };
}
