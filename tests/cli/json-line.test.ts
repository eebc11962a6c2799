import { expect, it } from 'vitest';
import { jsonLine } from '#words/safe-text';

it('is JSON that moves no cursor and turns no text, and reads back as the same', () => {
  const value = { a: 'x\u009b31m\u202e\u2028\ud83d\ude00\udb40\udc41微信\u200b', 'k\u001b': ['\n'] };
  const line = jsonLine(value);
  expect(line).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}\u202e\u200b]/u);
  expect(line).toContain('微信');
  expect(JSON.parse(line)).toEqual(value);
});
