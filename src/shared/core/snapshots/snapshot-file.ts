import { dayNumberOf, NO_DAY } from '../dates/civil-date';
import { fieldsInText } from '../reading/fields';
import { fail, ok, type Result } from '../result';

/** The name that a snapshot file gives itself. */
const FORMAT = 'unbind-snapshot';

/** The newest version of the file that this program reads, and the one that it writes. */
const VERSION = 1;

/** Why a snapshot was taken: after changes, at the end, or before something that changes much. */
export const SNAPSHOT_REASONS = ['change', 'quit', 'upgrade', 'import', 'deletion', 'restore'] as const;
export type SnapshotReason = (typeof SNAPSHOT_REASONS)[number];

/** How many records there are. */
export interface SnapshotCounts {
  readonly accounts: number;
  readonly links: number;
  readonly services: number;
}

/** What a snapshot file says of itself; nothing of what is in it. */
export interface SnapshotHeader extends SnapshotCounts {
  /** `2026-11-29T00:10:05`, by the clock and in the zone of that moment. */
  readonly takenAt: string;
  readonly why: SnapshotReason;
  /** How its body was sealed, by the name of that: see {@link Seal}. */
  readonly sealed: string;
}

/** Why a file cannot be used. */
export type SnapshotProblem = 'damaged' | 'newer';

/** The SHA-256 of bytes, as 64 hexadecimal digits. */
export type Digest = (bytes: Uint8Array) => Promise<string>;

/** What the contents of snapshots go through on their way to the disk and back: the one place for encryption. */
export interface Seal {
  /** Stands in the header of what it sealed: 1 to 20 of `a-z 0-9 -`. */
  readonly name: string;
  readonly seal: (content: Uint8Array) => Promise<Uint8Array>;
  /** Rejects where that is not possible. */
  readonly open: (body: Uint8Array) => Promise<Uint8Array>;
}

/** Leaves contents as they are. */
export const NOT_SEALED: Seal = {
  name: 'none',
  seal: (content) => Promise.resolve(content),
  open: (body) => Promise.resolve(body),
};

const NEW_LINE = 10;

/** How what the window has sealed begins, at the beginning of a line. */
const SEALED_BEGINNING = '-----BEGIN AGE ENCRYPTED FILE-----';

/** Neither line is longer, in bytes. */
const LONGEST_LINE = 1000;

/** The bytes of a snapshot file; docs/snapshot-format.md says what they are. */
export async function snapshotFile(
  header: SnapshotHeader,
  body: Uint8Array,
  digest: Digest,
): Promise<Uint8Array> {
  const rest = joined(lineOf(header), body);
  return joined(lineOf({ format: FORMAT, version: VERSION, sha256: await digest(rest) }), rest);
}

/** What a snapshot file holds. It is `damaged` unless every byte is as it was written. */
export async function readSnapshotFile(
  bytes: Uint8Array,
  digest: Digest,
): Promise<Result<{ readonly header: SnapshotHeader; readonly body: Uint8Array }, SnapshotProblem>> {
  const first = firstLine(bytes);
  const { format, version, sha256 } = fieldsInText(first?.text);
  if (first === undefined || format !== FORMAT) return fail('damaged');
  if (typeof version === 'number' && Number.isSafeInteger(version) && version > VERSION) return fail('newer');
  if (version !== VERSION || sha256 !== (await digest(first.rest))) return fail('damaged');
  const second = firstLine(first.rest);
  const header = readHeader(fieldsInText(second?.text));
  return second === undefined || header === undefined ? fail('damaged') : ok({ header, body: second.rest });
}

/**
 * Is there something sealed in a file that is damaged? JSON has no line breaks within texts: of a content that was not
 * sealed no line begins as that does, whatever a person has written.
 */
export function hasSealedBody(bytes: Uint8Array): boolean {
  let start = 0;
  do {
    if (beginsAt(bytes, start)) return true;
    start = bytes.indexOf(NEW_LINE, start) + 1;
  } while (start > 0);
  return false;
}

