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
      ['2: 网易云音乐, 2022-03-04, null', '5: 豆瓣, 2021-12-31, null'],
    ],
    [
      'numbered',
      '1. 美团\n2、滴滴出行\n- 知乎',
      ['1: 美团, null, null', '2: 滴滴出行, null, null', '3: 知乎, null, null'],
    ],
    [
      'of GitHub',
      'Authorized OAuth Apps\nCodecov\nLast used within the last week · Owned by codecov\nRevoke\nTravis CI\nAuthorized on Mar 4, 2022\nRevoke',
      ['2: Codecov, null, null', '5: Travis CI, 2022-03-04, null'],
    ],
    [
      'of Google',
      'Zoom\nHas access to: Google Calendar\nAccess given on: 4 March 2022\nSee details',
      ['1: Zoom, 2022-03-04, null'],
    ],
    ['last used', '豆瓣\n最近使用：2024-01-02\n授权时间：2020-01-02', ['1: 豆瓣, 2020-01-02, 2024-01-02']],
    ['that ends', '豆瓣\n有效期至 2030-01-02', ['1: 豆瓣, null, null']],
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
  ])('has names that only look like these: %s', (name) => {
    expect(listed(`知乎\n${name}`)[1]).toBe(`2: ${name}, null, null`);
  });

  it('counts days that are none, and days to come', () => {
    const text = '豆瓣 2023-02-30\n知乎\n授权时间：2099-01-01\n美团 2024-13-01\n滴滴出行 2024-01-01';
    const { rows, warnings } = readOf(text, { as: 'pasted-list' });
    expect(rows).toHaveLength(4);
    expect(warnings).toEqual([{ code: 'no-date', count: 3 }]);
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
