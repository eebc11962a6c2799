/** Words behind which a secret stands. People align them with blanks (`密 码`). */
const HAN_WORDS =
  '密码 密碼 口令 密钥 密鑰 密匙 助记词 助記詞 恢复码 恢復碼 恢复代码 备用码 備用碼 备份码 备用代码 验证码 驗證碼 校验码 动态码 动态口令 安全码 令牌 密保答案 密保 答案 交易码 查询码 取款码 授权码 解锁码 PIN码 身份证号 身份证 身分證 护照号 护照 卡号 卡號 パスワード 暗証番号 비밀번호'
    .split(' ')
    .map((word) => word.split('').join('\\s*'))
    .join('|');
/** What of a word says which secret it is: it goes with it. */
const WHICH = '(?:支付|登[录陆錄]|交易|查询|取款|后台|管理员?|初始|[原旧新]|网银|邮箱|wi-?fi|pin)?\\s*';
/** A value beside its word, in no script of its own: `密码admin8888`, `口令 abc`; not `密码 - 某某`, `密码App`. */
const VALUE_OF_HAN = '[\\s"\'“‘「【\\[(（]*(?![)\\]}>,.;/|&+-])(?=[!-~]{3})(?![a-z]{3}(?![!-~]))';
const BEHIND_SIGN = '\\s*[:：=＝]\\s*\\S';

const HAN = new RegExp(
  `${WHICH}(?:${HAN_WORDS})(?:号?码)?(?:${BEHIND_SIGN}|\\s*[是为為]\\s*\\S|${VALUE_OF_HAN})`,
  'iu',
);
/** Any other code, but for numbers (号码) and encodings (编码). */
const OTHER_CODE = /(?<=(?<![号號编編])\s*[码碼]\s*[:：=＝])\s*\S/u;

const LATIN_WORDS =
  'passw(?:or)?d|passwor[dt]|passcode|passphrase|kennwort|pin(?: ?code)?|puk|t?otp|2fa|ssn|secret(?: key)?|token|seed(?: phrase)?|mnemonic|recovery (?:code|key|phrase)s?|backup codes?|security (?:code|answer)s?|api[ _-]?key|(?:private|access) key|contrase[ñn]a|senha|mot de passe|has[lł]o|пароль';
/** Of these nobody makes a name. */
const SHORT_WORDS = 'pwd|pw|passwd|mima|cv[vcn]2?';
const LATIN = new RegExp(
  `(?<![\\p{L}\\d])(?:(?:${LATIN_WORDS}|${SHORT_WORDS}|pass|mm)码?(?:${BEHIND_SIGN}|\\s+is\\s+\\S)` +
    `|(?:${LATIN_WORDS})码?[\\s"'(\\[]+(?=\\S{3})(?=\\S*[\\d!@#$%^&*_+=?~])|(?:${SHORT_WORDS})[\\s"'(\\[]+\\S{3})`,
  'iu',
);
const MAYBE = /[\s:=]|[^!-~]/u;
/** What a text cannot end in, once what stood behind is away. */
const LOOSE_END = /[\s(（[【「{<|｜/,，;；、:：=—–-]+$/u;
const WORD_ALONE = new RegExp(
  `^${WHICH}(?:${HAN_WORDS}|${LATIN_WORDS}|${SHORT_WORDS})(?:号?码)?\\s*[:：=＝]?$`,
  'iu',
);

/**
 * A text without what stands behind a word for a secret, and without that word: `京东(支付密码 135790)` is `京东`. A
 * word alone, or one that is part of a name (`1Password`, `密码管理器`), stays.
 */
export function withoutLabelled(text: string): string {
  if (!MAYBE.test(text)) return text;
  const at = Math.min(...[HAN, OTHER_CODE, LATIN].map((pattern) => startOf(pattern, text)));
  return at === Number.POSITIVE_INFINITY ? text : text.slice(0, at).replace(LOOSE_END, '');
}

/** Is a line a word for a secret and nothing else? Then the secret may stand in the next. */
export function isLabelAlone(line: string): boolean {
  return WORD_ALONE.test(line);
}

function startOf(pattern: RegExp, text: string): number {
  const at = text.search(pattern);
  return at < 0 ? Number.POSITIVE_INFINITY : at;
}
