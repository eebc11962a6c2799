import { describe, expect, it } from 'vitest';
import { serviceFinder } from '#importing/review/service-finder';
import { realCatalogue } from '../../support/core/catalogue';
import { readOf } from '../../support/importing/read';
import { EMPTY, imported } from '../../support/importing/review';

const { services } = realCatalogue();
const finder = serviceFinder(services);

function found(traces: { title?: string; urls?: string[]; apps?: string[] }): string {
  const { id, by, site } = finder.ofLogin({ title: '', urls: [], apps: [], ...traces });
  return `${id} by ${by} at ${site}`;
}

describe('the service of an address', () => {
  it.each([
    ['https://weixin.qq.com/login', 'wechat by domain at weixin.qq.com'],
    ['https://WX.QQ.com', 'wechat by domain at wx.qq.com'],
    ['https://mp.weixin.qq.com/cgi', 'wechat-official-account by domain at mp.weixin.qq.com'],
    ['https://pay.weixin.qq.com', 'wechat-pay by domain at pay.weixin.qq.com'],
    ['https://mail.qq.com', 'qq by domain at qq.com'],
    ['v.qq.com', 'tencent-video by domain at v.qq.com'],
    ['https://notqq.com', 'null by none at notqq.com'],
    ['https://qq.com.evil.example.org/qq.com', 'null by none at qq.com.evil.example.org'],
    ['https://mail.google.com/mail', 'gmail by domain at mail.google.com'],
    ['https://accounts.google.com:443/', 'google by domain at google.com'],
    ['https://www.google.com.hk/', 'google by registrable-domain at google.com.hk'],
    ['https://www.amazon.de/ap/signin', 'amazon by registrable-domain at amazon.de'],
    ['https://console.aws.amazon.com', 'aws by domain at aws.amazon.com'],
    ['https://amazon.lin.dev', 'null by none at amazon.lin.dev'],
    ['htt:/github.com/login', 'github by domain at github.com'],
    ['github.com', 'github by domain at github.com'],
    ['https://lin.github.io/x', 'null by none at lin.github.io'],
    ['https://forum.example.co.uk', 'null by none at forum.example.co.uk'],
    ['https://www.example.co.uk', 'null by none at example.co.uk'],
    ['https://login.m.example.co.uk', 'null by none at example.co.uk'],
    ['https://passport.forum.example.co.uk', 'null by none at forum.example.co.uk'],
    ['https://www.co.uk', 'null by none at www.co.uk'],
    ['http://192.168.1.1:8080/', 'null by none at 192.168.1.1:8080'],
    ['http://192.168.1.1:9090/', 'null by none at 192.168.1.1:9090'],
    ['http://localhost/', 'null by none at localhost'],
    ['https://login.tmall.com', 'taobao by domain at tmall.com'],
    ['https://mail.10086.cn', '139-mail by domain at mail.10086.cn'],
  ])('%s is %s', (url, expected) => {
    expect(found({ urls: [url] })).toBe(expected);
  });

  it('knows nothing where there is no host', () => {
    expect(found({ urls: ['http://'] })).toBe('null by none at ');
  });

  it('stands above the title', () => {
    expect(found({ title: 'GitHub', urls: ['https://example.org'] })).toBe('null by none at example.org');
  });
});

