// What the sections "Inventory document" and "Services and rule sets" of domain.md say about the data.
import { latest, plus } from './days';
import type {
  Account,
  Condition,
  Day,
  Deletion,
  InactivityRule,
  Inventory,
  Link,
  RuleSet,
  SecondOptions,
  Service,
} from './types';

export interface World {
  readonly options: SecondOptions;
  readonly today: Day;
  readonly accounts: readonly Account[];
  readonly links: readonly Link[];
  readonly accountById: ReadonlyMap<string, Account>;
  readonly serviceById: ReadonlyMap<string, Service>;
}

export function worldOf(inventory: Inventory, builtIn: readonly Service[], options: SecondOptions): World {
  // "An own service with a built-in id replaces the built-in one."
  const serviceById = new Map<string, Service>();
  for (const service of builtIn) serviceById.set(service.id, service);
  for (const service of inventory.services) serviceById.set(service.id, service);
  return {
    options,
    today: options.today,
    accounts: inventory.accounts,
    links: inventory.links,
    accountById: new Map(inventory.accounts.map((account) => [account.id, account])),
    serviceById,
  };
}

export function accountOf(world: World, id: string): Account {
  const account = world.accountById.get(id);
  if (!account) throw new Error(`no account ${id}`);
  return account;
}

export function placeOf(world: World, id: string): number {
  return world.accounts.findIndex((account) => account.id === id);
}

// ---- services and rule sets ----

/** "A `service` that is found nowhere counts as none" */
export function serviceOf(world: World, account: Account): Service | null {
  if (account.service === null) return null;
  return world.serviceById.get(account.service) ?? null;
}

export function isTelecomOrEmail(world: World, account: Account): boolean {
  const category = serviceOf(world, account)?.category ?? 'other';
  return category === 'telecom' || category === 'email';
}

/** "`variants?` (the first is that of an account which names none)"; "an unknown `variant` as not given" */
export function variantOf(service: Service, account: Account): string | null {
  const variants = service.variants ?? [];
  const named = variants.find((variant) => variant.id === account.variant);
  return (named ?? variants[0])?.id ?? null;
}

/** "null: undated, counts as oldest" */
function age(ruleSet: RuleSet): string {
  return ruleSet.asOf ?? '';
}

function chosenRuleSet(service: Service, rulesAsOf: string | null): RuleSet | null {
  const oldestFirst = [...service.ruleSets].sort((a, b) => (age(a) < age(b) ? -1 : 1));
  // "The newest applies"
  if (rulesAsOf === null) return oldestFirst.at(-1) ?? null;
  // "a chosen `rules-as-of` picks the newest with `asOf` on or before it (none that old: the oldest)"
  const oldEnough = oldestFirst.filter((ruleSet) => age(ruleSet) <= rulesAsOf);
  return oldEnough.at(-1) ?? oldestFirst[0] ?? null;
}

/** "takes over every key that it does not have itself, and inside `deletion` key by key" */
function withBase(service: Service, ruleSet: RuleSet): RuleSet {
  if (ruleSet.basedOn === undefined) return ruleSet;
  const base = service.ruleSets.find((other) => other.asOf === ruleSet.basedOn);
  if (!base) return ruleSet;
  const whole = withBase(service, base);
  const merged: RuleSet = { ...whole, ...ruleSet };
  if (!whole.deletion || !ruleSet.deletion) return merged;
  return { ...merged, deletion: { ...whole.deletion, ...ruleSet.deletion } };
}

function rulesOf(world: World, account: Account): RuleSet | null {
  const service = serviceOf(world, account);
  if (!service) return null;
  const chosen = chosenRuleSet(service, world.options.rulesAsOf);
  return chosen ? withBase(service, chosen) : null;
}

export function deletionOf(world: World, account: Account): Deletion | null {
  return rulesOf(world, account)?.deletion ?? null;
}

export function inactivityRulesOf(world: World, account: Account): readonly InactivityRule[] {
  return rulesOf(world, account)?.inactivity ?? [];
}

// ---- events and confirmations ----

/**
 * "Latest event of a type = the latest recorded `on`; `registered` is `registeredOn` only. Every login link's
 * `lastUsedOn`, active or not, also counts as a `login` of its dependent and a `third-party-login` of its
 * provider."
 */
export function latestEvent(world: World, account: Account, type: string): Day | null {
  if (type === 'registered') return account.registeredOn ?? null;
  const days: (Day | undefined)[] = [];
  for (const event of account.events) {
    if (event.type === type) days.push(event.on);
  }
  for (const link of world.links) {
    if (link.kind !== 'login') continue;
    if (type === 'login' && link.dependent === account.id) days.push(link.lastUsedOn);
    if (type === 'third-party-login' && link.provider === account.id) days.push(link.lastUsedOn);
  }
  return latest(days);
}

export function latestOfEvents(world: World, account: Account, types: readonly string[]): Day | null {
  return latest(types.map((type) => latestEvent(world, account, type)));
}

/**
 * A confirmation that does not age (an inactivity rule's). Ids such as `__proto__` are ids like any other.
 */
export function recordedConfirmation(account: Account, id: string): 'met' | 'unmet' | null {
  if (!Object.hasOwn(account.confirmations, id)) return null;
  return account.confirmations[id]?.status ?? null;
}

/**
 * "A confirmation `met` of a condition that is not of kind `never` counts for 90 days from its `on` (through
 * on + P90D); after that it is as if absent. Without `on` it does not age."
 */
export function confirmation(world: World, account: Account, condition: Condition): 'met' | 'unmet' | null {
  const status = recordedConfirmation(account, condition.id);
  if (status !== 'met' || condition.kind === 'never') return status;
  const on = account.confirmations[condition.id]?.on;
  if (on !== undefined && world.today > plus(on, 'P90D', 'inclusive')) return null;
  return status;
}

// ---- links ----

/** "A link is active while `releasedOn` is empty or after today and neither end is `deleted`." */
export function isActive(world: World, link: Link): boolean {
  if (link.releasedOn !== undefined && link.releasedOn <= world.today) return false;
  const ends = [accountOf(world, link.provider), accountOf(world, link.dependent)];
  return ends.every((end) => end.state !== 'deleted');
}

/** All active sub-account links, in the inventory's order. */
export function activeSubAccountLinks(world: World): Link[] {
  return world.links.filter((link) => link.kind === 'sub-account' && isActive(world, link));
}

/**
 * "An *entrance* of an account is an active `login` or `sub-account` link on which it is the dependent and
 * whose provider is not `lost`."
 */
export function isEntrance(world: World, link: Link): boolean {
  if (link.kind !== 'login' && link.kind !== 'sub-account') return false;
  return isActive(world, link) && accountOf(world, link.provider).state !== 'lost';
}

export function entrancesOf(world: World, accountId: string): Link[] {
  return world.links.filter((link) => link.dependent === accountId && isEntrance(world, link));
}
