/** What programs hand out as keys, told by how it begins. */
const KEY =
  /\bgh[opsur]_[A-Za-z0-9]{12}|\bgithub_pat_|\bgl[a-z]{2,4}-[\w-]{16}|\bxox[abeoprs]-|\b[sprw]k[_-](?:live|test|proj|ant|or)[_-]|\bsk-[A-Za-z0-9]{20}|\b(?:AKIA|ASIA)[A-Z0-9]{16}\b|\bAIza[\w-]{30}|\beyJ[\w-]{8,}\.|\b(?:npm|hf|dop_v1|shpat)_[A-Za-z0-9]{16}|\bpypi-[\w-]{16}|\b[xyz]prv[A-Za-z0-9]{20}|\botpauth:|-----BEGIN|\bssh-(?:rsa|dss|ed25519)\s/u;
/** As it is printed on cards, in groups: whoever writes so means one. */
const PRINTED_CARD =
  /(?<![\w+.-])(?:\d{4}([ -])\d{4}\1\d{4}\1\d{4}(?:\1\d{1,3})?|3\d{3}([ -])\d{6}\2\d{4,5})(?![\w@-])/u;
/** A number of UnionPay, which stands on nearly every card of China. */
const UNION_PAY = /(?<![\w+.-])62(?:\d{14}|\d{17}|\d{4} \d{13})(?![\w@-])/u;
/** As long as the numbers of a kind of card are that begin so: numbers of players and users are as long. */
const MAYBE_CARD =
  /(?<![\w+.-])(?:[4-69]\d{15}(?:\d{3})?|[56]\d{16,17}|(?:2[2-7]|35|8\d)\d{14}|3[47]\d{13}|3(?:0[0-5]|[68]\d)\d{11})(?![\w@-])/gu;
/** Of an identity card of China: the region, the day of birth, a number, and a sign for checking. */
const IDENTITY =
  /(?<![\w+-])[1-8]\d{5}[ -]?(?:18|19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])[ -]?\d{3}[\dXx](?!\w)/u;
/** The same until 1999: the year in two digits, no sign for checking. */
const OLD_IDENTITY =
  /(?<![\w+.-])(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[12])\d{6}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}(?![\w@-])/u;
/** Of people in the United States and in Hong Kong, as they are written there. */
const OTHER_IDENTITY = /(?<![\w+.-])(?:\d{3}-\d\d-\d{4}|[A-Z]{1,2}\d{6}\([\dA]\))(?![\w@-])/u;
const IBAN = /(?<![\w+.-])[A-Z]{2}\d\d(?: ?[A-Z0-9]{4}){3,7}(?: ?[A-Z0-9]{1,3})?(?![\w@-])/u;
/** Letters and digits without an end: no person types such a user name. */
const RANDOM = /(?<![\w@])(?=\w*\d)(?=\w*[A-Za-z])[A-Za-z0-9+/=]{32,}(?![\w@.-])/u;

const ALL = [
  KEY,
  PRINTED_CARD,
  UNION_PAY,
  IDENTITY,
  OLD_IDENTITY,
  OTHER_IDENTITY,
  RANDOM,
] as const satisfies readonly RegExp[];
/** All of these have at least so many digits, or so many signs without a blank, a dot or an @ between. */
const FEWEST_DIGITS = 7;
const SHORTEST_RUN = 14;
const ASCII = /^[ -~]*$/;

/**
 * Does a text hold what is no name of a user whoever wrote it: a key as programs hand them out, or the number of a bank
 * card, of an account at a bank or of an identity document? Phone numbers, numbers of QQ and mail addresses are none.
 */
export function holdsSecretNumber(text: string): boolean {
  if (isOrdinary(text)) return false;
  const plain = ASCII.test(text) ? text : text.normalize('NFKC');
  return (
    ALL.some((pattern) => pattern.test(plain)) ||
    (plain.match(MAYBE_CARD) ?? []).some(isByLuhn) ||
    isIban(IBAN.exec(plain)?.[0] ?? '')
  );
}

/** Few digits and no long word, as in nearly all names: told without asking the patterns. */
function isOrdinary(text: string): boolean {
  let digits = 0;
  let run = 0;
  for (let at = 0; at < text.length; at += 1) {
    const char = text.charCodeAt(at);
    if ((char >= ZERO && char <= NINE) || (char >= WIDE_ZERO && char <= WIDE_NINE)) digits += 1;
    run = char === SPACE || char === DOT || char === AT ? 0 : run + 1;
    if (digits >= FEWEST_DIGITS || run >= SHORTEST_RUN) return false;
  }
  return true;
}

const ZERO = 48;
const NINE = 57;
const SPACE = 32;
const DOT = 46;
const AT = 64;
const WIDE_ZERO = 0xff10;
const WIDE_NINE = 0xff19;

/** The check of ISO/IEC 7812-1, Annex B, that numbers of cards pass. */
function isByLuhn(digits: string): boolean {
  let sum = 0;
  for (let at = 1; at <= digits.length; at += 1) {
    const digit = Number(digits.at(-at));
    const twice = at % 2 === 0 ? digit * 2 : digit;
    sum += twice > 9 ? twice - 9 : twice;
  }
  return sum % 10 === 0;
}

/** The check of ISO 13616 (modulo 97, letters counted from 10). */
function isIban(text: string): boolean {
  const plain = text.replaceAll(' ', '');
  const turned = `${plain.slice(4)}${plain.slice(0, 4)}`;
  let rest = 0;
  for (const char of turned) rest = Number(`${rest}${Number.parseInt(char, 36)}`) % 97;
  return rest === 1;
}
