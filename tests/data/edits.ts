import { newAccount } from '#core/inventory/edit-inventory';
import type { Account, Inventory } from '#core/inventory/inventory';
import { ok, type Result } from '#core/result';
import type { ChangeName } from '../../src/renderer/data/change-name';
import type { InventoryStore } from '../../src/renderer/data/inventory-store';
import type { Random } from '../support/random-world/random';
import { randomWorld } from '../support/random-world/random-world';

/** The name that a change of an account has in tests. */
export function named(account: string): ChangeName {
  return { code: 'account-edited', account };
}

/** An edit that adds an account at the end. */
export function adding(id: string, fields: Partial<Account> = {}) {
  return (inventory: Inventory): Result<Inventory, never> =>
    ok({
      ...inventory,
      accounts: [...inventory.accounts, { ...newAccount(id, `Account ${id}`), ...fields }],
    });
}

/** Adds an account and waits until that is durable. */
export async function add(store: InventoryStore, id: string, fields: Partial<Account> = {}): Promise<void> {
  const made = await store.change(named(id), adding(id, fields));
  if (!made.ok) throw new Error(JSON.stringify(made.failure));
}

/** The ids of the accounts of an inventory, in their order. */
export function idsOf({ accounts }: Inventory): string[] {
  return accounts.map(({ id }) => id);
}

/** Texts so long that a dozen accounts are several chunks; one may be longer than a chunk. */
function longText(random: Random): string {
  const length = random.count({ 0: 60, 3000: 20, 20000: 15, 70000: 4, 150000: 1 });
  return `${random.int(0, 999_999)} `.padEnd(length, '解绑 unbind ');
}

type RandomEdit = (random: Random, inventory: Inventory) => Inventory;

/** Edits of every kind that there is: of a record, of an order, of everything. */
const EDITS: readonly (readonly [RandomEdit, number])[] = [
  [addAccount, 20],
  [editAccount, 30],
  [editSome, 8],
  [removeAccount, 14],
  [removeSome, 4],
  [moveAccount, 8],
  [shuffle, 3],
  [addLink, 10],
  [editLink, 8],
  [removeLink, 6],
  [editServices, 6],
  [replace, 3],
  [clear, 1],
  [nothing, 3],
];

/** A random edit of an inventory; what comes out is valid again. */
export function randomEdit(random: Random, inventory: Inventory): Inventory {
  return random.weighted(EDITS)(random, inventory);
}

function addAccount(random: Random, inventory: Inventory): Inventory {
  const place = random.int(0, inventory.accounts.length);
  const account = { ...newAccount(`new-${random.int(0, 2 ** 31)}`, 'New'), notes: longText(random) };
  return { ...inventory, accounts: inventory.accounts.toSpliced(place, 0, account) };
}

function editAccount(random: Random, inventory: Inventory): Inventory {
  if (inventory.accounts.length === 0) return inventory;
  const place = random.int(0, inventory.accounts.length - 1);
  return {
    ...inventory,
    accounts: inventory.accounts.with(place, edited(random, inventory.accounts[place])),
  };
}

function editSome(random: Random, inventory: Inventory): Inventory {
  const accounts = inventory.accounts.map((account) =>
    random.chance(0.4) ? edited(random, account) : account,
  );
  return { ...inventory, accounts };
}

function edited(random: Random, account: Account | undefined): Account {
  const notes = random.chance(0.5) ? longText(random) : '';
  return { ...(account ?? newAccount('none', 'none')), notes, name: `Name ${random.int(0, 9999)}` };
}

function removeAccount(random: Random, inventory: Inventory): Inventory {
  return without(inventory, new Set(random.sample(idsOf(inventory), 1)));
}

function removeSome(random: Random, inventory: Inventory): Inventory {
  return without(inventory, new Set(idsOf(inventory).filter(() => random.chance(0.4))));
}

function without(inventory: Inventory, ids: ReadonlySet<string>): Inventory {
  return {
    ...inventory,
    accounts: inventory.accounts.filter(({ id }) => !ids.has(id)),
    links: inventory.links.filter(({ provider, dependent }) => !ids.has(provider) && !ids.has(dependent)),
  };
}

function moveAccount(random: Random, inventory: Inventory): Inventory {
  const [account] = random.sample(inventory.accounts, 1);
  if (account === undefined) return inventory;
  const others = inventory.accounts.filter((one) => one !== account);
  return { ...inventory, accounts: others.toSpliced(random.int(0, others.length), 0, account) };
}

function shuffle(random: Random, inventory: Inventory): Inventory {
  return {
    ...inventory,
    accounts: random.shuffled(inventory.accounts),
    links: random.shuffled(inventory.links),
  };
}

function addLink(random: Random, inventory: Inventory): Inventory {
  const [provider, dependent] = random.sample(idsOf(inventory), 2);
  if (provider === undefined || dependent === undefined) return inventory;
  const link = { id: `new-${random.int(0, 2 ** 31)}`, provider, dependent, kind: 'login' } as const;
  return { ...inventory, links: inventory.links.toSpliced(random.int(0, inventory.links.length), 0, link) };
}

function editLink(random: Random, inventory: Inventory): Inventory {
  const [link] = random.sample(inventory.links, 1);
  if (link === undefined) return inventory;
  const { releasedOn: _, ...rest } = link;
  return { ...inventory, links: inventory.links.map((one) => (one === link ? rest : one)) };
}

function removeLink(random: Random, inventory: Inventory): Inventory {
  const [link] = random.sample(inventory.links, 1);
  return { ...inventory, links: inventory.links.filter((one) => one !== link) };
}

function editServices(random: Random, inventory: Inventory): Inventory {
  const { services } = inventory;
  const [service] = random.sample(services, 1);
  if (service === undefined || random.chance(0.3)) {
    const [other] = randomWorld(random.int(0, 1_000_000)).services;
    const own = other ? [{ ...other, id: `own-${random.int(0, 2 ** 31)}` }] : [];
    return { ...inventory, services: [...services, ...own] };
  }
  const changed = { ...service, names: { en: `Name ${random.int(0, 9999)}` } };
  return { ...inventory, services: services.flatMap((one) => (one === service ? [changed] : [one])) };
}

function replace(random: Random): Inventory {
  return randomWorld(random.int(0, 1_000_000)).inventory;
}

function clear(_: Random, inventory: Inventory): Inventory {
  return { ...inventory, accounts: [], links: [], services: [] };
}

function nothing(_: Random, inventory: Inventory): Inventory {
  return inventory;
}
