import { parsePeriod } from '#core/dates/period';
import { ENTRY_PARTS } from '#core/report/dated-entries';
import { fail, ok, type Result } from '#core/result';
import { calendarOf } from '../shared/calendar/calendar';
import type { ArgumentProblem, Given } from './arguments';
import { askedReport } from './asked-report';
import { type Command, refuse } from './command';
import { FILE_OPERAND } from './load-inventory';
import { argumentLine } from './problem-lines';
import { HELP_OPTION, LANG_OPTION, REPORT_OPTIONS } from './report-options';

const MARGIN_OPTION = {
  name: 'margin',
  value: 'P7D',
  help: {
    'zh-CN': '想保住的账号提前几天提醒（默认不提前）',
    en: 'how early to place what is to be kept (default: not at all)',
  },
} as const;

const ALARMS_OPTION = {
  name: 'alarms',
  value: '30,7,1,0',
  help: {
    'zh-CN': '到期前几天响铃，0 是当天（默认 30,7,1,0；none：不响）',
    en: 'days before an expiry with an alarm, 0 is the day itself (default 30,7,1,0; none: no alarms)',
  },
} as const;

/** `unbind calendar FILE`: every day of the report for a calendar program. */
export const calendarCommand: Command = {
  name: 'calendar',
  summary: {
    'zh-CN': '把到期日和计划写成日历文件（.ics）',
    en: 'expiries and plan as a calendar file (.ics)',
  },
  about: {
    'zh-CN': [
      '把全部日期写成日历文件，输出到标准输出：到期、随别的账号一起失去、可以注销的日子、等待、审核和反悔期、计划的每一步。再次导入会更新，不会重复。',
      '它不记得以前导出过什么：两次导出要相隔一秒以上，改了的日期才会更新；已不需要的日期不会取消，请在日历里自行删除。',
      'FILE 是 Unbind 的清单文档；- 表示标准输入。',
    ].join('\n'),
    en: [
      'Writes all days to standard output as a calendar file: expiries, accounts that fall with others, days on which something can be deleted, waits, review and regret, every step of the plan. Importing it again updates what is there.',
      'It keeps no memory of earlier exports: a changed day is updated by an export that is at least a second later, and a day that holds no longer is not called off; remove it in your calendar.',
      'FILE is an inventory document of Unbind; - is standard input.',
    ].join('\n'),
  },
  operands: [FILE_OPERAND],
  options: [
    MARGIN_OPTION,
    ALARMS_OPTION,
    {
      name: 'no-plan',
      help: { 'zh-CN': '不写计划的步骤', en: 'without the steps of the plan' },
    },
    {
      name: 'hide-names',
      help: { 'zh-CN': '不写账号名称', en: 'without the names of accounts' },
    },
    {
      name: 'identifiers',
      help: { 'zh-CN': '写出手机号、邮箱和用户名', en: 'with phone numbers, addresses and user names' },
    },
    ...REPORT_OPTIONS,
    LANG_OPTION,
    HELP_OPTION,
  ],
  notes: {
    'zh-CN': '例如：unbind calendar FILE --margin P7D > unbind.ics',
    en: 'For example: unbind calendar FILE --margin P7D > unbind.ics',
  },
  run: async (given, lang, surroundings) => {
    const margin = readMargin(given);
    if (!margin.ok) return refuse(surroundings, argumentLine(margin.failure, lang));
    const leads = readLeads(given);
    if (!leads.ok) return refuse(surroundings, argumentLine(leads.failure, lang));
    const asked = await askedReport(given, lang, surroundings);
    if (!asked.ok) return refuse(surroundings, asked.failure);
    const { text } = calendarOf(asked.value.findings, {
      lang,
      parts: given.options.has('no-plan') ? ENTRY_PARTS.filter((part) => part !== 'plan') : ENTRY_PARTS,
      margin: margin.value,
      leads: leads.value,
      showsNames: !given.options.has('hide-names'),
      showsIdentifiers: given.options.has('identifiers'),
      stamp: surroundings.now(),
    });
    await surroundings.stdout.write(text);
    return 0;
  },
};

/** In days: a month before a day is another number of days each time. */
function readMargin(given: Given): Result<number, ArgumentProblem> {
  const text = given.options.get(MARGIN_OPTION.name);
  if (text === undefined) return ok(0);
  const period = parsePeriod(text);
  if (period?.months === 0) return ok(period.days);
  return fail({
    argument: `--${MARGIN_OPTION.name}`,
    expected: {
      'zh-CN': '以天或周计的时长，如 P7D（数字为 1 到 1000）',
      en: 'a period of days or weeks such as P7D (1 to 1000)',
    },
    found: text,
  });
}

function readLeads({ options }: Given): Result<readonly number[], ArgumentProblem> {
  const text = options.get(ALARMS_OPTION.name) ?? ALARMS_OPTION.value;
  if (text === 'none') return ok([]);
  const parts = text.split(',');
  if (parts.length <= 10 && parts.every((part) => /^\d{1,3}$/.test(part))) {
    return ok([...new Set(parts.map(Number))].sort((one, other) => other - one));
  }
  return fail({
    argument: `--${ALARMS_OPTION.name}`,
    expected: {
      'zh-CN': '用逗号分开的天数（最多 10 个，0 到 999），或 none',
      en: 'numbers of days with commas between them (10 at most, 0 to 999), or none',
    },
    found: text,
  });
}
