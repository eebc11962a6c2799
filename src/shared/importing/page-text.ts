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

/** Is a line of a page of grants about its apps, and the name of none: a heading, explanation, permission, footer? */
export function isPageText(line: string): boolean {
  return HEADING.test(line) || EXPLANATION.test(line) || FOOTER.test(line) || isOfPermissions(line);
}

function isOfPermissions(line: string): boolean {
  const left = line.replace(PERMISSION, '');
  return left !== line && left.replace(BETWEEN_PERMISSIONS, '') === '';
}
