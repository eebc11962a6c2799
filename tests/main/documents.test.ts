import {
  chmodSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { openDocument } from '../../src/main/services/open-document';
import { type ChoosePlace, saveDocument } from '../../src/main/services/save-document';
import { writeWhole } from '../../src/node/write-whole';
import { scratchFolder } from '../support/scratch-folder';

const LARGEST = 512 * 1024 * 1024;
const asRoot = process.getuid?.() === 0;
const scratch = scratchFolder();

let folder: string;
let count = 0;
beforeEach(() => {
  count += 1;
  folder = join(scratch, String(count));
  mkdirSync(folder);
});

const inFolder = (name: string) => join(folder, name);

describe('opening a document', () => {
  const open = (name: string | undefined) =>
    openDocument(() => Promise.resolve(name === undefined ? undefined : inFolder(name)));
  const write = (name: string, bytes: Uint8Array | string) => {
    writeFileSync(inFolder(name), bytes);
    return open(name);
  };

  it.each([
    ['plain text', '解绑 🔓', '解绑 🔓'],
    ['an empty file', '', ''],
    ['a byte order mark, which is left out', '\ufeff{}', '{}'],
    ['a second one, which is text', '\ufeff\ufeff{}', '\ufeff{}'],
  ])('gives its text: %s', async (_what, written, text) => {
    expect(await write('清单.json', written)).toEqual({ ok: true, value: { name: '清单.json', text } });
  });

  it('gives the bytes of a file that was encrypted, binary or armored', async () => {
    const binary = Uint8Array.of(...new TextEncoder().encode('age-encryption.org/v1\n'), 0xff, 0);
    const armored = new TextEncoder().encode('-----BEGIN AGE ENCRYPTED FILE-----\nYQ==');
    for (const sealed of [binary, armored]) {
      expect(await write('a.json.age', sealed)).toEqual({ ok: true, value: { name: 'a.json.age', sealed } });
    }
  });

  it('gives nothing where nothing is chosen', async () => {
    expect(await open(undefined)).toEqual({ ok: false, failure: { code: 'cancelled' } });
  });

  it.each([
    ['a character that is cut off', [0xe8, 0xa7], 1],
    ['another encoding', [0x7b, 0xbd, 0xe2, 0xb0, 0xf3], 2],
    ['a surrogate', [0xed, 0xa0, 0x80], 1],
    ['UTF-16', [0xff, 0xfe, 0x7b, 0x00], 1],
  ])('refuses what is not UTF-8, with the first such byte: %s', async (_what, bytes, byte) => {
    const failure = { code: 'not-utf8', name: 'a.json', byte };
    expect(await write('a.json', Uint8Array.from(bytes))).toEqual({ ok: false, failure });
  });

  it('refuses what is too large without reading it', async () => {
    writeFileSync(inFolder('a.json'), '');
    truncateSync(inFolder('a.json'), LARGEST + 1);
    expect(await open('a.json')).toEqual({ ok: false, failure: { code: 'too-large', name: 'a.json' } });
  });

  it('refuses what is no file, or is not there', async () => {
    mkdirSync(inFolder('folder'));
    for (const name of ['folder', 'nowhere']) {
      expect(await open(name)).toEqual({ ok: false, failure: { code: 'unreadable', name } });
    }
    if (process.platform !== 'linux') return;
    const pipe = await openDocument(() => Promise.resolve('/dev/zero'));
    expect(pipe).toEqual({ ok: false, failure: { code: 'unreadable', name: 'zero' } });
  });

  it.skipIf(asRoot)('refuses what may not be read', async () => {
    writeFileSync(inFolder('a.json'), '{}', { mode: 0 });
    expect(await open('a.json')).toEqual({ ok: false, failure: { code: 'unreadable', name: 'a.json' } });
  });
});

describe('saving a document', () => {
  const file = { suggestedName: '清单.json', content: '解绑 🔓\n' };
  const saveAs = (name: string | undefined) =>
    saveDocument(file, () => Promise.resolve(name === undefined ? undefined : inFolder(name)));

  it('suggests the name, writes where the person wants it, and leaves nothing beside it', async () => {
    const choose = vi.fn<ChoosePlace>(() => Promise.resolve(inFolder('b.json')));
    expect(await saveDocument(file, choose)).toEqual({ ok: true, value: { name: 'b.json' } });
    expect(choose).toHaveBeenCalledExactlyOnceWith('清单.json');
    expect(readdirSync(folder)).toEqual(['b.json']);
    expect(readFileSync(inFolder('b.json'), 'utf8')).toBe(file.content);
  });

  it('replaces the file that is there, and keeps who may read it', async () => {
    writeFileSync(inFolder('a.json'), 'older and longer text', { mode: 0o600 });
    expect(await saveAs('a.json')).toEqual({ ok: true, value: { name: 'a.json' } });
    expect(readFileSync(inFolder('a.json'), 'utf8')).toBe(file.content);
    expect(statSync(inFolder('a.json')).mode & 0o777).toBe(0o600);
    chmodSync(inFolder('a.json'), 0o666);
    await saveAs('a.json');
    expect(statSync(inFolder('a.json')).mode & 0o777).toBe(0o666);
  });

  it('writes through a link', async () => {
    writeFileSync(inFolder('a.json'), '');
    symlinkSync(inFolder('a.json'), inFolder('link.json'));
    expect(await saveAs('link.json')).toEqual({ ok: true, value: { name: 'link.json' } });
    expect(lstatSync(inFolder('link.json')).isSymbolicLink()).toBe(true);
    expect(readFileSync(inFolder('a.json'), 'utf8')).toBe(file.content);
  });

  it('writes a name as long as the system allows', async () => {
    const name = `${'名'.repeat(83)}.json`;
    expect(await saveAs(name)).toEqual({ ok: true, value: { name } });
    expect(readdirSync(folder)).toEqual([name]);
  });

  it('writes nothing where nothing is chosen', async () => {
    expect(await saveAs(undefined)).toEqual({ ok: false, failure: { code: 'cancelled' } });
    expect(readdirSync(folder)).toEqual([]);
  });

  it('tells by name what cannot be written, and leaves everything as it was', async () => {
    mkdirSync(inFolder('folder.json'));
    for (const name of ['folder.json', 'nowhere/a.json']) {
      const failure = { code: 'not-writable', name: name.replace('nowhere/', '') };
      expect(await saveAs(name)).toEqual({ ok: false, failure });
    }
    expect(readdirSync(folder)).toEqual(['folder.json']);
  });

  it.skipIf(asRoot)('does not replace what may not be written', async () => {
    writeFileSync(inFolder('a.json'), 'old', { mode: 0o400 });
    expect(await saveAs('a.json')).toEqual({ ok: false, failure: { code: 'not-writable', name: 'a.json' } });
    expect(readFileSync(inFolder('a.json'), 'utf8')).toBe('old');
  });

  it('removes what it wrote beside where the rest cannot be done', async () => {
    const place = inFolder('a.json');
    writeFileSync(place, 'old');
    const unwritable = {} as unknown as string;
    await expect(writeWhole(place, unwritable)).rejects.toThrow('must be of type string');
    expect(readdirSync(folder)).toEqual(['a.json']);
    expect(readFileSync(place, 'utf8')).toBe('old');
  });
});
