import { plainName } from '#core/catalogue/service-named';
import type { Account } from '#core/inventory/inventory';
import type { InventoryIndex } from './inventory-index';
import { accountOfLogin, type Drafting, type Login } from './logins';

/**
 * Makes the accounts of logins. New ones of one name, or with the name of one that is there, get their user name
 * behind it: in a list nobody could tell them apart.
 */
export function namedApart(
  open: readonly Login[],
  { accounts }: InventoryIndex,
  drafting: Drafting,
): (login: Login) => Account {
  const made = new Map(open.map((login) => [login, accountOfLogin(login, login.rows, drafting)]));
  const bearers = new Map<string, number>();
  for (const { name } of [...accounts.values(), ...made.values()]) {
    const plain = plainName(name);
    bearers.set(plain, (bearers.get(plain) ?? 0) + 1);
  }
  return (login) => {
    const account = made.get(login);
    if (account === undefined) return accountOfLogin(login, login.rows, drafting);
    const plain = plainName(account.name);
    const isOnlyOne = bearers.get(plain) === 1;
    if (isOnlyOne || login.username === '' || plain.includes(login.login)) return account;
    return { ...account, name: `${account.name} (${login.username})` };
  };
}
