import type { Expected, Found, Problem } from '#core/reading/problem';
import type { Lang, WordsFor } from './lang';

/** Expectations that carry values of their own. */
type WithValues = 'one-of' | 'known-field' | 'format' | 'version' | 'newest-version';

const EXPECTED: WordsFor<Exclude<Expected['code'], WithValues>> = {
  object: { 'zh-CN': '对象', en: 'an object' },
  list: { 'zh-CN': '列表', en: 'a list' },
  text: { 'zh-CN': '文字', en: 'a text' },
  'non-empty-text': { 'zh-CN': '非空的文字', en: 'a text that is not empty' },
  boolean: { 'zh-CN': 'true 或 false', en: 'true or false' },
  'boolean-or-null': { 'zh-CN': 'true、false 或 null', en: 'true, false or null' },
  id: {
    'zh-CN': '编号（1 到 100 个字符，只含 A-Z a-z 0-9 . _ -）',
    en: 'an id (1 to 100 of A-Z a-z 0-9 . _ -)',
  },
  'id-or-null': {
    'zh-CN': '编号（1 到 100 个字符，只含 A-Z a-z 0-9 . _ -）或 null',
    en: 'an id (1 to 100 of A-Z a-z 0-9 . _ -) or null',
  },
  'event-type': {
    'zh-CN': '事件类型（1 到 100 个字符，只含 A-Z a-z 0-9 . _ -，且不是 registered）',
    en: 'an event type (1 to 100 of A-Z a-z 0-9 . _ -, and not registered)',
  },
  day: {
    'zh-CN': '确实存在的日期 YYYY-MM-DD（1900-01-01 到 2200-12-31）',
    en: 'a day YYYY-MM-DD that exists (1900-01-01 to 2200-12-31)',
  },
  month: { 'zh-CN': '月份 YYYY-MM', en: 'a month YYYY-MM' },
  'month-or-null': { 'zh-CN': '月份 YYYY-MM 或 null', en: 'a month YYYY-MM or null' },
  period: {
    'zh-CN': '时长，如 P3M、P14D 或 PT72H（数字为 1 到 1000，小时须为整天）',
    en: 'a period such as P3M, P14D or PT72H (1 to 1000, hours in whole days)',
  },
  'positive-integer': { 'zh-CN': '正整数', en: 'a whole number from 1 on' },
  domain: { 'zh-CN': '小写的域名', en: 'a domain name in lower case' },
  'non-empty-list': { 'zh-CN': '至少有一项的列表', en: 'a list with at least one item' },
  'some-language': { 'zh-CN': '至少一种语言（zh-CN 或 en）的文字', en: 'a text in zh-CN or en at least' },
  unique: { 'zh-CN': '没有用过的编号', en: 'a value that has not been used before' },
  'known-account': { 'zh-CN': '本文件中某个账号的编号', en: 'the id of an account in this file' },
  'other-account': { 'zh-CN': '另一个账号的编号', en: 'the id of another account' },
  'no-sub-account-circle': { 'zh-CN': '不成环的子账号', en: 'sub-accounts that form no circle' },
  'known-variant': { 'zh-CN': '该服务的某个变体的编号', en: 'the id of a variant of the service' },
  'older-dated-rule-set': {
    'zh-CN': '同一服务更早的、有日期的规则集的月份',
    en: 'the month of an older, dated rule set of the same service',
  },
};

const FOUND: WordsFor<Exclude<Found['code'], 'text' | 'value'>> = {
  missing: { 'zh-CN': '实际缺少', en: 'found nothing' },
  null: { 'zh-CN': '实际是 null', en: 'found null' },
  boolean: { 'zh-CN': '实际是 true 或 false', en: 'found true or false' },
  number: { 'zh-CN': '实际是数字', en: 'found a number' },
  list: { 'zh-CN': '实际是列表', en: 'found a list' },
  object: { 'zh-CN': '实际是对象', en: 'found an object' },
};

/** Where a text is not even the right kind of thing. */
const NOT_TEXTUAL: ReadonlySet<Expected['code']> = new Set([
  ...(['object', 'list', 'boolean', 'boolean-or-null', 'positive-integer', 'non-empty-list'] as const),
  ...(['some-language', 'version', 'newest-version', 'known-field'] as const),
]);

const LONGEST_SHOWN = 120;

/** What is wrong at a place, in one line without the place: `expected …, found …`. */
export function problemInWords({ expected, found }: Omit<Problem, 'place'>, lang: Lang): string {
  const wanted = expectedInWords(expected, lang);
  if (lang === 'en') return `expected ${wanted}, ${foundInWords(found, expected, lang)}`;
  // Between Chinese and Latin letters stands a space.
  const space = /^[!-~]/.test(wanted) ? ' ' : '';
  return `应为${space}${wanted}，${foundInWords(found, expected, lang)}`;
}

/** What belongs at a place, in the middle of a sentence. */
export function expectedInWords(expected: Expected, lang: Lang): string {
  const english = lang === 'en';
  switch (expected.code) {
    case 'one-of':
      return english ? `one of ${expected.values.join(', ')}` : `${expected.values.join('、')} 之一`;
    case 'known-field':
      return english
        ? `only known fields (${expected.values.join(', ')})`
        : `已知的字段（${expected.values.join('、')}）`;
    case 'format':
      return english ? `"${expected.value}"` : `「${expected.value}」`;
    case 'version':
      return english ? `a version number, ${expected.newest} at most` : `版本号，最大为 ${expected.newest}`;
    case 'newest-version':
      return english
        ? `version ${expected.newest} or older, which is all that this program can read`
        : `版本 ${expected.newest} 或更早（本程序读不了更新的版本）`;
    default:
      return EXPECTED[expected.code][lang];
  }
}

function foundInWords(found: Found, expected: Expected, lang: Lang): string {
  if (found.code === 'value') return shownInWords(found.shown, lang);
  if (found.code !== 'text') return FOUND[found.code][lang];
  if (found.shown !== null) return shownInWords(found.shown, lang);
  if (NOT_TEXTUAL.has(expected.code)) return lang === 'en' ? 'found a text' : '实际是文字';
  return lang === 'en' ? 'found another text' : '实际是别的文字';
}

// A circle of sub-accounts may name any number of accounts.
function shownInWords(shown: string, lang: Lang): string {
  const text = shown.length > LONGEST_SHOWN ? `${shown.slice(0, LONGEST_SHOWN)}…` : shown;
  return lang === 'en' ? `found "${text}"` : `实际是「${text}」`;
}
