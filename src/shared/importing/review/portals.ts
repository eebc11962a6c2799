import type { Text } from '#core/catalogue/service';
import { systemOf } from './sites';

/**
 * Domains under which a company has many products, by id of the service of the catalogue that lives there, with the
 * hosts at which one enters with the account of that service. What else lies under such a domain is entered in several
 * ways or has accounts of its own, and is told apart by its host: the rules of the service need not be its own.
 */
const PORTALS: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  netease: {
    '163.com': ['mail.163.com', 'email.163.com', 'reg.163.com', 'urs.163.com', 'zc.163.com'],
    '126.com': ['mail.126.com', 'email.126.com', 'reg.126.com'],
    'netease.com': ['reg.netease.com'],
  },
  qq: {
    'qq.com': [
      '3g.qq.com',
      'aq.qq.com',
      'connect.qq.com',
      'graph.qq.com',
      'haoma.qq.com',
      'im.qq.com',
      'mail.qq.com',
      'mobile.qq.com',
      'openmobile.qq.com',
      'pd.qq.com',
      'ptlogin.qq.com',
      'ptlogin2.qq.com',
      'ptlogin4.qq.com',
      'qun.qq.com',
      'qzone.qq.com',
      'qzs.qq.com',
      'ti.qq.com',
      'tim.qq.com',
      'vip.qq.com',
      'w.qq.com',
      'web.qq.com',
      'web2.qq.com',
      'z.qq.com',
      'zc.qq.com',
    ],
  },
  wechat: {
    'weixin.qq.com': [
      'channels.weixin.qq.com',
      'filehelper.weixin.qq.com',
      'support.weixin.qq.com',
      'szsupport.weixin.qq.com',
    ],
  },
};

/**
 * Is a host that lies under a domain of a service an entrance to that service's account, as far as is known?
 * @param service id of the service whose domain it is
 */
export function isEntranceOf(service: string, domain: string, host: string): boolean {
  const entrances = PORTALS[service]?.[domain];
  if (entrances === undefined || systemOf(host, domain) === domain) return true;
  return entrances.some((entrance) => host === entrance || host.endsWith(`.${entrance}`));
}

/** A product with accounts of its own under the domain of somebody else's account. */
interface Place {
  readonly names: Readonly<Required<Text>>;
  /** All that lead to the same accounts; by the first the place is known. */
  readonly domains: readonly [string, ...string[]];
}

