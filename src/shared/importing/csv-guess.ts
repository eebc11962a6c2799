import type { Columns } from './csv-rows';
import type { ColumnMeaning } from './csv-sources';

/** Which column of an unknown CSV means what, and whether its first line is a header. */
export interface ColumnMapping {
  readonly hasHeader: boolean;
  /** By meaning, the columns that hold it, from 0; of several, the first that is not empty. */
  readonly columns: Columns;
}

/** How the headers of other programs' columns are written, in small letters without blanks and signs. */
const NAMES: Readonly<Record<ColumnMeaning, RegExp>> = {
  secret:
    /^(?:password|passwort|pass|pwd|contraseña|senha|motdepasse|hasło|密码|密碼|登录密码|口令|パスワード|비밀번호|totp|otp|otpauth|2fa|twofasecret|onetimepasswor[dt]|logintotp|secret|pin|cvc|cvv|cardnumber|passwordvalue|loginpassword|secretdata)$/u,
  url: /^(?:url|urls|uri|website|websites|websiteurl|web|webpage|link|site|siteurl|secreturl|passwordurl|loginurls?|loginuri|additionalurls|originurl|hostname|host|domain|address|webaddress|websiteaddress|网址|网站|网站地址|网站网址|登录网址|登录地址|站点|链接|域名|ウェブサイト|webseite|internetseite|internetadresse|adresse)$/u,
  username:
    /^(?:username|user|login|loginname|loginusername|userid|account(?:name)?id|usernamevalue|benutzername|benutzer|usuario|utilisateur|identifiant|账号|帐号|賬號|登录账号|登录帐号|登录名|账号名|用户名|用戶名|用户|账户|账户名|帐户|帐户名|ユーザー名|아이디)$/u,
  email:
    /^(?:email|mail|emailaddress|emailadresse|邮箱|邮箱地址|电子邮箱|绑定邮箱|注册邮箱|电子邮件|邮件|郵箱|メール)$/u,
  phone:
    /^(?:phone|phonenumber|mobile|tel|telephone|telefon|手机|手机号|手机号码|电话|電話|绑定手机|绑定手机号|注册手机号?)$/u,
  title:
    /^(?:title|name|titel|titre|nombre|account|accountname|service|servicename|item|itemname|entry|entryname|displayname|secretname|passwordname|label|app|名称|名稱|标题|標題|项目|服务|服务名称|应用|应用名称|平台|平台名称|网站名|网站名称|账号名称|软件|软件名称|app名称)$/u,
  folder: /^(?:folder|group|grouping|category|vault|collection|ordner|tags?|分类|分類|分组|文件夹|标签)$/u,
  note: /^(?:notes?|comments?|extra|remarks?|description|notizen?|备注|備註|说明|注释)$/u,
  created: /^(?:created|createdat|createtime|timecreated|datecreated|创建时间|创建日期)$/u,
  'last-used':
    /^(?:lastused|timelastused|lastusedat|datelastused|lastlogin|(?:最后|上次|最近)(?:使用|登[录陆])(?:时间|日期)?)$/u,
  type: /^(?:type|kind|itemtype|类型)$/u,
  archived: /^(?:archived)$/u,
  hint: /^(?:fields|customfields|loginwith|signinwith|登录方式|登陆方式)$/u,
};

const MEANINGS = Object.keys(NAMES) as readonly ColumnMeaning[];
const ADDRESS = /^(?:https?|android|androidapp):\/\/\S+$|^(?:[\w-]+\.)+[a-z]{2,12}(?:\/\S*)?$/iu;
const WITH_SCHEME = /^(?:https?|android|androidapp):\/\/\S+$/iu;
const MAIL = /^[^\s@]+@[^\s@]+\.[a-z]{2,}$/iu;

/** What a header says its column holds; null where it is no word for that. Of two words, the first that is one. */
export function meaningOfHeader(header: string): ColumnMeaning | null {
  // An address is no list of words.
  for (const part of header.includes('://') ? [header] : [header, ...header.split(/[/／|｜]/u)]) {
    const meaning = meaningOfWord(part);
    if (meaning !== null) return meaning;
  }
  return null;
}

function meaningOfWord(header: string): ColumnMeaning | null {
  const word = header.toLowerCase().replace(/[\s\-_.:*()（）]/gu, '');
  return MEANINGS.find((meaning) => NAMES[meaning].test(word)) ?? null;
}

/** Words only, as headers are, and perhaps which of several it is (`Address 2`): no secret worth the name. */
const WORDS = /^[\p{L}\p{M} _-]{1,40}(?: \d{1,2})?$/u;

/** May a header be shown? It is a word for something, or can be no secret. */
export function isShownHeader(header: string): boolean {
  return meaningOfHeader(header) !== null || (WORDS.test(header) && header.trim() !== '');
}

/** Meanings of which nothing comes into the inventory: folders of others, and when an entry was made there. */
const UNUSED: ReadonlySet<ColumnMeaning> = new Set(['folder', 'created']);

