import { type Drawn, pictureOf } from '#core/drawing/picture';
import type { Inventory } from '#core/inventory/inventory';
import { dotOf } from '../shared/drawing/dot';
import { svgOf } from '../shared/drawing/svg';
import { reportWith } from './asked-report';
import { type Command, refuse } from './command';
import { FILE_OPERAND } from './load-inventory';
import { argumentLine } from './problem-lines';
import { HELP_OPTION, LANG_OPTION, REPORT_OPTIONS, readChoice, readReportOptions } from './report-options';

const FORMATS = ['dot', 'svg'] as const;

const FORMAT_OPTION = {
  name: 'format',
  value: FORMATS.join('|'),
  help: {
    'zh-CN': 'dot：Graphviz 的语言（默认）；svg：画好的图',
    en: 'dot: the language of Graphviz (default); svg: the picture',
  },
} as const;

const FOLD_OPTION = {
  name: 'fold',
  help: {
    'zh-CN': '在 svg 里，挂在同一个账号上的很多账号合成一张卡片',
    en: 'in svg, many accounts that hang on one share a card',
  },
} as const;

/** `unbind graph FILE`: what hangs on what, for Graphviz or as a picture. */
export const graphCommand: Command = {
  name: 'graph',
  summary: {
    'zh-CN': '依赖图：谁挂在谁上面，哪些解绑挡住了注销',
    en: 'the dependency graph, for Graphviz or as a picture',
  },
  about: {
    'zh-CN': [
      '把依赖图写到标准输出：每个未注销的账号，和它们之间每一条有效的关联。',
      'FILE 是 Unbind 的清单文档；- 表示标准输入。',
    ].join('\n'),
    en: [
      'Writes the dependency graph to standard output: every account that is not deleted, and every active link between them.',
      'FILE is an inventory document of Unbind; - is standard input.',
    ].join('\n'),
  },
  operands: [FILE_OPERAND],
  options: [
    FORMAT_OPTION,
    FOLD_OPTION,
    ...REPORT_OPTIONS.filter(({ name }) => name !== 'strategy'),
    LANG_OPTION,
    HELP_OPTION,
  ],
  notes: {
    'zh-CN': '例如：unbind graph FILE --format svg > graph.svg',
    en: 'For example: unbind graph FILE --format svg > graph.svg',
  },
  run: async (given, lang, surroundings) => {
    const options = readReportOptions(given, surroundings.today());
    if (!options.ok) return refuse(surroundings, argumentLine(options.failure, lang));
    const format = readChoice(given, FORMAT_OPTION.name, FORMATS);
    if (!format.ok) return refuse(surroundings, argumentLine(format.failure, lang));
    const asked = await reportWith(options.value, given, lang, surroundings);
    if (!asked.ok) return refuse(surroundings, asked.failure);
    const { inventory, findings } = asked.value;
    const opened = given.options.has(FOLD_OPTION.name) ? new Set<string>() : everyHub(inventory);
    const text =
      format.value === 'dot'
        ? dotOf(findings, asked.value)
        : svgOf(pictureOf(findings, { opened, only: null }), asked.value);
    await surroundings.stdout.write(text);
    return 0;
  },
};

/** All that can be opened: on paper nobody opens anything later. */
function everyHub({ accounts }: Inventory): Drawn['opened'] {
  return new Set(['', ...accounts.map(({ id }) => id)]);
}
