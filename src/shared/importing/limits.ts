import type { SourceId } from './row';

const MEBIBYTE = 1024 * 1024;

/**
 * How large a file may be, in bytes, by what is in it: said before it is read. An export of 100,000 logins is some 20
 * MB of CSV or 60 MB of JSON; what is larger is something else, or made to do harm.
 */
export const SIZE_LIMITS: Readonly<Record<SourceId | 'zip' | 'any', number>> = {
  'chrome-csv': 64 * MEBIBYTE,
  'firefox-csv': 64 * MEBIBYTE,
  'apple-csv': 64 * MEBIBYTE,
  'bitwarden-csv': 64 * MEBIBYTE,
  'bitwarden-json': 64 * MEBIBYTE,
  '1password-csv': 64 * MEBIBYTE,
  '1password-1pux': 64 * MEBIBYTE,
  'keepass-xml': 64 * MEBIBYTE,
  'keepassxc-csv': 64 * MEBIBYTE,
  'keepass-1-csv': 64 * MEBIBYTE,
  'lastpass-csv': 64 * MEBIBYTE,
  'dashlane-csv': 64 * MEBIBYTE,
  'enpass-json': 64 * MEBIBYTE,
  'enpass-csv': 64 * MEBIBYTE,
  'proton-csv': 64 * MEBIBYTE,
  'proton-json': 64 * MEBIBYTE,
  cxf: 64 * MEBIBYTE,
  facebook: 16 * MEBIBYTE,
  instagram: 16 * MEBIBYTE,
  x: 16 * MEBIBYTE,
  'other-csv': 64 * MEBIBYTE,
  'pasted-list': MEBIBYTE,
  /** The archive as it lies there: pictures and attachments in it are never taken out. */
  zip: 512 * MEBIBYTE,
  /** Before anything is known but that it is no archive. */
  any: 64 * MEBIBYTE,
};

/** More entries than any person has. */
export const MOST_ROWS = 200_000;
/** Lines of a CSV, empty ones and those within quotation marks among them. */
export const MOST_LINES = 5_000_000;
export const MOST_COLUMNS = 1000;
/** Characters of one record of a CSV, or one line of a list. */
export const LONGEST_RECORD = 1024 * 1024;
/** Levels of JSON and XML. */
export const DEEPEST = 200;
/** Files in an archive. */
export const MOST_MEMBERS = 50_000;
/** Bytes of all members of an archive together that are taken out. */
export const MOST_TAKEN_OUT = 128 * MEBIBYTE;
/** How many times larger than packed a member may be, beyond the first megabyte: text gets hardly past 50. */
export const HIGHEST_RATIO = 200;
/** Characters of one text of a row. */
export const LONGEST_TEXT = 500;
export const LONGEST_NOTE = 5000;
/** Addresses and apps of one entry. */
export const MOST_ADDRESSES = 50;