describe('a portal', () => {
  it.each([
    [
      'qq',
      'qq.com www.qq.com mail.qq.com wx.mail.qq.com en.mail.qq.com user.qzone.qq.com 12345.qzone.qq.com',
    ],
    ['qq', 'xui.ptlogin2.qq.com ssl.ptlogin2.qq.com i.qq.com im.qq.com aq.qq.com id.qq.com graph.qq.com'],
    ['wechat', 'weixin.qq.com wx.qq.com wx2.qq.com login.wx.qq.com channels.weixin.qq.com'],
    ['netease', 'www.163.com mail.163.com smart.mail.163.com dl.reg.163.com mail.126.com yeah.net'],
    ['microsoft', 'login.live.com account.microsoft.com answers.microsoft.com'],
    ['aliyun', 'account.aliyun.com www.alibabacloud.com'],
    ['baidu', 'passport.baidu.com zhidao.baidu.com'],
    ['amap', 'id.amap.com'],
  ])('is entered with the account of %s at %s', (id, hosts) => {
    expect(hosts.split(' ').map((host) => finder.serviceAt(host))).toEqual(hosts.split(' ').map(() => id));
  });

  it.each([
    ['exmail.qq.com', 'exmail.qq.com'],
    ['https://en.exmail.qq.com/login', 'exmail.qq.com'],
    ['weread.qq.com', 'weread.qq.com'],
    ['https://m.y.qq.com', 'y.qq.com'],
    ['docs.qq.com', 'docs.qq.com'],
    ['some-game.qq.com', 'some-game.qq.com'],
    ['shop.weixin.qq.com', 'store.weixin.qq.com'],
    ['mail.qiye.163.com', 'qiye.163.com'],
    ['vip.163.com', 'vip.163.com'],
    ['study.163.com', 'study.163.com'],
    ['mail.corp.netease.com', 'corp.netease.com'],
    ['https://vip.sina.com', 'vip.sina.com.cn'],
    ['https://login.microsoftonline.com', 'microsoftonline.com'],
    ['https://outlook.office365.com/owa', 'microsoftonline.com'],
    ['https://teams.microsoft.com', 'microsoftonline.com'],
    ['qiye.aliyun.com', 'qiye.aliyun.com'],
    ['signin.aliyun.com', 'signin.aliyun.com'],
    ['lbs.amap.com', 'lbs.amap.com'],
    ['yun.139.com', 'yun.139.com'],
    ['e.dianping.com', 'e.dianping.com'],
    ['login.bce.baidu.com', 'cloud.baidu.com'],
    ['platform.anthropic.com', 'platform.anthropic.com'],
  ])('lends neither its rules nor its account to %s', (url, site) => {
    expect(found({ urls: [url] })).toBe(`null by none at ${site}`);
  });

  it('of an own service has no products of others', () => {
    const own = { id: 'mine', names: { en: 'Mine' }, domains: ['exmail.qq.com'], ruleSets: [] };
    expect(serviceFinder(new Map([...services, ['mine', own]])).serviceAt('exmail.qq.com')).toBe('mine');
  });
});

describe('the service of an app', () => {
  it.each([
    ['com.tencent.mm', 'wechat by app at com.tencent.mm'],
    ['com.tencent.mobileqq', 'qq by app at com.tencent.mobileqq'],
    ['com.eg.android.AlipayGphone', 'alipay by app at com.eg.android.alipaygphone'],
    ['com.netflix.mediaclient', 'netflix by app at com.netflix.mediaclient'],
    ['com.google.android.gm', 'gmail by app at com.google.android.gm'],
    ['com.github.somebody.reader', 'null by none at com.github.somebody.reader'],
    ['org.example.reader', 'null by none at example.org'],
    ['com.tencent.qqmusic', 'null by none at com.tencent.qqmusic'],
    ['com.tencent.weread', 'null by none at com.tencent.weread'],
    ['com.netease.xyq', 'null by none at com.netease.xyq'],
    ['com.alibaba.wireless', 'null by none at com.alibaba.wireless'],
    ['com.microsoft.teams', 'null by none at microsoftonline.com'],
    ['com.tencent.androidqqmail', 'null by none at com.tencent.androidqqmail'],
    ['nodots', 'null by none at nodots'],
  ])('%s is %s', (app, expected) => {
    expect(found({ apps: [app] })).toBe(expected);
  });

  it('of the table is one of the catalogue', async () => {
    const { APP_SERVICES } = await import('#importing/review/app-services');
    const { INTERNATIONAL, MORE_DOMAINS } = await import('#importing/review/known-sites');
    const named = [...APP_SERVICES.values(), ...INTERNATIONAL.values(), ...Object.keys(MORE_DOMAINS)];
    expect(named.filter((id) => !services.has(id))).toEqual([]);
    expect([...APP_SERVICES.keys()].filter((app) => app !== app.toLowerCase())).toEqual([]);
  });
});