function beginsAt(bytes: Uint8Array, start: number): boolean {
  return Array.from(SEALED_BEGINNING).every((letter, at) => bytes[start + at] === letter.charCodeAt(0));
}

/** The end of the name of a snapshot file. */
const SNAPSHOT_SUFFIX = '.unbind-snapshot';

/** No number has more digits. Ours never come there; a file that somebody has made up may. */
const HIGHEST_NUMBER = 999_999_999_999_999;

/** Is the text of a file that of a snapshot, whole or damaged: by its own first line, or by what the file is called? */
export function isSnapshotFile(name: string, text: string): boolean {
  const end = text.slice(0, LONGEST_LINE).indexOf('\n');
  const isSo = end > 0 && fieldsInText(text.slice(0, end))['format'] === FORMAT;
  return isSo || name.endsWith(SNAPSHOT_SUFFIX);
}

const NAME = /^(\d{6,15})-(\d{4}-\d\d-\d\d)-(\d\d)(\d\d)(\d\d)-[0-9a-f]{8}\.unbind-snapshot$/;

/** The number after these; after the highest that there can be that one again: moments decide then which is later. */
export function nextSequence(all: Iterable<number>): number {
  let highest = 0;
  for (const one of all) highest = Math.max(highest, one);
  return Math.min(highest + 1, HIGHEST_NUMBER);
}

/**
 * What a snapshot file is called: `000123-2026-11-29-001005-1f2e3d4c.unbind-snapshot`.
 * @param random 8 hexadecimal digits
 */
export function snapshotName(sequence: number, takenAt: string, random: string): string {
  const [day = '', time = ''] = takenAt.split('T');
  return `${String(sequence).padStart(6, '0')}-${day}-${time.replaceAll(':', '')}-${random}${SNAPSHOT_SUFFIX}`;
}

/** What the name of a snapshot file says; undefined: it is none. */
export function readSnapshotName(
  name: string,
): { readonly sequence: number; readonly takenAt: string; readonly day: number } | undefined {
  const [, sequence, text = '', hour, minute, second] = NAME.exec(name) ?? [];
  const day = dayNumberOf(text);
  if (day === NO_DAY) return undefined;
  return { sequence: Number(sequence), takenAt: `${text}T${hour}:${minute}:${second}`, day };
}

const MOMENT = /^(\d{4}-\d\d-\d\d)T\d\d:\d\d:\d\d$/;

function readHeader(fields: Readonly<Record<string, unknown>>): SnapshotHeader | undefined {
  const { takenAt, sealed } = fields;
  const why = SNAPSHOT_REASONS.find((one) => one === fields['why']);
  const counts = readCounts(fields);
  if (typeof takenAt !== 'string' || dayNumberOf(MOMENT.exec(takenAt)?.[1] ?? '') === NO_DAY)
    return undefined;
  if (typeof sealed !== 'string' || why === undefined || counts === undefined) return undefined;
  return { takenAt, why, ...counts, sealed };
}

/** How many records there are, checked; undefined: that is not what it is. */
export function readCounts(fields: Readonly<Record<string, unknown>>): SnapshotCounts | undefined {
  const { accounts, links, services } = fields;
  return isCount(accounts) && isCount(links) && isCount(services) ? { accounts, links, services } : undefined;
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

/** Lines hold ASCII only: names of formats, digits, hexadecimal. */
function lineOf(value: object): Uint8Array {
  return Uint8Array.from(`${JSON.stringify(value)}\n`, (character) => character.charCodeAt(0));
}

function firstLine(bytes: Uint8Array): { readonly text: string; readonly rest: Uint8Array } | undefined {
  const end = bytes.subarray(0, LONGEST_LINE).indexOf(NEW_LINE);
  if (end < 0) return undefined;
  return { text: String.fromCharCode(...bytes.subarray(0, end)), rest: bytes.subarray(end + 1) };
}

function joined(one: Uint8Array, other: Uint8Array): Uint8Array {
  const both = new Uint8Array(one.length + other.length);
  both.set(one);
  both.set(other, one.length);
  return both;
}
