import { fail, ok, type Result } from '#core/result';
import {
  CHOSEN_MEANINGS,
  type ChosenMeaning,
  type ChosenMeanings,
  chosenMapping,
  meaningsIn,
  tellsAccounts,
} from '../shared/importing/chosen-columns';
import type { ColumnMapping } from '../shared/importing/csv-guess';
import { type CsvPreview, headersIn } from '../shared/importing/csv-preview';
import type { Words } from '../shared/words/lang';
import type { ArgumentProblem } from './arguments';

/** What meanings are called in `--columns`, in the order in which they are told. */
const WORDS: Readonly<Record<ChosenMeaning, string>> = {
  title: 'name',
  url: 'url',
  username: 'username',
  email: 'email',
  phone: 'phone',
  secret: 'password',
  note: 'notes',
  'last-used': 'last-used',
};

/** What columns can be said to be. */
export const COLUMN_WORDS = Object.values(WORDS);

/** A column that was named: by its number from 1, or by its header. */
interface NamedColumn {
  readonly meaning: ChosenMeaning;
  readonly column: number | string;
}

/** What was said of the columns of a table. */
export interface SaidColumns {
  readonly named: readonly NamedColumn[];
  /** Null: not said. */
  readonly hasHeader: boolean | null;
}

/** Reads `name=1,url=网站,username=3`. */
export function readColumns(
  written: string | undefined,
  hasNoHeader: boolean,
): Result<SaidColumns | null, ArgumentProblem> {
  if (written === undefined) return hasNoHeader ? fail(wrong('--no-header', WITH_COLUMNS)) : ok(null);
  const named = written.split(',').map(namedColumn);
  const isWhole = (one: NamedColumn | null): one is NamedColumn => one !== null;
  if (!named.every(isWhole)) return fail(wrong('--columns', PAIRS, written));
  if (!tellsAccounts(named.map(({ meaning }) => meaning))) return fail(wrong('--columns', TELLS, written));
  const isByHeader = named.some(({ column }) => typeof column === 'string');
  if (hasNoHeader && isByHeader) return fail(wrong('--columns', BY_NUMBER, written));
  return ok({ named, hasHeader: isByHeader ? true : hasNoHeader ? false : null });
}

function namedColumn(pair: string): NamedColumn | null {
  const [, word = '', column = ''] = /^\s*([a-z-]+)\s*=\s*(\S.*?)\s*$/u.exec(pair) ?? [];
  const meaning = CHOSEN_MEANINGS.find((one) => WORDS[one] === word);
  if (meaning === undefined || /^0+$/u.test(column)) return null;
  return { meaning, column: /^\d{1,6}$/u.test(column) ? Number(column) : column };
}

/** The mapping that was said, for the table in these bytes; `name` is what its file is called. */
export function mappingSaid(
  { named, hasHeader }: SaidColumns,
  preview: CsvPreview,
  bytes: Uint8Array,
  name: string,
): Result<ColumnMapping, ArgumentProblem> {
  const headers = headersIn(bytes).map(plain);
  const meanings: (ChosenMeaning | null)[] = headers.map(() => null);
  for (const { meaning, column } of named) {
    const found = columnsNamed(column, headers);
    const [at] = found;
    if (at === undefined)
      return fail(wrong('--columns', oneOf(name, preview.columns.length), String(column)));
    if (found.length > 1) return fail(wrong('--columns', THE_NUMBER, String(column)));
    if (meanings[at] !== null) return fail(wrong('--columns', ONCE, String(column)));
    meanings[at] = meaning;
  }
  return ok(chosenMapping(preview.guess, meanings, hasHeader ?? preview.hasHeader));
}

/** The columns, from 0, with that number or header. */
function columnsNamed(column: number | string, headers: readonly string[]): readonly number[] {
  if (typeof column === 'number') return column <= headers.length ? [column - 1] : [];
  return headers.flatMap((header, at) => (header === plain(column) ? [at] : []));
}

function plain(header: string): string {
  return header.trim().toLowerCase();
}

/** How `--columns` would be written to say what was guessed; '' where nothing was. */
export function columnsAsSaid({ columns, guess }: CsvPreview): string {
  const meanings: ChosenMeanings = meaningsIn(guess, columns.length);
  const pairs = meanings.flatMap((one, at) => (one === null ? [] : [`${WORDS[one]}=${at + 1}`]));
  const isHeaderless = guess?.hasHeader === false && pairs.length > 0;
  return `${pairs.join(',')}${isHeaderless ? ' --no-header' : ''}`;
}

const PAIRS: Words = {
  'zh-CN': `用逗号隔开的“含义=列”，如 name=1,url=网址,username=3；列写编号或表头，含义为 ${COLUMN_WORDS.join('、')} 之一`,
  en: `pairs with commas between, such as name=1,url=Site,username=3: a column by its number or header, and what it is: ${COLUMN_WORDS.join(', ')}`,
};

const TELLS: Words = {
  'zh-CN': '至少有一列是 name、url 或 username',
  en: 'at least one column to be name, url or username',
};

const BY_NUMBER: Words = {
  'zh-CN': '写编号的列：有 --no-header 就没有表头',
  en: 'columns by their numbers: with --no-header there are no headers',
};

const WITH_COLUMNS: Words = { 'zh-CN': '与 --columns 一起使用', en: '--columns beside it' };

const THE_NUMBER: Words = {
  'zh-CN': '列的编号，因为有几列是这个表头',
  en: 'the number of the column, since several have this header',
};

const ONCE: Words = { 'zh-CN': '各不相同的列', en: 'each column only once' };

function oneOf(name: string, count: number): Words {
  return {
    'zh-CN': `${name} 的某一列（共 ${count} 列）的编号或表头`,
    en: `the number or header of one of the ${count} columns of ${name}`,
  };
}

function wrong(argument: string, expected: Words, found?: string): ArgumentProblem {
  return { argument, expected, found };
}