/** The columns with a header that a mapping reads nothing of, from 1. Their headers may be secrets themselves. */
export function unreadColumns({ columns }: ColumnMapping, headers: readonly string[]): readonly number[] {
  const read = new Set(MEANINGS.flatMap((meaning) => (UNUSED.has(meaning) ? [] : (columns[meaning] ?? []))));
  return headers.flatMap((header, at) => (header.trim() === '' || read.has(at) ? [] : [at + 1]));
}

/** Is a record above the header a title of the whole table? Its other cells are empty. */
export function isTitleAbove(cells: readonly string[], below: readonly string[]): boolean {
  const isAlone =
    cells.slice(1).every((cell) => cell.trim() === '') && meaningOfHeader(cells[0] ?? '') === null;
  return isAlone && below.length > 1 && below.filter((cell) => meaningOfHeader(cell) !== null).length >= 2;
}

/**
 * A guess of what the columns mean: by the words of the header or, where the first record is none, by what stands in
 * the first records. Null where neither an address nor a name for entries can be made out.
 */
export function guessColumns(records: readonly (readonly string[])[]): ColumnMapping | null {
  const [first = []] = records;
  const byName = first.map(meaningOfHeader);
  const named = byName.filter((meaning) => meaning !== null).length;
  const isHeader = named >= 2 && named > first.filter(isData).length;
  if (isHeader) {
    const columns = indicesOf(byName);
    const tells = columns.url !== undefined || columns.title !== undefined || columns.username !== undefined;
    return tells ? { hasHeader: true, columns } : null;
  }
  return guessByContent(records);
}

function isData(cell: string): boolean {
  return MAIL.test(cell) || cell.includes('://');
}

function indicesOf(meanings: readonly (ColumnMeaning | null)[]): Columns {
  const columns: Partial<Record<ColumnMeaning, number[]>> = {};
  for (const [index, meaning] of meanings.entries()) {
    if (meaning !== null) columns[meaning] = [...(columns[meaning] ?? []), index];
  }
  return columns;
}

/** Where in a record without a header the address may stand, and what then stands where. */
const LAYOUTS: readonly Columns[] = [
  { url: [0], username: [1], secret: [2], note: [3] },
  { title: [0], url: [1], username: [2], secret: [3], note: [4] },
  // Universal Password Manager.
  { title: [0], username: [1], secret: [2], url: [3], note: [4] },
  // Keeper, which adds custom fields behind.
  { folder: [0], title: [1], username: [2], secret: [3], url: [4], note: [5] },
];

/** Without a header: programs that leave it out begin with title or address, or write as Keeper does. */
function guessByContent(records: readonly (readonly string[])[]): ColumnMapping | null {
  const width = usualWidth(records);
  const whole = records.filter((record) => record.length === width);
  if (width < 3 || whole.length === 0) return null;
  const layout = layoutOf(whole, WITH_SCHEME) ?? layoutOf(whole, ADDRESS);
  if (layout === null) return null;
  const { note, ...needed } = layout;
  const [username = 0] = needed.username ?? [];
  const [secret = 0] = needed.secret ?? [];
  if (width <= secret) return null;
  // The other way round, a password would be shown as a name.
  if (passwordsIn(whole, username) > passwordsIn(whole, secret)) return null;
  const hasNote = note?.every((column) => column < width) === true;
  return { hasHeader: isHeaderOf(layout, whole), columns: hasNote ? layout : needed };
}

/** Is the first record of headers that few know: a word where others have an address, and one that is known? */
function isHeaderOf({ url = [] }: Columns, [first = [], ...others]: readonly (readonly string[])[]): boolean {
  const address = first[url[0] ?? 0] ?? '';
  const isWord = address !== '' && !ADDRESS.test(address) && !first.some(isData);
  return isWord && others.length > 0 && first.some((cell) => meaningOfHeader(cell) !== null);
}

/** The first layout in whose column for them most cells are addresses. */
function layoutOf(records: readonly (readonly string[])[], address: RegExp): Columns | null {
  const isIn = ({ url = [] }: Columns) => {
    const cells = records.map((record) => record[url[0] ?? 0] ?? '').filter((cell) => cell !== '');
    return cells.length > 0 && cells.filter((cell) => address.test(cell)).length * 2 >= cells.length;
  };
  return LAYOUTS.find(isIn) ?? null;
}

/** How many cells of a column look more like a password than like a name. */
function passwordsIn(records: readonly (readonly string[])[], column: number): number {
  return records.filter((record) => LIKE_PASSWORD.test(record[column] ?? '')).length;
}

const LIKE_PASSWORD =
  /^(?!.*@[\w-]+\.)(?=.{6,})(?:(?=.*[a-z])(?=.*[A-Z])(?=.*\d).*|.*[!#$%^&*=<>?~|{}].*)$/su;

/** How many cells most of the records have. */
function usualWidth(records: readonly (readonly string[])[]): number {
  const counts = new Map<number, number>();
  for (const { length } of records) counts.set(length, (counts.get(length) ?? 0) + 1);
  return [...counts].reduce((best, next) => (next[1] > best[1] ? next : best), [0, 0])[0];
}
