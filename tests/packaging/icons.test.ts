import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const FOLDER = 'resources/icons';

/** Width and height of a PNG, and whether it can be seen through. */
function sizeOf(png: Buffer) {
  expect(png.toString('latin1', 1, 4)).toBe('PNG');
  return { width: png.readUInt32BE(16), height: png.readUInt32BE(20), kind: png[25] };
}

const square = (size: number) => ({ width: size, height: size, kind: 6 });

describe('the icons, read back', () => {
  it('for Linux are as large as their names say', () => {
    const names = readdirSync(`${FOLDER}/linux`);
    expect(names).toHaveLength(8);
    for (const name of names) {
      const size = Number(name.split('x')[0]);
      expect([name, sizeOf(readFileSync(`${FOLDER}/linux/${name}`))]).toEqual([name, square(size)]);
    }
  });

  it('for Windows are in one file, in all sizes up to 256', () => {
    const ico = readFileSync(`${FOLDER}/icon.ico`);
    expect([ico.readUInt16LE(0), ico.readUInt16LE(2)]).toEqual([0, 1]);
    const sizes = Array.from({ length: ico.readUInt16LE(4) }, (_, at) => {
      const entry = 6 + 16 * at;
      const [length, place] = [ico.readUInt32LE(entry + 8), ico.readUInt32LE(entry + 12)];
      const { width, height } = sizeOf(ico.subarray(place, place + length));
      expect([ico[entry], ico[entry + 1]]).toEqual([width % 256, height % 256]);
      return width;
    });
    expect(sizes).toEqual([16, 24, 32, 48, 64, 128, 256]);
  });

  it('for macOS are in one file, each under the name of its size, up to 1024', () => {
    const icns = readFileSync(`${FOLDER}/icon.icns`);
    expect(icns.toString('latin1', 0, 4)).toBe('icns');
    expect(icns.readUInt32BE(4)).toBe(icns.length);
    const found: [string, number][] = [];
    for (let at = 8; at < icns.length; at += icns.readUInt32BE(at + 4)) {
      const piece = icns.subarray(at + 8, at + icns.readUInt32BE(at + 4));
      found.push([icns.toString('latin1', at, at + 4), sizeOf(piece).width]);
    }
    expect(Object.fromEntries(found)).toEqual({
      icp4: 16,
      ic11: 32,
      icp5: 32,
      ic12: 64,
      ic07: 128,
      ic13: 256,
      ic08: 256,
      ic14: 512,
      ic09: 512,
      ic10: 1024,
    });
  });
});
