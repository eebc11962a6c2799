import type { Change, DoubtReason, FoundBy, ReviewEntry, ReviewSkipReason } from '../importing/review/entry';
import type { Encoding, ImportWarning, SourceId } from '../importing/row';
import type { Lang, Words, WordsFor } from './lang';

/** What a row of an export has become in a review. */
export const STATUS_WORDS: WordsFor<ReviewEntry['status']> = {
  new: { 'zh-CN': '新增', en: 'new' },
  changed: { 'zh-CN': '有更新', en: 'changed' },
  same: { 'zh-CN': '没有变化', en: 'same' },
  doubtful: { 'zh-CN': '待确认', en: 'doubtful' },
  skipped: { 'zh-CN': '跳过', en: 'skipped' },
};

/** Programs and archives whose exports are read: names, but for the last two. */
export const SOURCE_WORDS: WordsFor<SourceId> = {
  'chrome-csv': { 'zh-CN': 'Chrome、Edge 等浏览器（CSV）', en: 'Chrome, Edge or a like browser (CSV)' },
  'firefox-csv': { 'zh-CN': 'Firefox（CSV）', en: 'Firefox (CSV)' },
  'apple-csv': { 'zh-CN': 'Safari 或 Apple“密码”（CSV）', en: 'Safari or Apple Passwords (CSV)' },
  'bitwarden-csv': { 'zh-CN': 'Bitwarden（CSV）', en: 'Bitwarden (CSV)' },
  'bitwarden-json': { 'zh-CN': 'Bitwarden（JSON）', en: 'Bitwarden (JSON)' },
  '1password-csv': { 'zh-CN': '1Password（CSV）', en: '1Password (CSV)' },
  '1password-1pux': { 'zh-CN': '1Password（1PUX）', en: '1Password (1PUX)' },
  'keepass-xml': { 'zh-CN': 'KeePass（XML）', en: 'KeePass (XML)' },
  'keepassxc-csv': { 'zh-CN': 'KeePassXC（CSV）', en: 'KeePassXC (CSV)' },
  'keepass-1-csv': { 'zh-CN': 'KeePass 1（CSV）', en: 'KeePass 1 (CSV)' },
  'lastpass-csv': { 'zh-CN': 'LastPass（CSV）', en: 'LastPass (CSV)' },
  'dashlane-csv': { 'zh-CN': 'Dashlane（CSV 或 ZIP）', en: 'Dashlane (CSV or ZIP)' },
  'enpass-json': { 'zh-CN': 'Enpass（JSON）', en: 'Enpass (JSON)' },
  'enpass-csv': { 'zh-CN': 'Enpass（CSV）', en: 'Enpass (CSV)' },
  'proton-csv': { 'zh-CN': 'Proton Pass（CSV）', en: 'Proton Pass (CSV)' },
  'proton-json': { 'zh-CN': 'Proton Pass（JSON 或 ZIP）', en: 'Proton Pass (JSON or ZIP)' },
  cxf: { 'zh-CN': 'FIDO 凭据交换文件（CXF）', en: 'FIDO credential exchange (CXF)' },
  facebook: { 'zh-CN': 'Facebook 的个人数据副本', en: 'archive of one’s data from Facebook' },
  instagram: { 'zh-CN': 'Instagram 的个人数据副本', en: 'archive of one’s data from Instagram' },
  x: { 'zh-CN': 'X（Twitter）的个人数据副本', en: 'archive of one’s data from X (Twitter)' },
  'other-csv': { 'zh-CN': '其他 CSV 表格', en: 'another CSV table' },
  'pasted-list': { 'zh-CN': '从授权页面复制的列表', en: 'list copied from a page of grants' },
};

/** What encodings are called, everywhere. */
export const ENCODING_NAMES: Readonly<Record<Encoding, string>> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16',
  gb18030: 'GB18030',
};

/** Why a row is not taken over. */
export const SKIP_WORDS: WordsFor<ReviewSkipReason> = {
  alias: { 'zh-CN': '邮箱别名，不是账号', en: 'an e-mail alias, no account' },
  card: { 'zh-CN': '银行卡，内容没有读取', en: 'a card; nothing of it was read' },
  identity: { 'zh-CN': '个人资料，内容没有读取', en: 'personal details; nothing of them was read' },
  document: { 'zh-CN': '证件，内容没有读取', en: 'an identity document; nothing of it was read' },
  key: { 'zh-CN': '密钥，内容没有读取', en: 'a key; nothing of it was read' },
  note: { 'zh-CN': '安全笔记，内容没有读取', en: 'a secure note; nothing of it was read' },
  wifi: { 'zh-CN': 'Wi-Fi 密码，不是账号', en: 'a Wi-Fi password, no account' },
  folder: { 'zh-CN': '文件夹，不是账号', en: 'a folder, no account' },
  'other-kind': { 'zh-CN': '不是登录账号', en: 'no login' },
  'page-text': {
    'zh-CN': '页面上的标题、说明或权限，不是应用',
    en: 'a heading, explanation or permission of the page, no app',
  },
  secret: {
    'zh-CN': '像密码、卡号或证件号，没有读入',
    en: 'it looks like a password, a card or an identity document, and was not taken over',
  },
  empty: {
    'zh-CN': '内容太少，看不出是哪个账号',
    en: 'too little in it to tell which account it is',
  },
  'browser-own': { 'zh-CN': '浏览器自己的条目', en: 'an entry of the browser itself' },
  broken: { 'zh-CN': '这一行不完整，读不出来', en: 'broken: it cannot be read' },
  'too-long': { 'zh-CN': '这一行过长', en: 'longer than any entry is' },
  itself: { 'zh-CN': '就是授权方自己', en: 'the provider itself' },
};

