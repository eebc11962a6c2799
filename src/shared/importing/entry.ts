import { addressesOf, cleanAddress } from './addresses';
import type { Reading } from './context';
import { withoutLabelled } from './labelled-secret';
import { LONGEST_TEXT } from './limits';
import { isPlainName } from './plain-name';
import type { ImportedLogin, ImportedRow, Place, SkippedRow } from './row';
import { isSurelySecret, withoutSecrets } from './secret-looking';
import { holdsSecretNumber } from './secret-numbers';
import { signInHint } from './sign-in-hint';

/** An entry as a reader found it, before it is cleaned. What is secret is not handed over at all. */
export interface Entry {
  readonly title: string;
  readonly addresses: readonly string[];
  readonly username: string;
  readonly email?: string;
  readonly phone?: string;
  readonly folder?: string;
  /** Seconds, milliseconds or an ISO text. */
  readonly created?: unknown;
  readonly lastUsed?: unknown;
  readonly note: string;
  /** Further texts that may speak of "sign in with". */
  readonly hints?: readonly string[];
  readonly state?: ImportedLogin['state'];
  /** Does it have a password, a passkey or a one-time code? Then a title alone is an account, too. */
  readonly opens: boolean;
}

const BROWSER_OWN = /^(?:chrome|moz-extension|chrome-extension|edge|about|file|safari-extension|resource):/iu;
const ODD = /[\p{Cc}\p{Zl}\p{Zp}\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]+/gu;
/** Texts of which nothing has to be taken away; nearly all are of this kind. */
const PLAIN = /^[!-~](?:[ -~]{0,98}[!-~])?$/;
const MAYBE_ODD = /[^\x20-\x7e\u00a1-\u1fff\u2e80-\ud7ff\uf900-\ufefe]/u;

/** The row of an entry: a login, or skipped where nothing tells what it is an account of. */
export function rowOf(entry: Entry, place: Place, reading: Reading): ImportedRow {
  const name = nameAsAddress(entry);
  const { urls, apps } = addressesOf(name === '' ? entry.addresses : []);
  const title = readTitle(entry.title === '' ? name : entry.title, reading);
  const username = readName(entry.username, reading);
  const email = readName(entry.email ?? '', reading);
  if (urls.length + apps.length === 0 && username === '' && email === '') {
    const reason = reasonWithoutAddress(entry, title);
    if (reason !== null) return skipped(place, reason, title);
  }
  if (isBrowserOwn(urls)) return skipped(place, 'browser-own');
  return {
    kind: 'login',
    place,
    title,
    urls,
    apps,
    username,
    email,
    phone: readName(entry.phone ?? '', reading),
    created: reading.day(entry.created),
    lastUsed: reading.day(entry.lastUsed),
    folder: shownTitle(entry.folder ?? ''),
    note: entry.note !== '' && reading.options.keepNotes ? withoutSecrets(entry.note) : '',
    state: entry.state ?? 'active',
    signInHint: hintOf(entry),
  };
}

function isBrowserOwn(urls: readonly string[]): boolean {
  const [only = ''] = urls;
  return urls.length === 1 && !only.startsWith('http') && BROWSER_OWN.test(only);
}

/** Where there was no place for a title, people and programs wrote it in place of the address. */
function nameAsAddress({ addresses }: Entry): string {
  const [only = ''] = addresses;
  return addresses.length === 1 && only.includes(' ') && !only.includes('/') && !only.includes('.')
    ? only
    : '';
}

/** A title alone is an account only where something opens it. */
function reasonWithoutAddress(entry: Entry, title: string): SkippedRow['reason'] | null {
  if (!entry.opens && entry.note !== '') return 'note';
  if (title !== '' && entry.opens) return null;
  return title === '' && `${entry.title}${entry.username}`.trim() !== '' ? 'secret' : 'empty';
}

function hintOf({ note, hints = NONE, username, title, addresses }: Entry): string | null {
  const hint = signInHint(note, addresses) ?? signInHint(username, NONE) ?? signInHint(title, NONE);
  if (hint !== null) return hint;
  for (const text of hints) {
    const found = signInHint(text, NONE);
    if (found !== null) return found;
  }
  return null;
}

const NONE: readonly string[] = [];

/** A row that is not taken over; its title is not told where it looks like a secret. */
export function skipped(place: Place, reason: SkippedRow['reason'], title = ''): SkippedRow {
  return { kind: 'skipped', place, reason, title: shownTitle(title) };
}

/** A text on one line, trimmed, without what cannot be seen, and not endless. */
export function shown(text: string): string {
  if (text === '' || PLAIN.test(text)) return text;
  const trimmed = text.trim();
  const clean = MAYBE_ODD.test(trimmed) ? trimmed.replace(ODD, ' ').trim() : trimmed;
  return clean.length > LONGEST_TEXT ? `${clean.slice(0, LONGEST_TEXT - 1)}…` : clean;
}

/** The same of a title, without what of it looks like a secret. Browsers write whole addresses there. */
function shownTitle(text: string): string {
  return text === '' || isPlainName(text) ? text : titleOf(plainTitle(text));
}

/** The same, counted where something was left out. */
export function readTitle(text: string, reading: Reading): string {
  if (isPlainName(text)) return text;
  const whole = plainTitle(text);
  return counted(titleOf(whole), whole, reading);
}

/** The same of a user name, an address or a number. */
function readName(text: string, reading: Reading): string {
  if (text === '' || isPlainName(text)) return text;
  const whole = shown(text);
  const name = withoutLabelled(whole);
  return counted(holdsSecretNumber(name) ? '' : name, whole, reading);
}

function plainTitle(text: string): string {
  return shown(text.includes('://') ? withoutQueries(text) : text);
}

function titleOf(whole: string): string {
  const title = withoutLabelled(whole);
  return isSurelySecret(title) ? '' : title;
}

function counted(kept: string, whole: string, reading: Reading): string {
  if (kept !== whole) reading.warn('secrets');
  return kept;
}

function withoutQueries(text: string): string {
  return text.replace(/[a-z][a-z0-9+.-]*:\/\/\S+/giu, (address) => cleanAddress(address));
}
