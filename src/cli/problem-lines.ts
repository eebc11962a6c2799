import { documentProblemInWords } from '../shared/words/document-problem-words';
import type { Lang, Words, WordsFor } from '../shared/words/lang';
import { spelledOut } from '../shared/words/safe-text';
import type { ArgumentProblem } from './arguments';
import type { InventoryProblem } from './load-inventory';

type WholeFileCode = Exclude<
  InventoryProblem['code'],
  'unreadable' | 'not-utf8' | 'not-json' | 'document' | 'snapshot'
>;

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
  encrypted: {
    'zh-CN': '应为清单文档，实际是加密的文件；可先用 age -d -o 清单.json 文件.age 解密，或在窗口中导入',
    en: 'expected an inventory document, found an encrypted file: decrypt it with age -d -o inventory.json FILE.age, or import it in the window',
  },
  'encrypted-snapshot': {
    'zh-CN': '应为清单文档，实际是加密的快照；请在窗口中导入，会问口令',
    en: 'expected an inventory document, found an encrypted snapshot: import it in the window, which asks for its passphrase',
  },
  'too-large': {
    'zh-CN': '应为不超过 512 MB 的文件，实际更大',
    en: 'expected a file of 512 MB at most, found a larger one',
  },
};

const STANDARD_INPUT: Words = { 'zh-CN': '标准输入', en: 'standard input' };

const LONGEST_ARGUMENT = 200;

/** What a file is called in a line of its own: as it was given, or that it is standard input. */
export function shownFile(file: string, lang: Lang): string {
  return file === '-' ? STANDARD_INPUT[lang] : spelledOut(file) || '""';
}

/** One line that says which file, which place in it, and what was expected there: never a value that could be a secret. */
export function fileLine(file: string, problem: InventoryProblem, lang: Lang): string {
  const name = shownFile(file, lang);
  const english = lang === 'en';
  switch (problem.code) {
    case 'document':
    case 'snapshot':
    case 'not-json':
    case 'not-utf8': {
      const said = documentProblemInWords(problem, lang);
      return `${name}: ${said.place}: ${said.problem}`;
    }
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

function shortened(argument: string): string {
  const shown = argument.length > LONGEST_ARGUMENT ? `${argument.slice(0, LONGEST_ARGUMENT)}…` : argument;
  return spelledOut(shown);
}
