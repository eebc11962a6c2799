import type { TaskRow } from '#core/report/report-data';
import { VERDICT_SENTENCES } from '../shared/words/account-words';
import { taskSentence } from '../shared/words/task-sentence';
import { MARK_WORDS } from '../shared/words/task-words';
import { displayWidth } from '../shared/words/text-width';
import { table } from './tables';
import { wrap } from './wrap';
import type { Section, Writing } from './writing';

/** The tasks in their order. */
export function planSection(writing: Writing): Section {
  const { subject, words, sheet } = writing;
  const columns = [
    { heading: words.number, align: 'right' as const },
    { heading: words.on },
    { heading: words.task, least: 40, host: true as const },
    { heading: words.doneOn, below: 'labelled' as const },
    { heading: words.finalOn, below: 'labelled' as const },
    { heading: words.marks, below: 'note' as const },
    { heading: words.after, least: 10, most: 18, below: 'labelled' as const },
    { heading: words.askWhy, below: 'line' as const },
  ];
  const { tasks } = subject.report.plan;
  const numbers = new Map(tasks.map(({ id }, at) => [id, at + 1]));
  const rows = tasks.map((task, at) => [
    String(at + 1),
    task.on,
    taskSentence(task, writing),
    task.doneOn === task.on ? '' : task.doneOn,
    task.finalOn === task.doneOn ? '' : (task.finalOn ?? ''),
    { text: words.list(marksOf(task, writing)), style: 'yellow' as const },
    ranges(task.after.map((id) => numbers.get(id) ?? 0)),
    task.id,
  ]);
  return {
    heading: words.plan,
    lines: rows.length === 0 ? [] : [...table(columns, rows, sheet), ...legend(writing)],
    ifEmpty: words.noPlan,
  };
}

function marksOf({ critical, ifNeeded, pulledIn }: TaskRow, { lang }: Writing): string[] {
  return [
    ...(critical ? [MARK_WORDS.critical[lang]] : []),
    ...(ifNeeded ? [MARK_WORDS.ifNeeded[lang]] : []),
    ...(pulledIn ? [MARK_WORDS.pulledIn[lang]] : []),
  ];
}

/** What the marks mean that occur. */
function legend({ subject, words, sheet }: Writing): string[] {
  const { tasks } = subject.report.plan;
  const marks = (['critical', 'ifNeeded', 'pulledIn'] as const).filter((mark) =>
    tasks.some((task) => task[mark]),
  );
  return marks.map((mark) => sheet.paint.dim(words.marksExplained[mark]));
}

/** Numbers as people write them: `1-3, 7`. */
function ranges(numbers: readonly number[]): string {
  const sorted = [...numbers].sort((one, other) => one - other);
  const found: [number, number][] = [];
  for (const number of sorted) {
    const last = found.at(-1);
    if (last !== undefined && last[1] === number - 1) last[1] = number;
    else found.push([number, number]);
  }
  return found.map(([from, to]) => (from === to ? String(from) : `${from}-${to}`)).join(', ');
}

/** Deletions that wait for one another. */
export function cycleSection(writing: Writing): Section {
  const { subject, words, directory } = writing;
  const cycles = subject.report.plan.cycles.map((group) => words.list(group.map((id) => directory.name(id))));
  return { heading: words.cycles, lines: items(cycles, writing), ifEmpty: words.noCycles };
}

/** Accounts that go along with those that are deleted. */
export function alsoLostSection(writing: Writing): Section {
  const { subject, words, directory } = writing;
  const lost = subject.report.plan.alsoLost.map((id) => directory.name(id));
  return { heading: words.alsoLost, lines: items(lost, writing), ifEmpty: words.noAlsoLost };
}

/** What cannot be deleted, why, and what can be done instead: the service's own measures, then the general ones. */
export function unplannableSection(writing: Writing): Section {
  const { subject, lang, words, directory } = writing;
  const { unplannable } = subject.report.plan;
  const lines = unplannable.flatMap(({ account, reason }) => {
    const own = directory.fallback(account);
    return [
      ...items([words.reason(directory.name(account), VERDICT_SENTENCES[reason][lang])], writing),
      ...(own.length === 0 ? [] : [`  ${words.instead}`, ...items(own, writing, 2)]),
    ];
  });
  const general = directory.measures(subject.catalogue.generalFallback);
  return {
    heading: words.unplannable,
    lines: lines.length === 0 ? [] : [...lines, words.insteadAlways, ...items(general, writing)],
    ifEmpty: words.noUnplannable,
  };
}

function items(texts: readonly string[], { sheet }: Writing, indent = 0): string[] {
  const start = `${' '.repeat(indent)}- `;
  const room = sheet.columns === null ? Number.POSITIVE_INFINITY : Math.max(sheet.columns - start.length, 20);
  return texts.flatMap((text) =>
    wrap(text, room).map((line, at) => `${at === 0 ? start : ' '.repeat(displayWidth(start))}${line}`),
  );
}
