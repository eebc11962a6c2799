import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { lineAndColumn, scanJson } from '#core/reading/json-syntax';

// Far longer than any of them takes: other programs may need the machine as well.
vi.setConfig({ testTimeout: 60_000 });

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

describe('the place where a text stops being JSON', () => {
  it.each([
    ['', 0, 'value'],
    [' \t\r\n', 4, 'value'],
    ['\ufeff{}', 0, 'value'],
    ['nul', 3, 'word'],
    ['nulll', 4, 'end'],
    ['True', 0, 'value'],
    ['undefined', 0, 'value'],
    ['{', 1, 'name-or-brace'],
    ['{}}', 2, 'end'],
    ['{} {}', 3, 'end'],
    ['{a:1}', 1, 'name-or-brace'],
    ["{'a':1}", 1, 'name-or-brace'],
    ['{"a"}', 4, 'colon'],
    ['{"a" 1}', 5, 'colon'],
    ['{"a":}', 5, 'value'],
    ['{"a":1', 6, 'comma-or-brace'],
    ['{"a":1 "b":2}', 7, 'comma-or-brace'],
    ['{"a":1,}', 7, 'name'],
    ['{"a":1,,"b":2}', 7, 'name'],
    ['{,}', 1, 'name-or-brace'],
    ['[', 1, 'value-or-bracket'],
    ['[1', 2, 'comma-or-bracket'],
    ['[1 2]', 3, 'comma-or-bracket'],
    ['[1,]', 3, 'value'],
    ['[,1]', 1, 'value-or-bracket'],
    ['[1}', 2, 'comma-or-bracket'],
    ['[[]', 3, 'comma-or-bracket'],
    ['"abc', 4, 'quote'],
    ['"a\nb"', 2, 'no-control'],
    ['"a\u0000b"', 2, 'no-control'],
    ['"\\x"', 2, 'escape'],
    ['"\\', 2, 'escape'],
    ['"\\u12"', 5, 'hex-digit'],
    ['"\\u12g4"', 5, 'hex-digit'],
    ['01', 1, 'end'],
    ['-', 1, 'digit'],
    ['-a', 1, 'digit'],
    ['+1', 0, 'value'],
    ['.5', 0, 'value'],
    ['1.', 2, 'digit'],
    ['1.e1', 2, 'digit'],
    ['1e', 2, 'digit'],
    ['1e+', 3, 'digit'],
    ['1e+-1', 3, 'digit'],
    ['0x10', 1, 'end'],
    ['NaN', 0, 'value'],
    ['[1, // one\n2]', 4, 'value'],
    ['{"a": "b"，"c": 1}', 9, 'comma-or-brace'],
    ['{“a”: 1}', 1, 'name-or-brace'],
    ['\u00a0{}', 0, 'value'],
  ] as const)('%j', (text, at, expected) => {
    expect(scanJson(text).problem).toEqual({ at, expected });
    expect(isJson(text)).toBe(false);
  });

  it.each([
    'null',
    ' [ ] ',
    '{"":{}}',
    '-0.0e-0',
    '"\\ud800\u007f\u2028"',
    '[[],{"a":[1,"b",true]}]',
    '1E400',
  ])('is nowhere in %j', (text) => {
    expect(scanJson(text).problem).toBeUndefined();
    expect(isJson(text)).toBe(true);
  });

  it('is found a million levels deep, without going down a level of the stack', () => {
    const depth = 1_000_000;
    expect(scanJson('['.repeat(depth)).problem).toEqual({ at: depth, expected: 'value-or-bracket' });
    expect(scanJson('{"a":'.repeat(depth)).problem).toEqual({ at: 5 * depth, expected: 'value' });
    expect(scanJson(`${'['.repeat(depth)}${']'.repeat(depth)}`)).toEqual({
      problem: undefined,
      deepest: depth - 1,
    });
    expect(scanJson(`${'['.repeat(depth)}${']'.repeat(depth + 1)}`).problem).toEqual({
      at: 2 * depth,
      expected: 'end',
    });
  });
});

describe('line and column', () => {
  it.each([
    ['abc', 0, 1, 1],
    ['abc', 3, 1, 4],
    ['a\nb', 2, 2, 1],
    ['a\r\nb', 3, 2, 1],
    ['a\n\nb', 2, 2, 1],
    ['a\n', 2, 2, 1],
    ['中文😀x', 4, 1, 4],
    ['\n😀\n😀😀x', 8, 3, 3],
  ])('of %j at %i', (text, at, line, column) => {
    expect(lineAndColumn(text, at)).toEqual({ line, column });
  });
});

describe('the scanner', () => {
  const pieces = [
    '{',
    '}',
    '[',
    ']',
    ',',
    ':',
    '"',
    '\\',
    '\\u',
    '00',
    '1',
    '-',
    '.',
    'e',
    ' ',
    '\n',
    '\u0001',
    't',
    'null',
    '中',
    '\ud800',
  ];
  /** JSON of some shape, in which up to three pieces are put in place of others. */
  const mutated = fc
    .tuple(
      fc.json({ maxDepth: 4 }),
      fc.array(fc.tuple(fc.nat(), fc.nat({ max: 3 }), fc.constantFrom('', ...pieces)), { maxLength: 3 }),
      fc.boolean(),
    )
    .map(([json, changes, spread]) => {
      const start = spread ? JSON.stringify(JSON.parse(json), null, 1) : json;
      return changes.reduce((text, [at, length, piece]) => {
        const place = at % (text.length + 1);
        return text.slice(0, place) + piece + text.slice(place + length);
      }, start);
    });

  it('finds a place in every text that JSON.parse refuses, and in no other', () => {
    fc.assert(
      fc.property(mutated, (text) => {
        const { problem } = scanJson(text);
        expect(problem === undefined).toBe(isJson(text));
        if (problem === undefined) return;
        expect(problem.at).toBeGreaterThanOrEqual(0);
        expect(problem.at).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 10_000 },
    );
  });

  it('names the first place: what stands before it can still become JSON', () => {
    fc.assert(
      fc.property(mutated, (text) => {
        const { problem } = scanJson(text);
        if (problem === undefined) return;
        const start = text.slice(0, problem.at);
        // Cut off there, the text is either JSON or stops at its end.
        expect(scanJson(start).problem?.at ?? start.length).toBe(start.length);
      }),
      { numRuns: 5000 },
    );
  });
});
