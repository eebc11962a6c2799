import type { Inventory } from '#core/inventory/inventory';
import { writeInventory } from '#core/inventory/read-inventory';
import { fail, ok, type Result } from '#core/result';
import { dayOfInstantIn } from '../shared/importing/day-of-instant';
import { isOwnDocument } from '../shared/importing/own-document';
import { readExport } from '../shared/importing/read-export';
import { applyReview } from '../shared/importing/review/apply-review';
import type { Applied, ProviderChoice, Review } from '../shared/importing/review/review';
import { reviewImport } from '../shared/importing/review/review-import';
import { refusalInWords } from '../shared/words/import-refusal-words';
import type { Lang, Words } from '../shared/words/lang';
import { spelledOut } from '../shared/words/safe-text';
import { builtInCatalogue } from './built-in-catalogue';
import { type Command, refuse } from './command';
import { importJson } from './import-json';
import { EXPORT_OPERAND, IMPORT_OPTIONS, type ImportRequest, readImportOptions } from './import-options';
import { type Summary, summaryLines } from './import-summary';
import { type ImportTarget, readTarget, writeTarget } from './import-target';
import { whereAsked } from './load-inventory';
import { argumentLine, fileLine } from './problem-lines';
import { readByteStream, readBytes } from './read-file';
import type { Surroundings } from './surroundings';

/** The exit code where something was left out. */
const LEFT_OUT = 1;

/** `unbind import FILE...`: accounts from exports of browsers, password managers and archives. */
export const importCommand: Command = {
  name: 'import',
  summary: {
    'zh-CN': '从浏览器、密码管理器等的导出文件导入账号',
    en: 'accounts from exports of browsers, password managers and others',
  },
  about: {
    'zh-CN': [
      '读取其他程序的导出文件，列出账号，没有的加进清单，有的更新。密码、验证码、银行卡等一概不读入。你写过的内容不会被改掉。',
      'FILE 是导出文件，可以有几个，格式按内容识别；- 表示标准输入。',
    ].join('\n'),
    en: [
      'Reads what other programs export, adds accounts that are not in the inventory, and brings others up to date. Passwords, codes, cards and the like are never taken over. Nothing that you wrote is replaced.',
      'FILE is an exported file, or several; what it is, is told by its content; - is standard input.',
    ].join('\n'),
  },
  operands: [EXPORT_OPERAND],
  options: IMPORT_OPTIONS,
  notes: {
    'zh-CN': [
      '每一行的去向写在标准错误中。退出码：0 全部处理；1 有跳过或待确认的行；2 读不了，什么都没写。',
      '例如：unbind import passwords.csv --into my.json --dry-run',
    ].join('\n'),
    en: [
      'What becomes of the rows is said on standard error. Exit codes: 0 all done; 1 rows were skipped, or left as doubtful; 2 it cannot be read, and nothing was written.',
      'For example: unbind import passwords.csv --into my.json --dry-run',
    ].join('\n'),
  },
  run: async (given, lang, surroundings) => {
    const request = readImportOptions(given, surroundings.today());
    if (!request.ok) return refuse(surroundings, argumentLine(request.failure, lang));
    const target = await readTarget(request.value.into, lang, surroundings);
    if (!target.ok) return refuse(surroundings, target.failure);
    const before = target.value.inventory;
    const files = await readAll(request.value, lang, surroundings);
    if (!files.ok) return refuse(surroundings, files.failure);
    const provider = providerFor(request.value, before);
    if (!provider.ok) return refuse(surroundings, argumentLine({ ...provider.failure }, lang));
    const review = reviewImport({
      inventory: before,
      services: builtInCatalogue().services,
      files: files.value.map(({ read }) => ({ read, provider: provider.value })),
      today: request.value.today,
      lang,
    });
    const applied = applyReview(before, review, { entries: {}, offers: {} });
    // Nothing was decided, and nothing has changed meanwhile, so that no account can be gone.
    if (!applied.ok) throw new Error(applied.failure.code);
    const written = await write(request.value, target.value, review, applied.value, lang, surroundings);
    if (!written.ok) return refuse(surroundings, written.failure);
    const { isDry } = request.value;
    const summary: Summary = {
      files: files.value,
      review,
      outcome: applied.value.outcome,
      isDry,
      provider: request.value.provider,
      former: written.value,
    };
    await surroundings.stderr.write(`${summaryLines(summary, lang).join('\n')}\n`);
    return review.counts.skipped + applied.value.outcome.left > 0 ? LEFT_OUT : 0;
  },
};

