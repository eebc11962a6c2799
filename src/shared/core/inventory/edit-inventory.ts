import { fail, ok, type Result } from '../result';
import type { Account, AccountEvent, Confirmation, Inventory, Link } from './inventory';
import { linkEndsOf } from './link-ends';
import { subAccountCircle } from './sub-account-circle';

/** Why an edit cannot be made. */
export type EditFailure = { readonly code: 'gone' | 'circle' | 'same-account' | 'exists' };

const GONE = fail({ code: 'gone' } as const);

/** An account as it is when nothing but its name is known. */
export function newAccount(id: string, name: string): Account {
  return {
    id,
    service: null,
    name,
    identifiers: [],
    events: [],
    never: [],
    intent: 'undecided',
    state: 'active',
    ownLogin: null,
    confirmations: {},
    tags: [],
    notes: '',
  };
}

/** The inventory with another account at its end. */
export function addAccount(inventory: Inventory, account: Account): Result<Inventory, EditFailure> {
  if (inventory.accounts.some(({ id }) => id === account.id)) return fail({ code: 'exists' });
  return ok({ ...inventory, accounts: [...inventory.accounts, account] });
}

/** The inventory with an account changed, the same object if the edit gives the same; `gone` if it is not there. */
export function editAccount(
  inventory: Inventory,
  id: string,
  edit: (account: Account) => Account,
): Result<Inventory, EditFailure> {
  const place = inventory.accounts.findIndex((account) => account.id === id);
  const before = inventory.accounts[place];
  if (before === undefined) return GONE;
  const after = edit(before);
  return ok(after === before ? inventory : { ...inventory, accounts: inventory.accounts.with(place, after) });
}

/** The inventory without an account and the links at it. */
export function removeAccount(inventory: Inventory, id: string): Result<Inventory, EditFailure> {
  const accounts = inventory.accounts.filter((account) => account.id !== id);
  if (accounts.length === inventory.accounts.length) return GONE;
  const links = inventory.links.filter(({ provider, dependent }) => provider !== id && dependent !== id);
  return ok({ ...inventory, accounts, links });
}

/** The inventory with an event recorded for an account; the same object if that is known already. */
export function recordEvent(
  inventory: Inventory,
  id: string,
  event: AccountEvent,
): Result<Inventory, EditFailure> {
  return editAccount(inventory, id, (account) => withEvent(account, event));
}

/**
 * An account with an event, which has happened then, whatever was said before. The same thing on the same day is
 * recorded once, unless there is more to say about it: the same object then.
 */
export function withEvent(account: Account, event: AccountEvent): Account {
  const isKnown = account.events.some(({ type, on, note }) => {
    return type === event.type && on === event.on && (event.note === undefined || note === event.note);
  });
  const isDenied = account.never.includes(event.type);
  if (isKnown && !isDenied) return account;
  return {
    ...account,
    events: isKnown ? account.events : [...account.events, event],
    never: isDenied ? account.never.filter((type) => type !== event.type) : account.never,
  };
}

/** The inventory with it said that an event never happened to an account, or with that taken back. */
export function sayNever(
  inventory: Inventory,
  id: string,
  type: string,
  isNever: boolean,
): Result<Inventory, EditFailure> {
  return editAccount(inventory, id, (account) => {
    if (account.never.includes(type) === isNever) return account;
    const others = account.never.filter((one) => one !== type);
    return { ...account, never: isNever ? [...others, type] : others };
  });
}

/** The inventory without an event of an account: the first that is just like this one; `gone` if there is none. */
export function removeEvent(
  inventory: Inventory,
  id: string,
  { type, on, note }: AccountEvent,
): Result<Inventory, EditFailure> {
  const events = inventory.accounts.find((account) => account.id === id)?.events ?? [];
  const place = events.findIndex((event) => event.type === type && event.on === on && event.note === note);
  if (place < 0) return GONE;
  return editAccount(inventory, id, (account) => ({
    ...account,
    events: account.events.toSpliced(place, 1),
  }));
}

/** The inventory with a condition or rule confirmed for an account; null: with what was said of it taken back. */
export function confirmCondition(
  inventory: Inventory,
  id: string,
  condition: string,
  confirmation: Confirmation | null,
): Result<Inventory, EditFailure> {
  return editAccount(inventory, id, (account) =>
    confirmation === null
      ? withoutConfirmation(account, condition)
      : withConfirmation(account, condition, confirmation),
  );
}

/** An account with a confirmation; under any id, `__proto__` too. */
export function withConfirmation(account: Account, id: string, confirmation: Confirmation): Account {
  const others = Object.entries(account.confirmations).filter(([key]) => key !== id);
  return { ...account, confirmations: Object.fromEntries([...others, [id, confirmation]]) };
}

/** An account without a confirmation; the same object if there is none. */
function withoutConfirmation(account: Account, id: string): Account {
  if (!Object.hasOwn(account.confirmations, id)) return account;
  const others = Object.entries(account.confirmations).filter(([key]) => key !== id);
  return { ...account, confirmations: Object.fromEntries(others) };
}

/** The inventory with another link at its end; both ends have to be there, and sub-accounts form no circle. */
export function addLink(inventory: Inventory, link: Link): Result<Inventory, EditFailure> {
  if (link.provider === link.dependent) return fail({ code: 'same-account' });
  if (inventory.links.some(({ id }) => id === link.id)) return fail({ code: 'exists' });
  const ends = new Set([link.provider, link.dependent]);
  if (inventory.accounts.filter(({ id }) => ends.has(id)).length < 2) return GONE;
  return withoutCircle({ ...inventory, links: [...inventory.links, link] });
}

/**
 * The inventory with a link put right, at its place; `gone` if it is not there any more, and of the failures of
 * {@link addLink} those that it can have.
 */
export function editLink(inventory: Inventory, link: Link): Result<Inventory, EditFailure> {
  const place = inventory.links.findIndex(({ id }) => id === link.id);
  if (place < 0) return GONE;
  if (link.provider === link.dependent) return fail({ code: 'same-account' });
  const ends = new Set([link.provider, link.dependent]);
  if (inventory.accounts.filter(({ id }) => ends.has(id)).length < 2) return GONE;
  return withoutCircle({ ...inventory, links: inventory.links.with(place, link) });
}

function withoutCircle(inventory: Inventory): Result<Inventory, EditFailure> {
  const circle = subAccountCircle(inventory.links, linkEndsOf(inventory));
  return circle === undefined ? ok(inventory) : fail({ code: 'circle' });
}

/** The inventory without a link. */
export function removeLink(inventory: Inventory, id: string): Result<Inventory, EditFailure> {
  const links = inventory.links.filter((link) => link.id !== id);
  return links.length === inventory.links.length ? GONE : ok({ ...inventory, links });
}

/** The inventory without any of another's accounts and services, and the links at them: the sample taken out again. */
export function without(inventory: Inventory, other: Pick<Inventory, 'accounts' | 'services'>): Inventory {
  const ids = new Set(other.accounts.map(({ id }) => id));
  const services = new Set(other.services.map(({ id }) => id));
  return {
    ...inventory,
    accounts: inventory.accounts.filter(({ id }) => !ids.has(id)),
    links: inventory.links.filter(({ provider, dependent }) => !ids.has(provider) && !ids.has(dependent)),
    services: inventory.services.filter(({ id }) => !services.has(id)),
  };
}
