import { SaxesParser } from 'saxes';
import { bytesOfBase64 } from './base64';
import type { Reading } from './context';
import { rowOf } from './entry';
import { withoutReference } from './keepass-reference';
import { DEEPEST } from './limits';
import { Refused } from './refusal';

/** Elements whose text is wanted. */
const WANTED = new Set(['Key', 'Value', 'Name', 'UUID', 'CreationTime', 'RecycleBinUUID']);
/** Keys of strings that hold further addresses, of plugins and of Keepass2Android. */
const MORE_ADDRESSES = /^(?:KP2A_URL|AndroidApp)/u;
const SECONDS_TO_1970 = 62_135_596_800;
const CHUNK = 64 * 1024;

interface Group {
  name: string;
  isBin: boolean;
}

interface OpenEntry {
  readonly line: number;
  readonly strings: Map<string, string>;
  created: string;
  key: string;
}

/**
 * Reads what KeePass and its kin export as XML, as a stream: of the file's text only what is between two tags is held.
 * Throws {@link Refused}: `xml-declarations`, `too-deep`, `cut-off`, `not-xml`; never with the parser's words, which
 * quote the file.
 */
export function readKeePass(text: string, reading: Reading): void {
  const walk = new Walk(reading);
  const parser = new SaxesParser({ xmlns: false, position: true });
  parser.on('doctype', () => refuse('xml-declarations', parser.line));
  parser.on('error', () => refuse(parser.closed || walk.isAtEnd ? 'cut-off' : 'not-xml', parser.line));
  parser.on('opentag', ({ name }) => walk.open(name, parser.line));
  parser.on('text', (part) => walk.text(part));
  parser.on('cdata', (part) => walk.text(part));
  parser.on('closetag', ({ name }) => walk.close(name));
  for (let at = 0; at < text.length; at += CHUNK) {
    parser.write(text.slice(at, at + CHUNK));
    reading.options.onProgress?.(at / text.length);
  }
  walk.isAtEnd = true;
  parser.close();
}

function refuse(code: 'xml-declarations' | 'cut-off' | 'not-xml', line: number): never {
  throw new Refused(code, { source: 'keepass-xml', place: { file: null, line, path: null } });
}

class Walk {
  isAtEnd = false;
  private readonly reading: Reading;
  private readonly elements: string[] = [];
  private readonly groups: Group[] = [];
  private entry: OpenEntry | null = null;
  /** Levels of History, in which old versions of an entry stand. */
  private history = 0;
  private bin = '';
  private buffer: string | null = null;

  constructor(reading: Reading) {
    this.reading = reading;
  }

  open(name: string, line: number): void {
    this.elements.push(name);
    if (this.elements.length > DEEPEST)
      throw new Refused('too-deep', { source: 'keepass-xml', limit: DEEPEST });
    this.buffer = WANTED.has(name) && this.history === 0 ? '' : null;
    if (name === 'History') this.history += 1;
    if (this.history > 0) return;
    if (name === 'Group') this.groups.push({ name: '', isBin: this.groups.at(-1)?.isBin ?? false });
    if (name === 'Entry') this.entry = { line, strings: new Map(), created: '', key: '' };
  }

  text(part: string): void {
    if (this.buffer !== null) this.buffer += part;
  }

  close(name: string): void {
    this.elements.pop();
    const text = this.buffer;
    this.buffer = null;
    if (name === 'History') this.history -= 1;
    else if (this.history > 0) return;
    else if (name === 'Group') this.groups.pop();
    else if (name === 'Entry') this.endEntry();
    else if (text !== null) this.take(name, text);
  }

  private take(name: string, text: string): void {
    const inside = `${this.elements.at(-1)}/${name}`;
    if (inside === 'Meta/RecycleBinUUID') this.bin = text.trim();
    const group = this.groups.at(-1);
    if (inside === 'Group/Name' && group !== undefined) group.name = text;
    if (inside === 'Group/UUID' && group !== undefined && text.trim() === this.bin)
      group.isBin = this.bin !== '';
    if (this.entry !== null) takeOfEntry(this.entry, inside, text);
  }

  private endEntry(): void {
    const entry = this.entry;
    this.entry = null;
    if (entry === null) return;
    const string = (key: string) => withoutReference(entry.strings.get(key) ?? '');
    const more = [...entry.strings].filter(([key]) => MORE_ADDRESSES.test(key)).map(addressOf);
    const row = rowOf(
      {
        title: string('Title'),
        addresses: [string('URL'), ...more],
        username: string('UserName'),
        folder: this.groups.map(({ name }) => name).join('/'),
        created: momentOf(entry.created),
        note: string('Notes'),
        state: this.groups.at(-1)?.isBin ? 'trashed' : 'active',
        opens: string('Password') !== '',
      },
      { file: this.reading.file, line: entry.line, path: null },
      this.reading,
    );
    this.reading.add(row);
  }
}

function takeOfEntry(entry: OpenEntry, inside: string, text: string): void {
  if (inside === 'Times/CreationTime') entry.created = text.trim();
  if (inside === 'String/Key') entry.key = text;
  if (inside === 'String/Value') entry.strings.set(entry.key, text);
}

function addressOf([key, value]: readonly [string, string]): string {
  return key.startsWith('AndroidApp') ? `androidapp://${value}` : value;
}

/** ISO as it is; KeePassXC writes eight bytes in base64: seconds since the year 1. */
function momentOf(written: string): string | number {
  const bytes = bytesOfBase64(written);
  if (bytes?.length !== 8) return written;
  return bytes.reduceRight((sum, byte) => sum * 256 + byte, 0) - SECONDS_TO_1970;
}
