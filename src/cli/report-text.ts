import { Directory } from '../shared/words/directory';
import type { Lang } from '../shared/words/lang';
import { shellWord } from '../shared/words/safe-text';
import { displayWidth } from '../shared/words/text-width';
import { accountSection, blockSection, conditionSection } from './account-sections';
import { alsoLostSection, cycleSection, planSection, unplannableSection } from './plan-sections';
import type { ReportWords } from './report-words';
import { EN } from './report-words-en';
import { ZH } from './report-words-zh';
import { summary } from './summary';
import type { Sheet } from './tables';
import { forecastSection, timerSection } from './time-sections';
import { wrap } from './wrap';
import type { Section, Subject, Writing } from './writing';

const WORDS: Readonly<Record<Lang, ReportWords>> = { 'zh-CN': ZH, en: EN };

const SECTIONS: readonly ((writing: Writing) => Section)[] = [
  timerSection,
  accountSection,
  conditionSection,
  blockSection,
  planSection,
  cycleSection,
  alsoLostSection,
  unplannableSection,
  forecastSection,
];

/** A report for people, piece by piece. */
export function* reportText(subject: Subject, lang: Lang, sheet: Sheet): Generator<string> {
  const words = WORDS[lang];
  const writing = { subject, lang, words, directory: new Directory(subject.findings, lang), sheet };
  const { paint } = sheet;
  const room = sheet.columns ?? Number.POSITIVE_INFINITY;
  yield `${paint.bold(words.title(subject.report.today))}\n\n${summary(writing).join('\n')}\n`;
  for (const section of SECTIONS) {
    const { heading, lines, ifEmpty } = section(writing);
    const title = wrap(heading, room);
    const rule = '-'.repeat(Math.max(...title.map(displayWidth)));
    const body = lines.length === 0 ? wrap(ifEmpty, room) : lines;
    yield `\n${[...title.map(paint.bold), paint.dim(rule), ...body].join('\n')}\n`;
  }
  const footer = words.why(subject.file === '-' ? 'FILE' : shellWord(subject.file), askedWith(subject));
  yield `\n${footer.flatMap((line) => wrap(line, room)).join('\n')}\n`;
}

/** The options under which "why?" is asked of the very same report. */
function askedWith({ options: { today, rulesAsOf, strategy } }: Subject): string {
  const rules = rulesAsOf === null ? '' : ` --rules-as-of ${rulesAsOf}`;
  return `--today ${today}${rules}${strategy === 'by-hand' ? '' : ` --strategy ${strategy}`}`;
}
