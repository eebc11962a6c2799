import type { ImportWarning, Place, SkipReason, SourceId } from '#importing/row';
import type { Lang, WordsFor } from './lang';

/** What the kinds of files are called that can be read. */
export const SOURCE_WORDS: WordsFor<SourceId> = {
  'chrome-csv': { 'zh-CN': 'Chrome、Edge 等浏览器（CSV）', en: 'Chrome, Edge and the like (CSV)' },
  'firefox-csv': { 'zh-CN': 'Firefox（CSV）', en: 'Firefox (CSV)' },
  'apple-csv': { 'zh-CN': 'Safari 或 Apple「密码」（CSV）', en: 'Safari or Apple Passwords (CSV)' },
  'bitwarden-csv': { 'zh-CN': 'Bitwarden（CSV）', en: 'Bitwarden (CSV)' },
  'bitwarden-json': { 'zh-CN': 'Bitwarden（JSON）', en: 'Bitwarden (JSON)' },
  '1password-csv': { 'zh-CN': '1Password（CSV）', en: '1Password (CSV)' },
  '1password-1pux': { 'zh-CN': '1Password（1PUX）', en: '1Password (1PUX)' },
  'keepass-xml': { 'zh-CN': 'KeePass（XML）', en: 'KeePass (XML)' },
  'keepassxc-csv': { 'zh-CN': 'KeePassXC（CSV）', en: 'KeePassXC (CSV)' },
  'keepass-1-csv': { 'zh-CN': 'KeePass 1（CSV）', en: 'KeePass 1 (CSV)' },
  'lastpass-csv': { 'zh-CN': 'LastPass（CSV）', en: 'LastPass (CSV)' },
  'dashlane-csv': { 'zh-CN': 'Dashlane（CSV）', en: 'Dashlane (CSV)' },
  'enpass-json': { 'zh-CN': 'Enpass（JSON）', en: 'Enpass (JSON)' },
  'enpass-csv': { 'zh-CN': 'Enpass（CSV）', en: 'Enpass (CSV)' },
  'proton-csv': { 'zh-CN': 'Proton Pass（CSV）', en: 'Proton Pass (CSV)' },
  'proton-json': { 'zh-CN': 'Proton Pass（JSON）', en: 'Proton Pass (JSON)' },
  cxf: { 'zh-CN': '凭据交换格式（CXF）', en: 'Credential Exchange Format (CXF)' },
  facebook: { 'zh-CN': 'Facebook 的个人数据', en: 'Your data of Facebook' },
  instagram: { 'zh-CN': 'Instagram 的个人数据', en: 'Your data of Instagram' },
  x: { 'zh-CN': 'X（Twitter）的个人数据', en: 'Your data of X (Twitter)' },
  'other-csv': { 'zh-CN': '其他表格（CSV）', en: 'Another table (CSV)' },
  'pasted-list': { 'zh-CN': '授权列表', en: 'List of grants' },
};

/** Why a row is not taken over. */
export const SKIP_WORDS: WordsFor<SkipReason> = {
  alias: { 'zh-CN': '邮箱别名，不是账号', en: 'an e-mail alias, no account' },
  card: { 'zh-CN': '银行卡，不读取', en: 'a card: not read' },
  identity: { 'zh-CN': '身份信息，不读取', en: 'an identity: not read' },
  document: { 'zh-CN': '证件或附件，不读取', en: 'a document: not read' },
  key: { 'zh-CN': '密钥，不读取', en: 'a key: not read' },
  note: { 'zh-CN': '只有备注，没有登录信息', en: 'a note without a login' },
  wifi: { 'zh-CN': 'Wi-Fi 密码，不读取', en: 'a Wi-Fi password: not read' },
  folder: { 'zh-CN': '文件夹，不是账号', en: 'a folder, no account' },
  'other-kind': { 'zh-CN': '不是登录信息', en: 'no login' },
  empty: { 'zh-CN': '没有名称和网址，认不出是什么', en: 'no name and no address: it could be anything' },
  'browser-own': { 'zh-CN': '浏览器自己的条目', en: 'an entry of the browser itself' },
  broken: { 'zh-CN': '这一行已损坏', en: 'a broken row' },
  'too-long': { 'zh-CN': '太长，不像一个账号', en: 'longer than any account' },
};

/** What a person should know of a file that could be read. */
export function importWarningInWords({ code, count }: ImportWarning, lang: Lang): string {
  const number = new Intl.NumberFormat(lang).format(count);
  const english = lang === 'en';
  switch (code) {
    case 'cut-off':
      return english
        ? 'The end of the file is missing. What was whole is here; please export it again.'
        : '文件缺了结尾。完整的部分都读到了，建议重新导出一次。';
    case 'broken-quotes':
      return english
        ? 'Its quotation marks do not match, so it was read line by line: please look through the result.'
        : '文件里的引号不配对，已改为逐行读取，请核对结果。';
    case 'guessed-columns':
      return english
        ? 'No program that is known here has written it: which column means what is a guess.'
        : '认不出是哪个程序导出的，每一列的含义是猜的。';
    case 'other-members':
      return english
        ? `Other files in the archive were not looked at: ${number}.`
        : `压缩包里另有 ${number} 个文件没有读取。`;
    case 'nothing-inside':
      return english ? 'There is nothing in it.' : '里面没有任何条目。';
    case 'no-date':
      return english
        ? `Dates that cannot be right were left out: ${number}.`
        : `有 ${number} 个日期不可能正确，没有采用。`;
  }
}

/** Where in a file something stands; '' where that is not known. */
export function placeInWords({ file, line, path }: Place, lang: Lang): string {
  const within = line === null ? path : lang === 'en' ? `line ${line}` : `第 ${line} 行`;
  return [file, within].filter((part) => part !== null && part !== '').join(lang === 'en' ? ', ' : '，');
}
