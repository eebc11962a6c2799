import { type DayNumber, dayNumberOf, NO_DAY } from '../dates/civil-date';
import type { Account } from '../inventory/inventory';
import type { Situation } from './situation';

/** From how many entries on a list is searched by a table instead of from end to end. */
const LONG = 16;

/**
 * The history of an account (domain.md, "Inventory document"): recorded events; `registered` is `registeredOn`
 * only; every login link's `lastUsedOn` also counts, as a `login` of its dependent and a `third-party-login` of
 * its provider. Made once per account, so that long histories stay cheap.
 */
export class History {
  private readonly account: Account;
  private readonly byType: ReadonlyMap<string, DayNumber> | null;
  private readonly neverSet: ReadonlySet<string> | null;
  private readonly loginByLink: DayNumber;
  private readonly thirdPartyLogin: DayNumber;

  constructor(situation: Situation, index: number) {
    const account = situation.accounts[index] as Account;
    this.account = account;
    this.byType = account.events.length > LONG ? latestByType(account) : null;
    this.neverSet = account.never.length > LONG ? new Set(account.never) : null;
    this.loginByLink = situation.loginByLink[index] as number;
    this.thirdPartyLogin = situation.thirdPartyLogin[index] as number;
  }

  /** The latest day on which an event of that type is known to have happened, or NO_DAY. */
  latest(type: string): DayNumber {
    const { account, byType } = this;
    if (type === 'registered') {
      return account.registeredOn === undefined ? NO_DAY : dayNumberOf(account.registeredOn);
    }
    const recorded = byType === null ? latestRecorded(account, type) : (byType.get(type) ?? NO_DAY);
    if (type === 'login') return Math.max(recorded, this.loginByLink);
    return type === 'third-party-login' ? Math.max(recorded, this.thirdPartyLogin) : recorded;
  }

  /** Has the person said that no event of that type ever happened? */
  neverHappened(type: string): boolean {
    return this.neverSet === null ? this.account.never.includes(type) : this.neverSet.has(type);
  }
}

/** The latest day of several event types, or NO_DAY if none of them is known. */
export function latestOf(history: History, types: readonly string[]): DayNumber {
  let latest = NO_DAY;
  for (const type of types) latest = Math.max(latest, history.latest(type));
  return latest;
}

/** Has the person said of all these event types that they never happened? */
export function allNever(history: History, types: readonly string[]): boolean {
  return types.every((type) => history.neverHappened(type));
}

function latestRecorded({ events }: Account, wanted: string): DayNumber {
  let latest = NO_DAY;
  for (const { type, on } of events) {
    if (type === wanted) latest = Math.max(latest, dayNumberOf(on));
  }
  return latest;
}

function latestByType({ events }: Account): ReadonlyMap<string, DayNumber> {
  const latest = new Map<string, DayNumber>();
  for (const { type, on } of events) latest.set(type, Math.max(latest.get(type) ?? NO_DAY, dayNumberOf(on)));
  return latest;
}
