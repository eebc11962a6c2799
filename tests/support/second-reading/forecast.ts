// Section "Forecast" of domain.md.
import { earliest, latest, latestFrom } from './days';
import type { ForecastRow, TimerRow } from './report-types';
import type { Account, Link } from './types';
import { type Assessments, assessmentOf } from './verdicts';
import { activeSubAccountLinks, entrancesOf, type World } from './world';

/** `lostOn` of an account that is never lost: sorts after every day. */
const NEVER = 'never';

/** A day, or {@link NEVER}. */
type LostDay = string;

type LostOn = Map<string, LostDay>;

interface Rules {
  readonly world: World;
  readonly assessments: Assessments;
  /** The timers that the forecast is made of, in the timers' order. */
  readonly timers: readonly TimerRow[];
  readonly nullIsOwnLogin: boolean;
}

/** "(if nobody does anything; accounts in state `active` or `deletion-requested`)" */
function foreseen(world: World): Account[] {
  return world.accounts.filter(
    (account) => account.state === 'active' || account.state === 'deletion-requested',
  );
}

/**
 * "the earliest known `dueOn` of its timers that end in `recycled` or `deleted`": these timers, in their
 * order.
 */
function endingTimers(timers: readonly TimerRow[], account: Account): TimerRow[] {
  return timers.filter(
    (timer) =>
      timer.account === account.id &&
      timer.dueOn !== null &&
      (timer.consequence === 'recycled' || timer.consequence === 'deleted'),
  );
}

function expiryOf({ world, assessments, timers }: Rules, account: Account): LostDay {
  // "in state deletion-requested its `reviewEndsOn`, today if that is null. Where this day is past, it is
  // today"
  if (account.state === 'deletion-requested') {
    return latestFrom(world.today, [assessmentOf(assessments, account.id).row.reviewEndsOn]);
  }
  const due = earliest(endingTimers(timers, account).map((timer) => timer.dueOn));
  return due === null ? NEVER : latestFrom(world.today, [due]);
}

/** "today if false without any entrance (`stranded: true`)" */
function isStranded(world: World, account: Account): boolean {
  return account.ownLogin === false && entrancesOf(world, account.id).length === 0;
}

function hasOwnLogin({ nullIsOwnLogin }: Rules, account: Account): boolean {
  return account.ownLogin === true || (nullIsOwnLogin && account.ownLogin === null);
}

function entryOf(rules: Rules, account: Account, lostOn: LostOn): LostDay {
  const entrances = entrancesOf(rules.world, account.id);
  // "`entry(A)` = never lost if `ownLogin` is true, or null without any entrance;"
  if (hasOwnLogin(rules, account)) return NEVER;
  if (entrances.length === 0) return account.ownLogin === null ? NEVER : rules.world.today;
  // "else the latest `lostOn` of the providers of its entrances."
  return latest(entrances.map((entrance) => lostOn.get(entrance.provider))) ?? NEVER;
}

function subAccountLinksOf(world: World, account: Account): Link[] {
  return activeSubAccountLinks(world).filter((link) => link.dependent === account.id);
}

/**
 * "`lostOn(A)` = the earliest of both and of the `lostOn` of each provider of its active sub-account links
 * (it goes along): the greatest solution": from "nobody is ever lost" downwards until nothing changes.
 */
function lostDays(rules: Rules): LostOn {
  const accounts = foreseen(rules.world);
  const lostOn: LostOn = new Map(accounts.map((account) => [account.id, NEVER]));
  let changed = true;
  while (changed) {
    changed = false;
    for (const account of accounts) {
      // A provider in state `lost` has no `lostOn`: nothing is taken along.
      const goesAlong = subAccountLinksOf(rules.world, account).map((link) => lostOn.get(link.provider));
      const day =
        earliest([expiryOf(rules, account), entryOf(rules, account, lostOn), ...goesAlong]) ?? NEVER;
      if (day === lostOn.get(account.id)) continue;
      lostOn.set(account.id, day);
      changed = true;
    }
  }
  return lostOn;
}

/**
 * The via of cause `provider`, if a provider that was explained in an earlier round takes the account along.
 */
function viaOf(
  world: World,
  account: Account,
  lostOn: LostOn,
  explained: ReadonlySet<string>,
): string | null {
  const day = lostOn.get(account.id);
  // "those which a provider of a sub-account link with the same `lostOn`, explained in an earlier round,
  // takes along (via the first such link's),"
  for (const link of subAccountLinksOf(world, account)) {
    if (explained.has(link.provider) && lostOn.get(link.provider) === day) return link.provider;
  }
  // "or else, with `ownLogin` not true, all of whose entrances' providers were explained in earlier rounds
  // (via the first of these with the same `lostOn`)"
  if (account.ownLogin === true) return null;
  const entrances = entrancesOf(world, account.id);
  if (!entrances.every((entrance) => explained.has(entrance.provider))) return null;
  return entrances.find((entrance) => lostOn.get(entrance.provider) === day)?.provider ?? null;
}

/** "accounts are explained in rounds, first those of the two other causes" */
function viaProviders(world: World, lostOn: LostOn, otherCauses: readonly Account[]): Map<string, string> {
  const explained = new Set(otherCauses.map((account) => account.id));
  const via = new Map<string, string>();
  let changed = true;
  while (changed) {
    changed = false;
    const earlier = new Set(explained);
    for (const account of foreseen(world)) {
      if (lostOn.get(account.id) === NEVER || explained.has(account.id)) continue;
      const provider = viaOf(world, account, lostOn, earlier);
      if (provider === null) continue;
      via.set(account.id, provider);
      explained.add(account.id);
      changed = true;
    }
  }
  return via;
}

export function forecastOf(
  world: World,
  assessments: Assessments,
  timers: readonly TimerRow[],
): ForecastRow[] {
  const rules: Rules = { world, assessments, timers, nullIsOwnLogin: false };
  const lostOn = lostDays(rules);
  // "`certainty`: `will` if the forecast made of the rules that say `will` alone (requested deletions
  // included), with `ownLogin: null` taken as true, has the same `lostOn`; else `may`."
  const certainTimers = timers.filter((timer) => timer.certainty === 'will');
  const certainlyLostOn = lostDays({ world, assessments, timers: certainTimers, nullIsOwnLogin: true });

  const lost = foreseen(world).filter((account) => lostOn.get(account.id) !== NEVER);
  // "Cause: `timer` if `lostOn` is its own expiry; else `no-entrance` for a stranded one; else `provider`."
  const causeOf = (account: Account): ForecastRow['cause'] => {
    if (lostOn.get(account.id) === expiryOf(rules, account)) return 'timer';
    return isStranded(world, account) ? 'no-entrance' : 'provider';
  };
  const otherCauses = lost.filter((account) => causeOf(account) !== 'provider');
  const providers = viaProviders(world, lostOn, otherCauses);

  return lost.map((account) => {
    const day = lostOn.get(account.id) ?? NEVER;
    const cause = causeOf(account);
    let via: string | null = null;
    // "via: the rule, of several the first in the timers' order; null for a requested deletion"
    if (cause === 'timer' && account.state === 'active') via = endingTimers(timers, account)[0]?.rule ?? null;
    if (cause === 'provider') via = providers.get(account.id) ?? null;
    return {
      account: account.id,
      lostOn: day,
      cause,
      via,
      certainty: certainlyLostOn.get(account.id) === day ? 'will' : 'may',
      stranded: isStranded(world, account),
    };
  });
}
