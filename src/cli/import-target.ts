import type { CivilDate } from '#core/dates/civil-date';
import type { Inventory } from '#core/inventory/inventory';
import { INVENTORY_FORMAT, INVENTORY_VERSION } from '#core/inventory/inventory';
import { readDocument } from '#core/inventory/read-document';
import { writeInventory } from '#core/inventory/read-inventory';
import { fail, ok, type Result } from '#core/result';
import { ownKind } from '../shared/importing/own-document';
import { readExport } from '../shared/importing/read-export';
import type { RefusalCode } from '../shared/importing/refusal';
import { refusalInWords } from '../shared/words/import-refusal-words';
import { SOURCE_WORDS } from '../shared/words/import-words';
import type { Lang, Words } from '../shared/words/lang';
import { spelledOut } from '../shared/words/safe-text';
import type { ImportRequest } from './import-options';
import { whereAsked } from './load-inventory';
import { argumentLine, fileLine, shownFile } from './problem-lines';
import { readBytes, textOf } from './read-file';
import { ChangedMeanwhile, digestOf, replaceFile } from './replace-file';
import type { Surroundings } from './surroundings';

/** Where an import goes. */
export interface ImportTarget {
  readonly inventory: Inventory;
  /** The file that it was read from, as it was named and as it was; null: it is a new one. */
  readonly file: { readonly name: string; readonly path: string; readonly asRead: string } | null;
}

const EMPTY: Inventory = {
  format: INVENTORY_FORMAT,
  version: INVENTORY_VERSION,
  accounts: [],
  links: [],
  services: [],
};

const INTO_A_FILE = {
  argument: '--into',
  expected: { 'zh-CN': '清单文档的文件名', en: 'the name of an inventory document' },
  found: '-',
} as const;

const FOR_A_NEW_ONE: Words = {
  'zh-CN': '；要新建清单，请不写 --into，把标准输出存为文件（> 清单.json）',
  en: '; for a new inventory leave out --into, and redirect standard output into a file (> inventory.json)',
};

/** Reads the inventory that is imported into; `into` null: a new one. Fails with a line that says why it cannot be read. */
export async function readTarget(
  { into: name, today }: Pick<ImportRequest, 'into' | 'today'>,
  lang: Lang,
  { env }: Pick<Surroundings, 'env'>,
): Promise<Result<ImportTarget, string>> {
  if (name === null) return ok({ inventory: EMPTY, file: null });
  if (name === '-') return fail(argumentLine(INTO_A_FILE, lang));
  const path = whereAsked(name, env);
  const bytes = await readBytes(path);
  if (!bytes.ok) {
    const hint = bytes.failure.code === 'missing' ? FOR_A_NEW_ONE[lang] : '';
    return fail(`${fileLine(name, bytes.failure, lang)}${hint}`);
  }
  const text = textOf(bytes.value);
  const read = text.ok ? readDocument(text.value) : text;
  if (read.ok) return ok({ inventory: read.value, file: { name, path, asRead: digestOf(bytes.value) } });
  const isNamed = read.failure.code === 'encrypted' || read.failure.code === 'empty';
  const other = isNamed ? null : whatElse(name, bytes.value, today, lang);
  return fail(other === null ? fileLine(name, read.failure, lang) : `${shownFile(name, lang)}: ${other}`);
}

/** What a file is that is no inventory, and what to do about it; null: nothing that is known. */
function whatElse(name: string, bytes: Buffer, today: CivilDate, lang: Lang): string | null {
  const own = ownKind(bytes, name);
  if (own !== null) return own === 'snapshot' ? SNAPSHOT[lang] : null;
  const read = readExport(bytes, { today, keepNotes: false });
  if (read.ok) return exportOf(SOURCE_WORDS[read.value.source])[lang];
  return NAMED.has(read.failure.code) ? notOne(refusalInWords(read.failure, lang))[lang] : null;
}

/** What reading an export refuses by what the file is. */
const NAMED: ReadonlySet<RefusalCode> = new Set(['html', 'spreadsheet', 'encrypted']);

const SNAPSHOT: Words = {
  'zh-CN':
    '应为可以写入的清单文档，实际是快照，快照不会被改写：请在窗口的设置里导入它，再导出为清单，写在 --into 后面',
  en: 'expected an inventory document that can be written into, found a snapshot, which is never changed: import it in the window, under Settings, export the inventory there, and name that behind --into',
};

function exportOf(source: Words): Words {
  return {
    'zh-CN': `应为清单文档，实际是导出文件（${source['zh-CN']}）：--into 后面写清单，导出文件写在命令后面`,
    en: `expected an inventory document, found an export (${source.en}): behind --into goes the inventory, and exports stand by themselves`,
  };
}

function notOne(what: string): Words {
  return { 'zh-CN': `应为清单文档；${what}`, en: `expected an inventory document; ${what}` };
}

/**
 * Writes the inventory in the place of the one that was read. The value: where that one is kept; null: there is no
 * file. Fails with a line that says why nothing was written.
 */
export async function writeTarget(
  { file }: ImportTarget,
  inventory: Inventory,
  lang: Lang,
): Promise<Result<string | null, string>> {
  if (file === null) return ok(null);
  try {
    return ok(await replaceFile(file.path, file.asRead, writeInventory(inventory)));
  } catch (error) {
    return fail(notWritten(file.name, error, lang));
  }
}

/** Only what the system calls the error is told. */
function notWritten(name: string, error: unknown, lang: Lang): string {
  const file = spelledOut(name);
  if (error instanceof ChangedMeanwhile) {
    return lang === 'en'
      ? `${file}: another program has changed it while the exports were being read; nothing was written, please run the import again`
      : `${file}: 读取导出文件期间，它被别的程序改过；没有写入，请重新导入`;
  }
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'error';
  return lang === 'en'
    ? `${file}: expected a file that can be written, found the error ${code}; nothing was changed`
    : `${file}: 应为可以写入的文件，但系统报告 ${code}；没有改动`;
}
