import type { Reading } from './context';
import { meaningOfHeader } from './csv-guess';
import { rowOf, skipped } from './entry';
import type { ImportedRow, Place } from './row';

/** Labels as Enpass writes them, in the languages of its users; a star before one says that its value is a secret. */
const USERNAME =
  /^(?:username|user name|login|benutzername|usuario|nom d'utilisateur|nazwa użytkownika|用户名|账号|ユーザー名)$/iu;
const EMAIL = /^(?:e-?mail|邮箱|电子邮件|メール)$/iu;
const PHONE = /^(?:phone(?: number)?|mobile|telefon|手机|电话)$/iu;
const WEBSITE = /^(?:website|url|webseite|site web|sitio web|网站|网址|ウェブサイト)$/iu;
const CARD = /^\*?(?:cardholder|number|cvc|expiry date)$/iu;
/** Enpass 5 wrote no star. */
const SECRET_LABEL = /^\*\p{L}|^(?:password|passwort|contraseña|mot de passe|hasło|密码|パスワード|totp)$/iu;

interface Pair {
  readonly label: string;
  readonly value: string;
}

/** Is this a record of Enpass: a title, then labels and values in turn? Today's has no header. */
export function isEnpassRecord(cells: readonly string[]): boolean {
  if (cells.length < 3) return false;
  const isLabel = (cell: string) =>
    SECRET_LABEL.test(cell) || [USERNAME, EMAIL, WEBSITE, CARD].some((pattern) => pattern.test(cell));
  const odd = cells.filter((_, index) => index % 2 === 1);
  const even = cells.filter((_, index) => index % 2 === 0);
  // In a header both kinds of places hold labels.
  const isHeader = even.slice(1).some(isLabel) || even.filter(isHeaderWord).length > 1;
  return odd.some(isLabel) && !isHeader;
}

function isHeaderWord(cell: string): boolean {
  return meaningOfHeader(cell) !== null;
}

/** Is it the line that Enpass 5 wrote above its records? It names no labels. */
export function isEnpassHeader([title = '', field = '', value = '']: readonly string[]): boolean {
  return /^title$/iu.test(title) && /^field$/iu.test(field) && /^value$/iu.test(value);
}

/** The row of one record of Enpass. */
export function enpassRow(cells: readonly string[], line: number, reading: Reading): ImportedRow {
  const place: Place = { file: reading.file, line, path: null };
  if (cells.length < 2) return skipped(place, 'broken');
  const [title = ''] = cells;
  const pairs: Pair[] = [];
  for (let at = 1; at + 1 < cells.length; at += 2) {
    pairs.push({ label: cells[at] ?? '', value: cells[at + 1] ?? '' });
  }
  // A single cell that is left over at the end is the note.
  const note = cells.length % 2 === 0 ? (cells.at(-1) ?? '') : '';
  const valuesOf = (label: RegExp) =>
    pairs.filter((pair) => label.test(pair.label) && pair.value !== '').map(({ value }) => value);
  const opens = pairs.some(({ label, value }) => SECRET_LABEL.test(label) && value !== '');
  const addresses = valuesOf(WEBSITE);
  const [username = ''] = valuesOf(USERNAME);
  const [email = ''] = valuesOf(EMAIL);
  if (
    addresses.length === 0 &&
    username === '' &&
    email === '' &&
    pairs.some(({ label }) => CARD.test(label))
  ) {
    return skipped(place, 'card', title);
  }
  const [phone = ''] = valuesOf(PHONE);
  return rowOf({ title, addresses, username, email, phone, note, opens }, place, reading);
}
