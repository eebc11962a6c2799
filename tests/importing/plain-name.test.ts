import { describe, expect, it } from 'vitest';
import { withoutLabelled } from '#importing/labelled-secret';
import { isPlainName } from '#importing/plain-name';
import { isSurelySecret } from '#importing/secret-looking';
import { holdsSecretNumber } from '#importing/secret-numbers';

describe('a plain name', () => {
  it.each([
    'lin',
    'lin1990',
    'www.site123.example.com',
    'lin.wang@mail.example',
    'User.Name@example.co.uk',
    'PIN',
  ])('holds nothing that is to be taken away: %s', (name) => {
    expect(isPlainName(name)).toBe(true);
    expect([withoutLabelled(name), isSurelySecret(name), holdsSecretNumber(name)]).toEqual([
      name,
      false,
      false,
    ]);
  });

  it.each([
    '',
    ' lin',
    'lin\u200b',
    'https://a.example',
    'password is peach',
    '密码abc123',
    'pw:peach',
    '1234567890123456',
    '13800138000',
    '078-05-1120',
    'sk-ant-abc12',
    'ghp_16C7e42F',
    'a1b2c3d4e5f6',
    'abcdefghijklmnopqrstuvwx',
  ])('is not what the patterns have to look at: %j', (text) => {
    expect(isPlainName(text)).toBe(false);
  });
});
