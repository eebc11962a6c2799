import { parseCivilDate } from '#core/dates/civil-date';
import { type Period, parsePeriod } from '#core/dates/period';
import { STRATEGIES } from '#core/plan/unbinding';
import { isMonth } from '#core/reading/checks';
import type { ReportOptions } from '#core/report/report';
import { fail, ok, type Result } from '#core/result';
import { LANGS, type Words } from '../shared/words/lang';
import { expectedInWords } from '../shared/words/problem-words';
import type { ArgumentProblem, Given, Option } from './arguments';
import { isLang } from './language';

/** What a report can be asked for with: the options of every command that makes one. */
export const REPORT_OPTIONS: readonly Option[] = [
  {
    name: 'today',
    value: 'YYYY-MM-DD',
    help: { 'zh-CN': '从哪一天算起（默认：今天）', en: 'the day to reckon from (default: today)' },
  },
  {
    name: 'rules-as-of',
    value: 'YYYY-MM',
    help: {
      'zh-CN': '用该月已知的规则（默认：最新的规则）',
      en: 'the rules as known in that month (default: the newest)',
    },
  },
  {
    name: 'strategy',
    value: STRATEGIES.join('|'),
    help: {
      'zh-CN': '怎样解绑：逐个手动（默认），或能自动解除的就等',
      en: 'all by hand (default), or waiting where that is enough',
    },
  },
];

/** The language, for every command. */
export const LANG_OPTION: Option = {
  name: 'lang',
  value: LANGS.join('|'),
  help: { 'zh-CN': '语言（默认：系统的语言）', en: "language (default: the system's)" },
};

export const HELP_OPTION: Option = {
  name: 'help',
  letter: 'h',
  help: { 'zh-CN': '显示帮助', en: 'this help' },
};

/** The options of a report, or the first one that is wrong. `today`: the day if none is given. */
export function readReportOptions({ options }: Given, today: string): Result<ReportOptions, ArgumentProblem> {
  const lang = options.get('lang');
  if (lang !== undefined && !isLang(lang)) return wrong('lang', oneOf(LANGS), lang);
  const day = options.get('today') ?? today;
  const civil = parseCivilDate(day);
  if (civil === undefined) return wrong('today', inWords('day'), day);
  const rulesAsOf = options.get('rules-as-of') ?? null;
  if (rulesAsOf !== null && !isMonth(rulesAsOf)) return wrong('rules-as-of', inWords('month'), rulesAsOf);
  const chosen = options.get('strategy') ?? 'by-hand';
  const strategy = STRATEGIES.find((known) => known === chosen);
  if (strategy === undefined) return wrong('strategy', oneOf(STRATEGIES), chosen);
  return ok({ today: civil, rulesAsOf, strategy });
}

function wrong(name: string, expected: Words, found: string): Result<never, ArgumentProblem> {
  return fail({ argument: `--${name}`, expected, found });
}

/** The period that an option names; `usual` where it is not given. */
export function readPeriod({ options }: Given, name: string, usual: string): Result<Period, ArgumentProblem> {
  const text = options.get(name) ?? usual;
  const period = parsePeriod(text);
  return period === undefined ? wrong(name, inWords('period'), text) : ok(period);
}

/** Which of these an option names; the first where it is not given. */
export function readChoice<Value extends string>(
  { options }: Given,
  name: string,
  values: readonly [Value, ...Value[]],
): Result<Value, ArgumentProblem> {
  const asked = options.get(name);
  const value = asked === undefined ? values[0] : values.find((known) => known === asked);
  return value === undefined ? wrong(name, oneOf(values), asked ?? '') : ok(value);
}

function inWords(code: 'day' | 'month' | 'period'): Words {
  return { 'zh-CN': expectedInWords({ code }, 'zh-CN'), en: expectedInWords({ code }, 'en') };
}

/** What has to be one of these. */
function oneOf(values: readonly string[]): Words {
  const expected = { code: 'one-of', values } as const;
  return { 'zh-CN': expectedInWords(expected, 'zh-CN'), en: expectedInWords(expected, 'en') };
}
