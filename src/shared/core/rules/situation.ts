import { type CompiledRules, compileRules } from '../catalogue/compiled-rules';
import type { Service } from '../catalogue/service';
import { type DayNumber, dayNumberOf, NO_DAY } from '../dates/civil-date';
import type { Account, Inventory, Link } from '../inventory/inventory';
import { ACCOUNT_STATES, LINK_KINDS } from '../inventory/inventory';
import { type LinkEnds, linkEndsOf } from '../inventory/link-ends';
import { type Groups, groupedBy } from './groups';

export const LOGIN = LINK_KINDS.indexOf('login');
export const BINDING = LINK_KINDS.indexOf('binding');
export const SUB_ACCOUNT = LINK_KINDS.indexOf('sub-account');

export const ACTIVE = ACCOUNT_STATES.indexOf('active');
export const REQUESTED = ACCOUNT_STATES.indexOf('deletion-requested');
const DELETED = ACCOUNT_STATES.indexOf('deleted');
const LOST = ACCOUNT_STATES.indexOf('lost');

const OWN_LOGIN = [false, true, null];
export const NO = OWN_LOGIN.indexOf(false);
export const YES = OWN_LOGIN.indexOf(true);
export const NOT_KNOWN = OWN_LOGIN.indexOf(null);

/**
 * An inventory on a day under certain rules, laid out for computing: accounts and links are numbered by their
 * place in the document, and what is asked for often stands in typed arrays (performance.md says why).
 */
export interface Situation {
  readonly inventory: Inventory;
  readonly today: DayNumber;
  readonly accounts: readonly Account[];
  readonly links: readonly Link[];
  readonly accountIds: readonly string[];
  readonly linkIds: readonly string[];
  /** Of each account: ACTIVE, REQUESTED, DELETED or LOST. */
  readonly state: Uint8Array;
  /** 1 where an account's intent is `keep` or `undecided`. */
  readonly isKept: Uint8Array;
  /** Whether an account has a login of its own: YES, NO or NOT_KNOWN. */
  readonly ownLogin: Uint8Array;
  /** 1 where an account is a number or an address that is given to others: its service is telecom or email. */
  readonly isContact: Uint8Array;
  /** Rules of each account's service; null where it has none that is known. */
  readonly rules: readonly (CompiledRules | null)[];
  readonly provider: Int32Array;
  readonly dependent: Int32Array;
  /** Index into LINK_KINDS. */
  readonly kind: Uint8Array;
  readonly lastUsedOn: Int32Array;
  readonly releasedOn: Int32Array;
  /** 1 while a link is neither released today nor at an end that is deleted. */
  readonly active: Uint8Array;
  /** 1 where its dependent gets in by it. */
  readonly entrance: Uint8Array;
  /** Links by provider. */
  readonly outgoing: Groups;
  /** Links by dependent. */
  readonly incoming: Groups;
  /** The latest `lastUsedOn` of the login links by which an account is entered, or NO_DAY. */
  readonly loginByLink: Int32Array;
  /** The latest `lastUsedOn` of the login links that an account provides, or NO_DAY. */
  readonly thirdPartyLogin: Int32Array;
}

/** Lays out `inventory` for `today` under the rules of `rulesAsOf` (`YYYY-MM`, null: the newest). Linear. */
export function situationOf(
  inventory: Inventory,
  builtIn: ReadonlyMap<string, Service>,
  today: DayNumber,
  rulesAsOf: string | null,
): Situation {
  const { accounts, links } = inventory;
  const columns = linkColumns(inventory);
  const rules = rulesOfAccounts(inventory, builtIn, rulesAsOf);
  const ofAccounts = accountColumns(accounts, rules);
  const { active, entrance } = activity(ofAccounts, columns, today);
  const { loginByLink, thirdPartyLogin } = uses(accounts.length, columns);
  return {
    inventory,
    today,
    accounts,
    links,
    rules,
    ...ofAccounts,
    ...columns,
    active,
    entrance,
    outgoing: groupedBy(columns.provider, accounts.length),
    incoming: groupedBy(columns.dependent, accounts.length),
    loginByLink,
    thirdPartyLogin,
  };
}

interface AccountColumns extends Pick<Situation, 'state' | 'isKept' | 'ownLogin' | 'isContact'> {
  readonly accountIds: string[];
}

