import type { SourceId } from '#importing/row';
import type { Words } from './lang';

/** How to get out of a program what can be read here. */
export interface ExportGuide {
  readonly program: Words;
  readonly how: Words;
  /** One of the kinds of files that this gives: by it the size is limited. */
  readonly source: SourceId;
}

const same = (name: string): Words => ({ 'zh-CN': name, en: name });

/** The programs whose exports can be read, each with the way to its export. */
export const EXPORT_GUIDES: readonly ExportGuide[] = [
  {
    program: same('Chrome, Edge, Brave, Opera'),
    how: {
      'zh-CN': '密码管理工具 → 设置 → 导出密码（CSV）',
      en: 'Password manager → Settings → Export passwords (CSV)',
    },
    source: 'chrome-csv',
  },
  {
    program: same('Firefox'),
    how: { 'zh-CN': '密码 → 右上角「…」→ 导出密码（CSV）', en: 'Passwords → “…” → Export passwords (CSV)' },
    source: 'firefox-csv',
  },
  {
    program: { 'zh-CN': 'Safari、Apple「密码」', en: 'Safari, Apple Passwords' },
    how: {
      'zh-CN': '「密码」App：文件 → 将所有密码导出到文件；Safari：文件 → 导出',
      en: 'Passwords app: File → Export all passwords to file; Safari: File → Export',
    },
    source: 'apple-csv',
  },
  {
    program: same('Bitwarden'),
    how: {
      'zh-CN': '工具 → 导出密码库，格式选 .json 或 .csv（不加密）',
      en: 'Tools → Export vault, as .json or .csv (not encrypted)',
    },
    source: 'bitwarden-json',
  },
  {
    program: same('1Password'),
    how: { 'zh-CN': '文件 → 导出，格式选 1PUX 或 CSV', en: 'File → Export, as 1PUX or CSV' },
    source: '1password-1pux',
  },
  {
    program: same('KeePass, KeePassXC'),
    how: {
      'zh-CN': 'KeePass：文件 → 导出 → XML；KeePassXC：数据库 → 导出 → CSV 或 XML',
      en: 'KeePass: File → Export → XML; KeePassXC: Database → Export → CSV or XML',
    },
    source: 'keepass-xml',
  },
  {
    program: same('LastPass'),
    how: { 'zh-CN': '高级选项 → 导出（CSV）', en: 'Advanced options → Export (CSV)' },
    source: 'lastpass-csv',
  },
  {
    program: same('Dashlane'),
    how: {
      'zh-CN': '网页版：设置 → 导出数据（CSV 压缩包）',
      en: 'Web app: Settings → Export data (zip of CSVs)',
    },
    source: 'dashlane-csv',
  },
  {
    program: same('Enpass'),
    how: { 'zh-CN': '文件 → 导出，格式选 JSON 或 CSV', en: 'File → Export, as JSON or CSV' },
    source: 'enpass-json',
  },
  {
    program: same('Proton Pass'),
    how: {
      'zh-CN': '设置 → 导出，格式选 JSON 或 CSV（不要 PGP 加密）',
      en: 'Settings → Export, as JSON or CSV (without PGP)',
    },
    source: 'proton-json',
  },
  {
    program: {
      'zh-CN': '支持凭据交换格式（CXF）的程序',
      en: 'Programs with the Credential Exchange Format (CXF)',
    },
    how: { 'zh-CN': '导出为不加密的 CXF 文件', en: 'Export a CXF file without encryption' },
    source: 'cxf',
  },
  {
    program: same('Facebook, Instagram'),
    how: {
      'zh-CN': '账户中心 → 你的信息和权限 → 导出你的信息，勾选「应用和网站」，格式选 JSON',
      en: 'Accounts Centre → Your information and permissions → Export your information: apps and websites, as JSON',
    },
    source: 'facebook',
  },
  {
    program: same('X (Twitter)'),
    how: {
      'zh-CN': '设置 → 你的账号 → 下载你的数据存档',
      en: 'Settings → Your account → Download an archive of your data',
    },
    source: 'x',
  },
  {
    program: { 'zh-CN': '其他程序或自己做的表格', en: 'Other programs, or a table of your own' },
    how: {
      'zh-CN': '另存为 CSV；每一列是什么，导入时再选',
      en: 'Save it as CSV; what its columns mean is asked here',
    },
    source: 'other-csv',
  },
];

/** Whose pages of grants can be copied here, by the ids of their services, and where the page is. */
export const GRANT_GUIDES: readonly { readonly service: string; readonly how: Words }[] = [
  {
    service: 'wechat',
    how: {
      'zh-CN': '微信：我 → 设置 → 个人信息与权限 → 授权管理',
      en: 'WeChat: Me → Settings → Personal information and permissions → Authorizations',
    },
  },
  {
    service: 'qq',
    how: {
      'zh-CN': 'QQ：设置 → 隐私 → 授权管理',
      en: 'QQ: Settings → Privacy → Authorizations',
    },
  },
  {
    service: 'weibo',
    how: {
      'zh-CN': '微博：设置 → 账号与安全 → 授权管理',
      en: 'Weibo: Settings → Account and security → Authorizations',
    },
  },
  {
    service: 'alipay',
    how: {
      'zh-CN': '支付宝：我的 → 设置 → 隐私 → 授权管理',
      en: 'Alipay: Me → Settings → Privacy → Authorizations',
    },
  },
  {
    service: 'apple',
    how: {
      'zh-CN': 'Apple：account.apple.com → 登录与安全 → 通过 Apple 登录',
      en: 'Apple: account.apple.com → Sign-in and security → Sign in with Apple',
    },
  },
  {
    service: 'google',
    how: {
      'zh-CN': 'Google：myaccount.google.com/connections',
      en: 'Google: myaccount.google.com/connections',
    },
  },
  {
    service: 'github',
    how: {
      'zh-CN': 'GitHub：Settings → Applications → Authorized OAuth Apps',
      en: 'GitHub: Settings → Applications → Authorized OAuth Apps',
    },
  },
  {
    service: 'microsoft',
    how: {
      'zh-CN': 'Microsoft：account.microsoft.com → 隐私 → 应用访问权限',
      en: 'Microsoft: account.microsoft.com → Privacy → App access',
    },
  },
];
