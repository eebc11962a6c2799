import type { DocumentProblem, NotJson } from '#core/inventory/read-document';
import type { SnapshotUnread } from '#core/snapshots/given-document';
import type { Lang, Words, WordsFor } from './lang';
import { problemInWords } from './problem-words';

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
  'field-once': { 'zh-CN': '只写一次的字段', en: 'each field of an object only once' },
};

const END: Words = { 'zh-CN': '但文件已结束', en: 'found the end of the file' };
const LETTER: Words = { 'zh-CN': '实际是文字', en: 'found a letter' };
const DIGIT: Words = { 'zh-CN': '实际是数字', en: 'found a digit' };
const QUOTATION_MARK: Words = { 'zh-CN': '实际是双引号', en: 'found a quotation mark' };
const NOT_UTF8: Words = {
  'zh-CN': '应为 UTF-8 文本，实际是别的内容',
  en: 'expected UTF-8 text, found something else',
};
const SNAPSHOT: WordsFor<SnapshotUnread['problem']> = {
  damaged: {
    'zh-CN': '应为完好的快照，实际已损坏：内容不完整，或与文件里的校验值不符',
    en: 'expected a snapshot as it was written, found a damaged one: it is cut off, or does not match its own checksum',
  },
  newer: {
    'zh-CN': '应为这个版本能读的快照，实际由更新版本的解绑写入',
    en: 'expected a snapshot that this version can read, found one of a newer version of Unbind',
  },
};
const WHOLE_FILE: Words = { 'zh-CN': '整个文件', en: 'the whole file' };
const WHOLE_DOCUMENT: Words = { 'zh-CN': '整个文档', en: 'document' };

/** A file that is not even text: `byte` is the first one that is not part of UTF-8, counted from 1. */
interface NotUtf8 {
  readonly code: 'not-utf8';
  readonly byte: number;
}

/** A place in a document, and what is wrong there, without punctuation around them. */
export interface ProblemInWords {
  readonly place: string;
  readonly problem: string;
}

/** Where a document is not what it should be, and what was expected there: never a value that could be a secret. */
export function documentProblemInWords(
  problem: DocumentProblem | SnapshotUnread | NotUtf8,
  lang: Lang,
): ProblemInWords {
  const english = lang === 'en';
  switch (problem.code) {
    case 'document':
      return {
        place: problem.problem.place || WHOLE_DOCUMENT[lang],
        problem: problemInWords(problem.problem, lang),
      };
    case 'not-json': {
      const { line, column } = problem;
      return {
        place: english ? `line ${line}, column ${column}` : `第 ${line} 行第 ${column} 列`,
        problem: syntaxInWords(problem, lang),
      };
    }
    case 'snapshot':
      return { place: WHOLE_FILE[lang], problem: SNAPSHOT[problem.problem][lang] };
    case 'not-utf8':
      return {
        place: english ? `byte ${problem.byte}` : `第 ${problem.byte} 字节`,
        problem: NOT_UTF8[lang],
      };
  }
}

function syntaxInWords({ expected, found }: NotJson, lang: Lang): string {
  const wanted = SYNTAX[expected][lang];
  if (expected === 'less-nesting') return lang === 'en' ? `expected ${wanted}` : `应为${wanted}`;
  if (expected === 'field-once') {
    return lang === 'en'
      ? `expected ${wanted}, found ${found} again`
      : `应为${wanted}，实际重复了「${found}」`;
  }
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
