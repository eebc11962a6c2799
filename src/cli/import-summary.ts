import type { FoundBy, ReviewEntry } from '../shared/importing/review/entry';
import type { Applied, ReviewCounts, ReviewOutcome } from '../shared/importing/review/review';
import type { SourceId } from '../shared/importing/row';
import { placeInWords } from '../shared/words/import-place-words';
import {
  CHANGE_WORDS,
  DOUBT_WORDS,
  ENCODING_NAMES,
  FOUND_BY_WORDS,
  SKIP_WORDS,
  SOURCE_WORDS,
  STATUS_WORDS,
  warningInWords,
} from '../shared/words/import-words';
import type { Lang, Words } from '../shared/words/lang';
import { shownText, spelledOut } from '../shared/words/safe-text';
import { columnsAsSaid } from './import-columns';
import { offerLines, type Suggesting } from './import-offers';
import { shownFile } from './problem-lines';
import type { ExportedFile } from './read-exports';
import type { Sheet } from './tables';

/** More rows than these are named in the JSON only. */
const MOST_LINES = 200;

/** Between parts of a line, and before what is said of them. */
const SIGNS = { 'zh-CN': ['，', '：'], en: [', ', ': '] } as const;

const STATUSES = ['new', 'changed', 'same', 'doubtful', 'skipped'] as const;

/** Archives of one's data, and lists of grants, hold none. */
const WITHOUT_PASSWORDS: ReadonlySet<SourceId> = new Set(['facebook', 'instagram', 'x', 'pasted-list']);

const PASSWORDS: Words = {
  'zh-CN': '导出文件里有密码：用完请删除。',
  en: 'Exports hold passwords: delete the exported files once you need them no more.',
};

/** In the window one chooses; here an option says it. */
const NO_PROVIDER: Words = {
  'zh-CN': '请用 --provider 指明这是谁的授权列表',
  en: 'Say with --provider whose list of grants this is',
};

function severalProviders(provider: string): Words {
  return {
    'zh-CN': `${provider} 有几个账号：请用 --provider 写出其中一个的编号，编号见 unbind accounts 清单 --ids`,
    en: `There are several accounts of ${provider}: give --provider the id of one, which unbind accounts FILE --ids tells`,
  };
}

/** What was imported, for somebody to read. */
export interface Summary extends Suggesting {
  readonly files: readonly ExportedFile[];
  readonly applied: Applied;
  readonly isDry: boolean;
  /** What was given as `--provider`. */
  readonly provider: string | null;
  /** Where the former inventory lies; null: nothing was replaced. */
  readonly former: string | null;
}

/** What became of the rows, each that was not taken over with its reason, in lines. */
export function summaryLines(summary: Summary, lang: Lang, sheet: Sheet): readonly string[] {
  const { files, review, applied, isDry, former } = summary;
  return [
    ...files.flatMap((file, at) => fileLines(file, review.fileCounts[at] ?? review.counts, lang)),
    ...serviceLines(review.entries, lang),
    ...rowLines(summary, lang),
    outcomeLine(applied.outcome, isDry, lang),
    ...offerLines(summary, lang, sheet),
    ...(former === null
      ? []
      : [
          lang === 'en' ? `The former inventory: ${spelledOut(former)}` : `原来的清单：${spelledOut(former)}`,
        ]),
    ...(files.some(({ read }) => !WITHOUT_PASSWORDS.has(read.source)) ? [PASSWORDS[lang]] : []),
  ];
}

function fileLines(
  { name, read, preview }: ExportedFile,
  counts: ReviewCounts,
  lang: Lang,
): readonly string[] {
  const parts = STATUSES.map((status) =>
    lang === 'en'
      ? `${counts[status]} ${STATUS_WORDS[status].en}`
      : `${STATUS_WORDS[status]['zh-CN']} ${counts[status]}`,
  );
  const rows =
    counts.in === 1 && lang === 'en' ? '1 row' : lang === 'en' ? `${counts.in} rows` : `${counts.in} 行`;
  const [comma, colon] = SIGNS[lang];
  // Told by the bytes, which may be wrong; of the usual one nobody wants to hear.
  const encoding = read.encoding === 'utf-8' ? [] : [ENCODING_NAMES[read.encoding]];
  const what = [SOURCE_WORDS[read.source][lang], ...encoding, rows].join(comma);
  const line = [shownFile(name, lang), what, parts.join(comma)].join(colon);
  return [
    line,
    ...read.warnings.map((warning) => `  ${warningInWords(warning, lang)}`),
    ...(preview === null ? [] : [asSaidLine(columnsAsSaid(preview), lang)]),
    ...unreadLines(read.unread ?? [], lang),
  ];
}

