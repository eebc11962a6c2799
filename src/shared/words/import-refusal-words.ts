import type { EncryptedBy, ImportRefusal, RefusalCode } from '../importing/refusal';
import { placeInWords } from './import-place-words';
import { SOURCE_WORDS } from './import-words';
import type { Lang, Words, WordsFor } from './lang';

type PlainCode = Exclude<
  RefusalCode,
  'encrypted' | 'too-large' | 'zip-too-large' | 'too-many-rows' | 'other-source'
>;

const REFUSALS: WordsFor<PlainCode> = {
  empty: { 'zh-CN': '文件是空的', en: 'the file is empty' },
  'unknown-format': {
    'zh-CN': '认不出的格式：请导出为 CSV 或 JSON，再导入那个文件',
    en: 'not a known format: export as CSV or JSON, and import that file',
  },
  html: {
    'zh-CN': '这是网页：请打开它，复制列表的文字再粘贴进来；如果是数据副本，申请时请选择 JSON 格式',
    en: 'this is a web page: open it, and copy and paste the text of its list; an archive of your data is to be asked for in the format JSON',
  },
  spreadsheet: {
    'zh-CN': '这是电子表格：请在 Excel 等程序里另存为 CSV（UTF-8），再导入那个文件',
    en: 'this is a spreadsheet: save it as CSV (UTF-8) in Excel or the like, and import that file',
  },
  'too-many-columns': {
    'zh-CN': '列数过多，不像是导出的账号',
    en: 'too many columns for an export of logins',
  },
  'too-deep': { 'zh-CN': '嵌套层数过多，不像是导出的账号', en: 'too many levels for an export of logins' },
  'line-too-long': {
    'zh-CN': '有一行超过 1 MB，不像是导出的账号',
    en: 'a line of more than 1 MB is in no export of logins',
  },
  nul: { 'zh-CN': '这不是文本文件', en: 'this is no text file' },
  'mixed-encoding': {
    'zh-CN': '文字编码前后不一致：请从原程序重新导出',
    en: 'the encoding changes in the file: export it again from where it came',
  },
  'unknown-encoding': {
    'zh-CN': '认不出的文字编码：请另存为 UTF-8',
    en: 'not a known encoding: save it as UTF-8',
  },
  'cut-off': {
    'zh-CN': '文件不完整：请重新导出或重新下载',
    en: 'the end is missing: export or download it again',
  },
  'not-json': { 'zh-CN': 'JSON 格式有误：请重新导出', en: 'not proper JSON: export it again' },
  'repeated-field': {
    'zh-CN': '同一个对象里有两个同名字段，只能读到其中一个：请重新导出',
    en: 'an object in it has the same field twice, of which only one could be read: export it again',
  },
  'not-xml': { 'zh-CN': 'XML 格式有误：请重新导出', en: 'not proper XML: export it again' },
  'xml-declarations': {
    'zh-CN': 'XML 里有文档类型或外部引用，导出文件不该有这些',
    en: 'its XML declares a document type or refers elsewhere, as no export does',
  },
  'broken-zip': {
    'zh-CN': '压缩包已损坏：请重新导出或重新下载',
    en: 'a broken ZIP: export or download it again',
  },
  'zip-too-many-members': { 'zh-CN': '压缩包里的文件过多', en: 'too many files in the ZIP' },
  'zip-unsafe-name': {
    'zh-CN': '压缩包里有指向包外的文件名，没有打开',
    en: 'the ZIP names files outside of itself; it was not opened',
  },
  'zip-nothing-known': {
    'zh-CN': '压缩包里没有认得的导出文件',
    en: 'there is no known export in the ZIP',
  },
  'member-missing': {
    'zh-CN': '压缩包里缺少存放条目的文件：请重新导出',
    en: 'the ZIP lacks the file with the entries: export it again',
  },
  mapping: { 'zh-CN': '选定的列在文件里没有', en: 'the file does not have the columns that were chosen' },
};

