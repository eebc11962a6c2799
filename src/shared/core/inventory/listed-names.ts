import { plainName } from '../catalogue/service-named';
import type { CivilDate } from '../dates/civil-date';
import { fail, ok, type Result } from '../result';
import { addLink, type EditFailure, newAccount } from './edit-inventory';
import type { Account, Inventory, LinkKind } from './inventory';
import { isReleased } from './is-released';

/** What a list of names is to become: accounts, and links of all of them to one provider where one is given. */
export interface ListTarget {
  readonly provider: string | null;
  readonly kind: LinkKind;
}

/** A line of a list of names. */
export interface ListedName {
  /** From 1. */
  readonly line: number;
  readonly name: string;
  /**
   * - `new`: an account that is not there yet
   * - `known`: the one account of that name, which gets the link; without a provider there is nothing to do for it
   * - `linked`: that account has such a link already
   * - `repeated`: the name stands in an earlier line
   * - `several`: more than one account has the name, so nobody can tell which is meant
   * - `itself`: the provider
   * - `too-long`: no name is that long
   */
  readonly as: 'new' | 'known' | 'linked' | 'repeated' | 'several' | 'itself' | 'too-long';
  /** The account of `known` and `linked`. */
  readonly account: string | null;
}

/** More lines than these are no list that a person looks through. */
export const MOST_LISTED = 5000;

/** Longer than any name; in characters. */
export const LONGEST_NAME = 300;

/**
 * Reads a list of names, one per line; empty lines say nothing. Case, width and spaces around a name say nothing
 * either. Linear in lines plus accounts plus links. Refused as a whole if it has more than {@link MOST_LISTED} lines.
 */
export function readNames(
  text: string,
  { accounts, links }: Inventory,
  { provider, kind }: ListTarget,
  today: CivilDate,
): Result<readonly ListedName[], { readonly code: 'too-many'; readonly count: number }> {
  const lines = text
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .map((line, at) => ({ line: at + 1, name: line.trim() }));
  const written = lines.filter(({ name }) => name !== '');
  if (written.length > MOST_LISTED) return fail({ code: 'too-many', count: written.length });
  const bearers = new Map<string, Account[]>();
  for (const account of accounts) {
    const name = plainName(account.name);
    const others = bearers.get(name);
    if (others === undefined) bearers.set(name, [account]);
    else others.push(account);
  }
  const linked = new Set(
    links
      .filter((link) => link.provider === provider && link.kind === kind && !isReleased(link, today))
      .map(({ dependent }) => dependent),
  );
  const seen = new Set<string>();
  return ok(
    written.map(({ line, name }): ListedName => {
      const plain = plainName(name);
      const nobody = { line, name, account: null };
      if (name.length > LONGEST_NAME) return { ...nobody, name: name.slice(0, LONGEST_NAME), as: 'too-long' };
      if (seen.has(plain)) return { ...nobody, as: 'repeated' };
      seen.add(plain);
      const [only, ...more] = bearers.get(plain) ?? [];
      if (only === undefined) return { ...nobody, as: 'new' };
      if (more.length > 0) return { ...nobody, as: 'several' };
      if (only.id === provider) return { ...nobody, as: 'itself' };
      return { line, name, account: only.id, as: linked.has(only.id) ? 'linked' : 'known' };
    }),
  );
}

/** What is needed to make accounts and links of names. */
export interface Making {
  readonly freshId: () => string;
  /** The id of the service that a name stands for; null: none. */
  readonly serviceOf: (name: string) => string | null;
}

/**
 * The inventory with what a list asks for: an account for each `new` name, and with a provider a link for each `new`
 * and `known` one. `gone` if an account that it rests on is not there any more, and as {@link addLink}.
 */
export function addNames(
  before: Inventory,
  listed: readonly ListedName[],
  { provider, kind }: ListTarget,
  { freshId, serviceOf }: Making,
): Result<Inventory, EditFailure> {
  const made = listed
    .filter((one) => one.as === 'new')
    .map(({ name }) => ({ ...newAccount(freshId(), name), service: serviceOf(name) }));
  const taken = new Set(before.accounts.map(({ id }) => id));
  if (made.some(({ id }) => taken.has(id))) return fail({ code: 'exists' });
  const inventory = made.length === 0 ? before : { ...before, accounts: [...before.accounts, ...made] };
  if (provider === null) return ok(inventory);
  const known = listed.flatMap((one) => (one.as === 'known' && one.account !== null ? [one.account] : []));
  const dependents = [...made.map(({ id }) => id), ...known];
  return linkAll(inventory, dependents, provider, kind, freshId);
}

function linkAll(
  inventory: Inventory,
  dependents: readonly string[],
  provider: string,
  kind: LinkKind,
  freshId: () => string,
): Result<Inventory, EditFailure> {
  const [first, ...others] = dependents.map((dependent) => ({ id: freshId(), provider, dependent, kind }));
  if (first === undefined) return ok(inventory);
  const there = new Set(inventory.accounts.map(({ id }) => id));
  if (!there.has(provider) || dependents.some((id) => !there.has(id))) return fail({ code: 'gone' });
  // The last one is checked with all others in place: circles of sub-accounts, and what else a link must not be.
  const withOthers = { ...inventory, links: [...inventory.links, ...others] };
  return addLink(withOthers, first);
}
