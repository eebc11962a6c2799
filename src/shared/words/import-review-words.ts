import type { Change, DoubtReason, ReviewSkipReason } from '#importing/review/entry';
import { SKIP_WORDS } from './import-words';
import type { Lang, WordsFor } from './lang';

/** Why only the person can tell what is to become of a row. */
export const IMPORT_DOUBT_WORDS: WordsFor<DoubtReason> = {
  'several-accounts': { 'zh-CN': '有几个账号都可能是它', en: 'several accounts may be this one' },
  'account-without-username': {
    'zh-CN': '同一服务已有账号，但没有记下用户名',
    en: 'an account is there without a user name',
  },
  'row-without-username': {
    'zh-CN': '这一行没有用户名，同一服务已有账号',
    en: 'this row has no user name, and accounts are there',
  },
  'maybe-renamed': { 'zh-CN': '可能是同一个账号改了用户名', en: 'the account may have been renamed' },
  'several-services': { 'zh-CN': '网址分属几个服务', en: 'its addresses are of several services' },
  trashed: { 'zh-CN': '在原程序的回收站里', en: 'it was in the other program’s bin' },
  'grant-over': { 'zh-CN': '授权已经结束', en: 'the grant is over' },
  'no-provider': { 'zh-CN': '不知道是哪个账号的授权', en: 'it is not said whose grant it is' },
};

/** Why a row is not taken over. */
export const IMPORT_SKIP_WORDS: WordsFor<ReviewSkipReason> = {
  ...SKIP_WORDS,
  itself: { 'zh-CN': '就是提供登录的账号自己', en: 'it is the provider itself' },
};

const FIELDS: WordsFor<Change['field']> = {
  service: { 'zh-CN': '服务', en: 'service' },
  email: { 'zh-CN': '邮箱', en: 'e-mail address' },
  phone: { 'zh-CN': '手机号', en: 'phone number' },
  username: { 'zh-CN': '用户名', en: 'user name' },
  other: { 'zh-CN': '网站', en: 'site' },
  'last-login': { 'zh-CN': '上次登录', en: 'last login' },
  notes: { 'zh-CN': '备注', en: 'notes' },
  link: { 'zh-CN': '登录方式', en: 'entered by' },
  'link-last-used': { 'zh-CN': '授权上次使用', en: 'grant last used' },
  'link-released': { 'zh-CN': '授权解除', en: 'grant released' },
};

/**
 * What a row adds, in one line.
 * @param shown the value as it is to be shown; '' for what is too long for a line
 */
export function importChangeInWords({ field }: Change, shown: string, lang: Lang): string {
  const name = FIELDS[field][lang];
  return shown === '' ? name : lang === 'en' ? `${name}: ${shown}` : `${name}：${shown}`;
}
