import type { TaskRow, TimerRow } from '#core/report/report-data';
import { spelledOut } from '../shared/words/safe-text';
import { taskSentence } from '../shared/words/task-sentence';
import { STRATEGY_WORDS } from '../shared/words/task-words';
import { labelledLines } from './labelled-lines';
import type { Writing } from './writing';

const SOON = 30;

type Fact = readonly [label: string, text: string];

/** What the report is of, and what it comes to, in a few lines. */
export function summary(writing: Writing): string[] {
  const { subject, words, lang } = writing;
  const { accounts, links, services } = subject.findings.situation.inventory;
  const { rulesAsOf, strategy } = subject.options;
  const facts: Fact[] = [
    [words.file, subject.file === '-' ? '-' : spelledOut(subject.file)],
    [words.contents, words.counts(accounts.length, links.length, services.length)],
    [words.rules, rulesAsOf === null ? words.newestRules : words.rulesAsOf(rulesAsOf)],
    [words.strategy, STRATEGY_WORDS[strategy][lang]],
    [words.unknownServices, unknownServices(writing)],
    ['', ''],
    [words.expiring, expiring(writing)],
    [words.leaving, leaving(writing)],
    [words.startWith, firstStep(writing)],
    [words.losing, losing(writing)],
  ];
  return labelledLines(
    facts.filter(([label, text]) => label === '' || text !== ''),
    writing.sheet,
  );
}

/** Services that are found nowhere: they count as none, which nobody wants who has only mistyped them. */
function unknownServices({ subject, words, lang }: Writing): string {
  const { accounts, rules } = subject.findings.situation;
  const ids = accounts.flatMap(({ service }, at) =>
    service !== null && rules[at] === null ? [service] : [],
  );
  const list = [...new Set(ids)].join(lang === 'en' ? ', ' : '、');
  return list === '' ? '' : words.countAsNone(list);
}

function expiring({ subject, words, directory }: Writing): string {
  const { timers } = subject.report;
  const due = timers.filter(({ status }) => status === 'due').length;
  const running = timers.filter(({ status }) => status === 'running');
  const soon = running.filter(({ daysLeft }) => (daysLeft ?? 0) <= SOON).length;
  const next = running.find(
    (timer) => endsAccount(timer) && isWanted(directory.account(timer.account)?.intent),
  );
  const keep = next === undefined ? '' : words.keepNext(directory.plainName(next.account), next.keepBy ?? '');
  return `${words.expiringNow(due, soon, timers.length - due - running.length)}${keep}`;
}

function endsAccount({ consequence }: TimerRow): boolean {
  return consequence === 'recycled' || consequence === 'deleted';
}

function isWanted(intent: string | undefined): boolean {
  return intent === 'keep' || intent === 'undecided';
}

function leaving({ subject, words }: Writing): string {
  const { today, plan } = subject.report;
  const { tasks, finishOn, finalOn } = plan;
  const now = tasks.filter((task) => task.on === today && isDoing(task)).length;
  const deletions = tasks.filter(({ kind }) => kind === 'delete').length;
  const finish = finishOn === null ? '' : words.finish(finishOn, finalOn ?? finishOn);
  return `${words.leavingNow(deletions, tasks.length, now)}${finish}`;
}

function isDoing({ kind }: TaskRow): boolean {
  return kind !== 'wait' && kind !== 'await';
}

/** The first thing on the plan that is not waiting. */
function firstStep(writing: Writing): string {
  const { plan, today } = writing.subject.report;
  const task = plan.tasks.find((one) => isDoing(one) && one.on === today);
  return task === undefined ? '' : taskSentence(task, writing);
}

function losing({ subject, words }: Writing): string {
  const days = subject.report.forecast.map(({ lostOn }) => lostOn);
  const first = days.reduce((least, day) => (day < least ? day : least), days[0] ?? '');
  return words.losingNow(days.length, first);
}
