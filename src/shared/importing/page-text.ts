/** What an app may do, as pages of grants list it below its name: nothing but these words, one or several. */
const PERMISSION =
  /昵称|头像|性别|地区|城市|省份|国家|语言|生日|(?:真实)?姓名|身份证(?:号码?)?|实名信息|(?:手机|电话)号码?|(?:微信|QQ)?好友(?:关系|列表)?|(?:地理)?位置(?:信息)?|邮箱(?:地址)?|(?:个人|基本|公开|用户|账号|帐号|会员)(?:信息|资料)|(?:微信)?运动步数|(?:收货|通讯)地址|发票抬头|通讯录|摄像头|麦克风|相册|\b(?:nickname|avatar|profile(?: picture| photo)?|(?:full |your )?name|e-?mail(?: address)?|phone(?: number)?|location|contacts|birthday|gender|friends(?: list)?)\b/giu;
const BETWEEN_PERMISSIONS = /^[你您]的|等(?:信息)?$|\b(?:and|your)\b|[和及与、，,;；/·|\s]/giu;

/** Headings, and what a page says of all of its apps. */
const HEADING =
  /^(?:以下|下列|如下|这些).{0,24}(?:授权|应用|小程序|网站|服务)|^[我你您](?:已经?)?的?授权过?的?(?:应用|小程序|网站|账号|帐号|服务|管理|列表|第三方)|已经?(?:获得|取得|得到)了?[你您]的?.{0,8}授权|^(?:the following|these|below are) .*(?:apps?|sites?|services?)\b|^(?:apps?|sites?|services?) (?:that|you|which)\b/iu;
/** Sentences that explain what a button does, or what a grant is. */
const EXPLANATION =
  /(?:取消|解除|关闭|移除)(?:授权|绑定)?(?:后|之后)|[你您]可以?(?:在此|在这里|随时|取消|管理|查看|解除)|将(?:无法|不再|不能)|^you (?:can|have|may)\b.* /iu;
/** What stands below the last one, and counts. */
const FOOTER =
  /^(?:没有更多(?:了|啦|内容|数据|应用)?|暂无更多.{0,6}|已?经?到底(?:了|啦)|(?:已经?)?(?:加载|显示)(?:完毕|全部|更多|中)|点击加载更多|我是有底线的|[共合]计?\s*\d+\s*[个项条款].{0,12}|no more (?:apps|items|results)|end of (?:the )?list|(?:load|show)(?:ing)? (?:more|all)|\d+ (?:apps?|items?|results?|connections?))[\s\-–—~。.!！…]*$/iu;

/** Buttons and links, alone on their lines. */
const BUTTON =
  /^(?:解除(?:授权|绑定)?|取消授权|查看(?:详情|更多)?|详情|管理|编辑|删除|移除|更多|返回|全部|完成|解约|关闭服务|remove(?: access)?|revoke(?: all| access)?|edit|manage|details|see (?:details|more|all)|view|delete|sort|search|filter|review|report abuse|settings|done|back)$/iu;
/** What pages call themselves and their lists. */
const TITLE =
  /^(?:(?:QQ|微信|微博|支付宝|淘宝|京东|百度|抖音|google|apple|github|microsoft)\s*)?(?:登录|应用|账号|帐号|商户|网站|服务)*(?:授权|关联|绑定)(?:管理|列表|设置|记录|应用|详情|中心)?$|^已授权.*|^第三方(?:应用|账号|帐号|登录|授权|服务|网站|平台|绑定|关联|连接).{0,12}$|^帐号授权.*|^(?:19|20)\d\d\s*[-/.年]\s*\d{1,2}\s*月?(?:份)?$|^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? (?:19|20)\d\d$|^authorized (?:oauth |github )?apps?$|^connected apps.*|^third[- ]party.*|^apps? (?:with|using) .*|^apps and services\b.*|^(?:use )?sign in with (?:apple|google)$|^stop using.*/iu;
/** What a page tells of one grant, told apart from a name by its colon or by whom it speaks to. */
const TOLD =
  /^您|^你(?:使用|通过|已|可以|将|的(?:账号|帐号|账户|google|apple|qq|微信))|^使用[“"「].{1,30}[”"」]|^使用\s?(?:google|apple|微信|qq|微博|支付宝|github|microsoft)\s?(?:id|账号|帐号|账户|帐户)?\s?登录.{0,8}$|^授权(?:期限|范围|内容|对象|状态|类型|方式|详情|说明|信息|协议)(?:\s*[:：].*)?$|^(?:上次|下次|本次)?(?:扣款|扣费|续费|付款)(?:日期|时间|方式|金额|账户|账号|渠道)(?:\s*[:：].*)?$|^长期有效$|^授予.{0,12}权限.{0,6}$|^(?:已获得|拥有|具有|有权).{0,24}(?:访问|权限).{0,12}$|^(?:搜索|筛选)(?:应用|服务|条件)?.{0,8}$|^(?:详细|进一步)?了解(?:详情|更多|风险|如何).{0,20}$|^(?:隐藏|共享|分享|显示)我?的?(?:邮箱|邮件|电子邮件)(?:地址)?.{0,20}$|^(?:停止|不再)使用.{0,24}$|^.{8,}[。！]$/iu;
const TOLD_IN_ENGLISH =
  /^hide my email\b.*|^forward(?:ing|s)? to\b.*|^you (?:use|sign|signed|granted|gave)\b.*|^you(?:’|')(?:re|ve)\b.*|^keep track of\b.*|^learn (?:more|about)\b.*|^filter by\b.*|^never used$|^\d+ (?:repositor(?:y|ies)|organizations?|permissions?|scopes?|users?)$|^(?:all|no|selected|private|public)(?: (?:and|or) (?:private|public))? repositories\b.*|^(?:read|write|read and write|full) access to\b.*/iu;
/** Lines that say something of the app above: behind a word for it, or in words that no app is called by. */
const DETAIL =
  /^(?:开发者|包含)(?:\s*[:：]|$)|^(?:来源|类型|状态|权限|主体)(?:[:：\s]|$)|^(?:可以?|已|将)?(?:获取|获得|访问|读取)(?:\s*[:：]|[你您]|以下|.*(?:信息|权限|资料|数据|昵称|头像|位置)$)|^可使用(?:\s*[:：]|[你您]|以下)|^允许(?:该|其|此|应用|访问|获取|使用|读取|[你您])|^(?:最近|上次|最后)(?:一次)?(?:使用|登录|访问|授权|活跃|更新)|^(?:has (?:some )?access|access (?:to|given)|can (?:see|view|read|access)|full account access|owned by|developed? by|(?:permissions?|scopes?)(?:\s*[:：]|$)|you('|’)ve (?:allowed|given))\b|^(?:last|never|not) (?:used|accessed|active)\b/iu;

/** Does a line say something of the app above it? There may be a day in it. */
export function isDetail(line: string): boolean {
  return DETAIL.test(line);
}

/** Is a line of a page of grants about its apps, and the name of none: a heading, explanation, permission, footer, button? */
export function isPageText(line: string): boolean {
  return PAGE.some((pattern) => pattern.test(line)) || isOfPermissions(line);
}

const PAGE: readonly RegExp[] = [HEADING, EXPLANATION, FOOTER, BUTTON, TITLE, TOLD, TOLD_IN_ENGLISH];

function isOfPermissions(line: string): boolean {
  const left = line.replace(PERMISSION, '');
  return left !== line && left.replace(BETWEEN_PERMISSIONS, '') === '';
}
