import type { CivilDate } from '#core/dates/civil-date';

/**
 * What is read from another program's export, before anything is known of services or of the inventory. Nothing in
 * here is secret: passwords, codes, cards, documents and keys stay behind in the reader.
 */

/** A kind of file (or pasted text) that can be read. `facebook` and its like are the archives of one's own data. */
export type SourceId =
  | 'chrome-csv'
  | 'firefox-csv'
  | 'apple-csv'
  | 'bitwarden-csv'
  | 'bitwarden-json'
  | '1password-csv'
  | '1password-1pux'
  | 'keepass-xml'
  | 'keepassxc-csv'
  | 'keepass-1-csv'
  | 'lastpass-csv'
  | 'dashlane-csv'
  | 'enpass-json'
  | 'enpass-csv'
  | 'proton-csv'
  | 'proton-json'
  | 'cxf'
  | 'facebook'
  | 'instagram'
  | 'x'
  | 'other-csv'
  | 'pasted-list';

/** Where in a file something stands. */
export interface Place {
  /** The member of an archive (`Proton Pass/data.json`), cleaned for showing; null where the file is no archive. */
  readonly file: string | null;
  /** Line from 1, as an editor counts; the header of a CSV is line 1. Null in JSON. */
  readonly line: number | null;
  /** Path such as `items[3]`; null in CSV and lists. Never holds a name that the file's owner chose. */
  readonly path: string | null;
}

/** One login. Texts are trimmed, on one line (but for `note`) and of bounded length; '' is "not said". */
export interface ImportedLogin {
  readonly kind: 'login';
  readonly place: Place;
  readonly title: string;
  /** Addresses or bare hosts as written, without user and password, query and fragment: those may hold secrets. */
  readonly urls: readonly string[];
  /** Android packages and iOS bundle ids. */
  readonly apps: readonly string[];
  readonly username: string;
  /** Only where the source keeps it apart from the user name; a user name that is an address stays there. */
  readonly email: string;
  readonly phone: string;
  /** When the entry was made in the other program, where that says so: hardly ever the day of registration. */
  readonly created: CivilDate | null;
  /** Only where the source says "last used". */
  readonly lastUsed: CivilDate | null;
  readonly folder: string;
  /** '' unless the person chose to keep notes; what looks like a secret is removed. */
  readonly note: string;
  readonly state: 'active' | 'archived' | 'trashed';
  /** A provider's word (`google`) or host that a note, field or address names as the way in; nothing else of these. */
  readonly signInHint: string | null;
}

/** A third-party app that a provider's archive, or a list pasted from its page of grants, names. */
export interface ImportedConnection {
  readonly kind: 'connection';
  readonly place: Place;
  readonly name: string;
  /** Addresses that tell whose app it is, written as in {@link ImportedLogin}: a hint, sometimes of its owner only. */
  readonly urls: readonly string[];
  readonly grantedOn: CivilDate | null;
  /** Only where the source says "last used" or "last active". */
  readonly lastUsed: CivilDate | null;
  /** No link today: removed or expired on this day. */
  readonly removedOn: CivilDate | null;
  /** Is the grant in force, as far as the source says? */
  readonly state: 'active' | 'expired' | 'removed';
}

/** Why a row is not taken over. The words for it are in src/shared/words. */
export type SkipReason =
  | 'alias'
  | 'card'
  | 'identity'
  | 'document'
  | 'key'
  | 'note'
  | 'wifi'
  | 'folder'
  | 'other-kind'
  /** What a page of grants says of its apps: a heading, a list of permissions, "no more". */
  | 'page-text'
  /** Nothing but what looks like a secret. */
  | 'secret'
  /** Nothing by which it could be told: no title, address, app or name. */
  | 'empty'
  /** Of the browser itself: its own sync account, an extension, a file on this computer. */
  | 'browser-own'
  /** A row with more or fewer cells than the header, a quotation mark that is never closed, half an entry. */
  | 'broken'
  /** Longer than any entry is. */
  | 'too-long';

/** A row that is no account, or cannot be read, with why. */
export interface SkippedRow {
  readonly kind: 'skipped';
  readonly place: Place;
  readonly reason: SkipReason;
  /** Its title, where it has one that can be shown; '' for broken rows, whose cells may be anything. */
  readonly title: string;
}

export type ImportedRow = ImportedLogin | ImportedConnection | SkippedRow;

/** How the bytes of a file were written. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

/** What a person should know although the file could be read. */
export interface ImportWarning {
  readonly code:
    | 'cut-off' /** The end is missing; what was whole is here. */
    | 'broken-quotes' /** Quotation marks do not match; it was read line by line. */
    | 'guessed-columns' /** No known program: which column means what is a guess. */
    | 'other-members' /** An archive holds files that were not looked at; `count` of them. */
    | 'nothing-inside' /** Recognised, and empty. */
    | 'no-date' /** Dates that cannot be right, or can be two, were left out; `count` of them. */
    | 'rounded-number' /** Numbers that Excel has rounded (`1.38E+10`) were left out; `count` of them. */
    | 'secrets' /** Titles and names held what looks like a secret, which was left out; `count` of them. */;
  readonly count: number;
}

/** What came out of one file. Every entry of the file is one of `rows`, in the file's order. */
export interface ReadExport {
  readonly source: SourceId;
  readonly encoding: Encoding;
  /** What stands between the cells of a CSV; null for anything else. */
  readonly separator: string | null;
  readonly rows: readonly ImportedRow[];
  readonly warnings: readonly ImportWarning[];
  /** The columns of an unknown CSV that nothing was read of, from 1. Left out where there are none. */
  readonly unread?: readonly number[];
}

/** How many rows there are of each kind. */
export interface RowCounts {
  readonly logins: number;
  readonly connections: number;
  readonly skipped: number;
}

/** Counts rows by kind; the three add up to the number of rows. */
export function countRows(rows: readonly ImportedRow[]): RowCounts {
  let logins = 0;
  let connections = 0;
  for (const { kind } of rows) {
    if (kind === 'login') logins += 1;
    else if (kind === 'connection') connections += 1;
  }
  return { logins, connections, skipped: rows.length - logins - connections };
}
