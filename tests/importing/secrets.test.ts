import { describe, expect, it } from 'vitest';
import { addressesOf, cleanAddress, splitAddresses } from '#importing/addresses';
import { isSurelySecret, withoutSecrets } from '#importing/secret-looking';
import { signInHint } from '#importing/sign-in-hint';
import { readOf } from '../support/importing/read';

describe('an address', () => {
  it.each([
    ['https://example.com/', 'https://example.com/'],
    ['https://example.com/login', 'https://example.com/login'],
    ['https://lin:pw@example.com:8443/a', 'https://example.com:8443/a'],
    ['lin:pw@example.com', 'example.com'],
    ['https://example.com/?token=x#y', 'https://example.com/'],
    ['https://example.com#access_token=x', 'https://example.com'],
    ['https://example.com/reset/0a1b2c3d4e5f60718293', 'https://example.com/reset/'],
    ['https://example.com/u/lin@example.com/x', 'https://example.com/u/'],
    ['https://lin:p/w@example.com/', ''],
    ['cmd://plink -ssh box -pw Hunter2Secret', ''],
    ['cmd://rdp.exe', ''],
    ['otpauth://totp/lin', ''],
    ['my bank hunter2', ''],
    ['http://[::1]:80/x', 'http://[::1]:80/x'],
    ['example.com', 'example.com'],
    ['192.168.1.1:8080', '192.168.1.1:8080'],
    ['htt:/proton.example/switch', 'htt:/proton.example/switch'],
    ['', ''],
  ])('%j is kept as %j', (written, kept) => {
    expect(cleanAddress(written)).toBe(kept);
  });

  it('of an app is its id', () => {
    const written = [
      'android://aB-_9==@com.netflix.mediaclient/',
      'androidapp://com.amazon',
      'iosapp://com.apple.x',
      'android://only-a-hash',
      'https://a.example',
    ];
    expect(addressesOf(written)).toEqual({
      urls: ['https://a.example'],
      apps: ['com.netflix.mediaclient', 'com.amazon', 'com.apple.x'],
    });
  });

  it('may stand among others', () => {
    expect(splitAddresses('https://a.example/x,y, https://b.example,c.example')).toEqual([
      'https://a.example/x,y',
      'https://b.example',
      'c.example',
    ]);
  });
});

describe('a note', () => {
  it.each([
    ['registered with my work phone', 'registered with my work phone'],
    ['用微信登录的，手机号是旧的', '用微信登录的，手机号是旧的'],
    ['since 2019-03-02, mail lin@example.com', 'since 2019-03-02, mail lin@example.com'],
    ['Password: hunter', ''],
    ['密码：桃子', ''],
    ['Recovery codes\nabcd\nefgh\n\nclosed in 2020', 'closed in 2020'],
    ['Recovery codes:\n\nabcde-fghij\nklmno-pqrst\n\nclosed in 2020', 'closed in 2020'],
    ['Google app password\n\nabcd efgh ijkl mnop', ''],
    ['for the old phone\nabcd efgh ijkl mnop', 'for the old phone'],
    ['助记词：\n\nabandon ability able', ''],
    ['the code is Zq7kM2vB', 'the code is …'],
    ['call 13800138000', 'call …'],
    ['Security question: first dog', ''],
  ])('%j is kept as %j', (note, kept) => {
    expect(withoutSecrets(note)).toBe(kept);
  });

  it('is kept only where the person wants it', () => {
    const file = 'name,url,username,password,note\nA,https://a.example,x,y,from my old flat';
    expect(readOf(file).rows).toMatchObject([{ note: '' }]);
    expect(readOf(file, { keepNotes: true }).rows).toMatchObject([{ note: 'from my old flat' }]);
  });
});

describe('a title', () => {
  it.each([
    ['GitHub', false],
    ['https://accounts.example.com', false],
    ['Bank of somewhere (lin@example.com)', false],
    ['com.tencent.android.qqdownloader2', false],
    ['otpauth://totp/x', true],
    ['Visa 4111 1111 1111 1111', true],
    ['a1b2c3d4e5f6a7b8c9d0e1f2', true],
  ])('%j that is surely a secret: %j', (title, isSecret) => {
    expect(isSurelySecret(title)).toBe(isSecret);
  });
});

describe('a title of a row', () => {
  it.each([
    ['https://a.example/login?token=abc', 'https://a.example/login'],
    ['key a1b2c3d4e5f6a7b8c9d0e1f2', ''],
    ['Visa 4111111111111111', ''],
    ['a\u202eb', 'a b'],
    ['x'.repeat(600), `${'x'.repeat(499)}…`],
  ])('%j is shown as %j', (title, kept) => {
    const file = `name,url,username,password\n"${title}",https://a.example,x,y`;
    expect(readOf(file).rows).toMatchObject([{ title: kept }]);
  });
});

describe('a way in', () => {
  it.each([
    ['Sign in with Google', 'google'],
    ['logged in via Apple ID', 'apple'],
    ['用微信登录', 'wechat'],
    ['QQ登录', 'qq'],
    ['支付宝授权', 'alipay'],
    ['login: through GitHub', 'github'],
    ['mit Facebook anmelden', 'facebook'],
    ['Google', null],
    ['My login is lin', null],
    ['微信', null],
    ['I like Apple pie and Google', null],
  ])('%j speaks of %j', (text, hint) => {
    expect(signInHint(text, [])).toBe(hint);
  });

  it.each([
    ['https://accounts.google.com/o/oauth2/v2/auth?client_id=x', 'google'],
    ['https://open.weixin.qq.com/connect/qrconnect?appid=x', 'wechat'],
    ['https://graph.qq.com/oauth2.0/show', 'qq'],
    ['https://accounts.google.com/signin', null],
    ['https://auth.example.com/oauth', null],
  ])('%j is the door of %j', (address, hint) => {
    expect(signInHint('', [address])).toBe(hint);
  });
});

describe('the way in of a row', () => {
  it.each([
    ['its note', '{"name":"A","notes":"Sign in with Google"}', 'google'],
    ['its user name', '{"name":"A","login":{"username":"用微信登录"}}', 'wechat'],
    ['its title', '{"name":"Shop (login via Apple)","login":{"username":"x"}}', 'apple'],
    [
      'an open field',
      '{"name":"A","login":{"username":"x"},"fields":[{"name":"登录方式","value":"QQ登录","type":0}]}',
      'qq',
    ],
    [
      'a hidden field',
      '{"name":"A","login":{"username":"x"},"fields":[{"name":"登录方式","value":"QQ登录","type":1}]}',
      null,
    ],
    [
      'its address',
      '{"name":"A","login":{"username":"x","uris":[{"uri":"https://github.com/login/oauth/authorize?client_id=1"}]}}',
      'github',
    ],
  ])('is found in %s', (_, item, hint) => {
    const login = item.includes('"login"') ? item : item.replace('}', ',"login":{"username":"x"}}');
    expect(readOf(`{"items":[${login}]}`).rows).toMatchObject([{ signInHint: hint }]);
  });
});
