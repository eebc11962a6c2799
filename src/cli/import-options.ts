import { type CivilDate, parseCivilDate } from '#core/dates/civil-date';
import { fail, ok, type Result } from '#core/result';
import type { SourceId } from '../shared/importing/row';
import { SOURCE_WORDS } from '../shared/words/import-words';
import type { Words } from '../shared/words/lang';
import { expectedInWords } from '../shared/words/problem-words';
import type { ArgumentProblem, Given, Operand, Option } from './arguments';
import { COLUMN_WORDS, readColumns, type SaidColumns } from './import-columns';
import { HELP_OPTION, LANG_OPTION } from './report-options';

const SOURCES = Object.keys(SOURCE_WORDS);

export const EXPORT_OPERAND: Operand = {
  name: 'FILE',
  expected: { 'zh-CN': '导出文件的文件名', en: 'the name of an exported file' },
  isMany: true,
};

export const IMPORT_OPTIONS: readonly Option[] = [
  {
    name: 'into',
    value: 'INVENTORY',
    help: {
      'zh-CN': '写入这份清单文档；原来的内容另存在旁边（默认：新清单输出到标准输出）',
      en: 'write into this inventory document, keeping the former one beside it (default: a new inventory to standard output)',
    },
  },
  {
    name: 'as',
    value: 'SOURCE',
    help: {
      'zh-CN': `文件必须是哪种导出（默认：按内容识别）：${SOURCES.join('、')}`,
      en: `what the files have to be (default: told by their content): ${SOURCES.join(', ')}`,
    },
  },
  {
    name: 'columns',
    value: 'MEANING=COLUMN,...',
    help: {
      'zh-CN': `认不出是哪个程序导出的 CSV：各列是什么，如 name=1,url=网址,username=3，列写编号或表头（默认：猜测）；含义：${COLUMN_WORDS.join('、')}`,
      en: `of a CSV of no known program, what its columns are, such as name=1,url=Site,username=3, by number or header (default: a guess): ${COLUMN_WORDS.join(', ')}`,
    },
  },
  {
    name: 'no-header',
    help: {
      'zh-CN': '与 --columns 一起：第一行不是表头，也是一条',
      en: 'with --columns: the first row holds no headers, but an entry',
    },
  },
  {
    name: 'provider',
    value: 'ACCOUNT',
    help: {
      'zh-CN': '授权列表属于谁：清单里账号的编号，或服务的编号，如 wechat',
      en: 'whose grants are listed: the id of an account of the inventory, or of a service, such as wechat',
    },
  },
  {
    name: 'keep-notes',
    help: {
      'zh-CN': '保留备注，看起来像密码的内容除外（默认：不保留）',
      en: 'keep notes, without what looks like a secret (default: none)',
    },
  },
  {
    name: 'take-offers',
    value: 'WHICH,...',
    help: {
      'zh-CN':
        '同时建立根据这些行推断出的关联（默认：只列出，不建立）：all 全部，contact 与手机号、邮箱的关联，sign-in 登录方式（猜测），或所列的编号',
      en: 'make links that the rows suggest (default: they are only listed): all, contact (those with phone numbers and mailboxes), sign-in (guesses of what an account is entered with), or ids as they are listed',
    },
  },
  {
    name: 'dry-run',
    help: { 'zh-CN': '只说明会做什么，什么都不写', en: 'only say what would be done, and write nothing' },
  },
  {
    name: 'json',
    help: {
      'zh-CN': '把每一行的结果输出为一个 JSON 对象',
      en: 'what becomes of each row, as one JSON object',
    },
  },
  {
    name: 'today',
    value: 'YYYY-MM-DD',
    help: { 'zh-CN': '今天是哪一天；更晚的日期不采用', en: 'the day of today; no later date is taken over' },
  },
  LANG_OPTION,
  HELP_OPTION,
];

/** What an import was asked for. */
export interface ImportRequest {
  readonly files: readonly string[];
  readonly into: string | null;
  readonly as: SourceId | null;
  readonly provider: string | null;
  readonly keepNotes: boolean;
  readonly columns: SaidColumns | null;
  /** Kinds and ids of offers, and `all`. */
  readonly takeOffers: readonly string[];
  readonly isDry: boolean;
  readonly isJson: boolean;
  readonly today: CivilDate;
}

/** The options of an import, or the first one that is wrong. `today`: the day if none is given. */
export function readImportOptions(
  { operands, options }: Given,
  today: string,
): Result<ImportRequest, ArgumentProblem> {
  const day = options.get('today') ?? today;
  const civil = parseCivilDate(day);
  if (civil === undefined) return wrong('today', DAY, day);
  const as = options.get('as') ?? null;
  if (as !== null && !isSource(as)) return wrong('as', ONE_OF_THE_SOURCES, as);
  if (operands.filter((file) => file === '-').length > 1) return wrongOperand('-');
  const columns = readColumns(options.get('columns'), options.has('no-header'));
  if (!columns.ok) return columns;
  return ok({
    files: operands,
    into: options.get('into') ?? null,
    as,
    provider: options.get('provider') ?? null,
    keepNotes: options.has('keep-notes'),
    columns: columns.value,
    takeOffers:
      options
        .get('take-offers')
        ?.split(',')
        .map((one) => one.trim()) ?? [],
    isDry: options.has('dry-run'),
    isJson: options.has('json'),
    today: civil,
  });
}

function isSource(text: string): text is SourceId {
  return Object.hasOwn(SOURCE_WORDS, text);
}

const DAY: Words = {
  'zh-CN': expectedInWords({ code: 'day' }, 'zh-CN'),
  en: expectedInWords({ code: 'day' }, 'en'),
};

const ONE_OF_THE_SOURCES: Words = {
  'zh-CN': `${SOURCES.join('、')} 之一`,
  en: `one of ${SOURCES.join(', ')}`,
};

function wrong(name: string, expected: Words, found: string): Result<never, ArgumentProblem> {
  return fail({ argument: `--${name}`, expected, found });
}

function wrongOperand(argument: string): Result<never, ArgumentProblem> {
  const expected = { 'zh-CN': '只出现一次的标准输入', en: 'standard input only once' };
  return fail({ argument, expected, found: undefined });
}
