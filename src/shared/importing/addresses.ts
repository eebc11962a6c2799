import { MOST_ADDRESSES } from './limits';

const APP_SCHEME = /^(?:androidapp|iosapp|android|ios):\/\/(.*)$/isu;
const APP_ID = /^[A-Za-z][\w-]*(?:\.[\w-]+)+$/u;
/** A part of a path of which nobody could tell whether it opens a door. */
const LONG_SEGMENT = /^(?=.*\d)[\w%.~=+-]{16,}$|^.{40,}$/u;
/** A host with a port; behind any other colon may be a password that was cut in two. */
const PORT = /^(?:[^:]+|\[[0-9a-f:.]+\]):\d{1,5}$|^\[[0-9a-f:.]+\]$/iu;
/** Also half a one (`htt:/example.com`), as some exports have it. */
const SCHEME = /^[a-z][a-z0-9+.-]*:\/{1,3}/iu;
const CONTROL = /[\s\p{Cc}\p{Cf}]/gu;
/** Nothing to take away: nearly all addresses are of this kind. */
const CLEAN = /^https?:\/\/[A-Za-z0-9.-]{1,80}(?:\/[\w.-]{0,15}){0,8}$/;
const LONGEST = 500;

/** The addresses and the apps that an entry's addresses name. */
export interface Addresses {
  readonly urls: readonly string[];
  readonly apps: readonly string[];
}

const NONE: Addresses = { urls: [], apps: [] };

/** Takes addresses apart: those of apps by their scheme, the others cleaned; each once. */
export function addressesOf(written: readonly string[]): Addresses {
  const [only = ''] = written;
  if (written.length === 0 || (written.length === 1 && only === '')) return NONE;
  if (written.length === 1 && only.startsWith('http')) return { urls: [cleanAddress(only)], apps: NONE.apps };
  const urls = new Set<string>();
  const apps = new Set<string>();
  for (const text of written.slice(0, MOST_ADDRESSES)) {
    const app = appOf(text);
    if (app !== null) apps.add(app);
    else urls.add(cleanAddress(text));
  }
  urls.delete('');
  apps.delete('');
  return { urls: [...urls], apps: [...apps] };
}

/** The app that an address of an app names; '' where that is none, null where the address is of another kind. */
function appOf(text: string): string | null {
  const [, rest] = APP_SCHEME.exec(text.trim()) ?? [];
  if (rest === undefined) return null;
  // Chrome writes the certificate's hash before the last @, and older ones a stroke behind.
  const id = rest.slice(rest.lastIndexOf('@') + 1).replace(/[/?#].*$/su, '');
  return APP_ID.test(id) && id.length <= 200 ? id : '';
}

/** An app's id as it stands alone, or '' if it is none. */
export function appIdOf(text: string): string {
  const app = appOf(text) ?? text.trim();
  return APP_ID.test(app) && app.length <= 200 ? app : '';
}

/**
 * An address as written, but without user and password, query and fragment, and cut before the first part of its path
 * that may be a secret. Texts that are no address (a bare host, a word) pass the same way; '' stays ''.
 */
export function cleanAddress(text: string): string {
  if (CLEAN.test(text)) return text;
  if (isCommand(text.trim())) return '';
  const plain = text.replace(CONTROL, '').slice(0, LONGEST);
  const end = plain.search(/[?#;]/u);
  const withoutQuery = end < 0 ? plain : plain.slice(0, end);
  const start = SCHEME.exec(withoutQuery)?.[0].length ?? 0;
  let slash = withoutQuery.indexOf('/', start);
  if (slash < 0) slash = withoutQuery.length;
  const host = withoutQuery.slice(start, slash);
  const at = host.lastIndexOf('@');
  // Where a scheme is missing, what stands before the @ may still be a password.
  const bare = at < 0 ? host : host.slice(at + 1);
  if (bare.includes(':') && !PORT.test(bare)) return '';
  const path = slash < withoutQuery.length ? pathOf(withoutQuery.slice(slash)) : '';
  if (at < 0 && path.length === withoutQuery.length - slash) return withoutQuery;
  return `${withoutQuery.slice(0, start)}${bare}${path}`;
}

/** KeePass starts a program by an address; what is given to it, such as a password, is behind a blank. */
function isCommand(text: string): boolean {
  const [host = ''] = text.replace(SCHEME, '').split(/[/?#;]/u, 1);
  return /^(?:cmd|otpauth):/iu.test(text) || /\s/u.test(host);
}

function pathOf(path: string): string {
  if (path.length < 17 && !path.includes('@')) return path;
  const segments = path.split('/');
  const secret = segments.findIndex((segment) => LONG_SEGMENT.test(segment) || segment.includes('@'));
  return secret < 0 ? path : `${segments.slice(0, secret).join('/')}/`;
}

/** Splits a cell that holds several addresses with commas between; a comma within an address stays. */
export function splitAddresses(cell: string): readonly string[] {
  if (!cell.includes(',') && !cell.includes('\n')) return [cell];
  return cell.split(/\s*,\s*(?=[a-z][a-z0-9+.-]*:|[\w-]+(?:\.[\w-]+)+(?:[/:,]|$))|\n/iu);
}