/** Why only the person can tell what is to become of a row. */
export const DOUBT_WORDS: WordsFor<DoubtReason> = {
  'several-accounts': {
    'zh-CN': '有几个账号都对得上，请选择是哪一个',
    en: 'Several accounts fit: choose which it is',
  },
  'account-without-username': {
    'zh-CN': '这个服务已有一个没填用户名的账号，可能就是它',
    en: 'There is an account of this service without a user name: it may be this one',
  },
  'row-without-username': {
    'zh-CN': '这一行没有用户名，而这个服务已有账号',
    en: 'This row has no user name, and there is an account of this service',
  },
  'maybe-renamed': {
    'zh-CN': '这个服务有一个导出里没有的账号，用户名不同；可能是它改了名，也可能是另一个账号',
    en: 'An account of this service is not in the export and has another user name: it was renamed, or this is another one',
  },
  'several-services': {
    'zh-CN': '这一行的网址属于几个服务，请选择是哪一个',
    en: 'Its addresses are of several services: choose which it is',
  },
  trashed: {
    'zh-CN': '条目在回收站里；账号本身可能还在',
    en: 'The entry was in the bin; the account may still be there',
  },
  'grant-over': {
    'zh-CN': '授权已经结束；那边的账号可能还在',
    en: 'The grant has ended; the account there may still exist',
  },
  'no-provider': {
    'zh-CN': '请先选择这是哪个账号的授权列表',
    en: 'Choose first whose list of grants this is',
  },
};

/** By what the service of a row was told. */
export const FOUND_BY_WORDS: WordsFor<FoundBy> = {
  domain: { 'zh-CN': '按网址', en: 'by its address' },
  'registrable-domain': { 'zh-CN': '按网址的主域名', en: 'by the name of its domain' },
  app: { 'zh-CN': '按应用标识', en: 'by the id of its app' },
  name: { 'zh-CN': '按名称', en: 'by its name' },
  none: { 'zh-CN': '目录里没有', en: 'not in the catalogue' },
};

/** What of an account or link is brought up to date. */
export const CHANGE_WORDS: WordsFor<Change['field']> = {
  service: { 'zh-CN': '服务', en: 'service' },
  email: { 'zh-CN': '邮箱', en: 'e-mail address' },
  phone: { 'zh-CN': '手机号', en: 'phone number' },
  username: { 'zh-CN': '用户名', en: 'user name' },
  other: { 'zh-CN': '网址', en: 'site' },
  'last-login': { 'zh-CN': '最近登录', en: 'last login' },
  notes: { 'zh-CN': '备注', en: 'notes' },
  link: { 'zh-CN': '登录关联', en: 'link as a way in' },
  'link-last-used': { 'zh-CN': '关联最近使用', en: 'last use of the link' },
  'link-released': { 'zh-CN': '关联解除日期', en: 'day on which the link was released' },
};

const WARNINGS: WordsFor<
  Exclude<ImportWarning['code'], 'other-members' | 'no-date' | 'rounded-number' | 'secrets'>
> = {
  'cut-off': {
    'zh-CN': '文件不完整，缺了结尾；完整的部分已读入',
    en: 'The end of the file is missing; what was whole has been read',
  },
  'broken-quotes': {
    'zh-CN': '引号不配对，已改为逐行读取',
    en: 'Quotation marks do not match; it was read line by line',
  },
  'guessed-columns': {
    'zh-CN': '认不出是哪个程序导出的，各列的含义是猜的',
    en: 'No known program wrote this; what its columns mean is a guess',
  },
  'nothing-inside': {
    'zh-CN': '格式认得，但里面没有条目',
    en: 'The format is known, but there is nothing in it',
  },
};

/** What a person should know of a file although it could be read. */
export function warningInWords({ code, count }: ImportWarning, lang: Lang): string {
  if (code === 'other-members') return otherMembers(count)[lang];
  if (code === 'secrets') return secrets(count)[lang];
  if (code === 'rounded-number') return roundedNumber(count)[lang];
  return code === 'no-date' ? noDate(count)[lang] : WARNINGS[code][lang];
}

function secrets(count: number): Words {
  return {
    'zh-CN': `有 ${count} 个标题或用户名里带有像密码、卡号或证件号的内容，这部分没有读入`,
    en:
      count === 1
        ? '1 title or user name held what looks like a password, a card or an identity document; that part was left out'
        : `${count} titles or user names held what looks like a password, a card or an identity document; that part was left out`,
  };
}

function otherMembers(count: number): Words {
  return {
    'zh-CN': `压缩包里另有 ${count} 个文件没有查看`,
    en:
      count === 1
        ? '1 other file in the archive was not looked at'
        : `${count} other files in the archive were not looked at`,
  };
}

function noDate(count: number): Words {
  return {
    'zh-CN': `有 ${count} 个日期不可能正确，或看不出哪个数字是月份，没有采用`,
    en:
      count === 1
        ? '1 date that cannot be right, or whose month nobody can tell, was left out'
        : `${count} dates that cannot be right, or whose month nobody can tell, were left out`,
  };
}

function roundedNumber(count: number): Words {
  return {
    'zh-CN': `有 ${count} 个号码被 Excel 写成了 1.38E+10 这样的近似值，没有采用；请在 Excel 里把这一列设为文本，再导出`,
    en: `${count === 1 ? '1 number was' : `${count} numbers were`} left out, rounded by Excel (like 1.38E+10): make that column text in Excel and export again`,
  };
}
