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
    ['密 码：wangcai', ''],
    ['密　码：wangcai', ''],
    ['口\u200b令 wangcai', ''],
    ['ｐａｓｓｗｏｒｄ：wangcai', ''],
    ['pw: wangcai', ''],
    ['mm：wangcai', ''],
    ['交易码：wangcai', ''],
    ['安全问题：我的小学 第一小学', ''],
    ['问题一：小学\n答：第一小学', ''],
    ['卡 6225 021 234 567 890', '卡 …'],
    ['卡 … 021 234 567 890', '卡 …'],
    ['pieces 12 34 and 56', 'pieces … and 56'],
    ['手机号码：旧的', '手机号码：旧的'],
    ['编码：旧的', '编码：旧的'],
    ['登录有问题，找客服', '登录有问题，找客服'],
    [
      'from 2019\nabandon ability able about above absent absorb abstract absurd abuse access accident',
      'from 2019',
    ],
    [
      '1. abandon 2. ability 3. able 4. about 5. above 6. absent\n7. absorb 8. abstract 9. absurd 10. abuse 11. access 12. accident',
      '',
    ],
    [
      'abandon\nability\nable\nabout\nabove\nabsent\nabsorb\nabstract\nabsurd\nabuse\naccess\naccident\n\nin 2019',
      'in 2019',
    ],
    ['的 一 是 在 不 了 有 和 人 这 中 大', ''],
    [
      'this account was made with the phone from work and only used when there was no other',
      'this account was made with the phone from work and only used when there was no other',
    ],
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

describe('what stands behind a word for a secret', () => {
  it.each([
    ['路由器 密码:admin8888', '路由器'],
    ['京东(支付密码 135790)', '京东'],
    ['京东（密 码：135790）', '京东'],
    ['淘宝 账号 13800138000 密码 Hunter2!xx', '淘宝 账号 13800138000'],
    ['京东 lin 密码：Abc12345', '京东 lin'],
    ['京东 密码wangcai', '京东'],
    ['京东 密码是桃子', '京东'],
    ['WPS 恢复码 8F3K-22PQ', 'WPS'],
    ['建行 交易码：桃子', '建行'],
    ['建行 暗码：桃子', '建行 暗码'],
    ['WPS 验证码 493817', 'WPS'],
    ['WPS PIN 4938', 'WPS'],
    ['WPS PIN码4938', 'WPS'],
    ['Router password: peach', 'Router'],
    ['Router (password is peach)', 'Router'],
    ['Router password peach9', 'Router'],
    ['Router pw peach', 'Router'],
    ['密码：wangcai', ''],
    // Behind a bracket may stand what was meant by the word in it.
    ['京东(支付密码 135790) 上海', '京东'],
    ['Router [Password:] hunterabc', 'Router'],
    ['京东（密码:）芝麻开门', '京东'],
    ['Wallet [seed phrase: below] abandon ability able', 'Wallet'],
    ['Gmail (pw: abc) １２３４５６', 'Gmail'],
    ['京东 密码 Abc12345 上海', '京东'],
  ])('is dropped from a title, and the rest is kept: %s', (title, kept) => {
    const { rows, warnings } = readOf(`name,url,username,password\n"${title}",https://a.example,x,y`);
    expect(rows).toMatchObject([{ title: kept, username: 'x' }]);
    expect(warnings).toEqual([{ code: 'secrets', count: 1 }]);
  });

  it.each([
    '1Password 8.10',
    '密码管理器',
    '密码 - 淘宝',
    '重置密码 | 京东',
    '京东（密码）',
    'Password Safe',
    'Bitwarden Password Manager 2024',
    'Pinterest',
    'Token Pocket',
    'PIN',
    'Passport Photo Maker',
    '手机号码：13800138000',
    'Google 身份验证器',
  ])('is nothing in a name such as %s', (title) => {
    const { rows, warnings } = readOf(`name,url,username,password\n${title},https://a.example,x,y`);
    expect(rows).toMatchObject([{ title }]);
    expect(warnings).toEqual([]);
  });

  it.each(['京东 lin 密码：Abc12345', '京东 lin（口令 Abc12345）'])('is dropped from a list: %s', (line) => {
    const { rows, warnings } = readOf(line, { as: 'pasted-list' });
    expect(rows).toMatchObject([{ kind: 'connection', name: '京东 lin' }]);
    expect(warnings).toEqual([{ code: 'secrets', count: 1 }]);
  });
});

describe('a user name', () => {
  it.each([
    '6225 8801 2345 6789',
    '6225880123456789',
    '4111-1111-1111-1111',
    '4111111111111111',
    '622588 0123456789012',
    '３７８２ 822463 10005',
    '4096720003105674284',
    '5105105105105100',
    '378282246310005',
    '36227206271667',
    '6011000990139424',
    '110101199003078888',
    '11010519491231002X',
    '110101 19900307 8888',
    '110101900307888',
    '078-05-1120',
    'A123456(3)',
    'DE89 3704 0044 0532 0130 00',
    'DE89370400440532013000',
    'ghp_16C7e42F292c6912E7710c838347Ae178B4a',
    'glpat-16C7e42F292c6912E771',
    'sk_live_51H8abcdefghijklmnop',
    'AKIAIOSFODNN7EXAMPLE',
    'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.abc123',
    'f3a9c1d2e4b5a6978877665544332211',
    'otpauth://totp/x?secret=JBSWY3DPEHPK3PXP',
    '密码 Hunter2!xx',
  ])('is none, and is not taken over: %s', (username) => {
    const { rows, warnings } = readOf(`name,url,username,password\nA,https://a.example,"${username}",y`);
    expect(rows).toMatchObject([{ title: 'A', username: '' }]);
    expect(warnings).toEqual([{ code: 'secrets', count: 1 }]);
  });

  it.each([
    '13800138000',
    '8613800138000',
    '+86 138 0013 8000',
    '+8613800138000',
    '0086 13800138000',
    '+44 7911 123456',
    '10001',
    '2853456789',
    '123456789012',
    '76561198012345677',
    '34567890123456',
    '72345678901234563',
    'lin@example.com',
    '13800138000@163.com',
    'wxid_4k2j3h4k2j3h22',
    'x7k2-lin_2019.work',
    'a1b2c3d4e5f6@privaterelay.appleid.com',
    'com.tencent.android.qqdownloader2',
    'lin-1990-03-07',
    '张三 1990',
    'PIN',
    'secret',
  ])('may be a number, an address or a name: %s', (username) => {
    const { rows, warnings } = readOf(`name,url,username,password\nA,https://a.example,${username},y`);
    expect(rows).toMatchObject([{ username }]);
    expect(warnings).toEqual([]);
  });

  it('and a title that are secrets alone leave nothing, and that is said', () => {
    const { rows } = readOf('name,url,username,password\n密码：abc,,4111111111111111,y');
    expect(rows).toMatchObject([{ kind: 'skipped', reason: 'secret', title: '' }]);
  });

  it('is looked at wherever it is written', () => {
    const file =
      '名称,网址,账号,密码,手机号,邮箱\nA,https://a.example,lin,y,110101199003078888,密码 Abc12345';
    expect(readOf(file).rows).toMatchObject([{ username: 'lin', phone: '', email: '' }]);
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