const HOW_IN_THE_CLEAR: WordsFor<EncryptedBy> = {
  bitwarden: {
    'zh-CN': '这是加密的 Bitwarden 导出：请重新导出，文件格式选“.json”或“.csv”，不要选“.json (Encrypted)”',
    en: 'an encrypted export of Bitwarden: export again as .json or .csv, not as .json (Encrypted)',
  },
  dashlane: {
    'zh-CN': '这是加密的 Dashlane 备份（.dash）：请在网页版导出为 CSV',
    en: 'an encrypted backup of Dashlane (.dash): export as CSV in its web app',
  },
  proton: {
    'zh-CN': '这是用 PGP 加密的 Proton Pass 导出：请重新导出，取消加密或选 CSV',
    en: 'an export of Proton Pass encrypted with PGP: export again without encryption, or as CSV',
  },
  keepass: {
    'zh-CN': '这是 KeePass 数据库（.kdbx）：请在 KeePass 或 KeePassXC 里导出为 XML 或 CSV',
    en: 'a KeePass database (.kdbx): export as XML or CSV in KeePass or KeePassXC',
  },
  '1password': {
    'zh-CN': '这是加密的 1Password 数据：请在桌面应用里导出为 1PUX 或 CSV',
    en: 'encrypted data of 1Password: export as 1PUX or CSV in its desktop app',
  },
  enpass: {
    'zh-CN': '这是加密的 Enpass 保险库：请在 Enpass 里导出为 JSON 或 CSV',
    en: 'an encrypted vault of Enpass: export as JSON or CSV in Enpass',
  },
  age: { 'zh-CN': '这是用 age 加密的文件：请先解密', en: 'a file encrypted with age: decrypt it first' },
  pgp: { 'zh-CN': '这是用 PGP 加密的文件：请先解密', en: 'a file encrypted with PGP: decrypt it first' },
  zip: {
    'zh-CN': '这是带密码的压缩包：请先解压，再导入里面的文件',
    en: 'a ZIP with a password: take the files out first, and import these',
  },
};

/** Why a file is not read and what helps, as one sentence without its full stop. Nothing of its content is in it. */
export function refusalInWords(refusal: ImportRefusal, lang: Lang): string {
  const sentence = whatIsWrong(refusal, lang);
  const { line = null, file = null } = refusal.place ?? {};
  const place = placeInWords({ file, line, path: null }, lang);
  return place === '' ? sentence : lang === 'en' ? `${sentence} (${place})` : `${sentence}（${place}）`;
}

function whatIsWrong({ code, limit, program, source }: ImportRefusal, lang: Lang): string {
  switch (code) {
    case 'encrypted':
      return program === null ? ENCRYPTED[lang] : HOW_IN_THE_CLEAR[program][lang];
    case 'too-large':
      return tooLarge(limit ?? 0)[lang];
    case 'zip-too-large':
      return limit === null ? TOO_PACKED[lang] : tooMuchInside(limit)[lang];
    case 'too-many-rows':
      return tooManyRows(limit ?? 0)[lang];
    case 'other-source':
      return source === null ? REFUSALS['unknown-format'][lang] : otherSource(SOURCE_WORDS[source])[lang];
    default:
      return REFUSALS[code][lang];
  }
}

const ENCRYPTED: Words = {
  'zh-CN': '文件已加密：请不加密地重新导出',
  en: 'encrypted: export it again in the clear',
};

function tooLarge(bytes: number): Words {
  const size = Math.round(bytes / (1024 * 1024));
  return {
    'zh-CN': `超过上限 ${size} MB，导出的账号不会有这么大`,
    en: `larger than ${size} MB, as no export of logins is`,
  };
}

const TOO_PACKED: Words = {
  'zh-CN': '压缩包里有文件压缩得太紧，解开会大得出奇，不像是导出的账号；没有打开',
  en: 'the ZIP holds a file packed more tightly than any export of logins is; it was not opened',
};

function tooMuchInside(bytes: number): Words {
  const size = Math.round(bytes / (1024 * 1024));
  return {
    'zh-CN': `压缩包里要读的文件解开后超过上限 ${size} MB`,
    en: `what is to be read of the ZIP is larger than ${size} MB once unpacked`,
  };
}

function tooManyRows(rows: number): Words {
  return { 'zh-CN': `超过上限 ${rows} 行`, en: `more than ${rows} rows` };
}

function otherSource(source: Words): Words {
  return {
    'zh-CN': `与所说的来源不符，实际是：${source['zh-CN']}`,
    en: `not from where it was said to be: ${source.en}`,
  };
}
