/**
 * Apps whose ids do not say whose they are, by id of the service of the catalogue: Android packages and iOS bundles.
 * Most ids are a domain turned round and need no place here.
 */
const APPS: Readonly<Record<string, readonly string[]>> = {
  12306: ['com.mobileticket', 'cn.12306.rails12306'],
  '139-mail': ['cn.cj.pe'],
  'alibaba-com': ['com.alibaba.intl.android.apps.poseidon'],
  alipay: ['com.eg.android.alipaygphone', 'com.alipay.iphoneclient'],
  amap: ['com.autonavi.minimap', 'com.autonavi.amap'],
  'baidu-netdisk': ['com.baidu.netdisk'],
  'baidu-tieba': ['com.baidu.tieba'],
  battlenet: ['com.blizzard.messenger'],
  bilibili: ['tv.danmaku.bili', 'tv.danmaku.bilianime', 'com.bilibili.app.in'],
  cainiao: ['com.cainiao.wireless', 'com.cainiao.cnwireless'],
  capcut: ['com.lemon.lvoverseas'],
  'china-mobile': ['com.greenpoint.android.mc10086.activity', 'com.chinamobile.mcloud'],
  'china-telecom': ['com.ct.client'],
  'china-unicom': ['com.sinovatech.unicom.ui'],
  ctrip: ['ctrip.android.view', 'ctrip.com'],
  dianping: ['com.dianping.v1', 'com.dianping.dpscope'],
  didi: ['com.sdu.didi.psnger', 'com.xiaojukeji.didi'],
  dingtalk: ['com.alibaba.android.rimet', 'com.laiwang.dingtalk'],
  disneyplus: ['com.disney.disneyplus'],
  douban: ['com.douban.frodo'],
  douyin: ['com.ss.android.ugc.aweme', 'com.ss.iphone.ugc.aweme'],
  eleme: ['me.ele', 'me.ele.ios.eleme'],
  fanqie: ['com.dragon.read'],
  feishu: ['com.ss.android.lark', 'com.bytedance.ee.lark'],
  github: ['com.github.android', 'com.github.stormbreaker.prod'],
  gmail: ['com.google.android.gm', 'com.google.gmail'],
  instagram: ['com.burbn.instagram'],
  iqiyi: ['com.qiyi.video', 'com.qiyi.iphone'],
  jd: ['com.jingdong.app.mall', 'com.360buy.jdmobile'],
  jianying: ['com.lemon.lv'],
  juejin: ['com.daimajia.gold'],
  kuaishou: ['com.smile.gifmaker', 'com.jiangjia.gif'],
  line: ['jp.naver.line.android', 'jp.naver.line'],
  meituan: ['com.sankuai.meituan', 'com.meituan.imeituan'],
  migu: ['cmccwm.mobilemusic', 'com.cmcc.cmvideo'],
  'netease-music': ['com.netease.cloudmusic'],
  onedrive: ['com.microsoft.skydrive'],
  openai: ['com.openai.chatgpt', 'com.openai.chat'],
  pinduoduo: ['com.xunmeng.pinduoduo'],
  proton: ['ch.protonmail.android', 'ch.protonvpn.android', 'me.proton.android.drive', 'proton.android.pass'],
  psn: ['com.scee.psxandroid', 'com.playstation.eps'],
  qq: ['com.tencent.mobileqq', 'com.tencent.mqq', 'com.tencent.tim'],
  qunar: ['com.qunar'],
  signal: ['org.thoughtcrime.securesms', 'org.whispersystems.signal'],
  soul: ['cn.soulapp.android'],
  steam: ['com.valvesoftware.android.steam.community', 'com.valvesoftware.steam'],
  taobao: ['com.taobao.taobao', 'com.taobao.taobao4iphone', 'com.tmall.wireless'],
  telegram: ['org.telegram.messenger', 'ph.telegra.telegraph', 'org.thunderdog.challegram'],
  'tencent-video': ['com.tencent.qqlive', 'com.tencent.live4iphone'],
  tiktok: ['com.zhiliaoapp.musically', 'com.ss.android.ugc.trill', 'com.ss.iphone.ugc.ame'],
  toutiao: ['com.ss.android.article.news', 'com.ss.iphone.article.news'],
  twitch: ['tv.twitch', 'tv.twitch.android.app'],
  uber: ['com.ubercab', 'com.ubercab.eats'],
  wechat: ['com.tencent.mm', 'com.tencent.xin'],
  wecom: ['com.tencent.wework', 'com.tencent.ww'],
  weibo: ['com.sina.weibo', 'com.sina.weibog3'],
  weiyun: ['com.qq.qcloud'],
  whatsapp: ['net.whatsapp.whatsapp'],
  x: ['com.atebits.tweetie2'],
  xianyu: ['com.taobao.idlefish', 'com.taobao.fleamarket'],
  xiaohongshu: ['com.xingin.xhs', 'com.xingin.discover'],
  xunlei: ['com.xunlei.downloadprovider'],
  youtube: ['com.google.android.youtube', 'com.google.ios.youtube', 'com.google.android.apps.youtube.music'],
  zoom: ['us.zoom.videomeetings'],
};

/** Ids of services by id of an app, in small letters. */
export const APP_SERVICES: ReadonlyMap<string, string> = new Map(
  Object.entries(APPS).flatMap(([service, apps]) => apps.map((app) => [app, service] as const)),
);

/** Ids under these are of whoever has an account there: no domain of the one who made the app. */
export const ANYBODYS_APPS =
  /^(?:com\.github|io\.github|com\.gitlab|com\.google\.code|com\.example|app\.web)\./u;

/** Programs for mail: they open the mailboxes of everybody, not only those of whoever made them. */
export const MAIL_PROGRAMS: ReadonlySet<string> = new Set([
  'com.microsoft.office.outlook',
  'com.netease.mail',
  'com.netease.mobimail',
  'com.tencent.androidqqmail',
  'com.tencent.qqmail',
]);
