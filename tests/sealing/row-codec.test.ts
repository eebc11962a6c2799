import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { keysIn, newKeyText } from '../../src/renderer/sealing/key-file';
import { type OpenRow, type RowCodec, sealedRows } from '../../src/renderer/sealing/row-codec';

let codec: RowCodec;
let other: RowCodec;

const freshCodec = async () => {
  const keys = await keysIn(await newKeyText());
  if (keys === undefined) throw new Error('no keys');
  return sealedRows(keys.rows);
};

beforeAll(async () => {
  [codec, other] = [await freshCodec(), await freshCodec()];
});

type Sealed = OpenRow & { readonly sealed: Uint8Array };

async function sealed(row: OpenRow & Record<string, unknown>, table = 'chunks'): Promise<Sealed> {
  const [one] = await codec.seal(table, [row]);
  return one as Sealed;
}

const open = async (stored: OpenRow, table = 'chunks', by = codec) => (await by.open(table, [stored]))[0];

const ROW = { id: 'a1', revision: 'r1', body: '["解绑"]' };

describe('sealed rows', () => {
  it('open as they were, whatever they hold', async () => {
    const fields = fc.dictionary(
      fc.string().filter((name) => !['id', 'revision', 'sealed', '__proto__'].includes(name)),
      fc.jsonValue(),
    );
    await fc.assert(
      fc.asyncProperty(fields, fc.uuid(), async (more, id) => {
        const row = { ...more, id };
        expect(await open(await sealed(row))).toEqual(JSON.parse(JSON.stringify(row)));
      }),
    );
    expect(await open(await sealed(ROW))).toEqual(ROW);
    expect(await open(await sealed({ id: 'b', body: 'text', other: 1 }))).toEqual({
      id: 'b',
      body: 'text',
      other: 1,
    });
  });

  it('show nothing but id, revision and about how long they are', async () => {
    const row = await sealed(ROW);
    expect(Object.keys(row).sort()).toEqual(['id', 'revision', 'sealed']);
    expect(Buffer.from(row.sealed).includes(Buffer.from('解绑'))).toBe(false);
  });

  it('are never alike, not even of the same row', async () => {
    const rows = await codec.seal(
      'chunks',
      Array.from({ length: 500 }, () => ROW),
    );
    const ivs = new Set(
      rows.map((row) => Buffer.from((row as Sealed).sealed.subarray(1, 13)).toString('hex')),
    );
    expect(ivs.size).toBe(500);
  });

  it('are refused whichever byte is another, wherever they are cut, and with more behind them', async () => {
    const row = await sealed(ROW);
    const broken = [
      ...Array.from(row.sealed, (byte, at) => row.sealed.with(at, byte ^ 1)),
      ...Array.from(row.sealed, (_, at) => row.sealed.slice(0, at)),
      Uint8Array.of(...row.sealed, 0),
    ];
    for (const bytes of broken) {
      await expect(open({ ...row, sealed: bytes } as OpenRow)).rejects.toThrow(/seal/);
    }
  });

  it.each([
    ['another id', { id: 'a2' }, 'chunks'],
    ['another revision', { revision: 'r2' }, 'chunks'],
    ['no revision', { revision: undefined }, 'chunks'],
    ['another table', {}, 'history'],
  ])('are refused in another place: %s', async (_what, moved, table) => {
    const row = await sealed(ROW);
    await expect(open({ ...row, ...moved } as OpenRow, table)).rejects.toThrow('a seal is broken');
  });

  it('are refused with another key', async () => {
    await expect(open(await sealed(ROW), 'chunks', other)).rejects.toThrow('a seal is broken');
  });

  it('let no row in that was never sealed, nor anything beside the seal', async () => {
    const row = await sealed(ROW);
    const circle: Record<string, unknown> = {};
    circle['self'] = circle;
    const unnamed = [7, circle].flatMap((id) => [
      { ...row, id },
      { ...row, revision: id },
    ]);
    for (const planted of [
      ROW,
      { ...row, body: '[]' },
      { ...row, sealed: 'text' },
      { id: 'a' },
      ...unnamed,
    ]) {
      await expect(open(planted as OpenRow)).rejects.toThrow('a row is not sealed');
    }
  });
});

describe('a key file', () => {
  it('is another each time, and its key never comes out again', async () => {
    const [one, two] = [await newKeyText(), await newKeyText()];
    expect(Buffer.from(one).equals(two)).toBe(false);
    const keys = await keysIn(one);
    expect([keys?.rows.extractable, keys?.names.extractable]).toEqual([false, false]);
  });

  it.each([
    '',
    '# unbind-key 1 AAAA\nAGE-SECRET-KEY-1A\n',
    '# unbind-key 2 \n',
    'AGE-SECRET-KEY-1A\n',
    '# unbind-key 1 ???\nAGE-SECRET-KEY-1A\n',
  ])('is none: %j', async (text) => {
    expect(await keysIn(new TextEncoder().encode(text))).toBeUndefined();
  });
});
