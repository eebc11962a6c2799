import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText } from '#importing/decode-text';
import { Refused } from '#importing/refusal';
import { bytesOf } from '../support/importing/zip-of';

const TEXT = 'name,url\n微信,https://weixin.qq.com\n';

function utf16(text: string, isBig: boolean): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < text.length; at += 1) view.setUint16(at * 2, text.charCodeAt(at), !isBig);
  return bytes;
}

/** 微信 in GB18030. */
const WEIXIN = [0xce, 0xa2, 0xd0, 0xc5];
const bytes = (...parts: readonly (string | readonly number[])[]) =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === 'string' ? [...bytesOf(part)] : part)));

function refusal(input: Uint8Array) {
  try {
    return decodeText(input).encoding;
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    const { code, place } = error.refusal;
    return { code, line: place?.line ?? null };
  }
}

describe('bytes', () => {
  it.each([
    ['UTF-8', bytesOf(TEXT), 'utf-8'],
    ['UTF-8 with a mark', bytesOf(`\ufeff${TEXT}`), 'utf-8'],
    ['UTF-16, little end first', utf16(TEXT, false), 'utf-16le'],
    ['UTF-16, big end first', utf16(TEXT, true), 'utf-16be'],
    ['UTF-16 with a mark, little end first', utf16(`\ufeff${TEXT}`, false), 'utf-16le'],
    ['UTF-16 with a mark, big end first', utf16(`\ufeff${TEXT}`, true), 'utf-16be'],
    ['GB18030', bytes('name,url\n', WEIXIN, ',https://weixin.qq.com\n'), 'gb18030'],
  ])('are read as %s', (_, input, encoding) => {
    expect(decodeText(input)).toEqual({ text: TEXT, encoding, isCutOff: false });
  });

  it.each([
    ['CR LF', 'a\r\nb\r\n'],
    ['CR CR LF', 'a\r\r\nb\r\r\n'],
    ['CR', 'a\rb\r'],
  ])('have lines that end with %s', (_, text) => {
    expect(decodeText(bytesOf(text)).text).toBe('a\nb\n');
  });

  it.each([
    ['a NUL', bytes('a\nb', [0], 'c'), { code: 'nul', line: 2 }],
    ['a NUL in UTF-16', utf16('name,url\na\0,b', false), { code: 'nul', line: 2 }],
    ['UTF-8 before GB18030', bytes('微信读书\n', WEIXIN, '\n'), { code: 'mixed-encoding', line: 2 }],
    ['GB18030 before UTF-8', bytes('a\n', WEIXIN, '\n支付宝\n'), { code: 'mixed-encoding', line: 3 }],
    [
      'Latin-1',
      bytes('name\nM', [0xfc], 'ller\n', [0xe9], 't', [0xe9], '\n'),
      { code: 'unknown-encoding', line: null },
    ],
    ['what is no text', bytes([0xff, 0x80, 0x81, 0xff, 0xff]), { code: 'unknown-encoding', line: null }],
  ])('are refused for %s', (_, input, expected) => {
    expect(refusal(input)).toEqual(expected);
  });

  it('that stop within a character are cut off there', () => {
    const whole = bytesOf('a,微信');
    for (const missing of [1, 2]) {
      const read = decodeText(whole.subarray(0, whole.length - missing));
      expect(read).toEqual({ text: 'a,微', encoding: 'utf-8', isCutOff: true });
    }
  });

  it('of any text come back as that text', () => {
    const text = fc.string({ unit: 'binary' }).filter((value) => !/[\0\r\ufeff]/u.test(value));
    fc.assert(
      fc.property(text, (value) => {
        expect(decodeText(bytesOf(value)).text).toBe(value);
        expect(decodeText(utf16(`\ufeff${value}`, true)).text).toBe(value);
      }),
    );
  });

  it('are read or refused, whatever they are', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (input) => {
        expect(refusal(input)).toBeDefined();
      }),
    );
  });
});
