import { describe, expect, it } from 'vitest';
import { shellWord, shownText, spelledOut } from '../../src/shared/words/safe-text';

describe('a name of the document, when it is shown', () => {
  it.each([
    ['微信', '微信'],
    ['  QQ  ', 'QQ'],
    ['two\r\nlines\tand more', 'two lines and more'],
    ['a\u2028b', 'a b'],
    ['\u001b[31mred\u001b[0m', '\ufffd[31mred\ufffd[0m'],
    ['\u001b]0;title\u0007', '\ufffd]0;title\ufffd'],
    ['\u009b2J', '\ufffd2J'],
    ['bell\u0007 back\b delete\u007f', 'bell\ufffd back\ufffd delete\ufffd'],
    ['abc\u202efdp.exe', 'abc\ufffdfdp.exe'],
    ['\u2066isolated\u2069', '\ufffdisolated\ufffd'],
    ['half \ud83d of a pair', 'half \ufffd of a pair'],
    ['zero\u200bwidth\ufeff', 'zero\ufffdwidth\ufffd'],
    ['👨‍👩‍👧', '👨‍👩‍👧'],
    ['नमस्ते क्\u200dष', 'नमस्ते क्\u200dष'],
  ])('%j is shown as %j', (text, shown) => {
    expect(shownText(text)).toBe(shown);
  });
});

describe('the name of a file', () => {
  it.each([
    ['a\nb.json', 'a\\u{a}b.json'],
    ['\u001b[2J.json', '\\u{1b}[2J.json'],
    ['x\u202ey', 'x\\u{202e}y'],
    ['我的账号.json', '我的账号.json'],
  ])('%j is spelled out as %s', (text, shown) => {
    expect(spelledOut(text)).toBe(shown);
  });

  it.each([
    ['my accounts.json', "'my accounts.json'"],
    ["it's.json", "'it'\\''s.json'"],
    ['我的账号.json', '我的账号.json'],
    ['a/b-c_1.json', 'a/b-c_1.json'],
  ])('%s is typed at a shell as %s', (name, word) => {
    expect(shellWord(name)).toBe(word);
  });
});