describe('the service that a title names', () => {
  it.each([
    ['微信', 'wechat'],
    ['WeChat', 'wechat'],
    ['wechat account', 'wechat'],
    ['微信账号', 'wechat'],
    ['支付宝 登录', 'alipay'],
    ['爱彼迎', 'airbnb'],
    ['ＧｉｔＨｕｂ', 'github'],
    ['GitHub (work)', 'github'],
    ['ChatGPT', 'openai'],
    ['Twitter', 'x'],
    ['B站', 'bilibili'],
    ['Apple ID', 'apple'],
    ['Hotmail', null],
    ['my bank', null],
    ['', null],
  ])('%s: %s', (title, expected) => {
    expect(finder.serviceNamed(title)).toBe(expected);
  });
});

describe('a word in the place of an address', () => {
  it.each([
    ['淘宝', '', 'taobao by name at '],
    ['GitHub', '', 'github by name at '],
    ['淘宝/天猫', '', 'taobao by name at '],
    ['支付宝（alipay.com）', '', 'alipay by name at '],
    ['手机', '淘宝', 'taobao by name at '],
    ['某某论坛', '我的', 'null by none at 某某论坛'],
    ['https://淘宝', '', 'null by none at 淘宝'],
    ['192.168.1.1', 'GitHub', 'null by none at 192.168.1.1'],
  ])('%s, titled %j, is %s', (url, title, expected) => {
    expect(found({ title, urls: [url] })).toBe(expected);
  });

  it('in a table that Excel wrote is the name of a service', () => {
    const table = Uint8Array.from(
      [
        [0xcd, 0xf8, 0xd5, 0xbe, 0x2c, 0xd5, 0xcb, 0xba, 0xc5, 0x2c, 0xc3, 0xdc, 0xc2, 0xeb, 0x0d, 0x0a],
        [0xcc, 0xd4, 0xb1, 0xa6, 0x2c, 0x6c, 0x69, 0x6e, 0x2c, 0x78, 0x0d, 0x0a],
        [0xbe, 0xa9, 0xb6, 0xab, 0x2c, 0x6c, 0x69, 0x6e, 0x2c, 0x79, 0x0d, 0x0a],
      ].flat(),
    );
    const read = readOf(table);
    expect(read.encoding).toBe('gb18030');
    expect(imported(EMPTY, read).accounts).toMatchObject([
      { service: 'taobao', name: 'Taobao', identifiers: [{ value: 'lin' }] },
      { service: 'jd', name: 'JD.com', identifiers: [{ value: 'lin' }] },
    ]);
  });
});

describe('several addresses', () => {
  it.each([
    ['a known one before an unknown one', ['https://example.org', 'https://github.com'], '', 'github', []],
    ['the house of the others', ['https://mail.google.com', 'https://accounts.google.com'], '', 'google', []],
    ['the one that the title names', ['https://github.com', 'https://gitlab.com'], 'GitLab', 'gitlab', []],
    [
      'else the first, and it is a doubt',
      ['https://github.com', 'https://gitlab.com'],
      '',
      'github',
      ['gitlab'],
    ],
  ])('%s', (_, urls, title, id, others) => {
    expect(finder.ofLogin({ title, urls, apps: [] })).toMatchObject({ id, others });
  });
});

describe('an own service', () => {
  it('stands above that of the catalogue with its domain', () => {
    const own = { id: 'mine', names: { en: 'Mine' }, domains: ['mail.qq.com', 'GitHub.com'], ruleSets: [] };
    const mine = serviceFinder(new Map([...services, ['mine', own]]));
    expect(mine.serviceAt('mail.qq.com')).toBe('mine');
    expect(mine.serviceAt('https://github.com/')).toBe('mine');
    expect(mine.serviceAt('qq.com')).toBe('qq');
  });
});

describe('a connection', () => {
  it('goes by its name, then by the address', () => {
    expect(finder.ofConnection('Spotify', ['https://www.facebook.com/']).id).toBe('spotify');
    expect(finder.ofConnection('Some App', ['https://open.spotify.com/'])).toMatchObject({
      id: 'spotify',
      by: 'domain',
    });
    expect(finder.ofConnection('Some App', ['https://example.org'])).toMatchObject({
      id: null,
      key: 'name some app',
    });
  });
});
