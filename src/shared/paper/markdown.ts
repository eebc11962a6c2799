import { PAPER_WORDS } from '#words/paper-words';
import type { PaperSource } from './inventory-paper';
import type { PaperTable } from './paper-table';
import { type PaperLine, planNotes, planTable } from './plan-paper';

/** All that means something in Markdown, wherever it stands. */
const MARKS = /[\\`*_[\]<>#|~&$]/g;
/** What begins a list where a text begins. */
const LIST_MARKS = /^(?=[-+])|(?<=^\d+)(?=[.)])/;
/** What programs look for that turn bare addresses into links and names into mentions. They do not mind escapes. */
const ADDRESS_MARKS = /@|:(?=\S)|(?<=[\p{L}\p{N}])\.(?=\p{L})/gu;
/** Joins two words, and is not seen. */
const JOINER = '\u2060';

/** A text as words alone: no link, picture, heading, list, code or HTML comes of it. */
export function markdownText(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(ADDRESS_MARKS, `$&${JOINER}`)
    .replace(MARKS, '\\$&')
    .replace(LIST_MARKS, '\\');
}

/** A table under its title. */
export function markdownTable({ title, columns, rows }: PaperTable): string {
  const line = (cells: readonly string[]) => `| ${cells.map(markdownText).join(' | ')} |`;
  const rule = `|${columns.map(() => ' --- |').join('')}`;
  return `${[`# ${markdownText(title)}`, '', line(columns), rule, ...rows.map(line)].join('\n')}\n`;
}

/** A plan to be ticked off: its steps as a list of tasks, then what else there is to know. */
export function markdownPlan(source: PaperSource): string {
  const { title, rows } = planTable(source);
  const words = PAPER_WORDS[source.lang];
  const steps = rows.map(([number = '', on = '', step = '', doneOn = '', finalOn = '', marks = '']) => {
    const more = [
      ...(doneOn === '' ? [] : [words.day(words.columns.doneOn, doneOn)]),
      ...(finalOn === '' ? [] : [words.day(words.columns.finalOn, finalOn)]),
      ...(marks === '' ? [] : [marks]),
    ];
    const aside = more.length === 0 ? '' : words.aside(more);
    return `${number}. [ ] **${on}** ${markdownText(step)}${aside}`;
  });
  const notes = planNotes(source).map(({ heading, lines }) =>
    [`## ${markdownText(heading)}`, '', ...lines.flatMap(noteLines)].join('\n'),
  );
  const parts = [`# ${markdownText(title)}`, steps.join('\n'), ...notes];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function noteLines({ text, below }: PaperLine): readonly string[] {
  return [`- ${markdownText(text)}`, ...below.map((more) => `  - ${markdownText(more)}`)];
}