async function readAll(
  request: ImportRequest,
  lang: Lang,
  surroundings: Surroundings,
): Promise<Result<Summary['files'], string>> {
  const files: Summary['files'][number][] = [];
  const dayOfInstant = dayOfInstantIn(surroundings.timeZone);
  for (const name of request.files) {
    const path = whereAsked(name, surroundings.env);
    const bytes = await (name === '-' ? readByteStream(surroundings.stdin()) : readBytes(path));
    if (!bytes.ok) return fail(fileLine(name, bytes.failure, lang));
    if (isOwnDocument(bytes.value)) return fail(refusedLine(name, OWN_DOCUMENT[lang], lang));
    const { today, keepNotes, as } = request;
    const read = readExport(bytes.value, { today, keepNotes, dayOfInstant, ...(as === null ? {} : { as }) });
    if (!read.ok) {
      const isMaybeList = read.failure.code === 'unknown-format' && as === null;
      const sentence = `${refusalInWords(read.failure, lang)}${isMaybeList ? IF_A_LIST[lang] : ''}`;
      return fail(refusedLine(name, sentence, lang));
    }
    files.push({ name, read: read.value });
  }
  return ok(files);
}

const OWN_DOCUMENT: Words = {
  'zh-CN': '这是解绑自己的清单：要写入它，请放在 --into 后面，再写上导出的文件',
  en: 'this is an inventory of Unbind itself: to write into it, name it behind --into, and the exported files beside it',
};

/** A list is never guessed: its lines become names, and those of other texts may hold passwords. */
const IF_A_LIST: Words = {
  'zh-CN': '；从授权页面复制的列表请加 --as pasted-list',
  en: '; a list copied from a page of grants needs --as pasted-list',
};

function refusedLine(name: string, sentence: string, lang: Lang): string {
  const file = name === '-' ? { 'zh-CN': '标准输入', en: 'standard input' }[lang] : spelledOut(name);
  return `${file}: ${sentence}`;
}

function providerFor({ provider }: ImportRequest, { accounts, services }: Inventory) {
  if (provider === null) return ok(null);
  const choice = (kind: ProviderChoice['kind']): ProviderChoice => ({ kind, id: provider });
  if (accounts.some(({ id }) => id === provider)) return ok(choice('account'));
  const isService = builtInCatalogue().services.has(provider) || services.some(({ id }) => id === provider);
  return isService
    ? ok(choice('service'))
    : fail({ argument: '--provider', expected: PROVIDER, found: provider });
}

const PROVIDER = {
  'zh-CN': '清单里账号的编号，或服务的编号',
  en: 'the id of an account of the inventory, or of a service',
};

/** Writes what is asked for. The value: where the former inventory lies, if one was replaced. */
async function write(
  { files, isDry, isJson }: ImportRequest,
  target: ImportTarget,
  review: Review,
  { inventory, outcome }: Applied,
  lang: Lang,
  { stdout }: Surroundings,
): Promise<Result<string | null, string>> {
  const isPrinted = target.file === null && !isDry;
  const isSame = isDry || inventory === target.inventory;
  const former = isSame ? ok(null) : await writeTarget(target, inventory, lang);
  if (!former.ok) return former;
  if (isJson) await stdout.write(importJson(files, review, outcome, isPrinted ? inventory : null));
  else if (isPrinted) await stdout.write(writeInventory(inventory));
  return former;
}
