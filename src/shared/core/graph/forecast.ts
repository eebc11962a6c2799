import { endsAccount } from '../catalogue/service';
import { type DayNumber, NEVER, NO_DAY } from '../dates/civil-date';
import type { Assessment, Assessments } from '../rules/assessment';
import { eachIn } from '../rules/groups';
import { ACTIVE, NO, NOT_KNOWN, REQUESTED, type Situation, SUB_ACCOUNT } from '../rules/situation';
import type { Timer } from '../rules/timers';
import { causesOf, type LossCause, type LossDays } from './forecast-causes';
import { MinHeap } from './min-heap';

/** An account that is lost if nobody does anything. */
export interface Loss {
  readonly why: LossCause;
  readonly account: number;
  readonly lostOn: DayNumber;
  readonly certainty: 'may' | 'will';
  /** Cannot be entered by itself, and has no entrance. */
  readonly stranded: boolean;
}

/** What is lost when, if nobody does anything (domain.md, "Forecast"), in the inventory's order. n log n. */
export function forecastOf(situation: Situation, assessments: Assessments): readonly Loss[] {
  const { days, timers } = forecastDays(situation, assessments, false);
  const { days: surely } = forecastDays(situation, assessments, true);
  const causes = causesOf(situation, days, timers);
  const losses: Loss[] = [];
  for (let account = 0; account < days.lostOn.length; account += 1) {
    const lostOn = days.lostOn[account] as number;
    if (lostOn === NEVER) continue;
    losses.push({
      account,
      lostOn,
      why: causes[account] as LossCause,
      certainty: surely.lostOn[account] === lostOn ? 'will' : 'may',
      stranded: days.stranded[account] === 1,
    });
  }
  return losses;
}

/** When accounts are lost, and the timers that end them, by account. */
export interface ForecastDays {
  readonly days: LossDays;
  readonly timers: readonly (Timer | undefined)[];
}

/** The days of the forecast; with `surely` of that made of the rules that say `will` alone. */
export function forecastDays(situation: Situation, assessments: Assessments, surely: boolean): ForecastDays {
  const timers = firstEndingTimers(situation, assessments.timers, surely);
  return { days: lossDays(situation, assessments.accounts, timers, surely), timers };
}

/** By account, the first in the timers' order that ends it; with `surely` only of the rules that say `will`. */
function firstEndingTimers(
  { accounts }: Situation,
  timers: readonly Timer[],
  surely: boolean,
): readonly (Timer | undefined)[] {
  const first: (Timer | undefined)[] = new Array<Timer | undefined>(accounts.length).fill(undefined);
  for (const timer of timers) {
    const { account, dueOn, rule } = timer;
    const { consequence, certainty } = rule.rule;
    if (dueOn === NO_DAY || first[account] !== undefined || (surely && certainty !== 'will')) continue;
    if (endsAccount(consequence)) first[account] = timer;
  }
  return first;
}

/**
 * Days of loss, found from the earliest on: an account falls on its expiry, with a provider whose sub-account it
 * is, or with the last of its entrances. What never comes up is never lost, which is the greatest solution.
 */
function lossDays(
  situation: Situation,
  assessments: readonly Assessment[],
  timers: readonly (Timer | undefined)[],
  surely: boolean,
): LossDays {
  const count = situation.accounts.length;
  const days: LossDays = {
    lostOn: new Int32Array(count).fill(NEVER),
    expiry: new Int32Array(count).fill(NEVER),
    stranded: new Uint8Array(count),
  };
  const entrancesLeft = countEntrances(situation);
  const heap = new MinHeap();
  const falls = (account: number, on: DayNumber) => heap.push((on - NO_DAY) * count + account);
  markFirstFalls(situation, assessments, timers, entrancesLeft, days, falls);
  while (heap.size > 0) {
    const item = heap.pop();
    const account = item % count;
    if (days.lostOn[account] !== NEVER) continue;
    const on = (item - account) / count + NO_DAY;
    days.lostOn[account] = on;
    takeAlong(situation, account, entrancesLeft, surely, (to) => falls(to, on));
  }
  return days;
}

// Who falls by itself: on the day it expires, or today if it cannot be entered any more.
function markFirstFalls(
  { state, ownLogin, today }: Situation,
  assessments: readonly Assessment[],
  timers: readonly (Timer | undefined)[],
  entrancesLeft: Int32Array,
  { expiry, stranded }: LossDays,
  falls: (account: number, on: DayNumber) => void,
): void {
  for (let account = 0; account < state.length; account += 1) {
    if (state[account] !== ACTIVE && state[account] !== REQUESTED) continue;
    const ends =
      state[account] === ACTIVE
        ? (timers[account]?.dueOn ?? NEVER)
        : (assessments[account] as Assessment).reviewEndsOn;
    const on = Math.max(ends, today);
    expiry[account] = on;
    if (on !== NEVER) falls(account, on);
    if (ownLogin[account] !== NO || entrancesLeft[account] !== 0) continue;
    stranded[account] = 1;
    falls(account, today);
  }
}

// Who falls with an account: its sub-accounts, and those whose last entrance it was.
function takeAlong(
  { active, dependent, entrance, state, kind, outgoing, ownLogin }: Situation,
  account: number,
  entrancesLeft: Int32Array,
  surely: boolean,
  falls: (account: number) => void,
): void {
  eachIn(outgoing, account, (link) => {
    const to = dependent[link] as number;
    if (active[link] !== 1 || (state[to] !== ACTIVE && state[to] !== REQUESTED)) return;
    if (kind[link] === SUB_ACCOUNT) falls(to);
    if (entrance[link] !== 1) return;
    entrancesLeft[to] = (entrancesLeft[to] as number) - 1;
    const dependsOnThem = ownLogin[to] === NO || (ownLogin[to] === NOT_KNOWN && !surely);
    if (entrancesLeft[to] === 0 && dependsOnThem) falls(to);
  });
}

function countEntrances({ accounts, entrance, dependent }: Situation): Int32Array {
  const entrances = new Int32Array(accounts.length);
  for (let link = 0; link < entrance.length; link += 1) {
    if (entrance[link] !== 1) continue;
    const to = dependent[link] as number;
    entrances[to] = (entrances[to] as number) + 1;
  }
  return entrances;
}
