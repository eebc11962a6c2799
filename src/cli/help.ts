import type { Lang } from '../shared/words/lang';
import { displayWidth } from '../shared/words/text-width';
import type { Operand, Option } from './arguments';
import type { Command } from './command';
import { wrap } from './wrap';

const WIDTH = 80;
/** From this column on it is said what an option does. */
const EXPLAINED_AT = 26;

const HEADINGS = {
  usage: { 'zh-CN': '用法：', en: 'Usage: ' },
  commands: { 'zh-CN': '命令：', en: 'Commands:' },
  options: { 'zh-CN': '选项：', en: 'Options:' },
  rest: { 'zh-CN': '[选项]', en: '[options]' },
  purpose: {
    'zh-CN': '解绑（Unbind）：算清楚什么妨碍你注销账号、什么会自己消失、在哪一天。数据不会离开本机。',
    en: [
      'Unbind (解绑) works out what stops you from deleting your accounts,',
      'what disappears by itself, and when. Nothing leaves this computer.',
    ].join(' '),
  },
  exits: {
    'zh-CN': '退出码：0 成功；2 参数或文件有误（在标准错误中用一行说明）；1 程序自身出错。',
    en: [
      'Exit codes: 0 done; 2 a bad argument or file, said in one line on standard error;',
      '1 something else went wrong.',
    ].join(' '),
  },
} as const;

/** The help of the whole program. */
export function programHelp(commands: readonly Command[], options: readonly Option[], lang: Lang): string {
  const list = commands.map(({ name, operands, summary }) =>
    entry([name, ...operands.map(shownOperand)].join(' '), summary[lang]),
  );
  return paragraphs([
    `${HEADINGS.usage[lang]}unbind ${commands.map(({ name }) => name).join('|')} … ${HEADINGS.rest[lang]}`,
    HEADINGS.purpose[lang],
    `${HEADINGS.commands[lang]}\n${list.join('\n')}`,
    optionList(options, lang),
    HEADINGS.exits[lang],
  ]);
}

/** The help of one command. */
export function commandHelp({ name, operands, about, options, notes }: Command, lang: Lang): string {
  const words = ['unbind', name, ...operands.map(shownOperand), HEADINGS.rest[lang]];
  return paragraphs([
    `${HEADINGS.usage[lang]}${words.join(' ')}`,
    about[lang],
    optionList(options, lang),
    notes[lang],
  ]);
}

function shownOperand({ name, isMany }: Operand): string {
  return isMany === true ? `${name}...` : name;
}

function optionList(options: readonly Option[], lang: Lang): string {
  const list = options.map(({ name, letter, value, help }) => {
    const short = letter === undefined ? '' : `-${letter}, `;
    return entry(`${short}--${name}${value === undefined ? '' : ` ${value}`}`, help[lang]);
  });
  return `${HEADINGS.options[lang]}\n${list.join('\n')}`;
}

function entry(what: string, explained: string): string {
  const start = `  ${what}`;
  const margin = ' '.repeat(EXPLAINED_AT);
  const [first = '', ...more] = wrap(explained, WIDTH - EXPLAINED_AT);
  const gap = EXPLAINED_AT - displayWidth(start);
  const lines = gap >= 2 ? [`${start}${' '.repeat(gap)}${first}`] : [start, `${margin}${first}`];
  return [...lines, ...more.map((line) => `${margin}${line}`)].join('\n');
}

function paragraphs(texts: readonly string[]): string {
  const lines = texts
    .filter((text) => text !== '')
    .join('\n\n')
    .split('\n');
  return `${lines.flatMap((line) => wrap(line, WIDTH)).join('\n')}\n`;
}
