import type { EncryptedBy, ImportRefusal, RefusalCode } from '#importing/refusal';
import { placeInWords, SOURCE_WORDS } from './import-words';
import type { Lang, WordsFor } from './lang';

/** Why a file is not read, and what the person can do. */
export interface RefusalInWords {
  readonly problem: string;
  readonly help: string;
}

const MEBIBYTE = 1024 * 1024;

/** How to export in the clear what came encrypted. */
const IN_THE_CLEAR: WordsFor<EncryptedBy> = {
  bitwarden: {
    'zh-CN': '在 Bitwarden 里打开「工具 → 导出密码库」，文件格式选「.json」，不要选「.json (Encrypted)」。',
    en: 'In Bitwarden choose Tools → Export vault, and as file format .json, not .json (Encrypted).',
  },
  dashlane: {
    'zh-CN': '在 Dashlane 网页版的设置里选「导出数据」，导出为 CSV，不要用 .dash 备份。',
    en: 'In the settings of Dashlane’s web app choose Export data as CSV, not a .dash backup.',
  },
  proton: {
    'zh-CN': '在 Proton Pass 的「设置 → 导出」里选 JSON 或 CSV，不要选 PGP 加密。',
    en: 'In Proton Pass choose Settings → Export, as JSON or CSV, without PGP.',
  },
  keepass: {
    'zh-CN': '这是 KeePass 数据库本身。请在 KeePass 里「文件 → 导出」为 XML，或在 KeePassXC 里导出为 CSV。',
    en: 'This is the KeePass database itself. Choose File → Export in KeePass, as XML; or in KeePassXC, as CSV.',
  },
  '1password': {
    'zh-CN': '这是 1Password 的保险库文件。请在 1Password 里「文件 → 导出」，格式选 1PUX 或 CSV。',
    en: 'This is a vault file of 1Password. Choose File → Export there, as 1PUX or CSV.',
  },
  enpass: {
    'zh-CN': '这是 Enpass 的保险库文件。请在 Enpass 里「文件 → 导出」，格式选 JSON 或 CSV。',
    en: 'This is a vault file of Enpass. Choose File → Export there, as JSON or CSV.',
  },
  age: {
    'zh-CN': '请先用 age 解密，再导入解密后的文件。',
    en: 'Decrypt it with age first, and import the decrypted file.',
  },
  pgp: {
    'zh-CN': '请先用 PGP 解密，再导入解密后的文件；或者导出时不要加密。',
    en: 'Decrypt it with PGP first and import the decrypted file, or export without encryption.',
  },
  zip: {
    'zh-CN': '这个压缩包有密码。请先解压，再导入里面的文件。',
    en: 'This archive has a password. Unpack it first, and import the file that is inside.',
  },
};

type Plain = Exclude<RefusalCode, 'encrypted' | 'other-source'>;

const PROBLEMS: WordsFor<Plain> = {
  empty: { 'zh-CN': '文件是空的', en: 'the file is empty' },
  'unknown-format': { 'zh-CN': '认不出这是什么', en: 'it is nothing that can be read here' },
  html: { 'zh-CN': '这是网页，不是数据', en: 'it is a web page, not data' },
  'too-large': { 'zh-CN': '文件太大', en: 'the file is too large' },
  'too-many-rows': { 'zh-CN': '条目太多', en: 'it has too many entries' },
  'too-many-columns': { 'zh-CN': '列太多', en: 'it has too many columns' },
  'too-deep': { 'zh-CN': '嵌套层数太多', en: 'it is nested too deeply' },
  'line-too-long': { 'zh-CN': '有一行太长', en: 'one of its lines is too long' },
  nul: { 'zh-CN': '里面有文本不该有的字节', en: 'it has bytes that no text has' },
  'mixed-encoding': { 'zh-CN': '混用了几种文字编码', en: 'it mixes several encodings' },
  'unknown-encoding': { 'zh-CN': '认不出文字编码', en: 'its encoding is not known' },
  'cut-off': { 'zh-CN': '文件不完整，缺了结尾', en: 'the file is not whole: its end is missing' },
  'not-json': { 'zh-CN': 'JSON 的写法有误', en: 'it is no valid JSON' },
  'not-xml': { 'zh-CN': 'XML 的写法有误', en: 'it is no valid XML' },
  'xml-declarations': {
    'zh-CN': 'XML 里有自定义的实体或外部引用',
    en: 'its XML declares entities or refers to elsewhere',
  },
  'broken-zip': { 'zh-CN': '压缩包已损坏', en: 'the archive is damaged' },
  'zip-too-large': { 'zh-CN': '压缩包解开后太大', en: 'the archive holds too much' },
  'zip-too-many-members': { 'zh-CN': '压缩包里的文件太多', en: 'the archive holds too many files' },
  'zip-unsafe-name': {
    'zh-CN': '压缩包里有可疑的文件名',
    en: 'a file in the archive has a name that no export has',
  },
  'zip-nothing-known': {
    'zh-CN': '压缩包里没有能读的文件',
    en: 'there is nothing in the archive that can be read here',
  },
  'member-missing': {
    'zh-CN': '压缩包里缺了存放条目的文件',
    en: 'the archive lacks the file with the entries',
  },
  mapping: { 'zh-CN': '所选的列与文件对不上', en: 'the columns that were chosen are not in the file' },
};

