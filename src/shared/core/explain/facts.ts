import type { Sourced } from '../catalogue/rules-in-force';
import type { Service } from '../catalogue/service';
import { civilDateOf, type DayNumber, dayNumberOf } from '../dates/civil-date';
import { addPeriod, type Boundary, parsePeriod } from '../dates/period';
import type { Account, Link } from '../inventory/inventory';
import { CONFIRMATION_DAYS, confirmationOf, confirmedStatus } from '../rules/confirmations';
import type { History } from '../rules/events';
import { eachIn } from '../rules/groups';
import { LOGIN, type Situation } from '../rules/situation';
import type { ConfirmationFact, Fact, Origin, Provenance, Sum } from './explanation';

/** Where a value of a service's rules stands. */
export function provenanceOf(service: Service, { from }: Sourced<unknown>): Provenance {
  return {
    service: service.id,
    asOf: from.asOf,
    confidence: from.confidence ?? null,
    sources: from.sources ?? [],
  };
}

/** What is known of an event type for an account, with the record that it rests on. */
export function factOf(situation: Situation, index: number, history: History, type: string): Fact {
  const account = situation.accounts[index] as Account;
  const latest = history.latest(type);
  if (type === 'registered' && account.registeredOn !== undefined) {
    return { from: 'registration', type, on: account.registeredOn };
  }
  const event = account.events.find((one) => one.type === type && dayNumberOf(one.on) === latest);
  if (event !== undefined) return { from: 'event', type, on: event.on };
  const link = linkUsedOn(situation, index, type, latest);
  if (link?.lastUsedOn !== undefined) return { from: 'link', type, on: link.lastUsedOn, link: link.id };
  return { from: history.neverHappened(type) ? 'never' : 'nothing', type, on: null };
}

/** The latest of several facts; of equals the first. Undefined if no day is known. */
function latestFact(facts: readonly Fact[]): Fact | undefined {
  let latest: Fact | undefined;
  for (const fact of facts) {
    if (fact.on !== null && (latest?.on == null || fact.on > latest.on)) latest = fact;
  }
  return latest;
}

/** Start + period, worked out as the core does. `period` is one that was checked when it was read. */
export function sumOf(
  origin: Origin,
  start: DayNumber,
  period: string,
  boundary: Boundary = 'inclusive',
): Sum {
  const length = parsePeriod(period);
  if (length === undefined) throw new Error(`not a period: ${period}`);
  const end = addPeriod(start, length, boundary);
  return { origin, start: civilDateOf(start), period, boundary, end: civilDateOf(end) };
}

/** The sum that begins with the latest of the facts; null where no day is known. */
export function sumFromFacts(facts: readonly Fact[], period: string, boundary?: Boundary): Sum | null {
  const fact = latestFact(facts);
  if (fact?.on == null) return null;
  return sumOf({ code: 'fact', fact }, dayNumberOf(fact.on), period, boundary);
}

/** The confirmation of a condition, and how long it counts. */
export function confirmationFact(
  account: Account,
  id: string,
  ages: boolean,
  today: DayNumber,
): ConfirmationFact | null {
  const confirmation = confirmationOf(account, id);
  if (confirmation === undefined) return null;
  const { status, on } = confirmation;
  const limited = ages && status === 'met' && on !== undefined;
  return {
    ...confirmation,
    countsThrough: limited ? civilDateOf(dayNumberOf(on) + CONFIRMATION_DAYS) : null,
    counts: confirmedStatus(account, id, ages, today) !== undefined,
  };
}

/** Links of the document, by their places. */
export function linksAt({ links }: Situation, places: readonly number[]): readonly Link[] {
  return places.map((place) => links[place] as Link);
}

function linkUsedOn(
  { kind, lastUsedOn, incoming, outgoing, links }: Situation,
  account: number,
  type: string,
  on: DayNumber,
): Link | undefined {
  const sides = type === 'login' ? incoming : type === 'third-party-login' ? outgoing : undefined;
  if (sides === undefined) return undefined;
  let found: Link | undefined;
  eachIn(sides, account, (link) => {
    if (kind[link] === LOGIN && lastUsedOn[link] === on) found ??= links[link];
  });
  return found;
}
