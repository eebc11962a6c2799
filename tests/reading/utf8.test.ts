import fc from 'fast-check';
import { expect, it } from 'vitest';
import { firstByteOutsideUtf8 } from '#core/reading/utf8';

const bytesOf = (text: string) => [...new TextEncoder().encode(text)];

it.each([
  ['nothing', [], 1],
  ['a character of each length', bytesOf('aé中😀\ufeff\u{10ffff}'), 18],
  ['a lone continuation', [0x61, 0x80, 0x61], 2],
  ['GBK', [0x7b, 0xbd, 0xe2, 0xb0, 0xf3], 2],
  ['UTF-16', [0xff, 0xfe, 0x7b, 0x00], 1],
  ['an overlong slash', [0xc0, 0xaf], 1],
  ['an overlong slash of three bytes', [0xe0, 0x9f, 0xbf], 1],
  ['an overlong character of four bytes', [0xf0, 0x8f, 0xbf, 0xbf], 1],
  ['half a surrogate pair', [0x61, 0xed, 0xa0, 0x80], 2],
  ['a character beyond Unicode', [0xf4, 0x90, 0x80, 0x80], 1],
  ['a character that is cut off', [...bytesOf('a中'), 0xe4, 0xb8], 5],
  ['a character that another one interrupts', [0xe4, 0xb8, 0x61], 1],
])('bytes stop being UTF-8: %s', (_what, bytes, byte) => {
  expect(firstByteOutsideUtf8(Uint8Array.from(bytes))).toBe(byte);
});

it('finds a byte where a decoder refuses, and what stands before it is text', () => {
  // The platform's own decoder knows UTF-8 as well, but no place.
  const isText = (bytes: Uint8Array) => {
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes);
      return true;
    } catch {
      return false;
    }
  };
  const edges = [
    0x00, 0x7f, 0x80, 0x8f, 0x90, 0x9f, 0xa0, 0xbf, 0xc1, 0xc2, 0xdf, 0xe0, 0xed, 0xef, 0xf0, 0xf4, 0xf5,
  ];
  const piece = fc.oneof(
    fc.constantFrom(...edges).map((byte) => [byte]),
    fc.string({ unit: 'grapheme', maxLength: 2 }).map(bytesOf),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 6 }), (pieces) => {
      const bytes = Uint8Array.from(pieces.flat());
      const before = firstByteOutsideUtf8(bytes) - 1;
      expect(isText(bytes)).toBe(before === bytes.length);
      expect(isText(bytes.subarray(0, before))).toBe(true);
      expect(isText(bytes.subarray(0, before + 1))).toBe(before === bytes.length);
    }),
    { numRuns: 20_000 },
  );
});
