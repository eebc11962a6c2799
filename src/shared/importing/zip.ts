import { Inflate } from 'fflate';
import { HIGHEST_RATIO, MOST_MEMBERS } from './limits';
import { Refused } from './refusal';

/** A file in a zip archive, by its central directory. */
export interface Member {
  readonly name: string;
  readonly packed: number;
  readonly size: number;
  readonly method: number;
  readonly at: number;
}

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const LONGEST_COMMENT = 0xffff;
const STORED = 0;
const DEFLATED = 8;
/** Packed bytes at a time: they can become a thousand times as many before these are counted. */
const STEP = 16 * 1024;
const FREE = 1024 * 1024;

export function isZip(bytes: Uint8Array): boolean {
  return (
    bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5) && bytes[3] === bytes[2] + 1
  );
}

/**
 * The members of an archive, without folders. Nothing is taken out yet. Throws {@link Refused}: `broken-zip`,
 * `zip-too-many-members`, `zip-unsafe-name` (a name that leads elsewhere), `encrypted`.
 */
export function membersOf(bytes: Uint8Array): readonly Member[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOfDirectory(view);
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  // Archives of more than 4 GB, which no export needs, say 0xffff here.
  if (count > MOST_MEMBERS) throw new Refused('zip-too-many-members', { limit: MOST_MEMBERS });
  const members: Member[] = [];
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > end || view.getUint32(at, true) !== ENTRY) throw new Refused('broken-zip');
    const { member, next } = memberAt(view, bytes, at);
    if (!member.name.endsWith('/')) members.push(member);
    at = next;
  }
  return members;
}

function endOfDirectory(view: DataView): number {
  const last = view.byteLength - 22;
  for (let at = last; at >= 0 && at >= last - LONGEST_COMMENT; at -= 1) {
    if (view.getUint32(at, true) === END) return at;
  }
  throw new Refused('broken-zip');
}

function memberAt(view: DataView, bytes: Uint8Array, at: number): { member: Member; next: number } {
  const isEncrypted = (view.getUint16(at + 8, true) & 1) === 1;
  if (isEncrypted) throw new Refused('encrypted', { program: 'zip' });
  const nameLength = view.getUint16(at + 28, true);
  const name = nameOf(bytes.subarray(at + 46, at + 46 + nameLength));
  const next = at + 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  const member = {
    name,
    method: view.getUint16(at + 10, true),
    packed: view.getUint32(at + 20, true),
    size: view.getUint32(at + 24, true),
    at: view.getUint32(at + 42, true),
  };
  return { member, next };
}

declare const TextDecoder: new (label: string) => { decode(bytes: Uint8Array): string };

function nameOf(bytes: Uint8Array): string {
  const name = new TextDecoder('utf-8').decode(bytes).replaceAll('\\', '/');
  const isUnsafe = name.startsWith('/') || /^[a-z]:/iu.test(name) || name.split('/').includes('..');
  if (isUnsafe || name.includes('\0')) throw new Refused('zip-unsafe-name');
  return name;
}

/**
 * Takes a member out, or its first `most` bytes. What it declares as its size is believed only where it is too much:
 * while inflating the true size is counted, and work stops where it passes the limit.
 * Throws {@link Refused}: `zip-too-large`, `broken-zip`.
 */
export function takeOut(
  bytes: Uint8Array,
  member: Member,
  limit: number,
  most = Number.POSITIVE_INFINITY,
): Uint8Array {
  const wanted = Math.min(member.size, most);
  if (wanted > limit) throw new Refused('zip-too-large', { limit });
  const data = packedBytes(bytes, member);
  if (member.method === STORED) return data.subarray(0, Math.min(data.length, most));
  if (member.method !== DEFLATED) throw new Refused('broken-zip');
  const taken = inflated(data, limit, most);
  if (most >= member.size && taken.length !== member.size) throw new Refused('broken-zip');
  return taken;
}

function packedBytes(bytes: Uint8Array, member: Member): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (member.at + 30 > bytes.length || view.getUint32(member.at, true) !== LOCAL)
    throw new Refused('broken-zip');
  const start = member.at + 30 + view.getUint16(member.at + 26, true) + view.getUint16(member.at + 28, true);
  if (start + member.packed > bytes.length) throw new Refused('broken-zip');
  return bytes.subarray(start, start + member.packed);
}

function inflated(data: Uint8Array, limit: number, most: number): Uint8Array {
  const parts: Uint8Array[] = [];
  let size = 0;
  let isDone = false;
  const inflate = new Inflate((part, isLast) => {
    parts.push(part);
    size += part.length;
    isDone = isLast;
  });
  for (let at = 0; at < data.length && !isDone && size < most; at += STEP) {
    const end = Math.min(at + STEP, data.length);
    push(inflate, data.subarray(at, end), end === data.length);
    if (size > limit) throw new Refused('zip-too-large', { limit });
    if (size > FREE + end * HIGHEST_RATIO) throw new Refused('zip-too-large');
  }
  if (!isDone && size < most) throw new Refused('broken-zip');
  return joined(parts, Math.min(size, most));
}

function push(inflate: Inflate, part: Uint8Array, isLast: boolean): void {
  try {
    inflate.push(part, isLast);
  } catch {
    throw new Refused('broken-zip');
  }
}

function joined(parts: readonly Uint8Array[], size: number): Uint8Array {
  const whole = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    whole.set(part.subarray(0, size - at), at);
    at += part.length;
    if (at >= size) break;
  }
  return whole;
}
