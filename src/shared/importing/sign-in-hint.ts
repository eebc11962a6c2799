/** Providers by whose account others are entered, and how people write them. */
const PROVIDERS: readonly (readonly [word: string, written: RegExp])[] = [
  ['google', /google|gmail|谷歌/iu],
  ['apple', /apple|icloud|苹果/iu],
  ['facebook', /facebook|脸书/iu],
  ['microsoft', /microsoft|微软|outlook/iu],
  ['github', /github/iu],
  ['wechat', /wechat|weixin|微信/iu],
  ['qq', /\bqq\b|qq(?=登|号|帐|账)|腾讯/iu],
  ['weibo', /weibo|微博/iu],
  ['alipay', /alipay|支付宝/iu],
  ['taobao', /taobao|淘宝/iu],
  ['douyin', /douyin|抖音/iu],
  ['baidu', /baidu|百度/iu],
  ['twitter', /twitter|推特/iu],
  ['linkedin', /linkedin|领英/iu],
  ['amazon', /amazon|亚马逊/iu],
  ['yahoo', /yahoo|雅虎/iu],
  ['steam', /\bsteam\b/iu],
  ['line', /\bLINE\b/u],
  ['kakao', /kakao/iu],
  ['huawei', /huawei|华为/iu],
  ['xiaomi', /xiaomi|小米/iu],
  ['telegram', /telegram|电报/iu],
];

const PHRASE =
  /(?:sign(?:ed)?|log(?:ged)?)[ -]?(?:in|up|on)\b.{0,12}?\b(?:with|via|by|through|using)\b.{0,20}|\b(?:via|with|using|continue with)\b.{0,20}\b(?:login|log in|sign in|account|sso|oauth)\b|\b(?:sso|oauth)\b.{0,20}|.{0,12}(?:登[录陆入]|授权|扫码进|一键进).{0,12}|(?:用|通过|使用).{0,12}(?:进|登).{0,4}|\b(?:mit|über)\b.{0,20}\b(?:anmelden|angemeldet|einloggen)\b/iu;

/** Is it worth looking closer? Nearly no text is. */
const MAYBE =
  /[Ss]ign|SIGN|[Ll]og|LOG|[Ss]so|SSO|[Oo][Aa]uth|[Vv]ia |登|授权|扫码|一键|用|通过|[Aa]nmeld|[Ee]inlog/;

/** Pages on which a provider asks whether another service may let somebody in. */
const DOORS: readonly (readonly [word: string, address: RegExp])[] = [
  ['google', /^https?:\/\/accounts\.google\.com\/.*oauth/iu],
  ['apple', /^https?:\/\/(?:appleid|account)\.apple\.com\/auth\/authorize/iu],
  ['facebook', /^https?:\/\/(?:www|m)\.facebook\.com\/(?:v[\d.]+\/)?dialog\/oauth/iu],
  ['microsoft', /^https?:\/\/login\.(?:microsoftonline|live)\.com\/.*oauth/iu],
  ['github', /^https?:\/\/github\.com\/login\/oauth/iu],
  ['wechat', /^https?:\/\/open\.weixin\.qq\.com\/connect/iu],
  ['qq', /^https?:\/\/(?:graph\.qq\.com\/oauth|xui\.ptlogin2\.qq\.com)/iu],
  ['weibo', /^https?:\/\/(?:api|open)\.weibo\.com\/oauth/iu],
  ['alipay', /^https?:\/\/(?:openauth|auth)\.alipay\.com/iu],
  ['twitter', /^https?:\/\/(?:api\.)?(?:twitter|x)\.com\/(?:i\/)?oauth/iu],
  ['linkedin', /^https?:\/\/www\.linkedin\.com\/(?:uas\/)?oauth/iu],
];

/**
 * The word of a provider by which an entry says it is entered, or null. Only words of this list ever come out: nothing
 * of the text itself.
 *
 * @param text a note, a custom field, a user name: whatever may speak of it.
 * @param addresses as written, with their paths.
 */
export function signInHint(text: string, addresses: readonly string[]): string | null {
  const word = text === '' ? null : hintIn(text);
  if (word !== null) return word;
  for (const address of addresses) {
    if (!address.includes('auth') && !address.includes('/connect') && !address.includes('ptlogin')) continue;
    const door = DOORS.find(([, pattern]) => pattern.test(address));
    if (door !== undefined) return door[0];
  }
  return null;
}

function hintIn(text: string): string | null {
  if (!isPhrase(text) || !MAYBE.test(text)) return null;
  for (const line of text.slice(0, 5000).split('\n')) {
    if (!MAYBE.test(line)) continue;
    const [phrase] = PHRASE.exec(line.slice(0, 300)) ?? [];
    if (phrase === undefined) continue;
    const found = PROVIDERS.find(([, written]) => written.test(phrase));
    if (found !== undefined) return found[0];
  }
  return null;
}

/** Several words, or Chinese, which is written without blanks: told without asking a pattern. */
function isPhrase(text: string): boolean {
  return text.includes(' ') || text.charCodeAt(0) > HAN || text.charCodeAt(text.length - 1) > HAN;
}

const HAN = 0x2e80;
