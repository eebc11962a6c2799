import { plainName } from '#core/catalogue/service-named';
import { type InventoryIndex, loginKey } from './inventory-index';
import { type Drafting, type Login, nameOfLogin } from './logins';

/**
 * Names the accounts of logins that are none yet. New ones of one name, or with the name of one that is there, get a
 * number behind it, or their site where that alone tells them apart: in a list nobody could tell them apart. What they
 * are known by is no part of a name, which goes into tables and calendars.
 */
export function namedApart(
  open: readonly Login[],
  { accounts }: InventoryIndex,
  drafting: Drafting,
): (login: Login) => string {
  const named = open.map((login) => ({ login, name: nameOfLogin(login, drafting) }));
  const alike = new Map<string, number>();
  for (const { login, name } of named) {
    const key = loginKey(plainName(name), login.login);
    alike.set(key, (alike.get(key) ?? 0) + 1);
  }
  const giveName = nameGiver([...accounts.values()].map(({ name }) => name));
  const names = new Map<Login, string>();
  for (const { login, name } of named) {
    const { id, site } = login.found;
    const isAtSite = id === null && (alike.get(loginKey(plainName(name), login.login)) ?? 0) > 1;
    const whole = isAtSite && site !== '' && !plainName(name).includes(site) ? `${name} (${site})` : name;
    // Where there is nothing but the title, it is what the login is known by when it comes again.
    const isKey = login.username === '' || (id === null && site === '');
    names.set(login, giveName(whole, isKey));
  }
  return (login) => names.get(login) ?? nameOfLogin(login, drafting);
}

/** Gives each name once, with a number from 2 behind it where it is given already; one that has to stay, as it is. */
function nameGiver(given: readonly string[]): (name: string, hasToStay: boolean) => string {
  const taken = new Set(given.map(plainName));
  const numbers = new Map<string, number>();
  return (name, hasToStay) => {
    let written = name;
    let number = numbers.get(plainName(name)) ?? 1;
    while (!hasToStay && taken.has(plainName(written))) {
      number += 1;
      written = `${name} (${number})`;
    }
    numbers.set(plainName(name), number);
    taken.add(plainName(written));
    return written;
  };
}
