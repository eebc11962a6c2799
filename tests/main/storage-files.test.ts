import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { adoptOlderData, storageFilesIn } from '../../src/main/services/storage-files';
import { scratchFolder } from '../support/scratch-folder';

const scratch = scratchFolder();
let folder: string;
let count = 0;
beforeEach(() => {
  count += 1;
  folder = join(scratch, String(count));
});

const put = (...path: string[]) => {
  mkdirSync(join(folder, ...path.slice(0, -1)), { recursive: true });
  writeFileSync(join(folder, ...path), path.join('/'));
};

describe("the app's own files", () => {
  it('are read and written, in a folder that comes with the first of them', async () => {
    const files = storageFilesIn(folder);
    expect(await files.read('storage.json')).toBeUndefined();
    expect(await files.list()).toEqual([]);
    await files.write('storage.json', '{}');
    expect(Buffer.from((await files.read('storage.json')) ?? '').toString()).toBe('{}');
  });

  it('are listed and removed by name, and others are left alone', async () => {
    const files = storageFilesIn(folder);
    put('key-1a.age');
    put('move-1a.box');
    put('Partitions', 'unbind-1a', 'IndexedDB', 'x');
    put('Partitions', 'other', 'x');
    put('window.json');
    const all = await files.list();
    expect(all.map(({ name }) => name).sort()).toEqual(['key-1a.age', 'move-1a.box', 'unbind-1a']);
    for (const what of all) await files.remove(what);
    expect(await files.list()).toEqual([]);
    expect(existsSync(join(folder, 'Partitions/other/x'))).toBe(true);
    expect(existsSync(join(folder, 'window.json'))).toBe(true);
  });

  it('that cannot be read are no reason to think that there are none', async () => {
    mkdirSync(join(folder, 'storage.json'), { recursive: true });
    await expect(storageFilesIn(folder).read('storage.json')).rejects.toThrow('EISDIR');
  });
});

describe('what was stored before there were partitions', () => {
  const adopted = (name: string) => readFileSync(join(folder, 'Partitions/unbind', name, 'x'), 'utf8');

  it('is in the first of them from then on', () => {
    put('IndexedDB', 'x');
    put('Local Storage', 'x');
    adoptOlderData(folder);
    expect([adopted('IndexedDB'), adopted('Local Storage')]).toEqual(['IndexedDB/x', 'Local Storage/x']);
    put('IndexedDB', 'x');
    adoptOlderData(folder);
    expect(existsSync(join(folder, 'IndexedDB/x'))).toBe(true);
  });

  it('gets there as well where that was begun before', () => {
    put('IndexedDB', 'x');
    put('Local Storage', 'x');
    mkdirSync(join(folder, 'Partitions/unbind.part'), { recursive: true });
    renameSync(join(folder, 'IndexedDB'), join(folder, 'Partitions/unbind.part/IndexedDB'));
    adoptOlderData(folder);
    expect([adopted('IndexedDB'), adopted('Local Storage')]).toEqual(['IndexedDB/x', 'Local Storage/x']);
  });

  it('is nothing in a new folder', () => {
    adoptOlderData(folder);
    expect(existsSync(folder)).toBe(false);
  });
});