/** Products of portals that are not in the catalogue: what they are called, and where they are. */
const PLACES: readonly Place[] = [
  place('腾讯企业邮箱', 'Tencent Exmail', 'exmail.qq.com', 'bizmail.qq.com'),
  place('微信读书', 'WeRead', 'weread.qq.com'),
  place('QQ 音乐', 'QQ Music', 'y.qq.com'),
  place('全民 K 歌', 'WeSing', 'kg.qq.com'),
  place('腾讯文档', 'Tencent Docs', 'docs.qq.com'),
  place('腾讯广告', 'Tencent Ads', 'e.qq.com'),
  place('腾讯内容开放平台', 'Tencent content platform', 'om.qq.com'),
  place('腾讯开放平台', 'Tencent open platform', 'open.qq.com'),
  place('QQ 小程序开发平台', 'QQ mini programs', 'q.qq.com'),
  place('腾讯课堂', 'Tencent Classroom', 'ke.qq.com'),
  place('腾讯动漫', 'Tencent Comics', 'ac.qq.com'),
  place('QQ 阅读', 'QQ Reading', 'book.qq.com'),
  place('腾讯新闻', 'Tencent News', 'news.qq.com'),
  place('腾讯充值', 'Tencent top-up', 'pay.qq.com'),
  place('英雄联盟', 'League of Legends (Tencent)', 'lol.qq.com'),
  place('王者荣耀', 'Honor of Kings', 'pvp.qq.com'),
  place('微信客服', 'WeChat customer service', 'kf.weixin.qq.com'),
  place('微信小店', 'WeChat shop', 'store.weixin.qq.com', 'shop.weixin.qq.com'),
  place('网易企业邮箱', 'NetEase business mail', 'qiye.163.com', 'ym.163.com'),
  place('163 VIP 邮箱', '163 VIP mail', 'vip.163.com'),
  place('126 VIP 邮箱', '126 VIP mail', 'vip.126.com'),
  place('网易公司', 'NetEase (staff)', 'corp.netease.com'),
  place('网易云课堂', 'NetEase Cloud Classroom', 'study.163.com'),
  place('网易公开课', 'NetEase Open Courses', 'open.163.com'),
  place('网易严选', 'NetEase Yanxuan', 'you.163.com'),
  place('网易 BUFF', 'NetEase BUFF', 'buff.163.com'),
  place('网易 CC 直播', 'NetEase CC', 'cc.163.com'),
  place('中国大学 MOOC', 'China University MOOC', 'icourse163.org'),
  place('移动云盘', 'China Mobile Cloud Drive', 'yun.139.com', 'caiyun.139.com', 'caiyun.feixin.10086.cn'),
  place('189 邮箱', '189 Mail', 'mail.189.cn', 'webmail.189.cn'),
  place('天翼云盘', 'China Telecom Cloud Drive', 'cloud.189.cn', 'cloud.e.189.cn'),
  place('百度智能云', 'Baidu AI Cloud', 'cloud.baidu.com', 'bce.baidu.com'),
  place(
    '百度营销',
    'Baidu Marketing',
    'e.baidu.com',
    'cas.baidu.com',
    'fengchao.baidu.com',
    'www2.baidu.com',
  ),
  place('百度联盟', 'Baidu Union', 'union.baidu.com'),
  place('阿里企业邮箱', 'Alibaba business mail', 'qiye.aliyun.com', 'mxhichina.com', 'qiye.alibaba-inc.com'),
  place('阿里云 RAM 用户', 'Alibaba Cloud RAM user', 'signin.aliyun.com', 'signin.alibabacloud.com'),
  place('高德开放平台', 'Amap open platform', 'lbs.amap.com'),
  place('大众点评商家', 'Dianping for merchants', 'e.dianping.com'),
  place('拼多多商家', 'Pinduoduo for merchants', 'mms.pinduoduo.com'),
  place('京东商家', 'JD for merchants', 'shop.jd.com'),
  place('新浪 VIP 邮箱', 'Sina VIP mail', 'vip.sina.com.cn', 'vip.sina.com'),
  place('新浪企业邮箱', 'Sina business mail', 'entmail.sina.com.cn', 'mail.sina.net'),
  place(
    'Microsoft 365（工作或学校账户）',
    'Microsoft 365 (work or school)',
    'microsoftonline.com',
    'office.com',
    'office365.com',
    'microsoft365.com',
    'admin.microsoft.com',
    'partner.microsoft.com',
    'sharepoint.com',
    'teams.microsoft.com',
  ),
  place('Google 管理控制台', 'Google Admin', 'admin.google.com'),
  place('Apple 商务管理', 'Apple Business Manager', 'business.apple.com'),
  place('Apple 校园教务管理', 'Apple School Manager', 'school.apple.com'),
  place('Yandex 360（组织）', 'Yandex 360 for organizations', '360.yandex.ru', '360.yandex.com'),
  place('VK WorkSpace', 'VK WorkSpace', 'biz.mail.ru'),
  place('雅虎小企业', 'Yahoo Small Business', 'smallbusiness.yahoo.com'),
  place('TikTok 广告', 'TikTok for Business', 'ads.tiktok.com', 'business.tiktok.com'),
  place('TikTok Shop 卖家', 'TikTok Shop for sellers', 'seller.tiktok.com', 'seller-us.tiktok.com'),
];

function place(zh: string, en: string, ...domains: [string, ...string[]]): Place {
  return { names: { 'zh-CN': zh, en }, domains };
}

/** The site of such a product by each of its domains. */
export const PLACE_AT: ReadonlyMap<string, string> = new Map(
  PLACES.flatMap(({ domains }) => domains.map((domain) => [domain, domains[0]] as const)),
);

const NAMES = new Map(PLACES.map(({ names, domains: [site] }) => [site, names]));

/** What the product at a site is called; undefined where nobody knows. */
export function placeNames(site: string): Required<Text> | undefined {
  return NAMES.get(site);
}

/** Domains of companies of whose apps each has accounts of its own: an id under them tells no more than the app. */
export const MAKERS: ReadonlySet<string> = new Set([
  '163.com',
  'alibaba.com',
  'bytedance.com',
  'netease.com',
  'qq.com',
  'ss.com',
  'tencent.com',
]);
