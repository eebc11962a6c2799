import { LONGEST_NOTE } from './limits';

/** Labels behind which a secret stands, in the languages that exports are written in. */
const LABEL =
  /pass(?:wor[dt]|wort|phrase|code|key)?|pwd|parol|contrase|senha|mot de passe|has[lł]o|pin\b|puk\b|secret|geheim|token|key\b|seed|mnemonic|recover|wiederherst|backup|one[- ]?time|otp\b|2fa|mfa|totp|cvv|cvc|security|answer|antwort|card|karte|iban|swift|bic\b|account n|routing|ssn\b|social sec|passport|licen[cs]e|licen|private|credential|auth|密码|密碼|口令|密钥|密鑰|助记词|助記詞|恢复|恢復|备用|備用|验证码|驗證碼|动态码|令牌|密保|答案|身份证|身分證|护照|護照|卡号|卡號|银行卡|安全码|パスワード|暗証|비밀번호|\bpw\b|\bmm\s*[:=]|\bmima\b|(?:安全|密保|提示|验证|驗證|找回|私密)[问問][题題]|[问問][题題]\s*[一二三\d]?\s*:|答\s*:|(?<![号號编編])[码碼]\s*[:=]/iu;

const STRONG = /otpauth|-----BEGIN|\b[a-z]{2,6}[_-](?:live|test|pat|prod)_|^[0-9a-f-]{20,}$|[?&#](?:\w+)=/iu;
const PLAIN_WORD = /^[\p{L}\p{M}'’-]{1,24}$/u;
const YEAR_OR_DAY = /^(?:19|20)\d{2}(?:[-/.年]\d{1,2}(?:[-/.月]\d{1,2}日?)?)?$/u;
const HOST = /^(?:https?:\/\/)?(?:[a-z0-9-]{1,40}\.){1,4}[a-z]{2,12}\/?$/iu;
const ADDRESS = /^[a-z0-9._+-]{1,40}@(?:[a-z0-9-]{1,40}\.){1,4}[a-z]{2,12}$/iu;
/** Something after a label, on the same line. */
const VALUE_BESIDE = /[:：]\s*\S/u;
/** As Google shows the password of an app. */
const APP_PASSWORD = /^(?:[a-z]{4} ){3}[a-z]{4}$/u;
const EDGES = /^[\p{P}\p{S}]+|[\p{P}\p{S}]+$/gu;
const TOKENS = /\S+/gu;

/**
 * Would nobody write this into a title? Keys, one-time codes' addresses, numbers of cards, and words of more than 19
 * characters that mix letters and digits.
 */
export function isSurelySecret(text: string): boolean {
  if (text.length < 12 || isHarmless(text)) return false;
  if (STRONG.test(text) && !HOST.test(text)) return true;
  if (/(?:\d[ -]?){13,19}/u.test(text)) return true;
  for (const [token] of text.matchAll(TOKENS)) if (isRandom(token)) return true;
  return false;
}

/** No sign that keys and addresses of codes have, few digits, and no long word: told without asking the patterns. */
function isHarmless(text: string): boolean {
  let digits = 0;
  let run = 0;
  for (let at = 0; at < text.length; at += 1) {
    const char = text.charCodeAt(at);
    if (char === COLON || char === EQUALS || char === UNDERSCORE) return false;
    if (char >= ZERO && char <= NINE) digits += 1;
    run = char === SPACE || char === DOT ? 0 : run + 1;
    if (digits > 12 || run > 15) return false;
  }
  return true;
}

const COLON = 58;
const EQUALS = 61;
const UNDERSCORE = 95;
const ZERO = 48;
const NINE = 57;
const SPACE = 32;
const DOT = 46;

function isRandom(token: string): boolean {
  if (token.length < 20 || token.includes('@') || token.includes('://')) return false;
  return (
    /\d/u.test(token) && /[a-z]/iu.test(token) && !/^[\p{L}\d]+(?:[.\-_ ][\p{L}\d]{1,20})+$/u.test(token)
  );
}

/**
 * What of a note can be kept: lines behind a label of a secret are dropped, with the lines that belong to them, and
 * of the others every word that is neither a plain word nor a short number, a day, a host or a mail address.
 */
export function withoutSecrets(note: string): string {
  const kept: string[] = [];
  let isHidden = false;
  let isAwaited = false;
  for (const line of withoutPhrases(note.slice(0, LONGEST_NOTE)).split('\n')) {
    if (line.trim() === '') {
      // It ends what a label began, but for a label behind which nothing has come yet.
      isHidden = isAwaited;
      continue;
    }
    const isLabel = LABEL.test(withoutAlignment(line));
    isAwaited = isLabel && !VALUE_BESIDE.test(line);
    if (isLabel) isHidden = true;
    if (!isHidden && !APP_PASSWORD.test(line.trim())) kept.push(plainWords(line));
  }
  return kept.filter((line) => line !== '').join('\n');
}

/** A line in one width, without the blanks by which people align labels: `密 码` is `密码`. */
function withoutAlignment(line: string): string {
  return line.normalize('NFKC').replace(ALIGNMENT, '');
}

const ALIGNMENT = /(?<=\p{Script=Han})[\s\u200b-\u200f\u2060\ufeff]+(?=\p{Script=Han})/gu;

/** Twelve words or more with nothing between them that makes a sentence: as wallets write down what recovers them. */
function withoutPhrases(note: string): string {
  return note.replace(PHRASE, (words) => `…${words.replace(/[^\n]+/gu, '')}`);
}

const NUMBERED = '(?:\\d{1,2}[.):、]?\\s*)?';
const NO_FUNCTION_WORD =
  '(?!(?:the|and|for|was|are|but|not|has|had|her|his|its|from|were|which|their|been|with|your|would|could|into|our|him|she|who)(?![a-z]))';
const PHRASE_WORD = `${NUMBERED}(?:${NO_FUNCTION_WORD}[a-z]{3,12}|\\p{Script=Han})`;
const PHRASE = new RegExp(
  `(?<![\\p{L}\\d])${PHRASE_WORD}(?:[\\s,，]+${PHRASE_WORD}){11,}(?![\\p{L}\\d])`,
  'giu',
);

function plainWords(line: string): string {
  const tokens = line.match(TOKENS) ?? [];
  return tokens
    .map((token, at) => (isPlain(token) && !isPartOfNumber(tokens, at) ? token : '…'))
    .join(' ')
    .replace(/…(?: …)+/gu, '…')
    .replace(/^…$/u, '');
}

/** Numbers of cards and phones are written in groups: what stands beside another number is part of one. */
function isPartOfNumber(tokens: readonly string[], at: number): boolean {
  const isNumber = (token = '') => GROUP.test(token);
  return isNumber(tokens[at]) && (isNumber(tokens[at - 1]) || isNumber(tokens[at + 1]));
}

const GROUP = /^[\p{P}\p{S}]*\d[\d\p{P}\p{S}]*$/u;

function isPlain(token: string): boolean {
  const bare = token.replace(EDGES, '');
  if (bare === '') return token.length <= 3;
  if (bare.length < token.length - 4) return false;
  if (/^\d{1,3}$/u.test(bare) || YEAR_OR_DAY.test(bare) || HOST.test(bare) || ADDRESS.test(bare)) return true;
  return (PLAIN_WORD.test(bare) && !hasOddCase(bare)) || isHan(bare);
}

/** Chinese is written without blanks: a whole sentence is one token. */
function isHan(text: string): boolean {
  return (
    /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{P}A-Za-z]{1,80}$/u.test(
      text,
    ) &&
    /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}/u.test(text) &&
    !/[A-Za-z]{16,}/u.test(text)
  );
}

/** `xKqZw` is no word; `iPhone`, `GitHub` and `QQ` are. */
function hasOddCase(word: string): boolean {
  return /[a-z][A-Z]/u.test(word) && (word.match(/[a-z](?=[A-Z])/gu) ?? []).length > 1;
}
