import type { CompiledRules } from '../catalogue/compiled-rules';
import { type DayNumber, NO_DAY } from '../dates/civil-date';
import { addPeriod } from '../dates/period';
import { type ConditionResult, conditionsOf } from './conditions';
import { History } from './events';
import type { Situation } from './situation';
import { addTimers, sortTimers, type Timer } from './timers';

export const VERDICTS = [
  'deleted',
  'lost',
  'check-gone',
  'pending',
  'unknown',
  'passive',
  'never',
  'blocked',
  'waiting',
  'unconfirmed',
  'ready',
] as const;
/** What stands between an account and its deletion; domain.md, "Verdict", in the order in which they fit. */
export type Verdict = (typeof VERDICTS)[number];

/** What the rules say of one account. Days are NO_DAY where they do not apply. */
export interface Assessment {
  readonly verdict: Verdict;
  readonly conditions: readonly ConditionResult[];
  readonly deletableOn: DayNumber;
  readonly reviewEndsOn: DayNumber;
  readonly regretEndsOn: DayNumber;
}

/** What the rules say of every account, by its place in the inventory, and all timers in their order. */
export interface Assessments {
  readonly accounts: readonly Assessment[];
  readonly timers: readonly Timer[];
}

const NO_CONDITIONS: readonly ConditionResult[] = [];

/** Applies the rules to every account; each is looked at with its own links only. */
export function assess(situation: Situation): Assessments {
  const timers: Timer[] = [];
  const accounts = situation.accounts.map((account, index) => {
    const rules = situation.rules[index] ?? null;
    if (account.state === 'deleted' || account.state === 'lost') return simple(account.state);
    if (rules === null) return simple(account.state === 'active' ? 'unknown' : 'pending');
    const history = new History(situation, index);
    if (account.state === 'deletion-requested') return requested(rules, history, situation.today);
    addTimers(timers, index, account, rules, history);
    return active(situation, index, rules, history);
  });
  return { accounts, timers: sortTimers(timers) };
}

/** Can a deletion of an account with this verdict be planned? */
export function isPlannable(verdict: Verdict): boolean {
  return verdict === 'blocked' || verdict === 'waiting' || verdict === 'unconfirmed' || verdict === 'ready';
}

/** What is said of accounts about which there is nothing to say but their verdict. */
const SIMPLE = new Map(
  VERDICTS.map((verdict): readonly [Verdict, Assessment] => [
    verdict,
    {
      verdict,
      conditions: NO_CONDITIONS,
      deletableOn: NO_DAY,
      reviewEndsOn: NO_DAY,
      regretEndsOn: NO_DAY,
    },
  ]),
);

function simple(verdict: Verdict): Assessment {
  return SIMPLE.get(verdict) as Assessment;
}

function active(situation: Situation, index: number, rules: CompiledRules, history: History): Assessment {
  const { route } = rules;
  if (route === 'unknown') return simple('unknown');
  if (route === 'passive-only') return simple('passive');
  if (route === 'impossible') return simple('never');
  const conditions = conditionsOf(situation, index, rules, history);
  const verdict = verdictOf(conditions);
  if (verdict === 'never') return { ...simple(verdict), conditions };
  let deletableOn = situation.today;
  for (const { freeOn } of conditions) deletableOn = Math.max(deletableOn, freeOn);
  return { verdict, conditions, deletableOn, reviewEndsOn: NO_DAY, regretEndsOn: NO_DAY };
}

function verdictOf(conditions: readonly ConditionResult[]): Verdict {
  let unmet = false;
  let waiting = false;
  let unknown = false;
  for (const { status, rule } of conditions) {
    if (status === 'unmet') {
      if (rule.kind === 'never') return 'never';
      unmet = true;
    }
    waiting ||= status === 'waiting';
    unknown ||= status === 'unknown';
  }
  if (unmet) return 'blocked';
  if (waiting) return 'waiting';
  return unknown ? 'unconfirmed' : 'ready';
}

// domain.md, "Verdict": the review counts from the request, the regret from the review's end, or the request.
function requested(
  { reviewTime, regretWindow }: CompiledRules,
  history: History,
  today: DayNumber,
): Assessment {
  const asked = history.latest('deletion-requested');
  const reviewEndsOn = asked === NO_DAY || reviewTime === null ? NO_DAY : addPeriod(asked, reviewTime);
  const regretFrom = reviewTime === null ? asked : reviewEndsOn;
  const regretEndsOn =
    regretFrom === NO_DAY || regretWindow === null ? NO_DAY : addPeriod(regretFrom, regretWindow);
  const last = Math.max(reviewEndsOn, regretEndsOn);
  const verdict = last !== NO_DAY && last < today ? 'check-gone' : 'pending';
  return { ...simple(verdict), reviewEndsOn, regretEndsOn };
}
