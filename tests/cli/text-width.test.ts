import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wrap } from '../../src/cli/wrap';
import { displayWidth } from '../../src/shared/words/text-width';
import { columnsOf } from '../support/cli/columns';

describe('the width of a text', () => {
  it.each([
    ['', 0],
    ['WeChat', 6],
    ['微信', 4],
    ['QQ（旧号）', 10],
    ['「知乎」', 8],
    ['ｶﾀｶﾅ', 4],
    ['カタカナ', 8],
    ['한국어', 6],
    ['\u1112\u1161\u11ab', 2],
    ['é', 1],
    ['e\u0301', 1],
    ['n\u0303\u0323o', 2],
    ['😀', 2],
    ['👨‍👩‍👧', 2],
    ['👍🏽', 2],
    ['🇨🇳', 2],
    ['❤️', 2],
    ['❤', 1],
    ['𠮷野家', 6],
    ['a\u200bb', 2],
    ['−“…”', 4],
  ])('%s takes up %i columns', (text, width) => {
    expect(displayWidth(text)).toBe(width);
  });

  it('is what another way of counting says', () => {
    const characters = fc.constantFrom(
      'a',
      '9',
      ' ',
      '-',
      '微',
      '（',
      '」',
      '，',
      'é',
      'ß',
      '한',
      'カ',
      'な',
      'e\u0301',
      '😀',
      '🎉',
    );
    fc.assert(
      fc.property(fc.array(characters), (list) => {
        const text = list.join('');
        expect(displayWidth(text)).toBe(columnsOf(text));
      }),
    );
  });
});

describe('a wrapped text', () => {
  it.each([
    ['one two three', 8, ['one two', 'three']],
    ['one two three', 13, ['one two three']],
    ['condition:qq-vip:device-lock', 10, ['condition:', 'qq-vip:dev', 'ice-lock']],
    ['没有进行中的交易', 10, ['没有进行中', '的交易']],
    ['没有进行中，交易', 10, ['没有进行', '中，交易']],
    ['没有进行（中）', 10, ['没有进行', '（中）']],
    ['解除「微信」登录', 7, ['解除', '「微', '信」登', '录']],
    ['在 App 里解绑', 8, ['在 App', '里解绑']],
    ['a', 1, ['a']],
    ['', 5, ['']],
  ])('%s at %i columns', (text, width, lines) => {
    expect(wrap(text, width)).toEqual(lines);
  });

  it('loses nothing but spaces at the ends of lines, and is nowhere too wide', () => {
    const characters = fc.constantFrom(
      'a',
      'b',
      ',',
      '.',
      ' ',
      '微',
      '信',
      '，',
      '（',
      '）',
      '「',
      '」',
      '😀',
    );
    fc.assert(
      fc.property(fc.array(characters), fc.integer({ min: 2, max: 12 }), (list, width) => {
        const text = list.join('').trimEnd();
        const lines = wrap(text, width);
        expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
        for (const line of lines) expect(displayWidth(line)).toBeLessThanOrEqual(width);
      }),
    );
  });
});
