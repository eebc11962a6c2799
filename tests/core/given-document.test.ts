import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { writeInventory } from '#core/inventory/read-inventory';
import { readGivenDocument } from '#core/snapshots/given-document';
import { account, inventory } from '../support/core/build';
import { SNAPSHOT_NAME, snapshotText } from '../support/snapshot-text';

const digest = (bytes: Uint8Array) => Promise.resolve(createHash('sha256').update(bytes).digest('hex'));
const read = (text: string, name = 'a') => readGivenDocument(name, text, digest);
const mine = inventory({ accounts: [account({ id: 'a', name: '微信' })] });
const CONTENT = JSON.stringify({ inventory: mine, settings: { theme: 'dark' } });
const refused = (problem: 'damaged' | 'newer') => ({
  ok: false,
  failure: { code: 'snapshot', problem },
});

describe('a file in which an inventory is looked for', () => {
  it('is a document', async () => {
    expect(await read(writeInventory(mine))).toEqual({
      ok: true,
      value: { kind: 'document', inventory: mine },
    });
  });

  it('is a snapshot, whatever it is called, with the settings as they were written', async () => {
    const content = { inventory: mine, settings: { theme: 'dark' } };
    for (const name of [SNAPSHOT_NAME, 'a.json', '-']) {
      expect(await read(await snapshotText(CONTENT), name)).toEqual({
        ok: true,
        value: { kind: 'snapshot', content },
      });
    }
    expect(await read(await snapshotText(JSON.stringify({ inventory: mine, settings: null })))).toMatchObject(
      {
        value: { content: { settings: null } },
      },
    );
  });

  it('is a snapshot of which the sealed text is all that can be read', async () => {
    const body = '-----BEGIN AGE ENCRYPTED FILE-----\n';
    expect(await read(await snapshotText(body, 'age'))).toEqual({
      ok: true,
      value: { kind: 'sealed', body },
    });
  });

  it.each<[string, (text: string) => string]>([
    ['cut off', (text) => text.slice(0, -1)],
    ['cut off within its first lines', (text) => text.slice(0, 150)],
    ['longer', (text) => `${text} `],
    ['changed by one letter', (text) => text.replace('微信', '微博')],
    ['with another count in its header', (text) => text.replace('"accounts":1', '"accounts":2')],
  ])('is refused as damaged: %s', async (_how, damage) => {
    const text = await snapshotText(CONTENT);
    expect(await read(damage(text))).toEqual(refused('damaged'));
  });

  it('is refused as damaged where a field stands twice, of which one would be lost', async () => {
    const twice = CONTENT.replace('"settings"', '"settings":null,"settings"');
    expect(await read(await snapshotText(twice))).toEqual(refused('damaged'));
  });

  it('is refused as damaged where it only is called a snapshot, since that may be all that is left of it', async () => {
    expect(await read('\0\0\0', SNAPSHOT_NAME)).toEqual(refused('damaged'));
    expect(await read('\0\0\0')).toMatchObject({ failure: { code: 'not-json' } });
  });

  it('is refused as damaged or newer where what it holds is', async () => {
    expect(await read(await snapshotText('{"inventory":{}}'))).toEqual(refused('damaged'));
    expect(await read(await snapshotText('half a tex'))).toEqual(refused('damaged'));
    const newer = JSON.stringify({ inventory: { ...mine, version: 2 } });
    expect(await read(await snapshotText(newer))).toEqual(refused('newer'));
    const text = await snapshotText(CONTENT);
    expect(await read(text.replace('"version":1', '"version":2'))).toEqual(refused('newer'));
  });
});
