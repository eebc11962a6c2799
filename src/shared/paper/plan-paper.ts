import type { TaskRow } from '#core/report/report-data';
import { VERDICT_SENTENCES } from '#words/account-words';
import { GRAPH_WORDS } from '#words/graph-words';
import { PAPER_WORDS } from '#words/paper-words';
import { taskSentence } from '#words/task-sentence';
import { MARK_WORDS } from '#words/task-words';
import type { PaperSource } from './inventory-paper';
import type { PaperTable } from './paper-table';

/** What a plan says besides its steps, each as a heading and what stands below it; none that would be empty. */
interface PaperNote {
  readonly heading: string;
  readonly lines: readonly PaperLine[];
}

/** A line, and what belongs below it. */
export interface PaperLine {
  readonly text: string;
  readonly below: readonly string[];
}

/** The steps of the plan in their order, numbered from 1. */
export function planTable({ report, directory, lang }: PaperSource): PaperTable {
  const words = PAPER_WORDS[lang];
  const { number, on, step, doneOn, finalOn, marks, after } = words.columns;
  const { tasks } = report.plan;
  const numbers = new Map(tasks.map(({ id }, at) => [id, String(at + 1)]));
  return {
    title: words.planTitle(report.today),
    columns: [number, on, step, doneOn, finalOn, marks, after],
    rows: tasks.map((task, at) => [
      String(at + 1),
      task.on,
      taskSentence(task, { lang, directory }),
      task.doneOn === task.on ? '' : task.doneOn,
      task.finalOn === null || task.finalOn === task.doneOn ? '' : task.finalOn,
      GRAPH_WORDS[lang].list(marksOf(task).map((mark) => MARK_WORDS[mark][lang])),
      task.after.map((id) => numbers.get(id) ?? '').join(' '),
    ]),
  };
}

/** When the plan is done, what goes along, what waits in a circle, and what cannot be planned and what to do instead. */
export function planNotes({ findings, report, directory, lang }: PaperSource): readonly PaperNote[] {
  const words = PAPER_WORDS[lang];
  const { list } = GRAPH_WORDS[lang];
  const { finishOn, finalOn, alsoLost, cycles, unplannable } = report.plan;
  const nameOf = (id: string) => directory.name(id);
  const notes: PaperNote[] = [
    {
      heading: words.finish,
      lines: finishOn === null ? [] : [line(words.finishes(finishOn, finalOn ?? finishOn))],
    },
    { heading: words.alsoLost, lines: alsoLost.map((id) => line(nameOf(id))) },
    { heading: words.cycles, lines: cycles.map((group) => line(list(group.map(nameOf)))) },
    {
      heading: words.unplannable,
      lines: unplannable.map(({ account, reason }) =>
        line(words.reason(nameOf(account), VERDICT_SENTENCES[reason][lang]), directory.fallback(account)),
      ),
    },
  ];
  const isOfNothing = findings.situation.accounts.every(({ intent }) => intent !== 'delete');
  const shown = notes.filter(({ lines }) => lines.length > 0);
  return isOfNothing && shown.length === 0
    ? [{ heading: words.nothing, lines: [line(words.nothingWanted)] }]
    : shown;
}

function line(text: string, below: readonly string[] = []): PaperLine {
  return { text, below };
}

function marksOf({ critical, ifNeeded, pulledIn }: TaskRow): readonly (keyof typeof MARK_WORDS)[] {
  return [
    ...(critical ? (['critical'] as const) : []),
    ...(ifNeeded ? (['ifNeeded'] as const) : []),
    ...(pulledIn ? (['pulledIn'] as const) : []),
  ];
}
