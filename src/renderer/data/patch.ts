import type { Service } from '#core/catalogue/service';
import type { Account, Inventory, Link } from '#core/inventory/inventory';
import { risingRun } from './rising-run';

/** At a place of a list, counted before anything is changed, some records go and others come. */
export interface Splice<Item> {
  readonly at: number;
  readonly removed: readonly Item[];
  readonly added: readonly Item[];
}

/** What a change did to an inventory: all that is needed to do it and to undo it. Splices are in their order. */
export interface Patch {
  readonly accounts: readonly Splice<Account>[];
  readonly links: readonly Splice<Link>[];
  readonly services: readonly Splice<Service>[];
}

/**
 * What leads from one inventory to another. Records are the same if they are the same object: whoever edits leaves
 * alone what is not edited. n log n, and linear where nothing changes its place.
 */
export function patchBetween(before: Inventory, after: Inventory): Patch {
  return {
    accounts: splicesBetween(before.accounts, after.accounts),
    links: splicesBetween(before.links, after.links),
    services: splicesBetween(before.services, after.services),
  };
}

/** Does the patch change nothing? */
export function isEmptyPatch({ accounts, links, services }: Patch): boolean {
  return accounts.length + links.length + services.length === 0;
}

/** The patch that undoes the patch. */
export function inverse({ accounts, links, services }: Patch): Patch {
  return { accounts: inverted(accounts), links: inverted(links), services: inverted(services) };
}

/** The inventory after the patch; undefined if it is a patch for another one. */
export function patched(inventory: Inventory, patch: Patch): Inventory | undefined {
  const accounts = spliced(inventory.accounts, patch.accounts);
  const links = spliced(inventory.links, patch.links);
  const services = spliced(inventory.services, patch.services);
  if (accounts === undefined || links === undefined || services === undefined) return undefined;
  return { ...inventory, accounts, links, services };
}

/** A patch that was stored; undefined if the value is none. What its records hold is checked once they are in place. */
export function readPatch(value: unknown): Patch | undefined {
  const patch = (value ?? {}) as Partial<Record<keyof Patch, unknown>>;
  const fits = isSplices(patch.accounts) && isSplices(patch.links) && isSplices(patch.services);
  return fits ? (patch as Patch) : undefined;
}

function isSplices(value: unknown): boolean {
  return Array.isArray(value) && value.every(isSplice);
}

function isSplice(value: unknown): boolean {
  const { at, removed, added } = (value ?? {}) as Partial<Record<keyof Splice<unknown>, unknown>>;
  return Number.isSafeInteger(at) && Array.isArray(removed) && Array.isArray(added);
}

function splicesBetween<Item extends object>(
  before: readonly Item[],
  after: readonly Item[],
): readonly Splice<Item>[] {
  if (before === after) return [];
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) start += 1;
  let tail = 0;
  const longest = Math.min(before.length, after.length) - start;
  while (tail < longest && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail += 1;

  const splices: Splice<Item>[] = [];
  let at = start;
  let to = start;
  const upTo = (oldPlace: number, newPlace: number) => {
    if (oldPlace > at || newPlace > to) {
      splices.push({ at, removed: before.slice(at, oldPlace), added: after.slice(to, newPlace) });
    }
    at = oldPlace + 1;
    to = newPlace + 1;
  };
  const oldEnd = before.length - tail;
  const newEnd = after.length - tail;
  for (const [oldPlace, newPlace] of stayed(before, after, start, oldEnd, newEnd)) upTo(oldPlace, newPlace);
  upTo(oldEnd, newEnd);
  return splices;
}

/** Where records that are in both lists and in the same order are, before and after: as many as there can be. */
function stayed<Item extends object>(
  before: readonly Item[],
  after: readonly Item[],
  start: number,
  oldEnd: number,
  newEnd: number,
): readonly (readonly [number, number])[] {
  if (start === oldEnd || start === newEnd) return [];
  const places = new Map<Item, number>();
  for (let place = start; place < newEnd; place += 1) places.set(after[place] as Item, place);
  const both: [number, number][] = [];
  for (let place = start; place < oldEnd; place += 1) {
    const newPlace = places.get(before[place] as Item);
    if (newPlace !== undefined) both.push([place, newPlace]);
  }
  return risingRun(both.map(([, newPlace]) => newPlace)).map((index) => both[index] as [number, number]);
}

function inverted<Item>(splices: readonly Splice<Item>[]): readonly Splice<Item>[] {
  let shift = 0;
  return splices.map(({ at, removed, added }) => {
    const place = at + shift;
    shift += added.length - removed.length;
    return { at: place, removed: added, added: removed };
  });
}

function spliced<Item extends { readonly id: string }>(
  list: readonly Item[],
  splices: readonly Splice<Item>[],
): readonly Item[] | undefined {
  if (splices.length === 0) return list;
  const parts: (readonly Item[])[] = [];
  let from = 0;
  for (const { at, removed, added } of splices) {
    if (at < from || at + removed.length > list.length) return undefined;
    if (removed.some(({ id }, index) => list[at + index]?.id !== id)) return undefined;
    parts.push(list.slice(from, at), added);
    from = at + removed.length;
  }
  return [...parts, list.slice(from)].flat();
}
