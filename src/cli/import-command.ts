import type { Inventory } from '#core/inventory/inventory';
import { writeInventory } from '#core/inventory/read-inventory';
import { fail, ok, type Result } from '#core/result';
import { applyReview } from '../shared/importing/review/apply-review';
import type { ReviewEntry } from '../shared/importing/review/entry';
import type { ProviderChoice } from '../shared/importing/review/review';
import { reviewImport } from '../shared/importing/review/review-import';
import type { Lang } from '../shared/words/lang';
import { builtInCatalogue } from './built-in-catalogue';
import { type Command, refuse } from './command';
import { importJson } from './import-json';
import { offersTaken } from './import-offers';
import { EXPORT_OPERAND, IMPORT_OPTIONS, type ImportRequest, readImportOptions } from './import-options';
import { type Summary, summaryLines } from './import-summary';
import { type ImportTarget, readTarget, writeTarget } from './import-target';
import { argumentLine } from './problem-lines';
import { readExports } from './read-exports';
import { sheetFor } from './sheet';
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
      '每一行的去向写在标准错误中。退出码：0 全部处理（授权页面上的标题、按钮等不算行）；1 有跳过或待确认的行；2 读不了，什么都没写。',
      '例如：unbind import passwords.csv --into my.json --dry-run',
    ].join('\n'),
    en: [
      'What becomes of the rows is said on standard error. Exit codes: 0 all done (headings, buttons and the like of a page of grants are no rows); 1 rows were skipped, or left as doubtful; 2 it cannot be read, and nothing was written.',
      'For example: unbind import passwords.csv --into my.json --dry-run',
    ].join('\n'),
  },
  run: async (given, lang, surroundings) => {
    const request = readImportOptions(given, surroundings.today());
    if (!request.ok) return refuse(surroundings, argumentLine(request.failure, lang));
    const target = await readTarget(request.value, lang, surroundings);
    if (!target.ok) return refuse(surroundings, target.failure);
    const before = target.value.inventory;
    const files = await readExports(request.value, lang, surroundings);
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
    const offers = offersTaken(request.value.takeOffers, review.offers);
    if (!offers.ok) return refuse(surroundings, argumentLine(offers.failure, lang));
    const decisions = { entries: {}, offers: offers.value };
    const applied = applyReview(before, review, decisions);
    // Nothing has changed meanwhile, so that no account can be gone.
    if (!applied.ok) throw new Error(applied.failure.code);
    const done = { files: files.value, review, decisions, applied: applied.value };
    const written = await write(request.value, target.value, done, lang, surroundings);
    if (!written.ok) return refuse(surroundings, written.failure);
    const { isDry } = request.value;
    const summary: Summary = {
      before,
      ...done,
      isDry,
      provider: request.value.provider,
      former: written.value,
    };
    const { stderr, env } = surroundings;
    await stderr.write(`${summaryLines(summary, lang, sheetFor(stderr, env)).join('\n')}\n`);
    return review.entries.some(isRowSkipped) || applied.value.outcome.left > 0 ? LEFT_OUT : 0;
  },
};

/** Is it a row that was skipped? What a page of grants says around its list is none of the list's rows. */
function isRowSkipped(entry: ReviewEntry): boolean {
  return entry.status === 'skipped' && entry.reason !== 'page-text' && entry.reason !== 'itself';
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
  { isDry, isJson }: ImportRequest,
  target: ImportTarget,
  { files, review, decisions, applied }: Pick<Summary, 'files' | 'review' | 'decisions' | 'applied'>,
  lang: Lang,
  { stdout }: Surroundings,
): Promise<Result<string | null, string>> {
  const { inventory, outcome } = applied;
  const isPrinted = target.file === null && !isDry;
  const isSame = isDry || inventory === target.inventory;
  const former = isSame ? ok(null) : await writeTarget(target, inventory, lang);
  if (!former.ok) return former;
  const told = { files, review, decisions, written: outcome, inventory: isPrinted ? inventory : null };
  if (isJson) await stdout.write(importJson(told));
  else if (isPrinted) await stdout.write(writeInventory(inventory));
  return former;
}
