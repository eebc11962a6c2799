import { civilDateOf, type DayNumber } from '#core/dates/civil-date';
import { addPeriod, type Period } from '#core/dates/period';
import { type DatedEntry, datedEntries } from '#core/report/dated-entries';
import { fallsOfKept } from '#core/report/falls-of-kept';
import { entrySummary } from '../shared/words/day-entry-words';
import { jsonLine, spelledOut } from '../shared/words/safe-text';
import type { Given } from './arguments';
import { type AskedReport, askedReport } from './asked-report';
import { type Command, refuse } from './command';
import { FILE_OPERAND } from './load-inventory';
import { argumentLine } from './problem-lines';
import { HELP_OPTION, LANG_OPTION, REPORT_OPTIONS, readPeriod } from './report-options';
import { ReaderGone, type Surroundings } from './surroundings';

const WITHIN_OPTION = {
  name: 'within',
  value: 'P30D',
  help: {
    'zh-CN': '从今天起多久以内（默认 P30D：30 天；P3M 是三个月）',
    en: 'how far ahead to look (default P30D: 30 days; P3M is three months)',
  },
} as const;

const NONE = 0;
const SOME = 1;

/** `unbind due FILE`: what must not be missed, for a timer of the system. */
export const dueCommand: Command = {
  name: 'due',
  summary: {
    'zh-CN': '最近要留意的日期，一行一个；适合放进 cron',
    en: 'the days not to be missed, one a line; fit for cron',
  },
  about: {
    'zh-CN': [
      '打印即将到期和已经过期的：账号失效、想保留却会随别的账号失去的、该确认是否已注销的、该追问答复的信。没有就什么也不打印。',
      'FILE 是 Unbind 的清单文档；- 表示标准输入。',
    ].join('\n'),
    en: [
      'Prints what is due soon or past due: accounts that expire, those to be kept that fall with another, what should be gone by now, letters to ask after. Where there is nothing it prints nothing.',
      'FILE is an inventory document of Unbind; - is standard input.',
    ].join('\n'),
  },
  operands: [FILE_OPERAND],
  options: [
    WITHIN_OPTION,
    ...REPORT_OPTIONS.filter(({ name }) => name !== 'strategy'),
    LANG_OPTION,
    { name: 'json', help: { 'zh-CN': '输出一个 JSON 对象', en: 'one JSON object' } },
    HELP_OPTION,
  ],
  notes: {
    'zh-CN': '退出码：0 没有；1 有；2 出错（在标准错误中用一行说明）。',
    en: 'Exit codes: 0 there is nothing; 1 there is something; 2 an error, said in one line on standard error.',
  },
  run: async (given, lang, surroundings) => {
    const within = readPeriod(given, WITHIN_OPTION.name, WITHIN_OPTION.value);
    if (!within.ok) return refuse(surroundings, argumentLine(within.failure, lang));
    try {
      const asked = await askedReport(given, lang, surroundings);
      return asked.ok
        ? await tell(asked.value, within.value, given, surroundings)
        : await refuse(surroundings, asked.failure);
    } catch (error) {
      // Everywhere else 1 says that something went wrong; here that would be news of an account.
      return refuse(surroundings, `unbind: ${spelledOut(String(error))}`);
    }
  },
};

async function tell(
  asked: AskedReport,
  within: Period,
  { options }: Given,
  { stdout }: Surroundings,
): Promise<number> {
  const until = addPeriod(asked.findings.situation.today, within);
  const due = dueUntil(asked, until);
  const lines = due.map((entry) => [entry, entrySummary(entry, { ...asked, showsNames: true })] as const);
  const text = options.has('json')
    ? `${jsonLine({
        today: asked.report.today,
        until: civilDateOf(until),
        due: lines.map(([{ id, kind, account, on }, said]) => ({ id, kind, account, on, text: said })),
      })}\n`
    : lines.map(([{ on }, said]) => `${on}  ${said}\n`).join('');
  try {
    if (text !== '') await stdout.write(text);
  } catch (error) {
    if (!(error instanceof ReaderGone)) throw error;
  }
  return due.length === 0 ? NONE : SOME;
}

/**
 * That something can be deleted is no day to be missed, and whoever has a plan has its steps there. While a deletion that
 * was asked for is reviewed or can be regretted there is nothing to do either: the day on which to look comes after.
 */
const NO_HURRY: readonly DatedEntry['kind'][] = [
  'wait',
  'deletable',
  'not-before',
  'review-ends',
  'regret-ends',
];

/** What has to be noticed up to a day. */
function dueUntil({ findings, report }: AskedReport, until: DayNumber): readonly DatedEntry[] {
  const last = civilDateOf(until);
  const parts = ['expiry', 'losses', 'deletion', 'letters'] as const;
  // Whoever wants it gone need not know what it falls with.
  const kept = new Set(fallsOfKept(findings.situation, report).map(({ account }) => account));
  return datedEntries(findings, report, { parts, margin: 0 }).filter(
    ({ kind, account, on }) =>
      on <= last && !NO_HURRY.includes(kind) && (kind !== 'lost' || kept.has(account)),
  );
}
