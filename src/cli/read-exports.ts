import { fail, ok, type Result } from '#core/result';
import { type CsvPreview, tablePreview } from '../shared/importing/csv-preview';
import { dayOfInstantIn } from '../shared/importing/day-of-instant';
import { ownKind } from '../shared/importing/own-document';
import { type ExportOptions, readExport } from '../shared/importing/read-export';
import type { ImportRefusal } from '../shared/importing/refusal';
import type { ReadExport } from '../shared/importing/row';
import { refusalInWords } from '../shared/words/import-refusal-words';
import type { Lang, Words, WordsFor } from '../shared/words/lang';
import { mappingSaid, type SaidColumns } from './import-columns';
import type { ImportRequest } from './import-options';
import { whereAsked } from './load-inventory';
import { argumentLine, fileLine, shownFile } from './problem-lines';
import { readByteStream, readBytes } from './read-file';
import type { Surroundings } from './surroundings';

/** An exported file that was read. */
export interface ExportedFile {
  /** As it was given; `-` is standard input. */
  readonly name: string;
  readonly read: ReadExport;
  /** Of a table whose columns are guessed: what they seem to mean. */
  readonly preview: CsvPreview | null;
}

/** Reads what is to be imported, or fails with a line that says why one of the files cannot be read. */
export async function readExports(
  request: ImportRequest,
  lang: Lang,
  surroundings: Surroundings,
): Promise<Result<readonly ExportedFile[], string>> {
  const files: ExportedFile[] = [];
  const { today, keepNotes, as, columns } = request;
  const dayOfInstant = dayOfInstantIn(surroundings.timeZone);
  const options = { today, keepNotes, dayOfInstant, ...(as === null ? {} : { as }) };
  for (const name of request.files) {
    const path = whereAsked(name, surroundings.env);
    const bytes = await (name === '-' ? readByteStream(surroundings.stdin()) : readBytes(path));
    if (!bytes.ok) return fail(fileLine(name, bytes.failure, lang));
    const own = ownKind(bytes.value, name);
    if (own !== null) return fail(refusedLine(name, OWN[own][lang], lang));
    const file = readOne(name, bytes.value, options, columns, lang);
    if (!file.ok) return file;
    files.push(file.value);
  }
  const isAnyTold = files.some(({ read, preview }) => read.source === 'other-csv' && preview === null);
  if (columns === null || isAnyTold) return ok(files);
  return fail(argumentLine({ argument: '--columns', expected: A_TABLE, found: undefined }, lang));
}

function readOne(
  name: string,
  bytes: Uint8Array,
  options: ExportOptions,
  said: SaidColumns | null,
  lang: Lang,
): Result<ExportedFile, string> {
  const guessed = readExport(bytes, options);
  const preview = tablePreview(guessed, bytes);
  if (said === null || preview === null) {
    if (guessed.ok) return ok({ name, read: guessed.value, preview });
    return fail(refusedLine(name, whyNot(guessed.failure, preview, options, lang), lang));
  }
  const mapping = mappingSaid(said, preview, bytes, shownFile(name, lang));
  if (!mapping.ok) return fail(argumentLine(mapping.failure, lang));
  const read = readExport(bytes, { ...options, mapping: mapping.value });
  return read.ok
    ? ok({ name, read: read.value, preview: null })
    : fail(refusedLine(name, refusalInWords(read.failure, lang), lang));
}

/** A list is never guessed: its lines become names, and those of other texts may hold passwords. */
function whyNot(
  failure: ImportRefusal,
  preview: CsvPreview | null,
  { as }: ExportOptions,
  lang: Lang,
): string {
  const sentence = refusalInWords(failure, lang);
  if (failure.code !== 'unknown-format' || as !== undefined) return sentence;
  return `${sentence}${IF_A_LIST[lang]}${preview === null ? '' : ifATable(preview.columns.length)[lang]}`;
}

const IF_A_LIST: Words = {
  'zh-CN': '；从授权页面复制的列表请加 --as pasted-list',
  en: '; a list copied from a page of grants needs --as pasted-list',
};

function ifATable(columns: number): Words {
  return {
    'zh-CN': `；如果是表格（${columns} 列），请用 --columns 写出各列的含义，如 --columns name=1,username=2`,
    en: `; if it is a table (of ${columns} columns), say what they are, such as --columns name=1,username=2`,
  };
}

/** What is said of this program's own files, and where they go. */
const OWN: WordsFor<NonNullable<ReturnType<typeof ownKind>>> = {
  document: {
    'zh-CN': '这是解绑自己的清单：要写入它，请放在 --into 后面，再写上导出的文件',
    en: 'this is an inventory of Unbind itself: to write into it, name it behind --into, and the exported files beside it',
  },
  snapshot: {
    'zh-CN': '这是解绑自己的快照，不是其他程序的导出文件：请在窗口的设置里导入它',
    en: 'this is a snapshot of Unbind itself, and no other program’s export: import it in the window, under Settings',
  },
};

const A_TABLE: Words = {
  'zh-CN': '至少一个认不出来源的表格（这些文件的列都是已知的）',
  en: 'a table of no known program among the files (the columns of these are known)',
};

function refusedLine(name: string, sentence: string, lang: Lang): string {
  return `${shownFile(name, lang)}: ${sentence}`;
}