// Whoever follows links asks for the accounts at their ends, in no order: columns spare the way to each of them.
function accountColumns(
  accounts: readonly Account[],
  rules: readonly (CompiledRules | null)[],
): AccountColumns {
  const count = accounts.length;
  const columns: AccountColumns = {
    accountIds: [],
    state: new Uint8Array(count),
    isKept: new Uint8Array(count),
    ownLogin: new Uint8Array(count),
    isContact: new Uint8Array(count),
  };
  for (let account = 0; account < count; account += 1) {
    const { id, state, intent, ownLogin } = accounts[account] as Account;
    const category = rules[account]?.category;
    columns.accountIds.push(id);
    columns.state[account] = ACCOUNT_STATES.indexOf(state);
    if (intent === 'keep' || intent === 'undecided') columns.isKept[account] = 1;
    columns.ownLogin[account] = OWN_LOGIN.indexOf(ownLogin);
    if (category === 'telecom' || category === 'email') columns.isContact[account] = 1;
  }
  return columns;
}

interface LinkColumns extends LinkEnds {
  readonly linkIds: string[];
  readonly kind: Uint8Array;
  readonly lastUsedOn: Int32Array;
  readonly releasedOn: Int32Array;
}

function linkColumns(inventory: Inventory): LinkColumns {
  const { links } = inventory;
  const count = links.length;
  const columns: LinkColumns = {
    ...linkEndsOf(inventory),
    linkIds: [],
    kind: new Uint8Array(count),
    lastUsedOn: new Int32Array(count).fill(NO_DAY),
    releasedOn: new Int32Array(count).fill(NO_DAY),
  };
  for (let index = 0; index < count; index += 1) {
    const link = links[index] as Link;
    columns.linkIds.push(link.id);
    columns.kind[index] = LINK_KINDS.indexOf(link.kind);
    if (link.lastUsedOn !== undefined) columns.lastUsedOn[index] = dayNumberOf(link.lastUsedOn);
    if (link.releasedOn !== undefined) columns.releasedOn[index] = dayNumberOf(link.releasedOn);
  }
  return columns;
}

function activity(
  { state }: AccountColumns,
  { provider, dependent, kind, releasedOn }: LinkColumns,
  today: DayNumber,
): { active: Uint8Array; entrance: Uint8Array } {
  const active = new Uint8Array(kind.length);
  const entrance = new Uint8Array(kind.length);
  for (let link = 0; link < kind.length; link += 1) {
    const released = releasedOn[link] as number;
    if (released !== NO_DAY && released <= today) continue;
    const from = state[provider[link] as number];
    if (from === DELETED || state[dependent[link] as number] === DELETED) continue;
    active[link] = 1;
    if ((kind[link] === LOGIN || kind[link] === SUB_ACCOUNT) && from !== LOST) entrance[link] = 1;
  }
  return { active, entrance };
}

function uses(
  accountCount: number,
  { provider, dependent, kind, lastUsedOn }: LinkColumns,
): { loginByLink: Int32Array; thirdPartyLogin: Int32Array } {
  const loginByLink = new Int32Array(accountCount).fill(NO_DAY);
  const thirdPartyLogin = new Int32Array(accountCount).fill(NO_DAY);
  for (let link = 0; link < kind.length; link += 1) {
    const on = lastUsedOn[link] as number;
    if (on === NO_DAY || kind[link] !== LOGIN) continue;
    const to = dependent[link] as number;
    const from = provider[link] as number;
    if (on > (loginByLink[to] as number)) loginByLink[to] = on;
    if (on > (thirdPartyLogin[from] as number)) thirdPartyLogin[from] = on;
  }
  return { loginByLink, thirdPartyLogin };
}

function rulesOfAccounts(
  { accounts, services }: Inventory,
  builtIn: ReadonlyMap<string, Service>,
  rulesAsOf: string | null,
): readonly (CompiledRules | null)[] {
  const own = new Map(services.map((service) => [service.id, service]));
  const compiled = new Map<string | null, CompiledRules | null>([[null, null]]);
  return accounts.map(({ service: id }) => {
    const known = compiled.get(id);
    if (known !== undefined || id === null) return known ?? null;
    const service = own.get(id) ?? builtIn.get(id);
    const rules = service === undefined ? null : compileRules(service, rulesAsOf);
    compiled.set(id, rules);
    return rules;
  });
}
