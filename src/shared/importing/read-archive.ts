import type { Reading } from './context';
import { decodeText } from './decode-text';
import { encryptedByBytes } from './encrypted';
import { MOST_TAKEN_OUT, SIZE_LIMITS } from './limits';
import { recogniseText } from './recognise';
import type { Recognised } from './recognise-json';
import { Refused } from './refusal';
import type { Encoding, SourceId } from './row';
import { isSurelySecret } from './secret-looking';
import { type Member, membersOf, takeOut } from './zip';

/** What was read from an archive. */
export interface ReadArchive {
  readonly source: SourceId;
  readonly encoding: Encoding;
  readonly separator: string | null;
}

/** Members that can be an export at all: pictures, videos and attachments are not even looked into. */
const TEXT = /\.(?:json|csv|js|data|xml|pgp|txt|html?)$/iu;
/** What is in the archives that Excel, LibreOffice and Numbers write. */
const WORKBOOK = /^(?:xl\/workbook\.(?:xml|bin)|content\.xml|Index\/Tables\/.*\.iwa)$/u;
const PEEK = 4096;
const MOST_LOOKED_INTO = 20_000;

/** How the member that matters begins; the archives of Facebook and X hold hundreds of others. */
const TELLS =
  /"(?:installed|inactive)_apps(?:_v2)?"|"apps_and_websites_\w+_apps"|"string_map_data"|"label_values"|YTD\.connected_application\.|"vaults"|"accounts"|"items"|"collections"|"encrypted"|<KeePassFile|BEGIN PGP/u;

/**
 * Reads the members of an archive that are exports, by their content. 1Password's, Dashlane's, Proton's and Safari's
 * archives, and those of one's own data at a provider. All that is read is of one program: the first that is found.
 * Throws {@link Refused}.
 */
export function readArchive(bytes: Uint8Array, reading: Reading): ReadArchive {
  const members = membersOf(bytes);
  const candidates = members
    .filter(({ name, size }) => TEXT.test(name) && size > 0)
    .slice(0, MOST_LOOKED_INTO);
  let read: ReadArchive | null = null;
  let taken = 0;
  let count = 0;
  let htmlMember = false;
  for (const [index, member] of candidates.entries()) {
    reading.options.onProgress?.(index / candidates.length);
    const looked = lookInto(bytes, member);
    if (looked === 'html') htmlMember = true;
    if (looked !== 'export') continue;
    taken += member.size;
    if (taken > MOST_TAKEN_OUT) throw new Refused('zip-too-large', { limit: MOST_TAKEN_OUT });
    const found = readMember(bytes, member, reading, read);
    if (found === null) continue;
    read ??= found;
    count += 1;
  }
  reading.file = null;
  if (read === null) throw nothingIn(members, htmlMember);
  if (members.length > count) reading.warn('other-members', members.length - count);
  return read;
}

function nothingIn(members: readonly Member[], hasHtml: boolean): Refused {
  const isOnePassword = members.some(({ name }) => name === 'export.attributes');
  if (isOnePassword) return new Refused('member-missing', { source: '1password-1pux' });
  if (members.some(({ name }) => WORKBOOK.test(name))) return new Refused('spreadsheet');
  return new Refused(hasHtml ? 'html' : 'zip-nothing-known');
}

/** Looks at the beginning of a member. Throws {@link Refused} `encrypted`. */
function lookInto(bytes: Uint8Array, member: Member): 'export' | 'html' | 'other' {
  const start = takeOut(bytes, member, SIZE_LIMITS.any * 8, PEEK);
  if (/\.pgp$/iu.test(member.name) || encryptedByBytes(start) === 'pgp') {
    throw new Refused('encrypted', { program: 'proton' });
  }
  const text = lossyText(start);
  if (/^\s*<(?:!doctype html|html)/iu.test(text))
    return /app|connect|login/iu.test(member.name) ? 'html' : 'other';
  if (TELLS.test(text)) return 'export';
  return /\.csv$/iu.test(member.name) ? 'export' : 'other';
}

function readMember(
  bytes: Uint8Array,
  member: Member,
  reading: Reading,
  before: ReadArchive | null,
): ReadArchive | null {
  const whole = takeOut(bytes, member, SIZE_LIMITS.any);
  const { text, encoding } = decodeText(whole);
  const recognised: Recognised | null = text.trim() === '' ? null : recogniseText(text);
  if (recognised === null) return null;
  const { source, separator = null } = recognised;
  if (source === 'other-csv' || (before !== null && before.source !== source)) return null;
  reading.file = shownName(member.name);
  recognised.read(reading);
  return { source, encoding, separator };
}

/** A member's last names, unless that is nothing to show: anybody can write anything there. */
function shownName(name: string): string {
  const last = name
    .split('/')
    .slice(-2)
    .join('/')
    .replace(/[\p{Cc}\p{Cf}]/gu, '');
  return last.length > 80 || isSurelySecret(last) ? '…' : last;
}

declare const TextDecoder: new (label: string) => { decode(bytes: Uint8Array): string };

function lossyText(bytes: Uint8Array): string {
  return new TextDecoder('utf-8').decode(bytes);
}
