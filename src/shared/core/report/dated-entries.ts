import { type CivilDate, civilDateOf, type DayNumber } from '../dates/civil-date';
import type { Intent } from '../inventory/inventory';
import { letterFollowUps } from './letter-follow-ups';
import { takesOnlyTime } from './next-day';
import type { Findings } from './report';
import type { AccountRow, ForecastRow, Report, TaskRow, TimerRow } from './report-data';
import { unansweredRequest } from './unanswered-request';

/** The parts of a report from which days are taken. */
export const ENTRY_PARTS = ['expiry', 'losses', 'deletion', 'letters', 'plan'] as const;
export type EntryPart = (typeof ENTRY_PARTS)[number];

interface OfAccount {
  /** The same for the same thing on every day, whatever its date; unique among the entries. */
  readonly id: string;
  readonly account: string;
  readonly on: CivilDate;
}

/** A day on which something is to be done or noticed. */
export type DatedEntry =
  /** `on`: the last safe day, less the margin. */
  | (OfAccount & { readonly kind: 'keep'; readonly timer: TimerRow; readonly margin: number })
  /** The same for whoever wants the account to go: the day on which the timer runs out. */
  | (OfAccount & { readonly kind: 'gone'; readonly timer: TimerRow })
  /** It falls because something else does: what that is, and how surely, stands in the row. */
  | (OfAccount & { readonly kind: 'lost'; readonly loss: ForecastRow })
  /** From that day on it can be deleted; or it can if the conditions are met that take more than time. */
  | (OfAccount & { readonly kind: 'deletable' | 'not-before' })
  | (OfAccount & { readonly kind: 'wait'; readonly condition: string })
  /** Of a deletion that was asked for: both last days, and the first on which it should be done. */
  | (OfAccount & { readonly kind: 'review-ends' | 'regret-ends' | 'check-gone' })
  /** The same where no rule says when it should be done: the day on which to ask, by our own measure. */
  | (OfAccount & { readonly kind: 'ask-gone'; readonly askedOn: CivilDate })
  | (OfAccount & { readonly kind: 'letter'; readonly sentOn: CivilDate })
  | (OfAccount & { readonly kind: 'task'; readonly task: TaskRow });

/** Which days are wanted. */
export interface EntryChoices {
  readonly parts: readonly EntryPart[];
  /** By how many days whoever wants to keep an account wants to be early; whole, 0 or more. */
  readonly margin: number;
}

/**
 * Every day of a report that belongs into a calendar, by day, then in the order of {@link ENTRY_PARTS} and of the
 * report. Of accounts that nobody wants to delete there is no day on which they could be. A margin never reaches into
 * the past: what has begun already stands on today, and what is past due on its last safe day. n log n.
 */
export function datedEntries(
  findings: Findings,
  report: Report,
  choices: EntryChoices,
): readonly DatedEntry[] {
  const parts = ENTRY_PARTS.filter((part) => choices.parts.includes(part));
  const entries = parts.flatMap((part) => OF_PART[part](findings, report, choices));
  // Days of four-digit years, as all are that can be reckoned here, sort as texts.
  return entries.sort((one, other) => (one.on === other.on ? 0 : one.on < other.on ? -1 : 1));
}

type Take = (findings: Findings, report: Report, choices: EntryChoices) => readonly DatedEntry[];

const OF_PART: Readonly<Record<EntryPart, Take>> = {
  expiry: ({ situation, assessments }, { timers }, { margin }) =>
    timers.flatMap((timer, at) => {
      const intent = situation.accounts[assessments.timers[at]?.account ?? -1]?.intent;
      return ofTimer(timer, intent, margin, situation.today);
    }),
  // What is lost by its own timer, or asked to be deleted, has its day already; who has no way in has lost it today.
  losses: (_, { forecast }) =>
    forecast.flatMap((loss) => {
      const { account, lostOn: on, cause } = loss;
      return cause === 'provider' ? [{ kind: 'lost', id: `lost:${account}`, account, on, loss }] : [];
    }),
  deletion: (findings, { accounts, plan, today }, { parts }) => {
    const planned = new Set(parts.includes('plan') ? plan.tasks.map(({ id }) => id) : []);
    return accounts.flatMap((row, at) => {
      const isLeaving = findings.situation.accounts[at]?.intent === 'delete';
      return [...ofRequest(row, findings, at), ...(isLeaving ? ofWaits(row, today, planned) : [])];
    });
  },
  letters: ({ situation }) =>
    letterFollowUps(situation).map(({ account, sentOn, followUpOn: on }) => {
      return { kind: 'letter', id: `letter:${account}`, account, on, sentOn };
    }),
  plan: (_, { plan }) =>
    plan.tasks.map((task) => ({ kind: 'task', id: task.id, account: task.account, on: task.on, task })),
};

function ofTimer(
  timer: TimerRow,
  intent: Intent | undefined,
  margin: number,
  today: DayNumber,
): readonly DatedEntry[] {
  const { account, rule, dueOn, daysLeft } = timer;
  if (dueOn === null || daysLeft === null) return [];
  // One id for both, so that who changes their mind has the entry changed and not a second one.
  const id = `expiry:${account}:${rule}`;
  if (intent === 'delete' || intent === 'let-expire')
    return [{ kind: 'gone', id, account, on: dueOn, timer }];
  const last = today + daysLeft - 1;
  const early = Math.max(0, Math.min(margin, last - today));
  return [{ kind: 'keep', id, account, on: civilDateOf(last - early), timer, margin: early }];
}

function ofRequest(row: AccountRow, { situation, assessments }: Findings, at: number): readonly DatedEntry[] {
  const { account, reviewEndsOn, regretEndsOn } = row;
  const entries: DatedEntry[] = [];
  if (reviewEndsOn !== null) {
    entries.push({ kind: 'review-ends', id: `review:${account}`, account, on: reviewEndsOn });
  }
  if (regretEndsOn !== null) {
    entries.push({ kind: 'regret-ends', id: `regret:${account}`, account, on: regretEndsOn });
  }
  const assessment = assessments.accounts[at];
  if (entries.length > 0 && assessment !== undefined) {
    const on = civilDateOf(Math.max(assessment.reviewEndsOn, assessment.regretEndsOn) + 1);
    entries.push({ kind: 'check-gone', id: `check-gone:${account}`, account, on });
  }
  const of = situation.accounts[at];
  const unanswered = of === undefined ? null : unansweredRequest(of, row);
  if (unanswered !== null) {
    const { askedOn, lookOn: on } = unanswered;
    entries.push({ kind: 'ask-gone', id: `ask-gone:${account}`, account, on, askedOn });
  }
  return entries;
}

/** The days before which an account cannot be deleted. `planned`: ids of tasks, which know better how long a wait is. */
function ofWaits(row: AccountRow, today: CivilDate, planned: ReadonlySet<string>): readonly DatedEntry[] {
  const { account, deletableOn, conditions } = row;
  const entries: DatedEntry[] = conditions.flatMap(({ id: condition, status, freeOn }) => {
    const id = `wait:${account}:${condition}`;
    const isWait = status === 'waiting' && freeOn !== null && !planned.has(id);
    return isWait ? [{ kind: 'wait', id, account, on: freeOn, condition } as const] : [];
  });
  if (deletableOn === null || deletableOn <= today) return entries;
  const kind = takesOnlyTime(row) ? 'deletable' : 'not-before';
  return [...entries, { kind, id: `deletable:${account}`, account, on: deletableOn }];
}
