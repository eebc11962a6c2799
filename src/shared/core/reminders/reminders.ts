import type { Certainty } from '../catalogue/service';
import { endsAccount } from '../catalogue/service';
import { type CivilDate, civilDateOf, dayNumberOf, NO_DAY, numberOfDay } from '../dates/civil-date';
import type { Account, Inventory } from '../inventory/inventory';
import { fallsOfKept } from '../report/falls-of-kept';
import { isToldToKeep } from '../report/keep-by';
import { type LetterFollowUp, letterFollowUps } from '../report/letter-follow-ups';
import { takesOnlyTime } from '../report/next-day';
import type { AccountRow, ForecastRow, Report, TimerRow } from '../report/report-data';
import { unansweredRequest } from '../report/unanswered-request';

/**
 * What a person can be reminded of. `keep-by`: the last safe day to keep an account; `lapse-by`: the last day before
 * something is taken from one that stays; `letter`: the day on which to ask what has become of a letter; `fall-by`: the last day before one that
 * is to be kept falls with another, if nobody does anything; `gone-on`: the day on which one
 * that is to go goes by itself; `deletable`: the first day on which it can be deleted; `review-ended`: the deletion has
 * passed review and can only be regretted now; `check-gone`: it should be gone, or nobody knows
 * when it should be, and somebody has to look.
 */
export const REMINDER_KINDS = [
  'keep-by',
  'lapse-by',
  'fall-by',
  'gone-on',
  'deletable',
  'review-ended',
  'check-gone',
  'letter',
] as const;
export type ReminderKind = (typeof REMINDER_KINDS)[number];

/** One day that matters to one account. */
export interface Reminder {
  readonly kind: ReminderKind;
  /** Its id. */
  readonly account: string;
  /** Id of the inactivity rule; null where no timer is meant. */
  readonly rule: string | null;
  readonly day: CivilDate;
  /** Of the rule, or the fall; null where there is neither. */
  readonly certainty: Certainty | null;
}

/** By what a reminder is known again: the same account, kind, rule and day. No id holds a colon. */
export function keyOf({ kind, account, rule, day }: Reminder): string {
  return `${kind}:${account}:${rule ?? ''}:${day}`;
}

/**
 * Everything that the report gives reason to remind of, by day. The days depend on the records and never on today, so
 * that each is the same reminder tomorrow: what can be deleted today for want of any wait is none. Nor is a day after
 * those that somebody can enter: no clock that the app goes by comes to it.
 * @param wants which accounts count, by their id; the others are passed over
 */
export function remindersOf(
  { accounts }: Inventory,
  report: Report,
  wants: (account: Account) => boolean = () => true,
): readonly Reminder[] {
  const byId = new Map(accounts.filter(wants).map((account) => [account.id, account]));
  const reminders = [
    ...report.timers.flatMap((timer) => ofTimer(timer, byId.get(timer.account))),
    ...fallsOfKept({ accounts }, report).flatMap((loss) => ofFall(loss, byId.get(loss.account), report)),
    ...report.accounts.flatMap((row) => ofAccount(row, byId.get(row.account))),
    ...letterFollowUps({ accounts: [...byId.values()] }).map(ofLetter),
  ];
  return reminders
    .filter(({ day }) => dayNumberOf(day) !== NO_DAY)
    .sort((one, other) => dayNumberOf(one.day) - dayNumberOf(other.day));
}

function ofTimer(timer: TimerRow, account: Account | undefined): readonly Reminder[] {
  const { rule, dueOn, keepBy, certainty, consequence } = timer;
  if (account === undefined || dueOn === null || keepBy === null) return [];
  const { id, intent } = account;
  if (isToldToKeep(intent)) {
    const kind = endsAccount(consequence) ? 'keep-by' : 'lapse-by';
    return [{ kind, account: id, rule, day: keepBy, certainty }];
  }
  return endsAccount(consequence) ? [{ kind: 'gone-on', account: id, rule, day: dueOn, certainty }] : [];
}

// Once its day has come, the forecast says "today" on every day, which would be another reminder each time.
function ofFall(
  { lostOn, certainty }: ForecastRow,
  account: Account | undefined,
  { today }: Report,
): readonly Reminder[] {
  const last = numberOfDay(lostOn) - 1;
  if (account === undefined || last < numberOfDay(today)) return [];
  const day = civilDateOf(last);
  return [{ kind: 'fall-by', account: account.id, rule: null, day, certainty }];
}

function ofLetter({ account, followUpOn: day }: LetterFollowUp): Reminder {
  return { kind: 'letter', account, rule: null, day, certainty: null };
}

function ofAccount(row: AccountRow, account: Account | undefined): readonly Reminder[] {
  if (account === undefined) return [];
  const plain = { account: account.id, rule: null, certainty: null };
  const { reviewEndsOn, regretEndsOn } = row;
  const until = latest([reviewEndsOn, regretEndsOn]);
  if (until !== null) {
    // Through that day it is still under way.
    const gone = { kind: 'check-gone', ...plain, day: civilDateOf(numberOfDay(until) + 1) } as const;
    if (reviewEndsOn === null || reviewEndsOn === until) return [gone];
    return [{ kind: 'review-ended', ...plain, day: reviewEndsOn }, gone];
  }
  const unanswered = unansweredRequest(account, row);
  if (unanswered !== null) return [{ kind: 'check-gone', ...plain, day: unanswered.lookOn }];
  if (account.intent !== 'delete' || !takesOnlyTime(row)) return [];
  const free = latest(row.conditions.map(({ freeOn }) => freeOn));
  return free === null ? [] : [{ kind: 'deletable', ...plain, day: free }];
}

/** Days of four digits each: their texts come in the order of the days. */
function latest(days: readonly (CivilDate | null)[]): CivilDate | null {
  return days.reduce((last, day) => (day !== null && (last === null || day > last) ? day : last), null);
}
