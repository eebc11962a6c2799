import { plainName } from '#core/catalogue/service-named';
import { type InventoryIndex, loginKey } from './inventory-index';
import { type Drafting, type Login, nameOfLogin } from './logins';

/**
 * Names the accounts of logins that are none yet. New ones of one name, or with the name of one that is there, get
 * their user name behind it, or their site where that is the same as well: in a list nobody could tell them apart.
 */
export function namedApart(
  open: readonly Login[],
  { accounts }: InventoryIndex,
  drafting: Drafting,
): (login: Login) => string {
  const bearers = new Map<string, number>();
  const alike = new Map<string, number>();
  const count = (name: string) => {
    const plain = plainName(name);
    bearers.set(plain, (bearers.get(plain) ?? 0) + 1);
  };
  for (const { name } of accounts.values()) count(name);
  for (const login of open) {
    const name = nameOfLogin(login, drafting);
    count(name);
    const key = loginKey(plainName(name), login.login);
    alike.set(key, (alike.get(key) ?? 0) + 1);
  }
  return (login) => {
    const name = nameOfLogin(login, drafting);
    const plain = plainName(name);
    const isOnlyOne = (bearers.get(plain) ?? 0) < 2;
    // Where there is nothing but the title, it is what the login is known by when it comes again.
    const isKey = login.found.id === null && login.found.site === '';
    if (isOnlyOne || isKey || login.username === '' || plain.includes(login.login)) return name;
    const isAtSite = login.found.id === null && (alike.get(loginKey(plain, login.login)) ?? 0) > 1;
    if (isAtSite && !plain.includes(login.found.site)) return `${name} (${login.found.site})`;
    return `${name} (${login.username})`;
  };
}
