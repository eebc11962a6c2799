import { describe, expect, it } from 'vitest';
import { readOf, refusalOf } from '../support/importing/read';

/** Rows of a pasted list as `line: name, granted, last used`. */
function listed(text: string): readonly string[] {
  return readOf(text, { as: 'pasted-list' }).rows.map((row) =>
    row.kind === 'connection'
      ? `${row.place.line}: ${row.name}, ${row.grantedOn}, ${row.lastUsed}`
      : `${row.place.line}: - ${row.kind}`,
  );
}

describe('a pasted list', () => {
  it.each([
    ['one per line', '哔哩哔哩\n网易云音乐\n', ['1: 哔哩哔哩, null, null', '2: 网易云音乐, null, null']],
    [
      'with dates',
      '哔哩哔哩 2023-05-01\n小红书\t2022年3月4日',
      ['1: 哔哩哔哩, 2023-05-01, null', '2: 小红书, 2022-03-04, null'],
    ],
    [
      'with dates below',
      '授权管理\n网易云音乐\n授权时间：2022/3/4 12:30\n解除授权\n豆瓣\n授权时间：2021.12.31\n解除授权',
      [
        '1: - skipped',
        '2: 网易云音乐, 2022-03-04, null',
        '4: - skipped',
        '5: 豆瓣, 2021-12-31, null',
        '7: - skipped',
      ],
    ],
    [
      'numbered',
      '1. 美团\n2、滴滴出行\n- 知乎',
      ['1: 美团, null, null', '2: 滴滴出行, null, null', '3: 知乎, null, null'],
    ],
    [
      'of GitHub',
      'Authorized OAuth Apps\nCodecov\nLast used within the last week · Owned by codecov\nRevoke\nTravis CI\nAuthorized on Mar 4, 2022\nRevoke',
      [
        '1: - skipped',
        '2: Codecov, null, null',
        '3: - skipped',
        '4: - skipped',
        '5: Travis CI, 2022-03-04, null',
        '7: - skipped',
      ],
    ],
    [
      'of Google',
      'Zoom\nHas access to: Google Calendar\nAccess given on: 4 March 2022\nSee details',
      ['1: Zoom, 2022-03-04, null', '2: - skipped', '4: - skipped'],
    ],
    ['last used', '豆瓣\n最近使用：2024-01-02\n授权时间：2020-01-02', ['1: 豆瓣, 2020-01-02, 2024-01-02']],
    ['that ends', '豆瓣\n有效期至 2030-01-02', ['1: 豆瓣, null, null', '2: - skipped']],
    [
      'with several days in a line',
      '豆瓣 授权时间：2016-06-07 有效期至：2017-06-07\n知乎 2016-06-07 授权，2017-06-07 到期\n美团 授权于 2020-01-02，最近使用 2024-01-02',
      ['1: 豆瓣, 2016-06-07, null', '2: 知乎, 2016-06-07, null', '3: 美团, 2020-01-02, 2024-01-02'],
    ],
    [
      'with what can be done and how it is',
      '滴滴出行 已授权\n皮皮时光机，2012-12-12，解除授权\n知乎\t管理\n豆瓣 >\n美团 2023年11月',
      [
        '1: 滴滴出行, null, null',
        '2: 皮皮时光机, 2012-12-12, null',
        '3: 知乎, null, null',
        '4: 豆瓣, null, null',
        '5: 美团, null, null',
      ],
    ],
    [
      'numbered in other ways',
      '２．淘宝\n(3) 京东\n4.QQ\n5.360安全卫士\n6. 163.com\n[7] 豆瓣\n⑧知乎',
      [
        '1: 淘宝, null, null',
        '2: 京东, null, null',
        '3: QQ, null, null',
        '4: 360安全卫士, null, null',
        '5: 163.com, null, null',
        '6: 豆瓣, null, null',
        '7: 知乎, null, null',
      ],
    ],
    [
      'with a word for a secret above it',
      '知乎\n密码：\nHunter2!xx\n豆瓣',
      ['1: 知乎, null, null', '2: - skipped', '3: - skipped', '4: 豆瓣, null, null'],
    ],
    ['with days to come', '豆瓣 2099-01-01', ['1: 豆瓣, null, null']],
    [
      'with days that are none',
      '豆瓣 2023-02-30\n知乎 03/04/2022',
      ['1: 豆瓣, null, null', '2: 知乎 03/04/2022, null, null'],
    ],
    [
      'with a secret among it',
      '知乎\notpauth://totp/x?secret=JBSWY3DPEHPK3PXP',
      ['1: 知乎, null, null', '2: - skipped'],
    ],
    ['with one name twice', '知乎\n知乎', ['1: 知乎, null, null', '2: 知乎, null, null']],
    [
      'with permissions between a name and its day',
      '美团\n昵称、头像\n2025-03-11\n滴滴出行',
      ['1: 美团, 2025-03-11, null', '2: - skipped', '4: 滴滴出行, null, null'],
    ],
  ])('is read: %s', (_, text, rows) => {
    expect(listed(text)).toEqual(rows);
  });

  it.each([
    '以下应用和小程序已获得你的授权',
    '我授权的应用',
    '你已授权的小程序',
    '昵称、头像',
    '你的昵称、头像、地区及性别',
    '手机号',
    '微信好友关系、位置信息等',
    'Name, email address and profile picture',
    '取消授权后，该应用将无法获取你的信息',
    '你可以在此管理已授权的应用',
    '— 没有更多了 —',
    '没有更多了。',
    '共 12 个应用',
    'The following apps have access to your account',
    'Apps that can see your data',
    '12 apps',
    '授权管理',
    '解除授权',
    '查看详情>',
    'QQ授权管理',
    '您使用“使用 Google 账号登录”功能登录',
    '使用 Google 账号登录',
    '授予访问权限的时间',
    '已获得部分账号访问权限',
    '了解风险',
    '授权期限：长期有效',
    '下次扣款日期：2024-01-01',
    '隐藏我的邮箱地址',
    'Hide My Email',
    '12 repositories',
    'Never used',
    '2023年11月',
    'November 2023',
    '开发者：腾讯',
    '获取你的公开信息',
    '最近使用',
    '有效期至 2030-01-02',
  ])('has lines of the page, which are no app: %s', (line) => {
    const { rows } = readOf(`知乎\n${line}\n豆瓣`, { as: 'pasted-list' });
    expect(rows).toMatchObject([
      { kind: 'connection', name: '知乎' },
      { kind: 'skipped', reason: 'page-text', place: { line: 2 } },
      { kind: 'connection', name: '豆瓣' },
    ]);
    expect(readOf(line, { as: 'pasted-list' }).rows).toMatchObject([{ reason: 'page-text' }]);
  });

  it.each([
    '你我贷',
    '我的世界',
    '位置精灵',
    '头像大师',
    '共享单车',
    '小程序助手',
    'Location Labs',
    'Name.com',
    '163.com',
    '58.com',
    '1.1.1.1',
    '360.cn',
    '12306',
    '开发者头条',
    '来源网',
    '类型助手',
    '允许之声',
    '状态栏',
    '最近新闻',
    '获得场景',
    '第三方支付通',
    '你画我猜',
    '你的名字',
    'Review Tracker',
    'Never Alone',
    'Permissions.io',
    'Created by Me',
  ])('has names that only look like these: %s', (name) => {
    expect(listed(`知乎\n${name}`)[1]).toBe(`2: ${name}, null, null`);
  });

  it('counts days that are none, and days to come', () => {
    const text = '豆瓣 2023-02-30\n知乎\n授权时间：2099-01-01\n美团 2024-13-01\n滴滴出行 2024-01-01';
    const { rows, warnings } = readOf(text, { as: 'pasted-list' });
    expect(rows).toHaveLength(4);
    expect(warnings).toEqual([{ code: 'no-date', count: 3 }]);
  });

  it('counts every line: as an app, as the day of one, or as skipped', () => {
    const lines = [
      '授权管理',
      '知乎',
      '授权时间：2022-03-04',
      '开发者：知乎',
      '开发者头条',
      '权限：昵称',
      '解除授权',
      '— 没有更多了 —',
    ];
    const { rows } = readOf(lines.join('\n'), { as: 'pasted-list' });
    expect(rows.map(({ place }) => place.line)).toEqual([1, 2, 4, 5, 6, 7, 8]);
  });

  it('keeps 163.com and 58.com apart', () => {
    expect(listed('163.com\n58.com')).toEqual(['1: 163.com, null, null', '2: 58.com, null, null']);
  });

  it('is never taken for one unless it is said so', () => {
    const result = readOf('名称,网址\n知乎,https://zhihu.example\n');
    expect(result.source).toBe('other-csv');
  });
});

describe('what is no list', () => {
  it.each([
    ['chrome-csv', 'name,url,username,password\nBank,https://b.example,lin,pw'],
    ['bitwarden-json', '{"encrypted": false, "items": []}'],
    ['other-csv', '网址,账号,密码\nhttps://b.example,lin,pw\nhttps://c.example,lin,pw'],
  ])('is refused, for its lines hold passwords: %s', (source, text) => {
    expect(refusalOf(text, { as: 'pasted-list' })).toMatchObject({ code: 'other-source', source });
  });

  it('is none of a list with numbers or dates', () => {
    expect(listed('[1] App\n[2] Other')).toHaveLength(2);
    expect(listed('App, 2022-01-01\nOther, 2022-01-02')).toHaveLength(2);
  });
});
