import { csvOf } from '../shared/paper/csv';
import { inventoryTable } from '../shared/paper/inventory-paper';
import { markdownTable } from '../shared/paper/markdown';
import { askedReport } from './asked-report';
import { type Command, refuse } from './command';
import { FILE_OPERAND } from './load-inventory';
import { PAPER_FORMAT_OPTION, PAPER_FORMATS } from './paper-format';
import { argumentLine } from './problem-lines';
import { HELP_OPTION, LANG_OPTION, REPORT_OPTIONS, readChoice } from './report-options';

/** `unbind accounts FILE`: the inventory as a table. */
export const accountsCommand: Command = {
  name: 'accounts',
  summary: {
    'zh-CN': '全部账号的表：Markdown 或 CSV',
    en: 'all accounts as a table, in Markdown or CSV',
  },
  about: {
    'zh-CN': [
      '把全部账号写到标准输出：服务、打算、状态、能否注销、下一个日期。CSV 可以直接用 Excel 打开，不会执行任何公式。',
      'FILE 是 Unbind 的清单文档；- 表示标准输入。',
    ].join('\n'),
    en: [
      'Writes all accounts to standard output: service, what you want, state, verdict, next date. A spreadsheet opens the CSV as it is, and reckons with nothing in it.',
      'FILE is an inventory document of Unbind; - is standard input.',
    ].join('\n'),
  },
  operands: [FILE_OPERAND],
  options: [
    PAPER_FORMAT_OPTION,
    {
      name: 'identifiers',
      help: { 'zh-CN': '写出手机号、邮箱和用户名', en: 'with phone numbers, addresses and user names' },
    },
    {
      name: 'ids',
      help: {
        'zh-CN': '写出账号的编号，供 letter 等使用',
        en: 'with the ids of the accounts, by which letter asks for them',
      },
    },
    ...REPORT_OPTIONS.filter(({ name }) => name !== 'strategy'),
    LANG_OPTION,
    HELP_OPTION,
  ],
  notes: {
    'zh-CN': '例如：unbind accounts FILE --format csv > accounts.csv',
    en: 'For example: unbind accounts FILE --format csv > accounts.csv',
  },
  run: async (given, lang, surroundings) => {
    const format = readChoice(given, PAPER_FORMAT_OPTION.name, PAPER_FORMATS);
    if (!format.ok) return refuse(surroundings, argumentLine(format.failure, lang));
    const asked = await askedReport(given, lang, surroundings);
    if (!asked.ok) return refuse(surroundings, asked.failure);
    const showsIdentifiers = given.options.has('identifiers');
    const table = inventoryTable(asked.value, { showsIdentifiers, showsIds: given.options.has('ids') });
    await surroundings.stdout.write(format.value === 'csv' ? csvOf(table) : markdownTable(table));
    return 0;
  },
};
