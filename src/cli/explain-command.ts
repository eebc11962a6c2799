import { explain } from '#core/explain/explain';
import { Directory } from '../shared/words/directory';
import { explanationInWords } from '../shared/words/explain-in-words';
import { EXPLAIN_SUMMARY, EXPLAIN_WORDS, IDS_IN_WORDS } from '../shared/words/explain-words';
import { inLine } from '../shared/words/lang';
import { jsonLine } from '../shared/words/safe-text';
import type { Operand } from './arguments';
import { askedFindings } from './asked-report';
import { type Command, refuse } from './command';
import { labelledLines } from './labelled-lines';
import { FILE_OPERAND } from './load-inventory';
import { argumentLine } from './problem-lines';
import { HELP_OPTION, LANG_OPTION, REPORT_OPTIONS } from './report-options';
import { sheetFor } from './sheet';

const ID_OPERAND: Operand = {
  name: 'ID',
  expected: {
    'zh-CN': '报告中某个日期、条件、结论、步骤或预测的编号（如 verdict:账号）',
    en: 'the id of something in the report of this file, such as verdict:ACCOUNT',
  },
};

/** `unbind explain FILE ID`: why one figure of the report is what it is. */
export const explainCommand: Command = {
  name: 'explain',
  summary: EXPLAIN_SUMMARY,
  about: {
    'zh-CN': [
      '回答“为什么”：依据的规则、来源、月份和可信度，用到的记录，以及算法。',
      'FILE 是 Unbind 的清单文档；ID 是报告里的编号：',
      IDS_IN_WORDS['zh-CN'],
    ].join('\n'),
    en: [
      'Answers "why?": the rule with its source, month and confidence, the records, and the arithmetic.',
      'FILE is an inventory document of Unbind; ID is an id in its report:',
      IDS_IN_WORDS.en,
    ].join('\n'),
  },
  operands: [FILE_OPERAND, ID_OPERAND],
  options: [
    ...REPORT_OPTIONS,
    LANG_OPTION,
    {
      name: 'json',
      help: { 'zh-CN': '输出一个 JSON 对象，不打印文字', en: 'one JSON object instead of text' },
    },
    HELP_OPTION,
  ],
  notes: {
    'zh-CN': '请用与报告相同的 --today、--rules-as-of 和 --strategy。',
    en: 'Use the same --today, --rules-as-of and --strategy as for the report.',
  },
  run: async (given, lang, surroundings) => {
    const asked = await askedFindings(given, lang, surroundings);
    if (!asked.ok) return refuse(surroundings, asked.failure);
    const { findings } = asked.value;
    const [, id = ''] = given.operands;
    const explanation = explain(findings, id);
    if (explanation === undefined) {
      const problem = { argument: ID_OPERAND.name, expected: ID_OPERAND.expected, found: id };
      return refuse(surroundings, argumentLine(problem, lang));
    }
    const { stdout, env } = surroundings;
    if (given.options.has('json')) {
      await stdout.write(`${jsonLine(explanation)}\n`);
      return 0;
    }
    const sheet = sheetFor(stdout, env);
    const directory = new Directory(findings, lang);
    const explaining = { lang, words: EXPLAIN_WORDS[lang], directory, showsIds: true };
    const { title, lines } = explanationInWords(explanation, explaining);
    const facts = lines.map(([label, text]) => [label, inLine(text)] as const);
    await stdout.write(`${[sheet.paint.bold(title), ...labelledLines(facts, sheet)].join('\n')}\n`);
    return 0;
  },
};
