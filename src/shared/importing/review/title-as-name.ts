import type { ImportedLogin } from '../row';
import { plainLogin } from './identifiers';

const IN_BRACKETS = /\s*[(（[【]([^()（）[\]【】]*)[)）\]】]/gu;
/** Addresses of mailboxes, and numbers of phones as {@link isSurelyPhone} knows them, within a text. */
const IDENTIFIERS =
  /[^\s@()（）<>[\],;|/]+@[^\s@()（）<>[\],;|/]+\.\p{L}{2,}|(?<![\p{L}\d+])(?:(?:\+|00)?86[\s-]?)?1[3-9]\d[\s-]?\d{4}[\s-]?\d{4}(?!\d)|\+[1-9][\d\s-]{5,14}\d(?!\d)/gu;
/** A word of a title may well be a user name; a number of five digits or more is no word. */
const NUMBER = /^\d{5,}$/u;
/** Without one of these a title holds nothing of the kind. */
const MAYBE = /[\d@(（[【]/u;
const EDGES = /^[\s\-–—:：,，|｜·•@/]+|[\s\-–—:：,，|｜·•@/]+$/gu;

/**
 * What a row's title says without what its account is known by: names go into tables and calendars, numbers and
 * addresses only where they are asked for. Apple's program writes `www.example.com (13800138000)`. '' where no more
 * is left.
 */
export function titleAsName({ title, username, email, phone }: ImportedLogin): string {
  if (!MAYBE.test(title)) return title;
  const known = [username, email, phone].filter((text) => text !== '').map(plainLogin);
  const isKnown = (text: string) => known.includes(plainLogin(text));
  const bare = title
    .replace(IN_BRACKETS, (whole, inside: string) => (isKnown(inside) ? '' : whole))
    .replace(IDENTIFIERS, '')
    .replace(/[^\s()（）[\]【】]+/gu, (word) => (NUMBER.test(word) && isKnown(word) ? '' : word));
  if (bare === title) return title;
  return bare.replace(/\s*[(（[【]\s*[)）\]】]/gu, '').replace(EDGES, '');
}