const AGAIN: WordsFor<'again' | 'split' | 'list' | 'json' | 'csv' | 'never' | 'smaller' | 'columns'> = {
  again: { 'zh-CN': '请重新导出一次，再选新的文件。', en: 'Please export it again and choose the new file.' },
  split: { 'zh-CN': '请分成几个文件，分几次导入。', en: 'Please split it into several files.' },
  smaller: {
    'zh-CN': '请确认选的是导出文件，而不是备份或照片。',
    en: 'Please check that it is the export, and not a backup or a picture.',
  },
  list: {
    'zh-CN': '请确认选的是导出文件。如果是保存下来的授权列表，请在下面选它属于哪个账号。',
    en: 'Please check that it is an export. If it is a saved list of grants, say below whose it is.',
  },
  json: {
    'zh-CN': '申请个人数据时，格式请选 JSON，不要选 HTML。',
    en: 'When you ask for your data, choose JSON as the format, not HTML.',
  },
  csv: {
    'zh-CN': '请用表格软件打开，另存为「CSV UTF-8」，再选新的文件。',
    en: 'Open it in a spreadsheet, save it as “CSV UTF-8”, and choose the new file.',
  },
  never: {
    'zh-CN': '正常的导出文件不会这样，请确认它的来历。',
    en: 'No export is like that: please check where it comes from.',
  },
  columns: { 'zh-CN': '请重新选择各列的含义。', en: 'Please choose again what the columns mean.' },
};

const HELP: Readonly<Record<Plain, keyof typeof AGAIN>> = {
  empty: 'again',
  'unknown-format': 'list',
  html: 'json',
  'too-large': 'smaller',
  'too-many-rows': 'split',
  'too-many-columns': 'smaller',
  'too-deep': 'never',
  'line-too-long': 'smaller',
  nul: 'smaller',
  'mixed-encoding': 'csv',
  'unknown-encoding': 'csv',
  'cut-off': 'again',
  'not-json': 'again',
  'not-xml': 'again',
  'xml-declarations': 'never',
  'broken-zip': 'again',
  'zip-too-large': 'never',
  'zip-too-many-members': 'never',
  'zip-unsafe-name': 'never',
  'zip-nothing-known': 'smaller',
  'member-missing': 'again',
  mapping: 'columns',
};

/** Bounds that are counted in bytes. */
const IN_BYTES: ReadonlySet<RefusalCode> = new Set(['too-large', 'zip-too-large']);

/** Why a file is not read: nothing of its content, but the place and the bound that is exceeded. */
export function importRefusalInWords(refusal: ImportRefusal, lang: Lang): RefusalInWords {
  const { code, program, source } = refusal;
  const english = lang === 'en';
  if (code === 'encrypted') {
    return {
      problem: english ? 'it is encrypted' : '文件是加密的',
      help: program === null ? AGAIN.again[lang] : IN_THE_CLEAR[program][lang],
    };
  }
  if (code === 'other-source') {
    const what = source === null ? '' : SOURCE_WORDS[source][lang];
    return {
      problem: english ? `it is something else: ${what}` : `它是另一种文件：${what}`,
      help: AGAIN.again[lang],
    };
  }
  const problem = PROBLEMS[code][lang] + boundInWords(refusal, lang) + whereInWords(refusal, lang);
  return { problem, help: AGAIN[HELP[code]][lang] };
}

function boundInWords({ code, limit }: ImportRefusal, lang: Lang): string {
  if (limit === null) return '';
  const bound = IN_BYTES.has(code) ? `${limit / MEBIBYTE} MB` : new Intl.NumberFormat(lang).format(limit);
  return lang === 'en' ? ` (the limit is ${bound})` : `（上限 ${bound}）`;
}

function whereInWords({ place }: ImportRefusal, lang: Lang): string {
  const where = place === null ? '' : placeInWords(place, lang);
  if (where === '') return '';
  return lang === 'en' ? `, at ${where}` : `，在${where}`;
}
