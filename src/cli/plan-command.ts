import { csvOf } from '../shared/paper/csv';
import { markdownPlan } from '../shared/paper/markdown';
import { planTable } from '../shared/paper/plan-paper';
import { askedReport } from './asked-report';
import { type Command, refuse } from './command';
import { FILE_OPERAND } from './load-inventory';
import { PAPER_FORMAT_OPTION, PAPER_FORMATS } from './paper-format';
import { argumentLine } from './problem-lines';
import { HELP_OPTION, LANG_OPTION, REPORT_OPTIONS, readChoice } from './report-options';

/** `unbind plan FILE`: the plan to take along. */
export const planCommand: Command = {
  name: 'plan',
  summary: {
    'zh-CN': '注销计划：可以逐项打勾的 Markdown，或表格',
    en: 'the plan to be ticked off, as Markdown or as a table',
  },
  about: {
    'zh-CN': [
      '把注销计划写到标准输出：每一步的日期，何时完成，什么会一并失去，什么无法安排。',
      'FILE 是 Unbind 的清单文档；- 表示标准输入。',
    ].join('\n'),
    en: [
      'Writes the plan to standard output: each step with its day, when it is done, what is also lost, what cannot be planned.',
      'FILE is an inventory document of Unbind; - is standard input.',
    ].join('\n'),
  },
  operands: [FILE_OPERAND],
  options: [PAPER_FORMAT_OPTION, ...REPORT_OPTIONS, LANG_OPTION, HELP_OPTION],
  notes: {
    'zh-CN': '例如：unbind plan FILE --format csv > plan.csv。写进日历用 unbind calendar。',
    en: 'For example: unbind plan FILE --format csv > plan.csv. For a calendar there is unbind calendar.',
  },
  run: async (given, lang, surroundings) => {
    const format = readChoice(given, PAPER_FORMAT_OPTION.name, PAPER_FORMATS);
    if (!format.ok) return refuse(surroundings, argumentLine(format.failure, lang));
    const asked = await askedReport(given, lang, surroundings);
    if (!asked.ok) return refuse(surroundings, asked.failure);
    const text = format.value === 'csv' ? csvOf(planTable(asked.value)) : markdownPlan(asked.value);
    await surroundings.stdout.write(text);
    return 0;
  },
};
