import type { Lang, Words, WordsFor } from '../shared/words/lang';
import { problemInWords } from '../shared/words/problem-words';
import { spelledOut } from '../shared/words/safe-text';
import type { ArgumentProblem } from './arguments';
import type { DocumentProblem, NotJson } from './read-document';

type WholeFileCode = Exclude<DocumentProblem['code'], 'unreadable' | 'not-utf8' | 'not-json' | 'document'>;

const WHOLE_FILE: WordsFor<WholeFileCode> = {
  missing: { 'zh-CN': '应为文件，实际没有这个文件', en: 'expected a file, found nothing' },
  folder: { 'zh-CN': '应为文件，实际是文件夹', en: 'expected a file, found a folder' },
  'pipe-or-device': {
    'zh-CN': '应为普通文件，实际是管道、套接字或设备',
    en: 'expected an ordinary file, found a pipe, socket or device',
  },
  'no-permission': {
    'zh-CN': '应为可以读取的文件，但没有读取权限',
    en: 'expected a file that may be read, found no permission',
  },
  empty: { 'zh-CN': '应为清单文档，实际是空文件', en: 'expected an inventory document, found an empty file' },
  'too-large': {
    'zh-CN': '应为不超过 512 MB 的文件，实际更大',
    en: 'expected a file of 512 MB at most, found a larger one',
  },
};

const SYNTAX: WordsFor<NotJson['expected']> = {
  value: { 'zh-CN': '一个值', en: 'a value' },
  'value-or-bracket': { 'zh-CN': '一个值或「]」', en: 'a value or "]"' },
  name: { 'zh-CN': '带双引号的字段名', en: 'a field name in quotation marks' },
  'name-or-brace': {
    'zh-CN': '带双引号的字段名或「}」',
    en: 'a field name in quotation marks, or "}"',
  },
  colon: { 'zh-CN': '「:」', en: '":"' },
  'comma-or-bracket': { 'zh-CN': '「,」或「]」', en: '"," or "]"' },
  'comma-or-brace': { 'zh-CN': '「,」或「}」', en: '"," or "}"' },
  end: { 'zh-CN': '文件结尾', en: 'the end of the file' },
  digit: { 'zh-CN': '一位数字', en: 'a digit' },
  word: { 'zh-CN': ' true、false 或 null', en: 'true, false or null' },
  quote: { 'zh-CN': '结束的双引号', en: 'the closing quotation mark' },
  'no-control': {
    'zh-CN': '不含换行和控制字符的文字',
    en: 'a text without line breaks and control characters',
  },
  escape: {
    'zh-CN': '反斜杠后跟 " \\ / b f n r t u 之一',
    en: 'one of " \\ / b f n r t u after a backslash',
  },
  'hex-digit': { 'zh-CN': ' \\u 后跟四位十六进制数字', en: 'four hexadecimal digits after \\u' },
  'less-nesting': { 'zh-CN': '更少的嵌套层数', en: 'fewer levels of nesting' },
};

const END: Words = { 'zh-CN': '但文件已结束', en: 'found the end of the file' };
const LETTER: Words = { 'zh-CN': '实际是文字', en: 'found a letter' };
const DIGIT: Words = { 'zh-CN': '实际是数字', en: 'found a digit' };
const QUOTATION_MARK: Words = { 'zh-CN': '实际是双引号', en: 'found a quotation mark' };
const STANDARD_INPUT: Words = { 'zh-CN': '标准输入', en: 'standard input' };
const WHOLE_DOCUMENT: Words = { 'zh-CN': '整个文档', en: 'document' };

const LONGEST_ARGUMENT = 200;

/** One line that says which file, which place in it, and what was expected there: never a value that could be a secret. */
export function fileLine(file: string, problem: DocumentProblem, lang: Lang): string {
  const name = file === '-' ? STANDARD_INPUT[lang] : spelledOut(file) || '""';
  const english = lang === 'en';
  switch (problem.code) {
    case 'document': {
      const place = problem.problem.place || WHOLE_DOCUMENT[lang];
      return `${name}: ${place}: ${problemInWords(problem.problem, lang)}`;
    }
    case 'not-json': {
      const { line, column } = problem;
      const place = english ? `line ${line}, column ${column}` : `第 ${line} 行第 ${column} 列`;
      return `${name}: ${place}: ${syntaxInWords(problem, lang)}`;
    }
    case 'not-utf8':
      return english
        ? `${name}: byte ${problem.byte}: expected UTF-8 text, found something else`
        : `${name}: 第 ${problem.byte} 字节: 应为 UTF-8 文本，实际是别的内容`;
    case 'unreadable':
      return english
        ? `${name}: expected a file that can be read, found the error ${spelledOut(problem.error)}`
        : `${name}: 应为可以读取的文件，但系统报告 ${spelledOut(problem.error)}`;
    default:
      return `${name}: ${WHOLE_FILE[problem.code][lang]}`;
  }
}

/** One line that names an argument and says what was expected. */
export function argumentLine({ argument, expected, found }: ArgumentProblem, lang: Lang): string {
  const name = shortened(argument) || '""';
  const wanted = expected[lang];
  if (lang === 'en') {
    const instead =
      found === null ? ', found nothing' : found === undefined ? '' : `, found "${shortened(found)}"`;
    return `${name}: expected ${wanted}${instead}`;
  }
  const instead =
    found === null ? '，但没有给出' : found === undefined ? '' : `，实际是「${shortened(found)}」`;
  return `${name}: 应为${/^[!-~]/.test(wanted) ? ' ' : ''}${wanted}${instead}`;
}

function syntaxInWords({ expected, found }: NotJson, lang: Lang): string {
  const wanted = SYNTAX[expected][lang];
  if (expected === 'less-nesting') return lang === 'en' ? `expected ${wanted}` : `应为${wanted}`;
  return lang === 'en'
    ? `expected ${wanted}, ${characterInWords(found, lang)}`
    : `应为${wanted}，${characterInWords(found, lang)}`;
}

// Letters and digits may be part of what nobody else should see; marks and signs are not.
function characterInWords(found: string | undefined, lang: Lang): string {
  if (found === undefined) return END[lang];
  if (found === '"') return QUOTATION_MARK[lang];
  if (/\p{N}/u.test(found)) return DIGIT[lang];
  if (/[\p{L}\p{M}]/u.test(found)) return LETTER[lang];
  const shown = /[\p{P}\p{S}]/u.test(found)
    ? found
    : `U+${(found.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
  return lang === 'en' ? `found "${shown}"` : `实际是「${shown}」`;
}

function shortened(argument: string): string {
  const shown = argument.length > LONGEST_ARGUMENT ? `${argument.slice(0, LONGEST_ARGUMENT)}…` : argument;
  return spelledOut(shown);
}
