import type { Account, Intent, Inventory } from './inventory';

/**
 * The inventory with each account changed that has one of these ids, in one pass; the same object if the edit gives the
 * same for each. Ids that are not there do no harm.
 */
export function editMany(
  inventory: Inventory,
  ids: ReadonlySet<string>,
  edit: (account: Account) => Account,
): Inventory {
  let isChanged = false;
  const accounts = inventory.accounts.map((before) => {
    const after = ids.has(before.id) ? edit(before) : before;
    if (after !== before) isChanged = true;
    return after;
  });
  return isChanged ? { ...inventory, accounts } : inventory;
}

/** How many of the accounts with these ids an edit changes. */
export function countChanged(
  { accounts }: Inventory,
  ids: ReadonlySet<string>,
  edit: (account: Account) => Account,
): number {
  return accounts.filter((account) => ids.has(account.id) && edit(account) !== account).length;
}

/** The inventory without the accounts with these ids and the links at them; the same object if there are none. */
export function removeMany(inventory: Inventory, ids: ReadonlySet<string>): Inventory {
  const accounts = inventory.accounts.filter(({ id }) => !ids.has(id));
  if (accounts.length === inventory.accounts.length) return inventory;
  const links = inventory.links.filter((link) => !touches(link, ids));
  return { ...inventory, accounts, links };
}

/** How many links {@link removeMany} takes away. */
export function countLinksAt({ links }: Inventory, ids: ReadonlySet<string>): number {
  return links.filter((link) => touches(link, ids)).length;
}

/** An account of which the person wants this; the same object if that is so already. */
export function withIntent(account: Account, intent: Intent): Account {
  return account.intent === intent ? account : { ...account, intent };
}

/**
 * The inventory in which these accounts are wanted gone, and those no more: of them it is undecided what is wanted,
 * unless that has become something else meanwhile. The same object if that is so already.
 */
export function wantGone(
  inventory: Inventory,
  added: ReadonlySet<string>,
  dropped: ReadonlySet<string>,
): Inventory {
  const more = editMany(inventory, added, (account) => withIntent(account, 'delete'));
  return editMany(more, dropped, (account) =>
    account.intent === 'delete' ? withIntent(account, 'undecided') : account,
  );
}

/** An account of a service, null for none; the same object if that is so already. A variant is one of the old service. */
export function withService(account: Account, service: string | null): Account {
  if (account.service === service) return account;
  const { variant: _, ...others } = account;
  return { ...others, service };
}

/** An account with a tag, at the end; the same object if it has that already. */
export function withTag(account: Account, tag: string): Account {
  return account.tags.includes(tag) ? account : { ...account, tags: [...account.tags, tag] };
}

/** An account without a tag; the same object if it does not have it. */
export function withoutTag(account: Account, tag: string): Account {
  const tags = account.tags.filter((one) => one !== tag);
  return tags.length === account.tags.length ? account : { ...account, tags };
}

function touches(
  { provider, dependent }: { readonly provider: string; readonly dependent: string },
  ids: ReadonlySet<string>,
): boolean {
  return ids.has(provider) || ids.has(dependent);
}
