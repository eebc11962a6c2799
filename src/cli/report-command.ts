import { written } from '#core/report/report';
import { IDS_IN_WORDS } from '../shared/words/explain-words';
import { jsonLine } from '../shared/words/safe-text';
import { askedFindings } from './asked-report';
import { type Command, refuse } from './command';
import { FILE_OPERAND } from './load-inventory';
import { HELP_OPTION, LANG_OPTION, REPORT_OPTIONS } from './report-options';
import { reportText } from './report-text';
import { sheetFor } from './sheet';

/** `unbind report FILE`: everything that can be said of an inventory on a day. */
export const reportCommand: Command = {
  name: 'report',
  summary: {
    'zh-CN': '什么会失效、什么妨碍注销、想注销的该按什么顺序做',
    en: 'what runs out, what blocks what, and a plan to leave',
  },
  about: {
    'zh-CN': [
      '打印一份清单的全部结论：到期、每个账号能否注销、阻碍、计划，以及什么都不做的后果。',
      'FILE 是 Unbind 的清单文档（JSON，格式见 docs/inventory-format.md）；- 表示标准输入。',
    ].join('\n'),
    en: [
      'Prints all that follows from an inventory: what runs out, what can be deleted, what blocks it, the plan, and what is lost if nobody does anything.',
      'FILE is an inventory document of Unbind (JSON, see docs/inventory-format.md);\n- is standard input.',
    ].join('\n'),
  },
  operands: [FILE_OPERAND],
  options: [
    ...REPORT_OPTIONS,
    LANG_OPTION,
    {
      name: 'json',
      help: { 'zh-CN': '输出一个 JSON 对象，不打印表格', en: 'one JSON object instead of tables' },
    },
    HELP_OPTION,
  ],
  notes: {
    'zh-CN': `报告里的每一项都有编号，unbind explain FILE 编号 会说明原因：\n${IDS_IN_WORDS['zh-CN']}`,
    en: `Everything in a report has an id, and unbind explain FILE ID says why it is so:\n${IDS_IN_WORDS.en}`,
  },
  run: async (given, lang, surroundings) => {
    const asked = await askedFindings(given, lang, surroundings);
    if (!asked.ok) return refuse(surroundings, asked.failure);
    const report = written(asked.value.findings);
    const { stdout, env } = surroundings;
    if (given.options.has('json')) {
      await stdout.write(`${jsonLine(report)}\n`);
      return 0;
    }
    const subject = { ...asked.value, report };
    for (const part of reportText(subject, lang, sheetFor(stdout, env))) await stdout.write(part);
    return 0;
  },
};
