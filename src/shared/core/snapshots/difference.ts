import type { Service } from '../catalogue/service';
import type { Inventory } from '../inventory/inventory';

/** What is in one list and not in the other, and what is in both and is not the same, by name. */
export interface ListDifference {
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly gone: readonly string[];
}

/** What would be different if one inventory took the place of another. Links have no name: `provider ← dependent`. */
export interface InventoryDifference {
  readonly accounts: ListDifference;
  readonly links: ListDifference;
  readonly services: ListDifference;
}

/**
 * What would change: records are the same by their id. Whether they stand in another order makes no difference.
 * @param now the inventory as it is
 * @param then the one that would take its place
 * @param serviceName what a service is to be called
 */
export function differenceBetween(
  now: Inventory,
  then: Inventory,
  serviceName: (service: Service) => string,
): InventoryDifference {
  const ends = (inventory: Inventory) => {
    const names = new Map(inventory.accounts.map(({ id, name }) => [id, name]));
    return (id: string) => names.get(id) ?? id;
  };
  const [nameNow, nameThen] = [ends(now), ends(then)];
  const linkName = (nameOf: (id: string) => string) => (link: Inventory['links'][number]) =>
    `${nameOf(link.provider)} ← ${nameOf(link.dependent)}`;
  return {
    accounts: between(now.accounts, then.accounts, ({ name }) => name),
    links: between(now.links, then.links, linkName(nameNow), linkName(nameThen)),
    services: between(now.services, then.services, serviceName),
  };
}

/** Would nothing change? */
export function isSameInventory({ accounts, links, services }: InventoryDifference): boolean {
  return [accounts, links, services].every(
    ({ added, changed, gone }) => added.length + changed.length + gone.length === 0,
  );
}

function between<Item extends { readonly id: string }>(
  now: readonly Item[],
  then: readonly Item[],
  nameNow: (item: Item) => string,
  nameThen = nameNow,
): ListDifference {
  const before = new Map(now.map((item) => [item.id, item]));
  const added: string[] = [];
  const changed: string[] = [];
  for (const item of then) {
    const known = before.get(item.id);
    if (known === undefined) added.push(nameThen(item));
    else if (!isSameData(known, item)) changed.push(nameThen(item));
    before.delete(item.id);
  }
  return { added, changed, gone: [...before.values()].map(nameNow) };
}

/** Do two values of JSON say the same, in whatever order their fields are? */
function isSameData(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const [fields, others] = [entriesOf(one), entriesOf(other)];
  return (
    fields.length === others.length &&
    fields.every(([name, value], index) => {
      const [otherName, otherValue] = others[index] ?? [];
      return name === otherName && isSameData(value, otherValue);
    })
  );
}

/** A field that is not there says the same as one that is undefined. */
function entriesOf(value: object): readonly (readonly [string, unknown])[] {
  return Object.entries(value)
    .filter(([, field]) => field !== undefined)
    .sort(([one], [other]) => (one < other ? -1 : 1));
}
