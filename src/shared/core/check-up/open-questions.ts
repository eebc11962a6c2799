import { endsAccount } from '../catalogue/service';
import { NO_DAY } from '../dates/civil-date';
import { addPeriod } from '../dates/period';
import type { Findings } from '../report/report';
import { isPlannable } from '../rules/assessment';
import { History } from '../rules/events';
import { applicabilityOf, type Timer } from '../rules/timers';

/** Something that only the person can answer, and that the report would say more with. */
export interface Question {
  readonly account: string;
  readonly about:
    | { readonly kind: 'event'; readonly type: string }
    | { readonly kind: 'condition'; readonly condition: string }
    /** Does a rule concern this account at all? */
    | { readonly kind: 'rule'; readonly rule: string };
  /** Why it is asked: 1 it alone settles whether the account can go; 2 the account could be lost; 3 it is on the way to a verdict; 4 something else could expire. */
  readonly worth: 1 | 2 | 3 | 4;
}

interface Ranked extends Question {
  /** Days until it could matter, or questions that are left: the smaller the sooner it is asked. */
  readonly rank: number;
}

/**
 * The questions of a check-up, most valuable first: what alone settles a verdict of an account that the person wants
 * to be rid of; then what an account could be lost by that is to stay or undecided, soonest first; then what leads to
 * a verdict, fewest questions left first; then what else could expire. One date that several rules ask for is one
 * question. Of an account that is no longer active nothing is asked. n log n in accounts plus rules.
 */
export function openQuestions(findings: Findings): readonly Question[] {
  const asked = new Map<string, Ranked>();
  for (const question of [...aboutVerdicts(findings), ...aboutExpiry(findings)]) {
    const key = keyOf(question);
    const before = asked.get(key);
    if (before === undefined || isBefore(question, before)) asked.set(key, question);
  }
  const sorted = [...asked.values()].sort((one, other) => one.worth - other.worth || one.rank - other.rank);
  return sorted.map(({ account, about, worth }) => ({ account, about, worth }));
}

/** What nobody has checked of the accounts that are to go. */
function aboutVerdicts({ situation, assessments }: Findings): readonly Ranked[] {
  return situation.accounts.flatMap(({ id, intent }, at) => {
    const assessment = assessments.accounts[at];
    if (intent !== 'delete' || assessment === undefined || !isPlannable(assessment.verdict)) return [];
    const open = assessment.conditions.filter(({ status }) => status === 'unknown');
    const settles = open.length === 1 && assessment.verdict === 'unconfirmed';
    return open.map(({ rule: { condition } }): Ranked => {
      const events = condition.kind === 'quiet-period' ? condition.events : [];
      const about = aboutCondition(events, condition.id);
      return { account: id, about, worth: settles ? 1 : 3, rank: open.length };
    });
  });
}

/** What is missing for the timers of the accounts that are to stay, or of which nothing has been decided. */
function aboutExpiry(findings: Findings): readonly Ranked[] {
  const { situation, assessments } = findings;
  return assessments.timers.flatMap((timer) => {
    if (timer.dueOn !== NO_DAY || situation.isKept[timer.account] !== 1) return [];
    const account = situation.accountIds[timer.account] as string;
    const worth = endsAccount(timer.rule.rule.consequence) ? 2 : 4;
    const rank = addPeriod(situation.today, timer.rule.period) - situation.today;
    return missingOf(findings, timer).map((about): Ranked => ({ account, about, worth, rank }));
  });
}

// A wait for several events is asked about as a whole: "nothing of that in the last two weeks?" is one question.
function aboutCondition(events: readonly string[], condition: string): Question['about'] {
  const [only, ...more] = events;
  if (only !== undefined && more.length === 0) return { kind: 'event', type: only };
  return { kind: 'condition', condition };
}

/**
 * What is missing for a timer whose day is not known: dates, or whether the rule concerns the account at all; empty for
 * one whose day is known.
 */
export function missingOf({ situation }: Findings, timer: Timer): readonly Question['about'][] {
  const { account, rule, startedOn } = timer;
  const record = situation.accounts[account];
  if (record === undefined || timer.dueOn !== NO_DAY) return [];
  const history = new History(situation, account);
  const { start, onlyIfNever, onlyIf, appliesTo } = applicabilityOf(rule, record, history, startedOn);
  // Whether it concerns the account comes first: the rest may not be needed.
  if (appliesTo === 'unknown') return [{ kind: 'rule', rule: rule.id }];
  const types = [
    ...(onlyIfNever === 'unknown' ? [rule.rule.onlyIfNever ?? ''] : []),
    ...(onlyIf === 'unknown' ? ['login', 'registered'] : []),
    ...(start === 'unknown' ? rule.rule.events : []),
  ];
  const isOpen = (type: string) => history.latest(type) === NO_DAY && !history.neverHappened(type);
  return [...new Set(types)].filter(isOpen).map((type) => ({ kind: 'event', type }));
}

function keyOf({ account, about }: Question): string {
  const what = about.kind === 'event' ? about.type : about.kind === 'rule' ? about.rule : about.condition;
  return `${account} ${about.kind} ${what}`;
}

function isBefore(one: Ranked, other: Ranked): boolean {
  return one.worth < other.worth || (one.worth === other.worth && one.rank < other.rank);
}
