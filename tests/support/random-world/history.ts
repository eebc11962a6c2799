import type { Condition, InactivityRule, Service } from '#core/catalogue/service';
import type { CivilDate } from '#core/dates/civil-date';
import type { Account, AccountEvent, Confirmation } from '#core/inventory/inventory';
import type { Moment } from './moment';
import type { Names } from './names';
import type { Random } from './random';

interface Sources {
  readonly random: Random;
  readonly moment: Moment;
  readonly names: Names;
}

/** Event types beside a period that a service counts from the latest of them. */
interface Count {
  readonly types: readonly string[];
  readonly period: string;
}

function countsOfCondition(condition: Condition): Count[] {
  if (condition.kind === 'quiet-period') return [{ types: condition.events, period: condition.period }];
  if (condition.kind === 'confirm' && condition.autoClears)
    return [{ types: [condition.autoClears.event], period: 'P1Y' }];
  if (condition.kind === 'unbind' && condition.autoRelease)
    return [{ types: [condition.autoRelease.event], period: condition.autoRelease.period }];
  return [];
}

function countsOfRule({ events, period, onlyIfNever, endedBy }: InactivityRule): Count[] {
  const others = [onlyIfNever, endedBy].filter((type) => type !== undefined);
  return [{ types: events, period }, ...(others.length > 0 ? [{ types: others, period }] : [])];
}

function countsOf(service: Service | undefined): Count[] {
  return (service?.ruleSets ?? []).flatMap(({ deletion, inactivity }) => [
    ...(deletion?.conditions ?? []).flatMap(countsOfCondition),
    ...(inactivity ?? []).flatMap(countsOfRule),
  ]);
}

/** A day from which the period ends about today, or is clamped at a month's end, or just any day. */
function dayFor(moment: Moment, random: Random, period: string): CivilDate {
  if (/[MY]$/.test(period) && random.chance(0.3)) return moment.monthEnd();
  if (random.chance(0.08)) return moment.future();
  return random.chance(0.7) ? moment.before(period) : moment.near();
}

/** Registered so that the last login is the last within the time that a rule counts from then, or one day later. */
export function registrationFor(
  { random, moment }: Sources,
  service: Service | undefined,
): { registeredOn?: CivilDate; events: AccountEvent[] } {
  const rules = (service?.ruleSets ?? []).flatMap(({ inactivity }) => inactivity ?? []);
  const periods = rules.flatMap(({ onlyIf }) => onlyIf?.lastLoginWithinOfRegistration ?? []);
  if (periods.length === 0 || random.chance(0.4)) return { events: [] };
  const on = moment.near();
  const registeredOn = moment.startOf(random.chance(0.6) ? on : moment.plus(-1), random.pick(periods));
  return { registeredOn, events: [{ type: 'login', on }] };
}

/** Many more events and event types that never were, for programs that look things up otherwise in long lists. */
function longHistory({ random, moment, names }: Sources): Pick<Account, 'events' | 'never'> {
  const events = random.times(30, () => ({ type: names.event(), on: moment.near() }));
  const never = random.times(20, (index) => `never-${index}`);
  return random.chance(0.5) ? { events, never: [] } : { events: [], never };
}

/** Events, and event types that never were, which suit what the service counts; `also` are events in any case. */
export function historyFor(
  { random, moment, names }: Sources,
  service: Service | undefined,
  also: readonly AccountEvent[],
): Pick<Account, 'events' | 'never'> {
  const events: AccountEvent[] = [...also];
  const never = new Set<string>();
  const known = random.pick([0.1, 0.3, 0.6, 0.9]);
  const recall = (type: string, period: string) => {
    if (random.chance(known)) events.push({ type, on: dayFor(moment, random, period) });
    else if (random.chance(0.45)) never.add(type);
  };
  for (const { types, period } of countsOf(service)) {
    for (const type of types) if (type !== 'registered') recall(type, period);
  }
  for (const type of random.chance(0.3) ? names.events() : []) events.push({ type, on: moment.near() });
  if (random.chance(0.1)) never.add(names.event());
  const more = random.chance(0.1) ? longHistory({ random, moment, names }) : { events: [], never: [] };
  return {
    events: random.shuffled([...events, ...more.events]),
    never: random.shuffled([...never, ...more.never]),
  };
}

function confirmation({ random, moment }: Sources, met: number): Confirmation {
  const on = () => moment.plus(random.pick([0, -1, -89, -90, -90, -90, -91, -91, -91, -92, -400, 30]));
  return { status: random.chance(met) ? 'met' : 'unmet', ...random.maybe(0.65, 'on', on) };
}

/** Confirmations of some of the service's conditions and rules, also of such as are no longer in force. */
export function confirmationsFor(sources: Sources, service: Service | undefined): Account['confirmations'] {
  const { random } = sources;
  const known = random.pick([0.3, 0.5, 0.8]);
  const sets = service?.ruleSets ?? [];
  const ofConditions = sets
    .flatMap(({ deletion }) => deletion?.conditions ?? [])
    .filter(() => random.chance(known))
    .map(({ id, kind }) => [id, confirmation(sources, kind === 'never' ? 0.65 : 0.6)] as const);
  const ofRules = sets
    .flatMap(({ inactivity }) => inactivity ?? [])
    .filter(() => random.chance(0.5))
    .map(({ id }) => [id, confirmation(sources, 0.6)] as const);
  // Unlike a literal, this makes `__proto__` a key like any other.
  return Object.fromEntries([...ofConditions, ...ofRules]);
}