/** How the columns of a table were taken that no known program has written, so that it can be said otherwise. */
function asSaidLine(columns: string, lang: Lang): string {
  return lang === 'en'
    ? `  Read as by --columns ${columns}: say it otherwise where that is wrong`
    : `  相当于 --columns ${columns}；不对时请改写`;
}

/** The columns of a table that nothing was read of: in the window one says there what they mean. */
function unreadLines(columns: readonly number[], lang: Lang): readonly string[] {
  if (columns.length === 0) return [];
  return [
    lang === 'en'
      ? `  Columns that were not read: ${inRuns(columns).join(', ')}`
      : `  没有读取的列：第 ${inRuns(columns).join('、')} 列`,
  ];
}

/** Numbers that follow one another as `5–9`: a table may have a thousand columns. */
function inRuns(numbers: readonly number[]): readonly string[] {
  const starts = numbers.filter((number, at) => numbers[at - 1] !== number - 1);
  const ends = numbers.filter((number, at) => numbers[at + 1] !== number + 1);
  return starts.map((start, at) => (ends[at] === start ? String(start) : `${start}–${ends[at]}`));
}

/** How the services of new accounts were told: what was not told by an address is worth a look. */
function serviceLines(entries: readonly ReviewEntry[], lang: Lang): readonly string[] {
  const counts = new Map<FoundBy, number>();
  for (const entry of entries) {
    if (entry.status === 'new') counts.set(entry.service.by, (counts.get(entry.service.by) ?? 0) + 1);
  }
  if (counts.size === 0) return [];
  const told = [...counts].map(([by, count]) => `${FOUND_BY_WORDS[by][lang]} ${count}`);
  return [
    lang === 'en'
      ? `  services of new ones: ${told.join(', ')}`
      : `  新增账号的服务是怎样认出的：${told.join('，')}`,
  ];
}

function rowLines({ review, files, provider }: Summary, lang: Lang): readonly string[] {
  const told = review.entries.filter(
    ({ status }) => status === 'doubtful' || status === 'skipped' || status === 'changed',
  );
  const [comma, colon] = SIGNS[lang];
  const lines = told.slice(0, MOST_LINES).map((entry) => {
    const name = files.length > 1 ? shownFile(files[entry.file]?.name ?? '', lang) : '';
    const place = [name, placeOf(entry, lang)].filter((part) => part !== '').join(comma);
    const said = [
      STATUS_WORDS[entry.status][lang],
      place,
      shownText(titleOf(entry)),
      reasonOf(entry, provider, lang),
    ];
    return `  ${said.filter((part) => part !== '').join(colon)}`;
  });
  const more = told.length - lines.length;
  if (more === 0) return lines;
  return [
    ...lines,
    lang === 'en' ? `  ${more} more rows; --json names all` : `  另有 ${more} 行；--json 列出全部`,
  ];
}

function titleOf(entry: ReviewEntry): string {
  if (entry.status === 'skipped') return entry.title;
  return [entry.title || entry.account.name, entry.username].filter((text) => text !== '').join(' ');
}

function reasonOf(entry: ReviewEntry, provider: string | null, lang: Lang): string {
  if (entry.status === 'skipped') return SKIP_WORDS[entry.reason][lang];
  if (entry.status === 'doubtful' && entry.doubt.reason === 'no-provider') {
    return (provider === null ? NO_PROVIDER : severalProviders(provider))[lang];
  }
  if (entry.status === 'doubtful') return DOUBT_WORDS[entry.doubt.reason][lang];
  if (entry.status !== 'changed') return '';
  return entry.changes.map(({ field }) => CHANGE_WORDS[field][lang]).join(lang === 'en' ? ', ' : '、');
}

function placeOf({ place }: ReviewEntry, lang: Lang): string {
  return placeInWords({ ...place, file: place.file === null ? null : shownText(place.file) }, lang);
}

function outcomeLine(outcome: ReviewOutcome, isDry: boolean, lang: Lang): string {
  const { accountsAdded, accountsChanged, linksAdded, linksChanged, left } = outcome;
  if (accountsAdded + accountsChanged + linksAdded + linksChanged === 0) {
    return lang === 'en'
      ? `There is nothing to write; rows left out as doubtful ${left}`
      : `没有要写入的内容；待确认而没有采用的 ${left} 行`;
  }
  if (lang === 'en') {
    const start = isDry ? 'Nothing is written; it would be' : 'Written';
    return `${start}: accounts ${accountsAdded} new, ${accountsChanged} changed; links ${linksAdded} new, ${linksChanged} changed; rows left out as doubtful ${left}`;
  }
  const start = isDry ? '没有写入；会写入' : '已写入';
  return `${start}：账号新增 ${accountsAdded}、更新 ${accountsChanged}；关联新增 ${linksAdded}、更新 ${linksChanged}；待确认而没有采用的 ${left} 行`;
}
