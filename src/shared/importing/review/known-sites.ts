/**
 * Further domains of services of the catalogue, by id of the service: where one signs in, not what is only shown. In
 * the catalogue itself a domain says where a service lives; here stands what only exports of browsers tell.
 */
export const MORE_DOMAINS: Readonly<Record<string, readonly string[]>> = {
  '139-mail': ['mail.10086.cn'],
  aliyun: ['alibabacloud.com'],
  aws: ['signin.aws.amazon.com', 'amazonaws.cn'],
  bilibili: ['b23.tv', 'biligame.com'],
  ctrip: ['trip.com'],
  discord: ['discordapp.com'],
  docker: ['docker.io'],
  ea: ['origin.com'],
  epic: ['unrealengine.com'],
  facebook: ['fb.com', 'messenger.com'],
  gmail: ['googlemail.com'],
  'huawei-id': ['vmall.com', 'hicloud.com'],
  icloud: ['me.com', 'mac.com'],
  iqiyi: ['iq.com'],
  jd: ['jd.hk', '360buy.com'],
  'mail-ru': ['bk.ru', 'inbox.ru', 'list.ru'],
  microsoft: ['msn.com', 'live.cn'],
  minecraft: ['mojang.com'],
  netease: ['yeah.net', '188.com'],
  nintendo: ['nintendo.net'],
  notion: ['notion.com'],
  outlook: ['outlook.live.com'],
  proton: ['protonmail.ch', 'proton.ch', 'pm.me', 'protonvpn.com'],
  psn: ['sonyentertainmentnetwork.com', 'account.sony.com', 'my.account.sony.com', 'playstation.net'],
  'sina-mail': ['mail.sina.com', 'mail.sina.cn'],
  stackoverflow: ['stackexchange.com', 'superuser.com', 'serverfault.com', 'askubuntu.com'],
  steam: ['steamgames.com'],
  taobao: ['tmall.com'],
  telegram: ['t.me'],
  ubisoft: ['ubi.com', 'uplay.com'],
  vk: ['vkontakte.ru', 'vk.ru'],
  weibo: ['passport.sina.cn', 'login.sina.com.cn'],
  wechat: ['weixin110.qq.com', 'wx2.qq.com', 'wx8.qq.com', 'servicewechat.com'],
  wikipedia: ['mediawiki.org', 'wikimedia.org', 'wiktionary.org', 'wikidata.org'],
  xiaomi: ['xiaomi.com'],
  yandex: ['ya.ru'],
};

/**
 * Services that hold their name in every country (`amazon.de`, `google.com.hk`), by that name. Only such of which this
 * is known: a same name in another country is as a rule somebody else's.
 */
export const INTERNATIONAL: ReadonlyMap<string, string> = new Map([
  ['airbnb', 'airbnb'],
  ['aliexpress', 'aliexpress'],
  ['amazon', 'amazon'],
  ['audible', 'amazon'],
  ['ebay', 'ebay'],
  ['gmx', 'gmx'],
  ['google', 'google'],
  ['lazada', 'lazada'],
  ['nintendo', 'nintendo'],
  ['pinterest', 'pinterest'],
  ['vinted', 'vinted'],
  ['yandex', 'yandex'],
]);
